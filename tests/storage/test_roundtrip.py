"""Whatever a workshop is and however it is edited, it comes back as it was saved."""

from collections.abc import Generator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Origin, Recommendation
from workshop_app.domain.rounds import (
    ChangeKind,
    Channel,
    Rating,
    Reopening,
    Round,
    RoundState,
)
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.scale import ScaleKind, ScaleLabels, make_scale, scale_of
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Generator[SqliteStore]:
    """One file for all examples: each workshop has ids of its own."""
    path: Path = tmp_path_factory.mktemp("roundtrip") / "a.db"
    with open_store(path) as store:
        yield store


texts = st.text(max_size=20)
local_texts = st.builds(LocalText, texts, texts)
# As the services give them: in UTC. An hour that a zone has twice equals nothing in another
# zone (PEP 495), which would fail the comparison and not the store.
moments = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2200, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.timezones(),
).map(lambda moment: moment.astimezone(UTC))
maybe_moments = st.none() | moments


def parts(build: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(build, max_size=most).map(tuple)


new_ids = st.builds(new_id)
groups = st.builds(StakeholderGroup, new_ids, texts, local_texts)
origins = st.none() | st.builds(Origin, texts, texts)
items = st.builds(
    Recommendation, new_ids, texts, local_texts, local_texts, texts, texts, origins, texts
)
presets = st.builds(make_scale, st.sampled_from(ScaleKind), st.sampled_from(ScaleLabels))
free = st.builds(
    lambda low, more, label: scale_of(low, low + more, {low: label}),
    st.integers(-100, 100),
    st.integers(1, 10),
    local_texts,
)
scales = presets | free
criteria = st.builds(Criterion, new_ids, texts, local_texts, local_texts, scales)
details = st.builds(Details, texts, st.none() | st.dates(), texts, texts, texts)
counts = st.integers(0, 100)
rules = st.builds(
    ConsensusRule,
    st.sampled_from(RuleKind),
    counts,
    counts,
    st.floats(0, 9, allow_nan=False),
    counts,
    counts,
    st.none() | st.sampled_from(SmallGroups),
)


@st.composite
def people_of(draw: st.DrawFn, within: tuple[StakeholderGroup, ...]) -> tuple[Participant, ...]:
    if not within:
        return ()
    group_ids = st.sampled_from([group.id for group in within])
    return tuple(
        draw(
            st.lists(
                st.builds(Participant, new_ids, group_ids, texts, texts, texts, st.booleans()),
                max_size=6,
            )
        )
    )


@st.composite
def rounds_of(
    draw: st.DrawFn,
    over: tuple[Recommendation, ...],
    by: tuple[Criterion, ...],
    people: tuple[Participant, ...],
) -> tuple[Round, ...]:
    bare = draw(st.lists(bare_rounds(over), max_size=3))
    ids = [one.id for one in people]
    away = st.frozensets(st.sampled_from(ids)) if ids else st.just(frozenset[str]())
    return tuple(
        replace(
            draw(worded(one, over, by)) if draw(st.booleans()) else one,
            number=number + 1,
            absent_ids=draw(away),
        )
        for number, one in enumerate(bare)
    )


@st.composite
def worded(
    draw: st.DrawFn, this: Round, over: tuple[Recommendation, ...], by: tuple[Criterion, ...]
) -> Round:
    """Return the round opened with the words of today or, of lineage and key as today, others."""
    known = {item.id: item for item in over}
    return replace(
        this,
        recommendations_then=tuple(
            replace(known[one], code=draw(texts), text=draw(local_texts))
            if draw(st.booleans())
            else known[one]
            for one in this.recommendation_ids
        ),
        criteria_then=tuple(
            replace(one, question=draw(local_texts), scale=draw(scales))
            if draw(st.booleans())
            else one
            for one in draw(st.permutations(by))
        ),
    )


@st.composite
def bare_rounds(draw: st.DrawFn, over: tuple[Recommendation, ...]) -> Round:
    ids = [item.id for item in over]
    chosen = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    reopenings = parts(st.builds(Reopening, moments, texts), 2)
    return Round(
        new_id(),
        1,
        draw(st.sampled_from(RoundState)),
        draw(chosen),
        draw(maybe_moments),
        draw(maybe_moments),
        draw(maybe_moments),
        draw(reopenings),
    )


@st.composite
def units_of(draw: st.DrawFn, within: tuple[StakeholderGroup, ...]) -> tuple[tuple[str, ...], ...]:
    """Return some groups that count as one, each unit in the order of the groups."""
    units: dict[int, list[str]] = {}
    for group in within:
        units.setdefault(draw(st.integers(0, 2)), []).append(group.id)
    return tuple(tuple(ids) for unit, ids in units.items() if unit)


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    own_groups = tuple(draw(st.lists(groups, max_size=4)))
    own_items = tuple(draw(st.lists(items, max_size=5)))
    people = draw(people_of(own_groups))
    by = tuple(draw(st.lists(criteria, max_size=3)))
    return Workshop(
        id=new_id(),
        details=draw(details),
        created_at=draw(moments),
        groups=own_groups,
        participants=people,
        recommendations=own_items,
        criteria=by,
        rounds=draw(rounds_of(own_items, by, people)),
        rule=draw(rules),
        rule_locked_at=draw(maybe_moments),
        joined_groups=draw(units_of(own_groups)),
        anonymity=draw(st.sampled_from(Anonymity)),
        consent=draw(local_texts),
        is_sample=draw(st.booleans()),
        concluded_at=draw(maybe_moments),
        discussion_minutes=draw(counts),
        minutes_each=draw(counts),
    )


@st.composite
def edited(draw: st.DrawFn, before: Workshop) -> Workshop:
    """Return any other state of the same workshop: parts kept, dropped, changed, moved, added.

    Rounds stay, and so does what they put to the vote, as the services see to it.
    """
    fresh = draw(workshops())
    own_groups = tuple(draw(st.permutations([*before.groups, *fresh.groups])))
    kept = [one for one in before.participants if draw(st.booleans())]
    people = [
        replace(one, group_id=draw(st.sampled_from(own_groups)).id, name=draw(texts))
        for one in (*kept, *fresh.participants)
    ]
    voted = {item_id for this in before.rounds for item_id in this.recommendation_ids}
    own_items = [
        replace(draw(items), id=one.id, origin=one.origin, succeeds=one.succeeds)
        if draw(st.booleans())
        else one
        for one in before.recommendations
        if one.id in voted or draw(st.booleans())
    ]
    return replace(
        fresh,
        id=before.id,
        groups=own_groups,
        joined_groups=draw(units_of(own_groups)),
        participants=tuple(draw(st.permutations(people))),
        recommendations=tuple(draw(st.permutations([*own_items, *fresh.recommendations]))),
        criteria=tuple(draw(st.permutations([*before.criteria, *fresh.criteria]))),
        rounds=tuple(
            replace(
                one,
                state=draw(st.sampled_from(RoundState)),
                closed_at=draw(maybe_moments),
                absent_ids=one.absent_ids & {person.id for person in people},
            )
            for one in before.rounds
        ),
    )


def read(store: SqliteStore, workshop_id: str) -> Workshop:
    with store.reading() as work:
        return work.workshops.get(workshop_id)


def save(store: SqliteStore, workshop: Workshop) -> None:
    with store.writing() as work:
        work.workshops.save(workshop)
        work.commit()


@settings(max_examples=40)
@given(data=st.data())
def test_any_sequence_of_edits_comes_back(shared: SqliteStore, data: st.DataObject) -> None:
    workshop = data.draw(workshops())
    with shared.writing() as work:
        work.workshops.add(workshop)
        work.commit()
    assert read(shared, workshop.id) == workshop
    states = [workshop]
    for _ in range(data.draw(st.integers(1, 3))):
        states.append(data.draw(edited(states[-1])))
        save(shared, states[-1])
        assert read(shared, workshop.id) == states[-1]
        save(shared, read(shared, workshop.id))
        assert read(shared, workshop.id) == states[-1]


_STEPS = st.lists(
    st.tuples(
        st.integers(0, 2), st.integers(0, 1), st.sampled_from([None, 1, 3, 5, "clear", "again"])
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(steps=_STEPS, together=st.booleans())
def test_the_ledger_agrees_with_a_plain_dict(
    shared: SqliteStore, steps: list[tuple[int, int, object]], together: bool
) -> None:
    group = StakeholderGroup(new_id(), "g", LocalText("가", "g"))
    people = tuple(Participant(new_id(), group.id, f"A-{number}") for number in range(3))
    item = Recommendation(new_id(), "R1", LocalText("권고", "R"))
    by = Criterion(new_id(), "k", LocalText("기", "k"), LocalText(), make_scale(ScaleKind.FIVE))
    other = replace(by, id=new_id())
    this = Round(new_id(), 1, RoundState.OPEN, (item.id,))
    at = datetime(2026, 1, 1, tzinfo=UTC)
    workshop = Workshop(
        new_id(), Details("원장"), at, (group,), people, (item,), (by, other), (this,)
    )
    model: dict[tuple[str, str], int | None] = {}
    history: list[tuple[str, str, ChangeKind, int | None]] = []
    batch: list[Rating] = []
    with shared.writing() as work:
        work.workshops.add(workshop)
        for person, criterion, what in steps:
            place = (people[person].id, (by, other)[criterion].id)
            value = model.get(place) if what in {"clear", "again"} else what
            rating = Rating(
                this.id,
                place[0],
                item.id,
                place[1],
                value,
                Channel.ENTRY,
                at,  # type: ignore[arg-type]
            )
            if what == "clear":
                work.ratings.put_many(batch)
                batch.clear()
                work.ratings.clear(rating)
                if place in model:
                    del model[place]
                    history.append((*place, ChangeKind.CLEARED, None))
                continue
            batch.append(rating)
            if not together:
                work.ratings.put_many(batch)
                batch.clear()
            if place not in model or model[place] != value:
                kind = ChangeKind.ABSTAINED if value is None else ChangeKind.RATED
                history.append((*place, kind, value))  # type: ignore[arg-type]
            model[place] = value  # type: ignore[assignment]
        work.ratings.put_many(batch)
        work.commit()
    with shared.reading() as work:
        found = {
            (one.participant_id, one.criterion_id): one.value
            for one in work.ratings.of_round(this.id)
        }
        assert found == model
        lines = [
            (one.participant_id, one.criterion_id, one.kind, one.value)
            for one in work.ratings.history(this.id)
        ]
        for who in people:
            assert [one for one in lines if one[0] == who.id] == [
                one for one in history if one[0] == who.id
            ]
        assert work.ratings.progress(this.id) == {
            who.id: len([place for place in model if place[0] == who.id])
            for who in people
            if any(place[0] == who.id for place in model)
        }
