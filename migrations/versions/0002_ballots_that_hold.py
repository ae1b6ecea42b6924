"""Recusal, absence, observers; words as rounds had them; lineage; free scales; what changed.

Tables whose checks change are made anew, as SQLite cannot change them otherwise. On the way down
goes what 0001 cannot hold: a recusal becomes an abstention, an observer a participant, an absence
a missing answer; scales are moved to begin with 1, and of one longer than nine points the highest
fall together; every group counts on its own; every round shows the words of today; origins in another workshop, what succeeds
what, revisions, held answers and the history of comments are gone.

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-27
"""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UID = 36
DAY = 86_400_000_000  # microseconds
WORD = 32
CLUSTERED = {"round_recommendation", "round_criterion", "rating", "rating_change"}
CHANNEL_KNOWN = " OR ".join(
    f"channel = '{word}'" for word in ("kiosk", "entry", "phone", "spreadsheet", "paper")
)
RATED_KINDS = "kind = 'rated' OR kind = 'abstained' OR kind = 'cleared'"
RECUSED_HOLDS = "recused = false OR (recused = true AND value IS NULL)"
MINUTES = "window.discussion."
LIMITS = ("rule_minimum_for_figures", "rule_minimum_for_distribution")
SMALL_GROUPS_KNOWN = " OR ".join(
    f"rule_small_groups = '{word}'" for word in ("hidden", "coarse", "joined")
)
# Where nobody has voted it is asked anew. Going back, 3 and 5 become what they were.
SMALL_GROUPS = (
    "CASE WHEN rule_locked_at IS NULL THEN NULL "
    f"WHEN {LIMITS[0]} < {LIMITS[1]} THEN 'coarse' ELSE 'hidden' END"
)
FIGURES = (
    "CASE WHEN coalesce(rule_small_groups, 'coarse') = 'coarse' THEN min(3, rule_minimum_group) "
    "ELSE rule_minimum_group END"
)
WORDS = ("code", "title_ko", "title_en", "text_ko", "text_en", "theme", "source")
QUESTIONS = ("name_ko", "name_en", "question_ko", "question_en")
# A point moved so that its scale begins with 1, and at most 9.
MOVED = """min(9, value + 1 - coalesce(
    (SELECT min(p.value) FROM scale_point p WHERE p.criterion_id = {table}.criterion_id), 1))"""


def upgrade() -> None:
    _change_workshop()
    _rebuild(
        "participant",
        columns=[(_boolean("observer"), "false")],
        constraints=[_check("participant", "observer_boolean", "observer IN (true, false)")],
    )
    _change_recommendation()
    _rebuild("criterion", gone=["scale_kind"])
    _create_wordings()
    _change_rounds()
    _change_ratings()
    _create_comment_change()
    _create_held()
    _create_told()
    _create_change_mark()
    _create_phone_link()
    _forget_times_of_anonymous()


def downgrade() -> None:
    for table in (
        "phone_link",
        "change_mark",
        "told_comment",
        "told_rating",
        "held_comment",
        "held_answer",
        "comment_change",
    ):
        op.drop_table(table)
    _rebuild("rating_round", gone=["late_held", "ck_rating_round_late_held_boolean"])
    op.execute(
        "UPDATE ballot SET changes = (SELECT coalesce(max(c.number), 0) FROM rating_change c "
        "WHERE c.round_id = ballot.round_id AND c.participant_id = ballot.participant_id)"
    )
    _change_ratings_back()
    op.drop_table("round_absence")
    for table, lost in (("round_recommendation", []), ("round_criterion", ["position"])):
        _rebuild(table, gone=[f"fk_{table}_wording_id", "wording_id", *lost])
    for table in ("wording_point", "criterion_wording", "recommendation_wording"):
        op.drop_table(table)
    _change_criteria_back()
    _change_recommendation_back()
    _rebuild("participant", gone=["observer", "ck_participant_observer_boolean"])
    _change_workshop_back()


