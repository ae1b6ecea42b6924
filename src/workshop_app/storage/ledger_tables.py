"""The tables of what people leave in a round: answers, comments, their history, what is held.

They are keyed by what they are about and clustered by round and ballot (WITHOUT ROWID): one round
is read 40 times faster than through foreign key indexes, and no row number tells who rated first.
Their foreign keys start with the round, too, so that deleting a part never scans the whole ledger.
"""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table

from workshop_app.domain.rounds import ChangeKind, Channel
from workshop_app.storage.columns import Moment, SafeText
from workshop_app.storage.table_parts import (
    WORD,
    metadata,
    of_ballot,
    of_round_criterion,
    of_round_recommendation,
    on_any_scale,
    one_of,
    parent,
    recused_without_value,
    text,
)

# One row for each participant who left anything in a round, with counters that are kept in the
# same transaction as the ledgers: the library reads these instead of counting 1.6 M ratings.
ballot = Table(
    "ballot",
    metadata,
    parent("round_id", "rating_round.id", primary_key=True),
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
    Column("channel", String(WORD), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("rated_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    of_round_criterion(),
    on_any_scale(),
    recused_without_value(),
    one_of("channel", Channel),
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
    Column("kind", String(WORD), nullable=False),
    Column("value", Integer),
    Column("channel", String(WORD), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    of_round_criterion(),
    CheckConstraint("(kind = 'rated') = (value IS NOT NULL)", name="value_only_if_rated"),
    one_of("kind", ChangeKind),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)

# `search_text` is what search compares; NULL says that it is the text itself, as in most Korean.
comment = Table(
    "comment",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    text("text"),
    Column("search_text", SafeText),
    Column("channel", String(WORD), nullable=False),
    Column("written_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    CheckConstraint("text <> ''", name="text_not_empty"),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)

comment_change = Table(
    "comment_change",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("recommendation_id", Integer, nullable=False),
    text("text"),
    Column("channel", String(WORD), nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("revision", Integer, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    one_of("channel", Channel),
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
    Column("channel", String(WORD), primary_key=True),
    Column("value", Integer),
    Column("recused", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("held_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    of_round_criterion(),
    on_any_scale(),
    recused_without_value(),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)

held_comment = Table(
    "held_comment",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    Column("channel", String(WORD), primary_key=True),
    text("text"),
    Column("revision", Integer, nullable=False),
    Column("held_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)

# What results were worked out from when they were shown, where the round was opened again since:
# what changed by fewer people than figures need would be told by the difference.
told_rating = Table(
    "told_rating",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    Column("criterion_id", Integer, primary_key=True),
    Column("value", Integer),
    Column("recused", Boolean, nullable=False),
    Column("channel", String(WORD), nullable=False),
    Column("rated_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    of_round_criterion(),
    on_any_scale(),
    recused_without_value(),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)

told_comment = Table(
    "told_comment",
    metadata,
    Column("round_id", Integer, primary_key=True),
    Column("participant_id", Integer, primary_key=True),
    Column("recommendation_id", Integer, primary_key=True),
    text("text"),
    Column("search_text", SafeText),
    Column("channel", String(WORD), nullable=False),
    Column("written_at", Moment, nullable=False),
    of_ballot(),
    of_round_recommendation(),
    one_of("channel", Channel),
    sqlite_with_rowid=False,
)
