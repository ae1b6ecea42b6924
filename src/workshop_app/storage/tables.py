"""The tables. Rows never leave storage; migrations/ tells how the tables came about.

Parts that can travel between laptops have a `uid` (UUID text) beside their integer key. The
ledgers (rating, comment, rating_change) are keyed by what they are about and clustered by round
and ballot (WITHOUT ROWID): one round is read 40 times faster than through foreign key indexes,
and no row number tells who rated first. Their foreign keys start with the round, too, so that
deleting a part never scans the whole ledger.
"""

from enum import StrEnum

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from workshop_app.domain.decisions import Outcome
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import ChangeKind, Channel, RoundState
from workshop_app.domain.scale import HIGHEST_LOW, LOWEST, MOST_POINTS
from workshop_app.storage.columns import Moment, SafeText

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
_UID = 36
_WORD = 32


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _uid() -> Column[str]:
    return Column("uid", String(_UID), nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, SafeText, nullable=False)


def _parent(name: str, target: str, *, primary_key: bool = False) -> Column[int]:
    key = ForeignKey(target, ondelete="CASCADE", onupdate="CASCADE")
    return Column(name, Integer, key, nullable=False, primary_key=primary_key)


def _one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    # Not IN: SQLite 3.40 builds its list anew for each row, which makes the check of the whole
    # file at start five times slower.
    listed = " OR ".join(f"{column} = '{word.value}'" for word in words)
    return CheckConstraint(listed, name=f"{column}_known")


def _yes_or_no(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN (true, false)", name=f"{column}_boolean")


def _of_ballot() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["round_id", "participant_id"],
        ["ballot.round_id", "ballot.participant_id"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    )


def _of_round_recommendation() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["round_id", "recommendation_id"],
        ["round_recommendation.round_id", "round_recommendation.recommendation_id"],
        ondelete="CASCADE",
    )


def _of_round_criterion() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["round_id", "criterion_id"],
        ["round_criterion.round_id", "round_criterion.criterion_id"],
        ondelete="CASCADE",
    )


def _on_any_scale() -> CheckConstraint:
    low, high = LOWEST, HIGHEST_LOW + MOST_POINTS - 1
    return CheckConstraint(f"value BETWEEN {low} AND {high}", name="value_on_scale")


def _recused_without_value() -> CheckConstraint:
    # Says that it is a Boolean, too; without IN, for the same reason as above.
    held = "recused = false OR (recused = true AND value IS NULL)"
    return CheckConstraint(held, name="recused_without_value")


workshop = Table(
    "workshop",
    metadata,
    _key(),
    _uid(),
    _text("title"),
    Column("day", Date),
    _text("place"),
    _text("facilitator"),
    _text("purpose"),
    Column("created_at", Moment, nullable=False),
    Column("rule_kind", String(_WORD), nullable=False),
    Column("rule_threshold_percent", Integer, nullable=False),
    Column("rule_opposed_percent", Integer, nullable=False),
    Column("rule_max_iqr", Float, nullable=False),
    Column("rule_minimum_answers", Integer, nullable=False),
    Column("rule_minimum_for_figures", Integer, nullable=False),
    Column("rule_minimum_for_distribution", Integer, nullable=False),
    Column("rule_locked_at", Moment),
    Column("anonymity", String(_WORD), nullable=False),
    _text("consent_ko"),
    _text("consent_en"),
    Column("is_sample", Boolean, nullable=False),
    Column("concluded_at", Moment),
    Column("discussion_minutes", Integer, nullable=False),
    Column("minutes_each", Integer, nullable=False),
    Column("deleted_at", Moment),
    _text("search_text"),
    UniqueConstraint("uid"),
    _one_of("anonymity", Anonymity),
    _yes_or_no("is_sample"),
)

stakeholder_group = Table(
    "stakeholder_group",
    metadata,
    _key(),
    _uid(),
    _parent("workshop_id", "workshop.id"),
    Column("position", Integer, nullable=False),
    _text("key"),
    _text("name_ko"),
    _text("name_en"),
    UniqueConstraint("uid"),
    Index(None, "workshop_id"),
)

# Who was taken off the list but left a ballot or a consent stays as a removed row without group
# and name, so that the ledger stays whole and undo can bring the person back.
participant = Table(
    "participant",
    metadata,
    _key(),
    _uid(),
    _parent("workshop_id", "workshop.id"),
    Column("group_id", Integer, ForeignKey("stakeholder_group.id")),
    Column("position", Integer, nullable=False),
    _text("code"),
    Column("observer", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),
    UniqueConstraint("uid"),
    CheckConstraint("removed = (group_id IS NULL)", name="removed_has_no_group"),
    _yes_or_no("observer"),
    Index(None, "workshop_id"),
    Index(None, "group_id"),
)

