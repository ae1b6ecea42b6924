"""The sample workshop of the released program (0.1.0) comes over whole, and can go back.

`sample_0001.json` is what that program's `results --json` said of it.
"""

import json
import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from workshop_app.domain.lineage import successor_of
from workshop_app.domain.preparation import with_participant, with_recommendation
from workshop_app.domain.progression import with_absence, with_round_reopened
from workshop_app.domain.recommendations import Origin
from workshop_app.domain.rounds import Channel, Comment, HeldAnswer, Rating
from workshop_app.domain.rule import SmallGroups
from workshop_app.domain.scale import scale_of
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.results_json import results_json
from workshop_app.services.context import Context
from workshop_app.services.results import read_results
from workshop_app.storage.sqlite.engine import writing_engine
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.upgrade import downgrade, upgrade
from workshop_app.storage.sqlite.versions import CURRENT

HERE = Path(__file__).parent
MINUTES = "window.discussion."
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """The released program's file, in which the discussion was given its time."""
    path = tmp_path / "released.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / "sample_0001.sql").read_text("utf-8"))
        connection.execute(
            f"INSERT INTO setting (name, value) SELECT '{MINUTES}' || uid, '60,5' FROM workshop"
        )
        connection.commit()
    return path


def rows(path: Path) -> Rows:
    """Return all rows, whatever the order of the columns."""
    found: Rows = {}
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in names:
            listed = [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]
            found[name] = sorted((tuple(sorted(row.items())) for row in listed), key=repr)
    return found


def down(path: Path) -> None:
    engine = writing_engine(path, busy_ms=100)
    downgrade(engine, CURRENT, "0001")
    engine.dispose()