def _change_workshop() -> None:
    _rebuild(
        "workshop",
        gone=["ck_workshop_is_sample_boolean", *LIMITS],
        columns=[
            (_number("discussion_minutes"), "0"),
            (_number("minutes_each"), "10"),
            (_number("rule_minimum_group"), f"max({', '.join(LIMITS)})"),
            (sa.Column("rule_small_groups", sa.String(WORD)), SMALL_GROUPS),
        ],
        constraints=[
            _check("workshop", "is_sample_boolean", "is_sample IN (true, false)"),
            _check("workshop", "rule_small_groups_known", SMALL_GROUPS_KNOWN),
        ],
    )
    _rebuild("stakeholder_group", columns=[(_number("unit"), "0")])
    # A window kept them under the workshop's id: for all, and for each.
    kept = "SELECT substr(name, :start), value FROM setting WHERE name LIKE :name"
    rows = op.get_bind().execute(sa.text(kept), {"start": len(MINUTES) + 1, "name": f"{MINUTES}%"})
    for uid, value in rows.all():
        numbers = [int(part) for part in value.split(",") if part.isdecimal()]
        if len(numbers) == 2:  # noqa: PLR2004 - for all, and for each
            op.get_bind().execute(
                sa.text(
                    "UPDATE workshop SET discussion_minutes = :most, minutes_each = :each "
                    "WHERE uid = :uid"
                ),
                {"most": numbers[0], "each": numbers[1], "uid": uid},
            )
    op.execute(f"DELETE FROM setting WHERE name LIKE '{MINUTES}%'")


def _change_workshop_back() -> None:
    op.execute(
        "INSERT INTO setting (name, value) "
        f"SELECT '{MINUTES}' || uid, discussion_minutes || ',' || minutes_each FROM workshop "
        "WHERE discussion_minutes <> 0 OR minutes_each <> 10"
    )
    _rebuild(
        "workshop",
        gone=[
            "ck_workshop_is_sample_boolean",
            "ck_workshop_rule_small_groups_known",
            "discussion_minutes",
            "minutes_each",
            "rule_minimum_group",
            "rule_small_groups",
        ],
        columns=[
            (_number(LIMITS[0]), FIGURES),
            (_number(LIMITS[1]), "rule_minimum_group"),
        ],
        constraints=[_check("workshop", "is_sample_boolean", "is_sample IN (0, 1)")],
    )
    _rebuild("stakeholder_group", gone=["unit"])


def _change_recommendation() -> None:
    whole = "(origin_source IS NULL) = (origin_item IS NULL)"
    _rebuild(
        "recommendation",
        gone=["ck_recommendation_removed_boolean", "ck_recommendation_origin_whole", "origin_set"],
        columns=[
            (sa.Column("origin_source", sa.Text()), "'set:' || origin_set"),
            (sa.Column("succeeds", sa.String(UID), nullable=False), "''"),
        ],
        constraints=[
            _check("recommendation", "origin_whole", whole),
            _check("recommendation", "removed_boolean", "removed IN (true, false)"),
        ],
    )


def _change_recommendation_back() -> None:
    op.execute(
        "UPDATE recommendation SET origin_source = NULL, origin_item = NULL "
        "WHERE origin_source NOT LIKE 'set:%'"
    )
    whole = "(origin_set IS NULL) = (origin_item IS NULL)"
    _rebuild(
        "recommendation",
        gone=[
            "ck_recommendation_removed_boolean",
            "ck_recommendation_origin_whole",
            "origin_source",
            "succeeds",
        ],
        columns=[(sa.Column("origin_set", sa.Text()), "substr(origin_source, 5)")],
        constraints=[
            _check("recommendation", "origin_whole", whole),
            _check("recommendation", "removed_boolean", "removed IN (0, 1)"),
        ],
    )