participant_identity = Table(
    "participant_identity",
    metadata,
    _parent("participant_id", "participant.id", primary_key=True),
    _text("name"),
    _text("affiliation"),
)

recommendation = Table(
    "recommendation",
    metadata,
    _key(),
    _uid(),
    _parent("workshop_id", "workshop.id"),
    Column("position", Integer, nullable=False),
    _text("code"),
    _text("title_ko"),
    _text("title_en"),
    _text("text_ko"),
    _text("text_en"),
    _text("theme"),
    _text("source"),
    Column("origin_source", SafeText),
    Column("origin_item", SafeText),
    Column("succeeds", String(_UID), nullable=False),
    Column("removed", Boolean, nullable=False),
    _text("search_text"),
    UniqueConstraint("uid"),
    CheckConstraint("(origin_source IS NULL) = (origin_item IS NULL)", name="origin_whole"),
    _yes_or_no("removed"),
    Index(None, "workshop_id"),
)

# The words of a recommendation as rounds put them to the vote: a row for each distinct version,
# which all rounds share that were opened while they stood.
recommendation_wording = Table(
    "recommendation_wording",
    metadata,
    _key(),
    _parent("recommendation_id", "recommendation.id"),
    _text("code"),
    _text("title_ko"),
    _text("title_en"),
    _text("text_ko"),
    _text("text_en"),
    _text("theme"),
    _text("source"),
    Index(None, "recommendation_id"),
)

criterion = Table(
    "criterion",
    metadata,
    _key(),
    _uid(),
    _parent("workshop_id", "workshop.id"),
    Column("position", Integer, nullable=False),
    _text("key"),
    _text("name_ko"),
    _text("name_en"),
    _text("question_ko"),
    _text("question_en"),
    UniqueConstraint("uid"),
    Index(None, "workshop_id"),
)

scale_point = Table(
    "scale_point",
    metadata,
    _parent("criterion_id", "criterion.id", primary_key=True),
    Column("value", Integer, primary_key=True),
    _text("label_ko"),
    _text("label_en"),
    sqlite_with_rowid=False,
)

# As with recommendations: the words and labels of a criterion that rounds were opened with.
criterion_wording = Table(
    "criterion_wording",
    metadata,
    _key(),
    _parent("criterion_id", "criterion.id"),
    _text("name_ko"),
    _text("name_en"),
    _text("question_ko"),
    _text("question_en"),
    Index(None, "criterion_id"),
)

wording_point = Table(
    "wording_point",
    metadata,
    _parent("wording_id", "criterion_wording.id", primary_key=True),
    Column("value", Integer, primary_key=True),
    _text("label_ko"),
    _text("label_en"),
    sqlite_with_rowid=False,
)

# "round" is a function in SQL; a table of that name would need quotes everywhere.
rating_round = Table(
    "rating_round",
    metadata,
    _key(),
    _uid(),
    _parent("workshop_id", "workshop.id"),
    Column("number", Integer, nullable=False),
    Column("state", String(_WORD), nullable=False),
    Column("opened_at", Moment),
    Column("closed_at", Moment),
    Column("revealed_at", Moment),
    UniqueConstraint("uid"),
    UniqueConstraint("workshop_id", "number"),
    _one_of("state", RoundState),
)