def only(path: Path, sql: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchone()[0]


@pytest.fixture
def upgraded(released: Path) -> Generator[tuple[Context, Workshop]]:
    with open_store(released) as store:
        context = Context(store)
        with store.reading() as work:
            (card,) = work.workshops.cards()
        yield context, context.workshop(card.id)


def test_no_row_is_lost_on_the_way_up_and_none_changed_there_and_back(released: Path) -> None:
    before = rows(released)
    open_store(released).close()
    after = rows(released)
    moved = {name: len(before[name]) for name in before if name != "setting"}
    assert {name: len(after[name]) for name in moved} == moved
    assert not [row for row in after["setting"] if MINUTES in repr(row)]
    down(released)
    assert rows(released) == before
    with closing(sqlite3.connect(released)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_results_are_those_that_the_released_program_gave(
    upgraded: tuple[Context, Workshop],
) -> None:
    context, workshop = upgraded
    last = workshop.rounds[-1]
    said = results_json(workshop, read_results(context, workshop.id, last.id))
    released = json.loads((HERE / "sample_0001.json").read_text("utf-8"))
    found = {
        one["code"]: one["criteria"] for one in json.loads(json.dumps(said))["recommendations"]
    }
    assert found.keys() == released.keys()
    for code, criteria in released.items():
        for key, figures in criteria.items():
            now = found[code][key]
            assert {name: now["overall"][name] for name in figures["overall"]} == figures["overall"]
            assert now["verdict"]["code"] == figures["verdict"]
            assert now["rank"]["equal_group"] == figures["rank"]


def test_rounds_of_the_release_keep_the_words_of_the_day_of_the_upgrade(
    upgraded: tuple[Context, Workshop], released: Path
) -> None:
    _, workshop = upgraded
    for this in workshop.rounds:
        assert this.recommendations_then == workshop.recommendations
        assert this.criteria_then == workshop.criteria
    assert only(released, "SELECT count(*) FROM recommendation_wording") == 5
    assert only(released, "SELECT count(*) FROM criterion_wording") == 2
    assert workshop.recommendations[0].origin == Origin.of_set("deepseek-headlines", "R1")
    assert (workshop.discussion_minutes, workshop.minutes_each) == (60, 5)


def test_comments_of_the_release_are_the_first_line_of_their_history(
    upgraded: tuple[Context, Workshop],
) -> None:
    context, workshop = upgraded
    with context.store.reading() as work:
        for this in workshop.rounds:
            comments = work.comments.of_round(this.id)
            assert comments
            assert [
                Comment(
                    one.round_id,
                    one.participant_id,
                    one.recommendation_id,
                    one.text,
                    one.channel,
                    one.changed_at,
                )
                for one in work.comments.history(this.id)
            ] == comments


def lived_on(context: Context, workshop: Workshop) -> None:
    """Put something of all that the release cannot hold into the workshop."""
    this, who, item = workshop.rounds[1], workshop.participants[0], workshop.recommendations[0]
    by, at = workshop.criteria[0], workshop.created_at
    workshop = replace(workshop, concluded_at=None)
    workshop = with_round_reopened(workshop, this.id, "", at)
    workshop = with_participant(workshop, replace(workshop.participants[1], is_observer=True))
    amended = successor_of(workshop, item, LocalText("고친 글", "Amended"))
    elsewhere = replace(amended, origin=Origin.of_workshop("w", "r"))
    workshop = with_recommendation(workshop, elsewhere)
    ten = scale_of(0, 10, {0: LocalText("아니다", "No"), 10: LocalText("그렇다", "Yes")})
    workshop = replace(workshop, criteria=(by, replace(workshop.criteria[1], scale=ten)))
    last = workshop.participants[-1].id
    workshop = with_absence(workshop, this.id, [last], absent=True)
    place = (this.id, who.id, item.id)
    with context.store.writing() as work:
        work.workshops.save(workshop)
        work.ratings.put(Rating(*place, by.id, None, Channel.PHONE, at, True, 4))
        for value, person in ((10, who), (0, workshop.participants[2])):
            where = (this.id, person.id, item.id, workshop.criteria[1].id)
            work.ratings.put(Rating(*where, value, Channel.PHONE, at, revision=2))
        work.held.put(HeldAnswer(*place, by.id, Channel.PAPER, at, 3))
        work.held.put(HeldAnswer(*place, None, Channel.PAPER, at, text="글"))
        work.commit()


def test_going_back_loses_only_what_the_release_cannot_hold(
    upgraded: tuple[Context, Workshop], released: Path
) -> None:
    context, workshop = upgraded
    lived_on(context, workshop)
    kept = {
        name: len(found)
        for name, found in rows(released).items()
        if name in {"participant", "recommendation", "rating", "rating_change", "comment"}
    }
    context.store.close()
    down(released)
    after = rows(released)
    assert {name: len(after[name]) for name in kept} == kept
    assert not {"held_answer", "comment_change", "change_mark", "round_absence"} & set(after)
    assert only(released, "SELECT count(*) FROM rating WHERE value IS NULL") == 1 + sum(
        one["abstained"]
        for criteria in json.loads((HERE / "sample_0001.json").read_text("utf-8")).values()
        for one in (figures["overall"] for figures in criteria.values())
    ) + only_abstentions_of_round_one(released)
    kinds = "SELECT group_concat(DISTINCT kind) FROM rating_change"
    assert set(str(only(released, kinds)).split(",")) == {"rated", "abstained"}
    assert only(released, "SELECT min(value) || '-' || max(value) FROM scale_point") == "1-9"
    assert only(released, "SELECT min(value) || '-' || max(value) FROM rating") == "1-9"
    labels = "SELECT label_en FROM scale_point WHERE value = {} AND criterion_id = 2"
    assert [only(released, labels.format(value)) for value in (1, 9)] == ["No", "Yes"]
    assert only(released, "SELECT count(*) FROM recommendation WHERE origin_set IS NULL") == 1
    engine = writing_engine(released, busy_ms=100)
    upgrade(engine, CURRENT)
    engine.dispose()
    with open_store(released) as store, store.reading() as work:
        found = work.workshops.get(workshop.id)
    assert [one.high for one in (criterion.scale for criterion in found.criteria)] == [5, 9]


def only_abstentions_of_round_one(path: Path) -> int:
    sql = (
        "SELECT count(*) FROM rating r JOIN rating_round o ON o.id = r.round_id "
        "WHERE r.value IS NULL AND o.number = 1"
    )
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(sql).fetchone()[0])


@pytest.mark.parametrize(
    ("limits", "locked", "kept", "back"),
    [
        ((3, 5), True, (5, "coarse"), (3, 5)),
        ((3, 5), False, (5, None), (3, 5)),
        ((4, 4), True, (4, "hidden"), (4, 4)),
        ((3, 3), True, (3, "hidden"), (3, 3)),
        ((4, 10), True, (10, "coarse"), (3, 10)),
    ],
)
def test_the_limits_of_the_release_become_one_and_what_is_told_below_it(
    released: Path,
    limits: tuple[int, int],
    locked: bool,
    kept: tuple[int, str | None],
    back: tuple[int, int],
) -> None:
    change = "UPDATE workshop SET rule_minimum_for_figures = ?, rule_minimum_for_distribution = ?"
    with closing(sqlite3.connect(released)) as connection:
        connection.execute(change, limits)
        if not locked:
            connection.execute("UPDATE workshop SET rule_locked_at = NULL")
        connection.commit()
    with open_store(released) as store, store.reading() as work:
        (card,) = work.workshops.cards()
        rule = work.workshops.get(card.id).rule
    assert (rule.minimum_group, rule.small_groups) == kept
    down(released)
    columns = ("rule_minimum_for_figures", "rule_minimum_for_distribution")
    assert tuple(only(released, f"SELECT {one} FROM workshop") for one in columns) == back


def test_joined_groups_hide_again_on_the_way_back(
    upgraded: tuple[Context, Workshop], released: Path
) -> None:
    context, workshop = upgraded
    joined = tuple(one.id for one in workshop.groups[1:])
    rule = replace(workshop.rule, small_groups=SmallGroups.JOINED, minimum_group=6)
    with context.store.writing() as work:
        work.workshops.save(replace(workshop, rule=rule, joined_groups=(joined,)))
        work.commit()
    assert context.workshop(workshop.id).joined_groups == (joined,)
    context.store.close()
    down(released)
    assert only(released, "SELECT rule_minimum_for_figures FROM workshop") == 6
    assert only(released, "SELECT count(*) FROM stakeholder_group") == 3