def _create_wordings() -> None:
    """Make the tables of words, and keep those of today for the rounds that were opened."""
    for owner, words in (("recommendation", WORDS), ("criterion", QUESTIONS)):
        table = f"{owner}_wording"
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            _number(f"{owner}_id"),
            *(_text(name) for name in words),
            _foreign(table, f"{owner}_id", f"{owner}.id"),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        )
        op.create_index(f"ix_{table}_{owner}_id", table, [f"{owner}_id"])
        listed = ", ".join(words)
        op.execute(
            f"INSERT INTO {table} ({owner}_id, {listed}) SELECT id, {listed} FROM {owner} "
            f"WHERE id IN (SELECT one.{owner}_id FROM round_{owner} one JOIN rating_round r "
            "ON r.id = one.round_id WHERE r.state <> 'draft')"
        )
    op.create_table(
        "wording_point",
        _number("wording_id"),
        _number("value"),
        _text("label_ko"),
        _text("label_en"),
        _foreign("wording_point", "wording_id", "criterion_wording.id"),
        sa.PrimaryKeyConstraint("wording_id", "value", name="pk_wording_point"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO wording_point (wording_id, value, label_ko, label_en) "
        "SELECT w.id, p.value, p.label_ko, p.label_en "
        "FROM criterion_wording w JOIN scale_point p ON p.criterion_id = w.criterion_id"
    )


def _change_rounds() -> None:
    for owner in ("recommendation", "criterion"):
        table = f"round_{owner}"
        place = f"(SELECT c.position FROM criterion c WHERE c.id = {table}.criterion_id)"
        wording = (
            f"(SELECT w.id FROM {owner}_wording w JOIN rating_round r ON r.id = {table}.round_id "
            f"WHERE w.{owner}_id = {table}.{owner}_id AND r.state <> 'draft')"
        )
        columns = [(sa.Column("wording_id", sa.Integer()), wording)]
        if owner == "criterion":
            columns.append((_number("position"), place))
        refers = _foreign(table, "wording_id", f"{owner}_wording.id", follows=False)
        _rebuild(table, columns=columns, constraints=[refers])
        op.create_index(f"ix_{table}_wording_id", table, ["wording_id"])
    op.create_table(
        "round_absence",
        _number("round_id"),
        _number("participant_id"),
        _foreign("round_absence", "round_id", "rating_round.id"),
        _foreign("round_absence", "participant_id", "participant.id"),
        sa.PrimaryKeyConstraint("round_id", "participant_id", name="pk_round_absence"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_round_absence_participant_id", "round_absence", ["participant_id"])


def _change_ratings() -> None:
    _rebuild(
        "rating",
        gone=["ck_rating_value_on_scale"],
        columns=[(_boolean("recused"), "false"), (_number("revision"), "0")],
        constraints=_checks_of_value("rating"),
    )
    _rebuild(
        "rating_change",
        gone=["ck_rating_change_kind_known"],
        columns=[(_number("revision"), "0")],
        constraints=[_check("rating_change", "kind_known", f"{RATED_KINDS} OR kind = 'recused'")],
    )


def _change_ratings_back() -> None:
    op.execute("UPDATE rating_change SET kind = 'abstained' WHERE kind = 'recused'")
    for table in ("rating", "rating_change"):
        op.execute(
            f"UPDATE {table} SET value = {MOVED.format(table=table)} WHERE value IS NOT NULL"
        )
    _rebuild(
        "rating",
        gone=[
            "ck_rating_value_on_scale",
            "ck_rating_recused_without_value",
            "recused",
            "revision",
        ],
        constraints=[_check("rating", "value_on_scale", "value BETWEEN 1 AND 9")],
    )
    _rebuild(
        "rating_change",
        gone=["ck_rating_change_kind_known", "revision"],
        constraints=[_check("rating_change", "kind_known", RATED_KINDS)],
    )


def _change_criteria_back() -> None:
    # The highest of a long scale keeps its label as the ninth; those between go.
    op.execute(
        "DELETE FROM scale_point WHERE value > 8 + (SELECT min(p.value) FROM scale_point p "
        "WHERE p.criterion_id = scale_point.criterion_id) - 1 AND value < (SELECT max(p.value) "
        "FROM scale_point p WHERE p.criterion_id = scale_point.criterion_id)"
    )
    points = "FROM scale_point p WHERE p.criterion_id = {}"
    op.execute(
        "CREATE TABLE _moved AS SELECT criterion_id, "
        f"{MOVED.format(table='scale_point')} AS value, label_ko, label_en FROM scale_point"
    )
    op.execute("DELETE FROM scale_point")
    op.execute(
        "INSERT INTO scale_point (criterion_id, value, label_ko, label_en) "
        "SELECT criterion_id, value, label_ko, label_en FROM _moved"
    )
    op.drop_table("_moved")
    count = f"(SELECT count(*) {points.format('criterion.id')})"
    kind = f"CASE {count} WHEN 5 THEN 'five' WHEN 7 THEN 'seven' WHEN 9 THEN 'nine' ELSE 'agreement' END"
    _rebuild(
        "criterion", columns=[(sa.Column("scale_kind", sa.String(WORD), nullable=False), kind)]
    )


def _create_comment_change() -> None:
    table = "comment_change"
    op.create_table(
        table,
        _number("round_id"),
        _number("participant_id"),
        _number("number"),
        _number("recommendation_id"),
        _text("text"),
        _word("channel"),
        _moment("changed_at"),
        _number("revision"),
        *_of_ballot(table),
        sa.PrimaryKeyConstraint("round_id", "participant_id", "number", name=f"pk_{table}"),
        sqlite_with_rowid=False,
    )
    # What stands now is the first line, so that no later change takes it away in silence.
    op.execute(
        "INSERT INTO comment_change (round_id, participant_id, number, recommendation_id, text, "
        "channel, changed_at, revision) SELECT c.round_id, c.participant_id, b.changes + row_number() OVER "
        "(PARTITION BY c.round_id, c.participant_id ORDER BY c.written_at, c.recommendation_id), "
        "c.recommendation_id, c.text, c.channel, c.written_at, 0 FROM comment c JOIN ballot b "
        "ON b.round_id = c.round_id AND b.participant_id = c.participant_id"
    )
    op.execute("UPDATE ballot SET changes = changes + comments WHERE comments > 0")


def _forget_times_of_anonymous() -> None:
    """Keep the day alone, and ask for the file to be laid anew and its copies to be cleaned."""
    anonymous = "SELECT id FROM workshop WHERE anonymity = 'anonymous'"
    rounds = f"round_id IN (SELECT id FROM rating_round WHERE workshop_id IN ({anonymous}))"
    people = f"participant_id IN (SELECT id FROM participant WHERE workshop_id IN ({anonymous}))"
    for table, column, theirs in (
        ("rating", "rated_at", rounds),
        ("rating_change", "changed_at", rounds),
        ("comment", "written_at", rounds),
        ("comment_change", "changed_at", rounds),
        ("consent", "given_at", people),
    ):
        op.execute(f"UPDATE {table} SET {column} = {column} - {column} % {DAY} WHERE {theirs}")
    op.execute(
        f"INSERT INTO setting (name, value) SELECT 'storage.traces', '' WHERE EXISTS ({anonymous})"
    )


def _create_held() -> None:
    place = ("round_id", "participant_id", "recommendation_id")
    op.create_table(
        "held_answer",
        *(_number(name) for name in (*place, "criterion_id")),
        _word("channel"),
        sa.Column("value", sa.Integer()),
        _boolean("recused"),
        _number("revision"),
        _moment("held_at"),
        *_of_ballot("held_answer"),
        _of_round_criterion("held_answer"),
        *_checks_of_value("held_answer"),
        sa.PrimaryKeyConstraint(*place, "criterion_id", "channel", name="pk_held_answer"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "held_comment",
        *(_number(name) for name in place),
        _word("channel"),
        _text("text"),
        _number("revision"),
        _moment("held_at"),
        *_of_ballot("held_comment"),
        sa.PrimaryKeyConstraint(*place, "channel", name="pk_held_comment"),
        sqlite_with_rowid=False,
    )


def _create_told() -> None:
    place = ("round_id", "participant_id", "recommendation_id")
    op.create_table(
        "told_rating",
        *(_number(name) for name in (*place, "criterion_id")),
        sa.Column("value", sa.Integer()),
        _boolean("recused"),
        _word("channel"),
        _moment("rated_at"),
        *_of_ballot("told_rating"),
        _of_round_criterion("told_rating"),
        *_checks_of_value("told_rating"),
        sa.PrimaryKeyConstraint(*place, "criterion_id", name="pk_told_rating"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "told_comment",
        *(_number(name) for name in place),
        _text("text"),
        sa.Column("search_text", sa.Text()),
        _word("channel"),
        _moment("written_at"),
        *_of_ballot("told_comment"),
        sa.PrimaryKeyConstraint(*place, name="pk_told_comment"),
        sqlite_with_rowid=False,
    )
    _rebuild(
        "rating_round",
        columns=[(_boolean("late_held"), "false")],
        constraints=[_check("rating_round", "late_held_boolean", "late_held IN (true, false)")],
    )


def _create_change_mark() -> None:
    kinds = ("preparation", "rounds", "ratings", "comments", "decisions")
    op.create_table(
        "change_mark",
        _number("workshop_id"),
        _word("kind"),
        _number("number"),
        _foreign("change_mark", "workshop_id", "workshop.id"),
        _check("change_mark", "kind_known", " OR ".join(f"kind = '{one}'" for one in kinds)),
        sa.PrimaryKeyConstraint("workshop_id", "kind", name="pk_change_mark"),
        sqlite_with_rowid=False,
    )


def _create_phone_link() -> None:
    op.create_table(
        "phone_link",
        _number("round_id"),
        _number("participant_id"),
        _text("token_hash"),
        _text("session_hash"),
        sa.Column("exchanged_at", sa.BigInteger()),
        _foreign("phone_link", "round_id", "rating_round.id"),
        _foreign("phone_link", "participant_id", "participant.id"),
        sa.PrimaryKeyConstraint("round_id", "participant_id", name="pk_phone_link"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_phone_link_participant_id", "phone_link", ["participant_id"])


def _of_ballot(table: str) -> list[sa.Constraint]:
    return [
        sa.ForeignKeyConstraint(
            ["round_id", "participant_id"],
            ["ballot.round_id", "ballot.participant_id"],
            name=f"fk_{table}_round_id_participant_id",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "recommendation_id"],
            ["round_recommendation.round_id", "round_recommendation.recommendation_id"],
            name=f"fk_{table}_round_id_recommendation_id",
            ondelete="CASCADE",
        ),
        _check(table, "channel_known", CHANNEL_KNOWN),
    ]


def _of_round_criterion(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["round_id", "criterion_id"],
        ["round_criterion.round_id", "round_criterion.criterion_id"],
        name=f"fk_{table}_round_id_criterion_id",
        ondelete="CASCADE",
    )


def _checks_of_value(table: str) -> list[sa.CheckConstraint]:
    return [
        _check(table, "value_on_scale", "value BETWEEN -100 AND 110"),
        _check(table, "recused_without_value", RECUSED_HOLDS),
    ]


def _check(table: str, name: str, holds: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(holds, name=f"ck_{table}_{name}")


def _foreign(
    table: str, column: str, target: str, *, follows: bool = True
) -> sa.ForeignKeyConstraint:
    rule = "CASCADE" if follows else None
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name=name, onupdate=rule, ondelete=rule)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(WORD), nullable=False)


def _boolean(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _moment(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _rebuild(
    name: str,
    *,
    gone: Iterable[str] = (),
    columns: Sequence[tuple[sa.Column[object], str]] = (),
    constraints: Sequence[sa.Constraint] = (),
) -> None:
    """Make a table anew without what is `gone`, with more constraints and columns.

    With each new column comes the SQL that its first values are. alembic's batch mode could add
    a column that may not be NULL only with a default that then stays in the schema.
    """
    old = sa.Table(name, sa.MetaData(), autoload_with=op.get_bind(), resolve_fks=False)
    left = set(gone)
    kept = [one for one in old.columns if one.name not in left]
    parts = [sa.Column(one.name, one.type, nullable=one.nullable) for one in kept]
    same = [_copied(one) for one in old.constraints if one.name not in left]
    options = {"sqlite_with_rowid": False} if name in CLUSTERED else {}
    fresh = f"_new_{name}"
    added = [column for column, _ in columns]
    op.create_table(fresh, *parts, *added, *same, *constraints, **options)
    into = ", ".join(f'"{one.name}"' for one in (*kept, *added))
    values = ", ".join([*(f'"{one.name}"' for one in kept), *(sql for _, sql in columns)])
    op.execute(f"INSERT INTO {fresh} ({into}) SELECT {values} FROM {name}")
    op.drop_table(name)
    op.rename_table(fresh, name)
    for index in old.indexes:
        names = [one.name for one in index.columns]
        if left.isdisjoint(names):
            op.create_index(index.name, name, names)


def _copied(one: sa.Constraint) -> sa.Constraint:
    if isinstance(one, sa.PrimaryKeyConstraint):
        return sa.PrimaryKeyConstraint(*one.columns.keys(), name=one.name)
    if isinstance(one, sa.UniqueConstraint):
        return sa.UniqueConstraint(*one.columns.keys(), name=one.name)
    if isinstance(one, sa.ForeignKeyConstraint):
        return sa.ForeignKeyConstraint(
            one.column_keys,
            [element.target_fullname for element in one.elements],
            name=one.name,
            onupdate=one.onupdate,
            ondelete=one.ondelete,
        )
    if isinstance(one, sa.CheckConstraint):
        return sa.CheckConstraint(str(one.sqltext), name=one.name)
    raise TypeError(one)