round_recommendation = Table(
    "round_recommendation",
    metadata,
    _parent("round_id", "rating_round.id", primary_key=True),
    Column("recommendation_id", Integer, ForeignKey("recommendation.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("wording_id", Integer, ForeignKey("recommendation_wording.id")),
    Index(None, "recommendation_id"),
    Index(None, "wording_id"),
    sqlite_with_rowid=False,
)

round_criterion = Table(
    "round_criterion",
    metadata,
    _parent("round_id", "rating_round.id", primary_key=True),
    Column("criterion_id", Integer, ForeignKey("criterion.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("wording_id", Integer, ForeignKey("criterion_wording.id")),
    Index(None, "criterion_id"),
    Index(None, "wording_id"),
    sqlite_with_rowid=False,
)

round_reopening = Table(
    "round_reopening",
    metadata,
    _parent("round_id", "rating_round.id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    _text("reason"),
    sqlite_with_rowid=False,
)

round_absence = Table(
    "round_absence",
    metadata,
    _parent("round_id", "rating_round.id", primary_key=True),
    _parent("participant_id", "participant.id", primary_key=True),
    Index(None, "participant_id"),
    sqlite_with_rowid=False,
)

# One row for each participant who left anything in a round, with counters that are kept in the
# same transaction as the ledgers: the library reads these instead of counting 1.6 M ratings.
ballot = Table(
    "ballot",
    metadata,
    _parent("round_id", "rating_round.id", primary_key=True),
    Column(
        "participant_id",
        Integer,
        ForeignKey("participant.id", onupdate="CASCADE"),
        primary_key=True,
    ),
    Column("answers", Integer, nullable=False),
    Column("comments", Integer, nullable=False),
    Column("changes", Integer, nullable=False),
    CheckConstraint("answers >= 0 AND comments >= 0 AND changes >= 0", name="counters_positive"),
    Index(None, "participant_id"),
    sqlite_with_rowid=False,
)

rating = Table(
    "rating",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    Column("criterion_id", Integer, primary_key=True),
    Column("value", Integer),
    Column("recused", Boolean, nullable=False),
    Column("channel", String(_WORD), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("rated_at", Moment, nullable=False),
    _of_ballot(),
    _of_round_recommendation(),
    _of_round_criterion(),
    _on_any_scale(),
    _recused_without_value(),
    _one_of("channel", Channel),
    sqlite_with_rowid=False,
)

rating_change = Table(
    "rating_change",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("recommendation_id", Integer, nullable=False),
    Column("criterion_id", Integer, nullable=False),
    Column("kind", String(_WORD), nullable=False),
    Column("value", Integer),
    Column("channel", String(_WORD), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    _of_ballot(),
    _of_round_recommendation(),
    _of_round_criterion(),
    CheckConstraint("(kind = 'rated') = (value IS NOT NULL)", name="value_only_if_rated"),
    _one_of("kind", ChangeKind),
    _one_of("channel", Channel),
    sqlite_with_rowid=False,
)

# `search_text` is what search compares; NULL says that it is the text itself, as in most Korean.
comment = Table(
    "comment",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    _text("text"),
    Column("search_text", SafeText),
    Column("channel", String(_WORD), nullable=False),
    Column("written_at", Moment, nullable=False),
    _of_ballot(),
    _of_round_recommendation(),
    CheckConstraint("text <> ''", name="text_not_empty"),
    _one_of("channel", Channel),
    sqlite_with_rowid=False,
)

comment_change = Table(
    "comment_change",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("recommendation_id", Integer, nullable=False),
    _text("text"),
    Column("channel", String(_WORD), nullable=False),
    Column("changed_at", Moment, nullable=False),
    _of_ballot(),
    _of_round_recommendation(),
    _one_of("channel", Channel),
    sqlite_with_rowid=False,
)

# What waits for the facilitator: another channel's answer for a place already answered, one row
# a place and channel. Comments have no criterion, which a primary key cannot leave out.
held_answer = Table(
    "held_answer",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    Column("criterion_id", Integer, primary_key=True),
    Column("channel", String(_WORD), primary_key=True),
    Column("value", Integer),
    Column("recused", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("held_at", Moment, nullable=False),
    _of_ballot(),
    _of_round_recommendation(),
    _of_round_criterion(),
    _on_any_scale(),
    _recused_without_value(),
    _one_of("channel", Channel),
    sqlite_with_rowid=False,
)

held_comment = Table(
    "held_comment",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    Column("channel", String(_WORD), primary_key=True),
    _text("text"),
    Column("revision", Integer, nullable=False),
    Column("held_at", Moment, nullable=False),
    _of_ballot(),
    _of_round_recommendation(),
    _one_of("channel", Channel),
    sqlite_with_rowid=False,
)

consent_text = Table(
    "consent_text",
    metadata,
    _key(),
    _parent("workshop_id", "workshop.id"),
    _text("text"),
    Index(None, "workshop_id"),
)

consent = Table(
    "consent",
    metadata,
    Column(
        "participant_id",
        Integer,
        ForeignKey("participant.id", ondelete="CASCADE", onupdate="CASCADE"),
        primary_key=True,
    ),
    _parent("consent_text_id", "consent_text.id", primary_key=True),
    Column("given_at", Moment, nullable=False),
    Index(None, "consent_text_id"),
    sqlite_with_rowid=False,
)

decision = Table(
    "decision",
    metadata,
    Column(
        "recommendation_id",
        Integer,
        ForeignKey("recommendation.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("outcome", String(_WORD)),
    _text("amended_text"),
    _text("reason"),
    _text("owner"),
    Column("due", Date),
    Column("decided_at", Moment),
    _one_of("outcome", Outcome),
)

# How often each kind of thing in a workshop was changed, written in the transaction that changes
# it: another process sees what it has to read again. It must never name a person.
change_mark = Table(
    "change_mark",
    metadata,
    _parent("workshop_id", "workshop.id", primary_key=True),
    Column("kind", String(_WORD), primary_key=True),
    Column("number", Integer, nullable=False),
    _one_of("kind", Mark),
    sqlite_with_rowid=False,
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(100), primary_key=True),
    _text("value"),
    sqlite_with_rowid=False,
)
