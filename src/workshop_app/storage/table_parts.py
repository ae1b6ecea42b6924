"""What the tables are put together from: keys, columns, references and checks."""

from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
)

from workshop_app.domain.scale import HIGHEST_LOW, LOWEST, MOST_POINTS
from workshop_app.storage.columns import SafeText

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
UID = 36
WORD = 32


def key() -> Column[int]:
    """Return the integer key of a table."""
    return Column("id", Integer, primary_key=True)


def uid() -> Column[str]:
    """Return the column of what travels between laptops."""
    return Column("uid", String(UID), nullable=False)


def text(name: str) -> Column[str]:
    """Return a column of text, which may be empty."""
    return Column(name, SafeText, nullable=False)


def parent(name: str, target: str, *, primary_key: bool = False) -> Column[int]:
    """Return the key of what a row belongs to and goes with."""
    key = ForeignKey(target, ondelete="CASCADE", onupdate="CASCADE")
    return Column(name, Integer, key, nullable=False, primary_key=primary_key)


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """Return the check that a column holds one of these words."""
    # Not IN: SQLite 3.40 builds its list anew for each row, which makes the check of the whole
    # file at start five times slower.
    listed = " OR ".join(f"{column} = '{word.value}'" for word in words)
    return CheckConstraint(listed, name=f"{column}_known")


def yes_or_no(column: str) -> CheckConstraint:
    """Return the check that a column is a Boolean."""
    return CheckConstraint(f"{column} IN (true, false)", name=f"{column}_boolean")


def of_ballot() -> ForeignKeyConstraint:
    """Return the reference to the ballot that a line belongs to."""
    return ForeignKeyConstraint(
        ["round_id", "participant_id"],
        ["ballot.round_id", "ballot.participant_id"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    )


def of_round_recommendation() -> ForeignKeyConstraint:
    """Return the reference to a recommendation that the round asks about."""
    return ForeignKeyConstraint(
        ["round_id", "recommendation_id"],
        ["round_recommendation.round_id", "round_recommendation.recommendation_id"],
        ondelete="CASCADE",
    )


def of_round_criterion() -> ForeignKeyConstraint:
    """Return the reference to a criterion that the round asks by."""
    return ForeignKeyConstraint(
        ["round_id", "criterion_id"],
        ["round_criterion.round_id", "round_criterion.criterion_id"],
        ondelete="CASCADE",
    )


def on_any_scale() -> CheckConstraint:
    """Return the check that a value can be a point of some scale."""
    low, high = LOWEST, HIGHEST_LOW + MOST_POINTS - 1
    return CheckConstraint(f"value BETWEEN {low} AND {high}", name="value_on_scale")


def recused_without_value() -> CheckConstraint:
    """Return the check that who is recused gives no value."""
    # Says that it is a Boolean, too; without IN, for the same reason as above.
    held = "recused = false OR (recused = true AND value IS NULL)"
    return CheckConstraint(held, name="recused_without_value")
