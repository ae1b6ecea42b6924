import json
import re
import time
from collections import Counter
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from new_file import open_new_file
from workshop_app.bundled import bundled
from workshop_app.domain.decisions import Outcome
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.domain.text import Language
from workshop_app.domain.workshop import Status, Workshop
from workshop_app.services import shipped
from workshop_app.services.context import Context
from workshop_app.services.events import Event, LibraryChanged
from workshop_app.services.sample import make_sample
from workshop_app.services.sample_story import Spread, read_story
from workshop_app.services.sample_votes import deal_votes, place_remarks
from workshop_app.services.shipped import ShippedFileError
from workshop_app.wording.language import speaking

ROUNDS = (1, 2)


@pytest.fixture
def context(tmp_path: Path) -> Generator[Context]:
    store = open_new_file(tmp_path / "workshops.db")
    yield Context(store)
    store.close()


def _ratings(context: Context, workshop: Workshop) -> list[Rating]:
    with context.store.reading() as work:
        return [one for this in workshop.rounds for one in work.ratings.of_round(this.id)]


def _comments(context: Context, workshop: Workshop) -> list[Comment]:
    with context.store.reading() as work:
        return [one for this in workshop.rounds for one in work.comments.of_round(this.id)]


def _sample(context: Context) -> Workshop:
    return context.workshop(make_sample(context))


def test_the_sample_is_a_concluded_workshop_of_thirty_people_and_two_rounds(
    context: Context,
) -> None:
    workshop = _sample(context)
    assert workshop.is_sample
    assert workshop.status is Status.CONCLUDED
    assert workshop.anonymity is Anonymity.CODE
    assert workshop.consent.ko
    assert workshop.consent.en
    assert [len(workshop.members(group.id)) for group in workshop.groups] == [10, 10, 10]
    assert [one.key for one in workshop.criteria] == ["importance", "feasibility"]
    assert [(one.scale.low, one.scale.high) for one in workshop.criteria] == [(1, 5), (1, 5)]
    assert [one.is_revealed for one in workshop.rounds] == [True, True]
    assert [item.code for item in workshop.recommendations] == ["R1", "R2", "R3", "R4", "R5"]


def test_everything_happens_in_order_on_one_morning(context: Context) -> None:
    workshop = _sample(context)
    moments = [workshop.created_at, workshop.rule_locked_at]
    for this in workshop.rounds:
        inside = [one.rated_at for one in _ratings(context, workshop) if one.round_id == this.id]
        inside += [
            one.written_at for one in _comments(context, workshop) if one.round_id == this.id
        ]
        moments += [this.opened_at, min(inside), max(inside), this.closed_at, this.revealed_at]
    with context.store.reading() as work:
        decided = [one.decided_at for one in work.decisions.of_workshop(workshop.id)]
    moments += [*sorted(one for one in decided if one), workshop.concluded_at]
    known = [one for one in moments if one]
    assert len(known) == len(moments)
    assert known == sorted(known)
    assert known[-1] - known[1] < known[1] - known[0]
    assert (known[-1] - known[1]).total_seconds() < 4 * 3600


def test_each_cell_has_exactly_the_spread_of_the_data_table(context: Context) -> None:
    workshop = _sample(context)
    votes = read_story().votes
    ratings = _ratings(context, workshop)
    groups = {person.id: person.group_id for person in workshop.participants}
    cells = 0
    for this in workshop.rounds:
        for item in workshop.recommendations:
            for criterion in workshop.criteria:
                for group in workshop.groups:
                    found = Counter(
                        one.value
                        for one in ratings
                        if one.round_id == this.id
                        and one.recommendation_id == item.id
                        and one.criterion_id == criterion.id
                        and groups[one.participant_id] == group.id
                    )
                    points = tuple(found[value] for value in range(1, 6))
                    spread = Spread(points, found[None], 10 - sum(points) - found[None])
                    assert spread == votes[this.number, item.code, criterion.key, group.key]
                    cells += 1
    assert cells == len(votes) == 60


def test_abstentions_and_missing_answers_both_occur_but_rarely(context: Context) -> None:
    workshop = _sample(context)
    ratings = _ratings(context, workshop)
    places = 2 * 5 * 2 * 30
    abstained = sum(one.abstained for one in ratings)
    assert 10 <= abstained <= 40
    assert 3 <= places - len(ratings) <= 15


def test_most_groups_have_five_ratings_and_one_has_too_few_to_show() -> None:
    valid = [sum(spread.points) for spread in read_story().votes.values()]
    assert sum(count >= 5 for count in valid) >= 0.95 * len(valid)
    assert any(0 < count < 3 for count in valid)


def test_most_people_stay_or_move_one_point_between_the_rounds() -> None:
    votes = deal_votes(read_story())
    steps = [
        after - before
        for ((number, code, key), member), after in votes.items()
        if number == 2
        and after is not None
        and (before := votes.get(((1, code, key), member))) is not None
    ]
    kept = sum(step == 0 for step in steps) / len(steps)
    assert 0.4 < kept < 0.8
    assert sum(abs(step) <= 1 for step in steps) > 0.95 * len(steps)
    assert all(abs(step) <= 2 for step in steps)
    assert sum(step < 0 for step in steps) >= 10


