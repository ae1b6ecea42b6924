"""The first schema: a workshop with its parts, the ledgers of a round, and the records.

Revision ID: 0001
Revises:
Create Date: 2026-11-23
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "workshop",
    "stakeholder_group",
    "participant",
    "participant_identity",
    "recommendation",
    "criterion",
    "scale_point",
    "rating_round",
    "round_recommendation",
    "round_criterion",
    "round_reopening",
    "ballot",
    "rating",
    "rating_change",
    "comment",
    "consent_text",
    "consent",
    "decision",
    "setting",
)


def upgrade() -> None:
    _create_workshop()
    _create_stakeholder_group()
    _create_participant()
    _create_participant_identity()
    _create_recommendation()
    _create_criterion()
    _create_scale_point()
    _create_rating_round()
    _create_round_recommendation()
    _create_round_criterion()
    _create_round_reopening()
    _create_ballots()
    _create_rating()
    _create_rating_change()
    _create_consent_text()
    _create_consent()
    _create_decision()
    _create_setting()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _create_workshop() -> None:
    op.create_table(
        "workshop",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("facilitator", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("rule_kind", sa.String(length=32), nullable=False),
        sa.Column("rule_threshold_percent", sa.Integer(), nullable=False),
        sa.Column("rule_opposed_percent", sa.Integer(), nullable=False),
        sa.Column("rule_max_iqr", sa.Float(), nullable=False),
        sa.Column("rule_minimum_answers", sa.Integer(), nullable=False),
        sa.Column("rule_minimum_for_figures", sa.Integer(), nullable=False),
        sa.Column("rule_minimum_for_distribution", sa.Integer(), nullable=False),
        sa.Column("rule_locked_at", sa.BigInteger(), nullable=True),
        sa.Column("anonymity", sa.String(length=32), nullable=False),
        sa.Column("consent_ko", sa.Text(), nullable=False),
        sa.Column("consent_en", sa.Text(), nullable=False),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("concluded_at", sa.BigInteger(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "anonymity = 'named' OR anonymity = 'code' OR anonymity = 'anonymous'",
            name="ck_workshop_anonymity_known",
        ),
        sa.CheckConstraint("is_sample IN (0, 1)", name="ck_workshop_is_sample_boolean"),
        sa.PrimaryKeyConstraint("id", name="pk_workshop"),
        sa.UniqueConstraint("uid", name="uq_workshop_uid"),
    )


def _create_stakeholder_group() -> None:
    op.create_table(
        "stakeholder_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name_ko", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name="fk_stakeholder_group_workshop_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_stakeholder_group"),
        sa.UniqueConstraint("uid", name="uq_stakeholder_group_uid"),
    )
    op.create_index(
        "ix_stakeholder_group_workshop_id", "stakeholder_group", ["workshop_id"], unique=False
    )


def _create_participant() -> None:
    op.create_table(
        "participant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "removed = (group_id IS NULL)", name="ck_participant_removed_has_no_group"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["stakeholder_group.id"], name="fk_participant_group_id"
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name="fk_participant_workshop_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_participant"),
        sa.UniqueConstraint("uid", name="uq_participant_uid"),
    )
    op.create_index("ix_participant_group_id", "participant", ["group_id"], unique=False)
    op.create_index("ix_participant_workshop_id", "participant", ["workshop_id"], unique=False)


def _create_participant_identity() -> None:
    op.create_table(
        "participant_identity",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("affiliation", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name="fk_participant_identity_participant_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("participant_id", name="pk_participant_identity"),
    )


def _create_recommendation() -> None:
    op.create_table(
        "recommendation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title_ko", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("text_ko", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("origin_set", sa.Text(), nullable=True),
        sa.Column("origin_item", sa.Text(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(origin_set IS NULL) = (origin_item IS NULL)", name="ck_recommendation_origin_whole"
        ),
        sa.CheckConstraint("removed IN (0, 1)", name="ck_recommendation_removed_boolean"),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name="fk_recommendation_workshop_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_recommendation"),
        sa.UniqueConstraint("uid", name="uq_recommendation_uid"),
    )
    op.create_index(
        "ix_recommendation_workshop_id", "recommendation", ["workshop_id"], unique=False
    )


def _create_criterion() -> None:
    op.create_table(
        "criterion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name_ko", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("question_ko", sa.Text(), nullable=False),
        sa.Column("question_en", sa.Text(), nullable=False),
        sa.Column("scale_kind", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name="fk_criterion_workshop_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_criterion"),
        sa.UniqueConstraint("uid", name="uq_criterion_uid"),
    )
    op.create_index("ix_criterion_workshop_id", "criterion", ["workshop_id"], unique=False)


def _create_scale_point() -> None:
    op.create_table(
        "scale_point",
        sa.Column("criterion_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("label_ko", sa.Text(), nullable=False),
        sa.Column("label_en", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["criterion_id"],
            ["criterion.id"],
            name="fk_scale_point_criterion_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("criterion_id", "value", name="pk_scale_point"),
        sqlite_with_rowid=False,
    )


def _create_rating_round() -> None:
    op.create_table(
        "rating_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("revealed_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "state = 'draft' OR state = 'open' OR state = 'closed'",
            name="ck_rating_round_state_known",
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name="fk_rating_round_workshop_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rating_round"),
        sa.UniqueConstraint("uid", name="uq_rating_round_uid"),
        sa.UniqueConstraint("workshop_id", "number", name="uq_rating_round_workshop_id_number"),
    )


def _create_round_recommendation() -> None:
    op.create_table(
        "round_recommendation",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name="fk_round_recommendation_recommendation_id",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["rating_round.id"],
            name="fk_round_recommendation_round_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round_id", "recommendation_id", name="pk_round_recommendation"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_round_recommendation_recommendation_id",
        "round_recommendation",
        ["recommendation_id"],
        unique=False,
    )


def _create_round_criterion() -> None:
    op.create_table(
        "round_criterion",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("criterion_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["criterion_id"], ["criterion.id"], name="fk_round_criterion_criterion_id"
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["rating_round.id"],
            name="fk_round_criterion_round_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round_id", "criterion_id", name="pk_round_criterion"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_round_criterion_criterion_id", "round_criterion", ["criterion_id"], unique=False
    )


def _create_round_reopening() -> None:
    op.create_table(
        "round_reopening",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["rating_round.id"],
            name="fk_round_reopening_round_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round_id", "number", name="pk_round_reopening"),
        sqlite_with_rowid=False,
    )


def _create_ballots() -> None:
    op.create_table(
        "ballot",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("comments", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "answers >= 0 AND comments >= 0 AND changes >= 0", name="ck_ballot_counters_positive"
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name="fk_ballot_participant_id",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["rating_round.id"],
            name="fk_ballot_round_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round_id", "participant_id", name="pk_ballot"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_ballot_participant_id", "ballot", ["participant_id"], unique=False)
    op.create_table(
        "comment",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "channel = 'kiosk' OR channel = 'entry' OR "
            "channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper'",
            name="ck_comment_channel_known",
        ),
        sa.CheckConstraint("text <> ''", name="ck_comment_text_not_empty"),
        sa.ForeignKeyConstraint(
            ["round_id", "participant_id"],
            ["ballot.round_id", "ballot.participant_id"],
            name="fk_comment_round_id_participant_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "recommendation_id"],
            ["round_recommendation.round_id", "round_recommendation.recommendation_id"],
            name="fk_comment_round_id_recommendation_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "round_id", "participant_id", "recommendation_id", name="pk_comment"
        ),
        sqlite_with_rowid=False,
    )


def _create_rating() -> None:
    op.create_table(
        "rating",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("criterion_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("rated_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "channel = 'kiosk' OR channel = 'entry' OR "
            "channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper'",
            name="ck_rating_channel_known",
        ),
        sa.CheckConstraint("value BETWEEN 1 AND 9", name="ck_rating_value_on_scale"),
        sa.ForeignKeyConstraint(
            ["round_id", "criterion_id"],
            ["round_criterion.round_id", "round_criterion.criterion_id"],
            name="fk_rating_round_id_criterion_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "participant_id"],
            ["ballot.round_id", "ballot.participant_id"],
            name="fk_rating_round_id_participant_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "recommendation_id"],
            ["round_recommendation.round_id", "round_recommendation.recommendation_id"],
            name="fk_rating_round_id_recommendation_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "round_id", "participant_id", "recommendation_id", "criterion_id", name="pk_rating"
        ),
        sqlite_with_rowid=False,
    )


def _create_rating_change() -> None:
    op.create_table(
        "rating_change",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("criterion_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'rated') = (value IS NOT NULL)", name="ck_rating_change_value_only_if_rated"
        ),
        sa.CheckConstraint(
            "channel = 'kiosk' OR channel = 'entry' OR "
            "channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper'",
            name="ck_rating_change_channel_known",
        ),
        sa.CheckConstraint(
            "kind = 'rated' OR kind = 'abstained' OR kind = 'cleared'",
            name="ck_rating_change_kind_known",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "criterion_id"],
            ["round_criterion.round_id", "round_criterion.criterion_id"],
            name="fk_rating_change_round_id_criterion_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "participant_id"],
            ["ballot.round_id", "ballot.participant_id"],
            name="fk_rating_change_round_id_participant_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "recommendation_id"],
            ["round_recommendation.round_id", "round_recommendation.recommendation_id"],
            name="fk_rating_change_round_id_recommendation_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round_id", "participant_id", "number", name="pk_rating_change"),
        sqlite_with_rowid=False,
    )


def _create_consent_text() -> None:
    op.create_table(
        "consent_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name="fk_consent_text_workshop_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent_text"),
    )
    op.create_index("ix_consent_text_workshop_id", "consent_text", ["workshop_id"], unique=False)


def _create_consent() -> None:
    op.create_table(
        "consent",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("consent_text_id", sa.Integer(), nullable=False),
        sa.Column("given_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_text_id"],
            ["consent_text.id"],
            name="fk_consent_consent_text_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name="fk_consent_participant_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("participant_id", "consent_text_id", name="pk_consent"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_consent_consent_text_id", "consent", ["consent_text_id"], unique=False)


def _create_decision() -> None:
    op.create_table(
        "decision",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=32), nullable=True),
        sa.Column("amended_text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "outcome = 'adopt' OR outcome = 'amend' OR outcome = 'defer' OR outcome = 'reject'",
            name="ck_decision_outcome_known",
        ),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name="fk_decision_recommendation_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("recommendation_id", name="pk_decision"),
    )


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
        sqlite_with_rowid=False,
    )
