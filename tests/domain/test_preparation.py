"""Edits of what is prepared: each is checked, cleaned, and refused with the reason."""

from dataclasses import replace

import pytest

from workshop_app.domain.additions import Additions
from workshop_app.domain.creation import new_participant
from workshop_app.domain.errors import (
    AnonymityWeakenedError,
    CodeTakenError,
    GroupNotEmptyError,
    LockedByRatingError,
    RatedSinceError,
    TextTooLongError,
    TitleMissingError,
)
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.preparation import (
    next_recommendation_code,
    with_anonymity,
    with_consent,
    with_criteria,
    with_details,
    with_group,
    with_participant,
    with_preparation_of,
    with_recommendation,
    with_recommendation_moved,
    with_rule,
    without_group,
    without_participants,
    without_recommendations,
)
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.domain.scale import ScaleKind, make_scale
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import CODE_LIMIT, TEXT_LIMIT, TITLE_LIMIT, Details


@pytest.fixture
def locked(ready, noon):
    return with_round_opened(ready, [ready.recommendations[0].id], noon)


def item(words="제목", **changes):
    return replace(Recommendation(new_id(), "", LocalText(words)), **changes)


def test_details_are_cleaned(empty):
    raw = Details(" a\nb ", None, "서울\t", "김 \r", " 목적\r\n둘 ")
    assert with_details(empty, raw).details == Details("a b", None, "서울", "김", "목적\n둘")


@pytest.mark.parametrize("field", ["title", "place", "facilitator"])
def test_a_line_of_the_cover_has_a_limit(empty, field):
    assert with_details(empty, replace(Details(), **{field: " " + "가" * TITLE_LIMIT}))
    with pytest.raises(TextTooLongError) as told:
        with_details(empty, replace(Details(), **{field: "가" * (TITLE_LIMIT + 1)}))
    assert told.value.parameters == {"limit": TITLE_LIMIT, "length": TITLE_LIMIT + 1}


def test_purpose_and_consent_have_the_limit_of_a_text(empty):
    with pytest.raises(TextTooLongError):
        with_details(empty, Details(purpose="x" * (TEXT_LIMIT + 1)))
    with pytest.raises(TextTooLongError):
        with_consent(empty, LocalText(en="x" * (TEXT_LIMIT + 1)))
    assert with_consent(empty, LocalText(" 동의 ")).consent == LocalText("동의")


def test_a_recommendation_is_added_at_the_end_with_the_next_code(ready):
    workshop = with_recommendation(ready, item(" 셋째 "))
    added = workshop.recommendations[-1]
    assert (added.code, added.title.ko) == ("R3", "셋째")


def test_the_next_code_passes_over_what_is_taken(ready):
    workshop = with_recommendation(ready, item(code="R3"))
    assert next_recommendation_code(workshop) == "R4"
    workshop = with_recommendation(ready, item(code="R4"))
    assert next_recommendation_code(without_recommendations(workshop, [])) == "R5"


def test_a_recommendation_is_changed_in_its_place(ready):
    first = ready.recommendations[0]
    workshop = with_recommendation(ready, replace(first, theme=" AI  반도체 "))
    assert workshop.recommendations == (replace(first, theme="AI 반도체"), ready.recommendations[1])


def test_two_recommendations_never_share_a_code(ready):
    with pytest.raises(CodeTakenError) as told:
        with_recommendation(ready, item(code=" R1 "))
    assert told.value.parameters == {"code": "R1"}


@pytest.mark.parametrize("title", ["", " \n\t ", "\u202e\ufeff"])
def test_a_recommendation_needs_a_title_one_can_see(ready, title):
    with pytest.raises(TitleMissingError):
        with_recommendation(ready, item(title))


@pytest.mark.parametrize(
    "changes",
    [
        {"code": "R" * (CODE_LIMIT + 1)},
        {"title": LocalText(en="x" * (TITLE_LIMIT + 1))},
        {"text": LocalText("x" * (TEXT_LIMIT + 1))},
        {"theme": "x" * (TITLE_LIMIT + 1)},
        {"source": "x" * (TEXT_LIMIT + 1)},
    ],
)
def test_every_part_of_a_recommendation_has_a_limit(ready, changes):
    with pytest.raises(TextTooLongError):
        with_recommendation(ready, item(**changes))


