"""The tables. Rows never leave storage; migrations/ tells how the tables came about.

Parts that can travel between laptops have a `uid` (UUID text) beside their integer key. The
ledgers stand in ledger_tables.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from workshop_app.domain.decisions import Outcome
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import RoundState
from workshop_app.domain.rule import SmallGroups
from workshop_app.storage.columns import Moment, SafeText
from workshop_app.storage.ledger_tables import (
    ballot,
    comment,
    comment_change,
    held_answer,
    held_comment,
    rating,
    rating_change,
    told_comment,
    told_rating,
)
from workshop_app.storage.table_parts import (
    UID,
    WORD,
    key,
    metadata,
    one_of,
    parent,
    text,
    uid,
    yes_or_no,
)

__all__ = [
    "ballot",
    "change_mark",
    "comment",
    "comment_change",
    "consent",
    "consent_text",
    "criterion",
    "criterion_wording",
    "decision",
    "held_answer",
    "held_comment",
    "metadata",
    "participant",
    "participant_identity",
    "phone_link",
    "rating",
    "rating_change",
    "rating_round",
    "recommendation",
    "recommendation_wording",
    "round_absence",
    "round_criterion",
    "round_recommendation",
    "round_reopening",
    "scale_point",
    "setting",
    "stakeholder_group",
    "told_comment",
    "told_rating",
    "wording_point",
    "workshop",
]

workshop = Table(
    "workshop",
    metadata,
    key(),
    uid(),
    text("title"),
    Column("day", Date),
    text("place"),
    text("facilitator"),
    text("purpose"),
    Column("created_at", Moment, nullable=False),
    Column("rule_kind", String(WORD), nullable=False),
    Column("rule_threshold_percent", Integer, nullable=False),
    Column("rule_opposed_percent", Integer, nullable=False),
    Column("rule_max_iqr", Float, nullable=False),
    Column("rule_minimum_answers", Integer, nullable=False),
    Column("rule_minimum_group", Integer, nullable=False),
    Column("rule_small_groups", String(WORD)),
    Column("rule_locked_at", Moment),
    Column("anonymity", String(WORD), nullable=False),
    text("consent_ko"),
    text("consent_en"),
    Column("is_sample", Boolean, nullable=False),
    Column("concluded_at", Moment),
    Column("discussion_minutes", Integer, nullable=False),
    Column("minutes_each", Integer, nullable=False),
    Column("deleted_at", Moment),
    text("search_text"),
    UniqueConstraint("uid"),
    one_of("anonymity", Anonymity),
    one_of("rule_small_groups", SmallGroups),
    yes_or_no("is_sample"),
)

stakeholder_group = Table(
    "stakeholder_group",
    metadata,
    key(),
    uid(),
    parent("workshop_id", "workshop.id"),
    Column("position", Integer, nullable=False),
    text("key"),
    text("name_ko"),
    text("name_en"),
    Column("unit", Integer, nullable=False),
    UniqueConstraint("uid"),
    Index(None, "workshop_id"),
)

# Who was taken off the list but left a ballot or a consent stays as a removed row without group
# and name, so that the ledger stays whole and undo can bring the person back.
participant = Table(
    "participant",
    metadata,
    key(),
    uid(),
    parent("workshop_id", "workshop.id"),
    Column("group_id", Integer, ForeignKey("stakeholder_group.id")),
    Column("position", Integer, nullable=False),
    text("code"),
    Column("observer", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),
    UniqueConstraint("uid"),
    CheckConstraint("removed = (group_id IS NULL)", name="removed_has_no_group"),
    yes_or_no("observer"),
    Index(None, "workshop_id"),
    Index(None, "group_id"),
)

participant_identity = Table(
    "participant_identity",
    metadata,
    parent("participant_id", "participant.id", primary_key=True),
    text("name"),
    text("affiliation"),
)

recommendation = Table(
    "recommendation",
    metadata,
    key(),
    uid(),
    parent("workshop_id", "workshop.id"),
    Column("position", Integer, nullable=False),
    text("code"),
    text("title_ko"),
    text("title_en"),
    text("text_ko"),
    text("text_en"),
    text("theme"),
    text("source"),
    Column("origin_source", SafeText),
    Column("origin_item", SafeText),
    Column("succeeds", String(UID), nullable=False),
    Column("removed", Boolean, nullable=False),
    text("search_text"),
    UniqueConstraint("uid"),
    CheckConstraint("(origin_source IS NULL) = (origin_item IS NULL)", name="origin_whole"),
    yes_or_no("removed"),
    Index(None, "workshop_id"),
)

# The words of a recommendation as rounds put them to the vote: a row for each distinct version,
# which all rounds share that were opened while they stood.
recommendation_wording = Table(
    "recommendation_wording",
    metadata,
    key(),
    parent("recommendation_id", "recommendation.id"),
    text("code"),
    text("title_ko"),
    text("title_en"),
    text("text_ko"),
    text("text_en"),
    text("theme"),
    text("source"),
    Index(None, "recommendation_id"),
)

criterion = Table(
    "criterion",
    metadata,
    key(),
    uid(),
    parent("workshop_id", "workshop.id"),
    Column("position", Integer, nullable=False),
    text("key"),
    text("name_ko"),
    text("name_en"),
    text("question_ko"),
    text("question_en"),
    UniqueConstraint("uid"),
    Index(None, "workshop_id"),
)

scale_point = Table(
    "scale_point",
    metadata,
    parent("criterion_id", "criterion.id", primary_key=True),
    Column("value", Integer, primary_key=True),
    text("label_ko"),
    text("label_en"),
    sqlite_with_rowid=False,
)

# As with recommendations: the words and labels of a criterion that rounds were opened with.
criterion_wording = Table(
    "criterion_wording",
    metadata,
    key(),
    parent("criterion_id", "criterion.id"),
    text("name_ko"),
    text("name_en"),
    text("question_ko"),
    text("question_en"),
    Index(None, "criterion_id"),
)

wording_point = Table(
    "wording_point",
    metadata,
    parent("wording_id", "criterion_wording.id", primary_key=True),
    Column("value", Integer, primary_key=True),
    text("label_ko"),
    text("label_en"),
    sqlite_with_rowid=False,
)

# "round" is a function in SQL; a table of that name would need quotes everywhere.
rating_round = Table(
    "rating_round",
    metadata,
    key(),
    uid(),
    parent("workshop_id", "workshop.id"),
    Column("number", Integer, nullable=False),
    Column("state", String(WORD), nullable=False),
    Column("opened_at", Moment),
    Column("closed_at", Moment),
    Column("revealed_at", Moment),
    Column("late_held", Boolean, nullable=False),
    UniqueConstraint("uid"),
    UniqueConstraint("workshop_id", "number"),
    one_of("state", RoundState),
    yes_or_no("late_held"),
)

round_recommendation = Table(
    "round_recommendation",
    metadata,
    parent("round_id", "rating_round.id", primary_key=True),
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
    parent("round_id", "rating_round.id", primary_key=True),
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
    parent("round_id", "rating_round.id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    text("reason"),
    sqlite_with_rowid=False,
)

round_absence = Table(
    "round_absence",
    metadata,
    parent("round_id", "rating_round.id", primary_key=True),
    parent("participant_id", "participant.id", primary_key=True),
    Index(None, "participant_id"),
    sqlite_with_rowid=False,
)

# The links of an open round, and what they were exchanged for: hashes alone. In the order of people,
# not of arrival.
phone_link = Table(
    "phone_link",
    metadata,
    parent("round_id", "rating_round.id", primary_key=True),
    parent("participant_id", "participant.id", primary_key=True),
    text("token_hash"),
    text("session_hash"),
    Column("exchanged_at", Moment),
    Index(None, "participant_id"),
    sqlite_with_rowid=False,
)

consent_text = Table(
    "consent_text",
    metadata,
    key(),
    parent("workshop_id", "workshop.id"),
    text("text"),
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
    parent("consent_text_id", "consent_text.id", primary_key=True),
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
    Column("outcome", String(WORD)),
    text("amended_text"),
    text("reason"),
    text("owner"),
    Column("due", Date),
    Column("decided_at", Moment),
    one_of("outcome", Outcome),
)

# How often each kind of thing in a workshop was changed, written in the transaction that changes
# it: another process sees what it has to read again. It must never name a person.
change_mark = Table(
    "change_mark",
    metadata,
    parent("workshop_id", "workshop.id", primary_key=True),
    Column("kind", String(WORD), primary_key=True),
    Column("number", Integer, nullable=False),
    one_of("kind", Mark),
    sqlite_with_rowid=False,
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(100), primary_key=True),
    text("value"),
    sqlite_with_rowid=False,
)