def test_there_are_comments_in_both_languages_on_every_recommendation(context: Context) -> None:
    workshop = _sample(context)
    comments = _comments(context, workshop)
    korean = [one for one in comments if re.search("[가-힣]", one.text)]
    assert len(comments) >= 40
    assert len(korean) >= 30
    assert len(comments) - len(korean) >= 10
    assert len({one.text for one in comments}) == len(comments)
    for this in workshop.rounds:
        commented = {one.recommendation_id for one in comments if one.round_id == this.id}
        assert commented == {item.id for item in workshop.recommendations}


def test_each_comment_is_by_someone_whose_rating_it_fits() -> None:
    story = read_story()
    votes = deal_votes(story)
    for remark, member in place_remarks(story, votes):
        question = (remark.round_number, remark.recommendation, remark.criterion)
        assert votes[question, member] in remark.ratings, remark.text
        before = votes.get(((1, *question[1:]), member))
        if remark.moved == "up":
            assert before is not None
            assert (votes[question, member] or 0) > before


def test_nobody_writes_twice_on_one_recommendation_or_in_two_languages() -> None:
    story = read_story()
    placed = place_remarks(story, deal_votes(story))
    places = [(one.round_number, one.recommendation, member) for one, member in placed]
    assert len(set(places)) == len(places)
    languages: dict[tuple[str, int], set[bool]] = {}
    for remark, member in placed:
        languages.setdefault(member, set()).add(remark.is_korean)
    assert all(len(found) == 1 for found in languages.values())


def test_a_comment_that_nobody_can_have_written_is_a_mistake_of_ours() -> None:
    story = read_story()
    stray = replace(story.remarks[0], round_number=1, criterion="importance", ratings=(1,))
    with pytest.raises(ShippedFileError, match="nobody"):
        place_remarks(replace(story, remarks=(stray,)), deal_votes(story))


def test_every_recommendation_is_decided_and_all_four_outcomes_occur(context: Context) -> None:
    workshop = _sample(context)
    with context.store.reading() as work:
        decisions = work.decisions.of_workshop(workshop.id)
    assert len(decisions) == 5
    assert {one.outcome for one in decisions} == set(Outcome)
    for one in decisions:
        assert one.reason
        assert one.owner
        assert bool(one.amended_text) == (one.outcome is Outcome.AMEND)


def test_everybody_consented_before_the_first_rating(context: Context) -> None:
    workshop = _sample(context)
    with context.store.reading() as work:
        given = {one.participant_id: one for one in work.consents.of_workshop(workshop.id)}
    assert len(given) == 30
    for rating in _ratings(context, workshop):
        assert given[rating.participant_id].given_at < rating.rated_at


def test_ballots_came_in_at_the_kiosk_and_by_entry(context: Context) -> None:
    channels = {one.channel for one in _ratings(context, _sample(context))}
    assert channels == {Channel.KIOSK, Channel.ENTRY}


def _told(context: Context, workshop: Workshop) -> list[tuple[object, ...]]:
    codes = {item.id: item.code for item in workshop.recommendations}
    codes |= {person.id: person.code for person in workshop.participants}
    codes |= {one.id: one.key for one in workshop.criteria}
    codes |= {one.id: str(one.number) for one in workshop.rounds}
    told: list[tuple[object, ...]] = [
        (
            codes[one.round_id],
            codes[one.participant_id],
            codes[one.recommendation_id],
            codes[one.criterion_id],
            one.value,
            one.channel,
            one.rated_at,
        )
        for one in _ratings(context, workshop)
    ]
    told += [
        (codes[one.round_id], codes[one.participant_id], one.text, one.written_at)
        for one in _comments(context, workshop)
    ]
    return sorted(told, key=str)


def test_two_samples_tell_the_same_and_share_no_id(context: Context) -> None:
    first, second = _sample(context), _sample(context)
    assert _told(context, first) == _told(context, second)
    assert first.id != second.id
    people = {person.id for person in first.participants}
    assert people.isdisjoint(person.id for person in second.participants)


def test_the_language_changes_words_but_no_rating(context: Context) -> None:
    with speaking("ko"):
        korean = _sample(context)
    english = _sample(context)
    assert _told(context, korean) == _told(context, english)


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        ("ko", "딥시크 이후 국가 AI 전략 권고안 검토 워크숍 (예시)", "강누리"),
        (
            "en",
            "Korea's AI strategy after DeepSeek: review of recommendations (sample)",
            "Kang Nuri",
        ),
    ],
)
def test_title_and_people_speak_the_current_language(
    context: Context, language: Language, title: str, name: str
) -> None:
    with speaking(language):
        workshop = _sample(context)
    assert workshop.title == title
    assert workshop.participants[0].name == name
    fictional = "(가상)" if language == "ko" else "(fictional)"
    assert all(fictional in person.affiliation for person in workshop.participants)


def test_the_library_hears_of_the_sample_once(context: Context) -> None:
    heard: list[Event] = []

    def hear(event: Event) -> None:
        heard.append(event)

    context.events.subscribe(Event, hear)
    make_sample(context)
    assert heard == [LibraryChanged()]


def test_making_the_sample_takes_less_than_a_second(context: Context) -> None:
    begun = time.process_time()
    make_sample(context)
    assert time.process_time() - begun < 1.0


def test_a_cell_that_does_not_add_up_to_its_group_is_a_mistake_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = json.loads((bundled("resources") / "sets" / "sample.json").read_text(encoding="utf-8"))
    data["votes"]["2"]["R3"]["feasibility"]["industry"][0] += 1
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "sample.json").write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.setattr(shipped, "bundled", lambda _: tmp_path)
    with pytest.raises(ShippedFileError, match="votes/2/R3/feasibility/industry"):
        read_story()