def test_recommendations_are_deleted_and_moved(ready):
    workshop = with_recommendation(ready, item())
    one, two, three = (each.id for each in workshop.recommendations)

    def order(edited):
        return [each.id for each in edited.recommendations]

    assert order(without_recommendations(workshop, [one, three])) == [two]
    assert order(with_recommendation_moved(workshop, three, 0)) == [three, one, two]
    assert order(with_recommendation_moved(workshop, one, 1)) == [two, one, three]
    assert order(with_recommendation_moved(workshop, one, 99)) == [two, three, one]
    assert order(with_recommendation_moved(workshop, two, -5)) == [two, one, three]


def test_a_participant_is_cleaned_and_keeps_their_place(ready):
    person = ready.participants[1]
    workshop = with_participant(ready, replace(person, name=" 김 하늘\n", code=""))
    code = workshop.participants[1].code
    assert workshop.participants[1] == replace(person, name="김 하늘", code=code)
    assert code not in {"", *(one.code for one in ready.participants)}


@pytest.mark.parametrize("code", ["A-01", "a01", "a 01"])
def test_two_participants_never_share_a_code_as_it_is_typed(ready, code):
    with pytest.raises(CodeTakenError):
        with_participant(ready, replace(ready.participants[1], code=code))
    adding = Additions(ready)
    with pytest.raises(CodeTakenError):
        adding.add_participant(Participant(new_id(), ready.groups[1].id, code))


@pytest.mark.parametrize(
    ("field", "limit"), [("code", CODE_LIMIT), ("name", TITLE_LIMIT), ("affiliation", TITLE_LIMIT)]
)
def test_every_part_of_a_participant_has_a_limit(ready, field, limit):
    person = replace(ready.participants[0], **{field: "x" * (limit + 1)})
    with pytest.raises(TextTooLongError):
        with_participant(ready, person)


def test_participants_are_deleted(ready):
    gone = ready.participants[0].id
    assert [one.code for one in without_participants(ready, [gone]).participants] == [
        "B-01",
        "C-01",
    ]


def test_an_anonymous_workshop_takes_no_names(ready):
    workshop = with_anonymity(ready, Anonymity.ANONYMOUS)
    person = new_participant(workshop.groups[0], workshop, "김하늘", "과기정통부")
    added = with_participant(workshop, person).participant(person.id)
    assert (added.name, added.affiliation, added.code) == ("", "", person.code)


def test_the_list_of_an_anonymous_workshop_tells_nothing_of_who_came_when(ready):
    brought = ("q-1", "B2", "A-9")
    people = tuple(
        replace(person, code=code) for person, code in zip(ready.participants, brought, strict=True)
    )
    workshop = with_anonymity(replace(ready, participants=people), Anonymity.ANONYMOUS)
    assert [one.code for one in workshop.participants] == ["A-9", "B2", "q-1"]
    group = workshop.groups[0].id
    one_more = with_participant(workshop, Participant(new_id(), group, "C3"))
    adding = Additions(one_more)
    adding.add_participant(Participant(new_id(), group, "a-1"))
    codes = [one.code for one in adding.workshop.participants]
    assert codes == ["a-1", "A-9", "B2", "C3", "q-1"]


def test_a_group_is_added_and_renamed_but_never_without_a_name(ready):
    group = StakeholderGroup(new_id(), "civil", LocalText(" 시민사회 "))
    workshop = with_group(ready, group)
    assert workshop.groups[-1].name == LocalText("시민사회")
    renamed = with_group(workshop, replace(workshop.groups[0], name=LocalText("부처")))
    assert [one.name.ko for one in renamed.groups] == ["부처", "산업계", "학계", "시민사회"]
    with pytest.raises(TitleMissingError):
        with_group(workshop, replace(group, name=LocalText(" ")))
    with pytest.raises(TextTooLongError):
        with_group(workshop, replace(group, name=LocalText("x" * (TITLE_LIMIT + 1))))


def test_two_groups_never_share_a_key(ready):
    with pytest.raises(CodeTakenError):
        with_group(ready, StakeholderGroup(new_id(), "industry", LocalText("산업")))


def test_a_group_with_people_stays(ready):
    industry = ready.groups[1]
    with pytest.raises(GroupNotEmptyError) as told:
        without_group(ready, industry.id)
    assert told.value.parameters == {"name": industry.name, "participants": 1}
    empty = without_participants(ready, [ready.participants[1].id])
    assert industry not in without_group(empty, industry.id).groups


def test_criteria_are_cleaned_and_need_a_name_and_a_key_of_their_own(ready):
    first, second = ready.criteria
    changed = replace(first, name=LocalText(" 시급성 "))
    assert with_criteria(ready, (changed,)).criteria[0].name == LocalText("시급성")
    with pytest.raises(TitleMissingError):
        with_criteria(ready, (replace(first, name=LocalText()),))
    with pytest.raises(CodeTakenError):
        with_criteria(ready, (first, replace(second, key=first.key)))
    with pytest.raises(TextTooLongError):
        with_criteria(ready, (replace(first, question=LocalText("x" * (TITLE_LIMIT + 1))),))


def test_after_the_first_round_opened_only_words_of_criteria_change(locked):
    first, second = locked.criteria
    points = tuple(replace(one, label=LocalText("말")) for one in first.scale.points)
    words = replace(first, name=LocalText("말"), scale=replace(first.scale, points=points))
    assert with_criteria(locked, (words, second)).criteria[0] == words
    for wrong in (
        (first,),
        (second, first),
        (first, replace(second, key="cost")),
        (first, replace(second, scale=make_scale(ScaleKind.NINE))),
    ):
        with pytest.raises(LockedByRatingError):
            with_criteria(locked, wrong)


def test_the_rule_is_chosen_until_the_first_round_opens(ready, locked):
    rule = ConsensusRule(RuleKind.MEDIAN_IQR)
    assert with_rule(ready, rule).rule == rule
    assert with_rule(locked, locked.rule) == locked
    with pytest.raises(LockedByRatingError):
        with_rule(locked, rule)


@pytest.mark.parametrize("current", list(Anonymity))
@pytest.mark.parametrize("wanted", list(Anonymity))
def test_a_promise_of_anonymity_is_never_weakened(ready, locked, current, wanted):
    before, promised = replace(ready, anonymity=current), replace(locked, anonymity=current)
    if wanted.strength >= current.strength:
        assert with_anonymity(promised, wanted).anonymity is wanted
    else:
        with pytest.raises(AnonymityWeakenedError) as told:
            with_anonymity(promised, wanted)
        assert told.value.parameters == {"current": current, "wanted": wanted}
    if wanted.strength < current.strength and current is Anonymity.ANONYMOUS:
        with pytest.raises(AnonymityWeakenedError):
            with_anonymity(before, wanted)
    else:
        assert with_anonymity(before, wanted).anonymity is wanted


def test_becoming_anonymous_drops_names(ready):
    person = replace(ready.participants[0], name="김", affiliation="과기정통부")
    workshop = with_anonymity(with_participant(ready, person), Anonymity.ANONYMOUS)
    assert all(one.name == one.affiliation == "" for one in workshop.participants)


def test_undo_brings_back_the_preparation_and_keeps_rounds_and_rule(locked, ready):
    edited = with_details(locked, Details("neu"))
    former = replace(ready, rule=ConsensusRule(RuleKind.MEDIAN_IQR))
    undone = with_preparation_of(edited, former, ())
    assert undone.details == ready.details
    assert undone.rounds == locked.rounds
    assert undone.rule == locked.rule
    assert with_preparation_of(ready, former, ()).rule == former.rule


def test_undo_never_takes_who_took_part_or_what_was_put_to_the_vote(ready):
    person, rated = ready.participants[0], ready.recommendations[0]
    for former in (
        without_participants(ready, [person.id]),
        without_recommendations(ready, [rated.id]),
    ):
        with pytest.raises(RatedSinceError):
            with_preparation_of(ready, former, {person.id, rated.id})
        assert with_preparation_of(ready, former, ()) == former


def test_undo_never_takes_the_group_of_somebody_who_stays(empty):
    group = StakeholderGroup(new_id(), "civil", LocalText("시민사회"))
    grown = with_group(empty, group)
    grown = with_participant(grown, new_participant(group, grown))
    former = replace(empty, participants=grown.participants)
    with pytest.raises(GroupNotEmptyError) as told:
        with_preparation_of(grown, former, ())
    assert told.value.parameters == {"name": group.name, "participants": 1}


def test_undo_brings_no_scale_back_once_rating_began_and_no_severed_name(ready, locked):
    with pytest.raises(LockedByRatingError):
        with_preparation_of(locked, replace(ready, criteria=ready.criteria[:1]), ())
    with pytest.raises(AnonymityWeakenedError):
        with_preparation_of(with_anonymity(ready, Anonymity.ANONYMOUS), ready, ())
