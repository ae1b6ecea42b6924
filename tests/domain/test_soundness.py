"""A carried workshop that contradicts itself is refused, whatever the contradiction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from workshop_app.domain.carried import Carried, RoundLedger
from workshop_app.domain.creation import new_participant, new_workshop
from workshop_app.domain.decisions import Decision
from workshop_app.domain.errors import CarriedUnsoundError
from workshop_app.domain.ids import new_id
from workshop_app.domain.lateness import Told
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import (
    ChangeKind,
    Channel,
    Comment,
    CommentChange,
    Consent,
    HeldAnswer,
    Rating,
    RatingChange,
    Reopening,
    Round,
    RoundState,
)
from workshop_app.domain.scale import Scale
from workshop_app.domain.soundness import require_sound
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop

AT = datetime(2026, 11, 28, tzinfo=UTC)
LATER = AT + timedelta(seconds=1)
Break = Callable[[Carried], Carried]


def carried_one() -> Carried:
    """Two people, two recommendations, one round that was shown, with something of each kind."""
    workshop = new_workshop(Details("워크숍"), AT)
    items = tuple(Recommendation(new_id(), f"R{n}", LocalText("가", "A")) for n in (1, 2))
    people = tuple(new_participant(workshop.groups[0], workshop) for _ in range(2))
    this = Round(
        new_id(),
        1,
        RoundState.CLOSED,
        tuple(one.id for one in items),
        AT,
        AT,
        criteria_then=workshop.criteria,
        recommendations_then=items,
    )
    workshop = replace(
        workshop, recommendations=items, participants=people, rounds=(this,), rule_locked_at=AT
    )
    place = this.id, people[0].id, items[0].id
    by, other = (one.id for one in workshop.criteria)
    rating = Rating(*place, by, 4, Channel.KIOSK, AT)
    aside = Rating(*place, other, None, Channel.KIOSK, AT, recused=True)
    comment = Comment(*place, "의견", Channel.KIOSK, AT)
    lines = (
        RatingChange(*place, by, ChangeKind.ABSTAINED, None, Channel.KIOSK, AT),
        RatingChange(*place, by, ChangeKind.RATED, 4, Channel.KIOSK, AT),
        RatingChange(*place, other, ChangeKind.RECUSED, None, Channel.KIOSK, AT),
        CommentChange(*place, "의견", Channel.KIOSK, AT),
    )
    held = (
        HeldAnswer(*place, by, Channel.PHONE, AT, 2),
        HeldAnswer(*place, None, Channel.PHONE, AT, text="다른 말"),
    )
    told = Told((rating,), (comment,))
    ledger = RoundLedger(this.id, (rating, aside), (comment,), lines, held, told)
    decisions, consents = (Decision(items[0].id),), (Consent(people[0].id, "동의", AT),)
    return Carried(workshop, (ledger,), decisions, consents)


def of_workshop(change: Callable[[Workshop], Workshop]) -> Break:
    return lambda one: replace(one, workshop=change(one.workshop))


def of_field(**changes: Any) -> Break:
    return of_workshop(lambda one: replace(one, **changes))


def of_rule(**changes: Any) -> Break:
    return of_workshop(lambda one: replace(one, rule=replace(one.rule, **changes)))


def of_round(**changes: Any) -> Break:
    return of_workshop(lambda one: replace(one, rounds=(replace(one.rounds[0], **changes),)))


def of_first(kind: str, /, **changes: Any) -> Break:
    """The first part of a kind changed."""

    def change(one: Workshop) -> Workshop:
        first, *others = getattr(one, kind)
        return replace(one, **{kind: (replace(first, **changes), *others)})

    return of_workshop(change)


def of_rows(name: str, **changes: Any) -> Break:
    """The first row of a kind changed."""

    def change(one: Carried) -> Carried:
        (ledger,) = one.ledgers
        first, *others = getattr(ledger, name)
        return replace(
            one, ledgers=(replace(ledger, **{name: (replace(first, **changes), *others)}),)
        )

    return change


def twice(name: str) -> Break:
    """The first row of a kind there once more."""

    def change(one: Carried) -> Carried:
        (ledger,) = one.ledgers
        rows = getattr(ledger, name)
        return replace(one, ledgers=(replace(ledger, **{name: (rows[0], *rows)}),))

    return change


def amend_in_a_circle(one: Workshop) -> Workshop:
    first, second = one.recommendations
    circle = (replace(first, succeeds=second.id), replace(second, succeeds=first.id))
    return replace(one, recommendations=circle)


def gap_in_the_scale(one: Workshop) -> Workshop:
    first, *others = one.criteria
    points = first.scale.points
    gap = replace(first, scale=Scale((points[0], *points[2:])))
    return replace(one, criteria=(gap, *others))


def scale_of_its_own(one: Workshop) -> Workshop:
    (this,) = one.rounds
    first, *others = this.criteria_then
    shorter = replace(first, scale=Scale(first.scale.points[:-1]))
    return replace(one, rounds=(replace(this, criteria_then=(shorter, *others)),))


def present_and_absent(one: Carried) -> Carried:
    return of_round(absent_ids=frozenset({one.workshop.participants[0].id}))(one)


def one_id_for_two(one: Workshop) -> Workshop:
    return replace(one, criteria=(replace(one.criteria[0], id=one.id), *one.criteria[1:]))


def one_code_for_two(one: Workshop) -> Workshop:
    first, second = one.participants
    return replace(one, participants=(first, replace(second, code=f" {first.code.lower()} ")))


def one_key_for_two(one: Workshop) -> Workshop:
    return replace(one, groups=(replace(one.groups[0], key=one.groups[1].key), *one.groups[1:]))


def two_open_rounds(one: Workshop) -> Workshop:
    (this,) = one.rounds
    opened = replace(this, state=RoundState.OPEN)
    return replace(one, rounds=(opened, replace(opened, id=new_id(), number=2)))


def joined_alone(one: Workshop) -> Workshop:
    return replace(one, joined_groups=((one.groups[0].id,),))


def anonymous_with(**changes: Any) -> Break:
    def change(one: Carried) -> Carried:
        changed = of_first("participants", **changes)(one)
        return of_field(anonymity=Anonymity.ANONYMOUS)(changed)

    return change


def anonymous_rows(name: str, **changes: Any) -> Break:
    return lambda one: of_rows(name, **changes)(of_field(anonymity=Anonymity.ANONYMOUS)(one))


def anonymous_consent(one: Carried) -> Carried:
    late = replace(one.consents[0], given_at=LATER)
    return replace(of_field(anonymity=Anonymity.ANONYMOUS)(one), consents=(late,))


def empty_comment_shown(one: Carried) -> Carried:
    (ledger,) = one.ledgers
    empty = replace(ledger.told.comments[0], text="")
    return replace(one, ledgers=(replace(ledger, told=Told(ledger.told.ratings, (empty,))),))


STRANGER = new_id()
BROKEN: dict[str, Break] = {
    "an id that is none": of_field(id="'; DROP TABLE rating"),
    "one id for two parts": of_workshop(one_id_for_two),
    "one code for two people": of_workshop(one_code_for_two),
    "a person without a code": of_first("participants", code=""),
    "a person in no group": of_first("participants", group_id=STRANGER),
    "one key for two groups": of_workshop(one_key_for_two),
    "a name in an anonymous workshop": anonymous_with(name="홍길동"),
    "an affiliation in an anonymous workshop": anonymous_with(affiliation="부처"),
    "the amendment of nothing": of_first("recommendations", succeeds=STRANGER),
    "amendments in a circle": of_workshop(amend_in_a_circle),
    "one criterion twice": of_workshop(
        lambda one: replace(one, criteria=(one.criteria[0], replace(one.criteria[0], id=new_id())))
    ),
    "a scale without points": of_first("criteria", scale=Scale(())),
    "a scale of one point": of_workshop(
        lambda one: replace(
            one,
            criteria=(
                replace(one.criteria[0], scale=Scale(one.criteria[0].scale.points[:1])),
                *one.criteria[1:],
            ),
        )
    ),
    "a scale with a gap": of_workshop(gap_in_the_scale),
    "a stranger joined": of_field(joined_groups=((STRANGER, new_id()),)),
    "a group joined with nothing": of_workshop(joined_alone),
    "a threshold below a majority": of_rule(threshold_percent=50),
    "an opposition of more than half": of_rule(opposed_percent=50),
    "groups of one shown": of_rule(minimum_group=1),
    "a range below zero": of_rule(max_iqr=-1.0),
    "verdicts of nobody": of_rule(minimum_answers=0),
    "a discussion without end": of_field(discussion_minutes=601),
    "no time for one": of_field(minutes_each=0),
    "a rule that was never locked": of_field(rule_locked_at=None),
    "a second round without a first": of_round(number=2),
    "two open rounds": of_workshop(two_open_rounds),
    "an open round after the end": lambda one: of_field(concluded_at=AT)(
        of_round(state=RoundState.OPEN)(one)
    ),
    "a recommendation twice": of_workshop(
        lambda one: replace(
            one,
            rounds=(
                replace(
                    one.rounds[0],
                    recommendation_ids=(one.recommendations[0].id,) * 2,
                    recommendations_then=(),
                ),
            ),
        )
    ),
    "a recommendation of nowhere": of_round(recommendation_ids=(STRANGER,)),
    "a stranger absent": of_round(absent_ids=frozenset({STRANGER})),
    "words of other recommendations": of_workshop(
        lambda one: replace(
            one, rounds=(replace(one.rounds[0], recommendations_then=one.recommendations[:1]),)
        )
    ),
    "questions of nowhere": of_workshop(
        lambda one: replace(
            one,
            rounds=(
                replace(one.rounds[0], criteria_then=(replace(one.criteria[0], id=STRANGER),)),
            ),
        )
    ),
    "a scale of the round's own": of_workshop(scale_of_its_own),
    "a draft that was opened": of_round(state=RoundState.DRAFT),
    "a closed round without an end": of_round(closed_at=None),
    "answers of one who is absent": present_and_absent,
    "no ledger for a round": lambda one: replace(one, ledgers=()),
    "a rating twice": twice("ratings"),
    "a comment twice": twice("comments"),
    "an answer held twice": twice("held"),
    "a rating of another round": of_rows("ratings", round_id=STRANGER),
    "a rating by a stranger": of_rows("ratings", participant_id=STRANGER),
    "a rating of nothing": of_rows("ratings", recommendation_id=STRANGER),
    "a rating by no criterion": of_rows("ratings", criterion_id=STRANGER),
    "a rating off the scale": of_rows("ratings", value=6),
    "a recusal with a value": of_rows("ratings", recused=True),
    "a rating the history does not know": of_rows("ratings", value=3),
    "a revision below zero": of_rows("ratings", revision=-1),
    "an empty comment": of_rows("comments", text=""),
    "an abstention with a value": of_rows("lines", value=3),
    "a held answer off the scale": of_rows("held", value=0),
    "an empty comment that was shown": empty_comment_shown,
    "a decision on nothing": lambda one: replace(one, decisions=(Decision(STRANGER),)),
    "two decisions on one": lambda one: replace(one, decisions=one.decisions * 2),
    "a stranger's consent": lambda one: replace(one, consents=(Consent(STRANGER, "", AT),)),
    "a consent twice": lambda one: replace(one, consents=one.consents * 2),
    "a time in an anonymous workshop": anonymous_rows("ratings", rated_at=LATER),
    "a revision in an anonymous workshop": anonymous_rows("ratings", revision=7),
    "the time of a consent in an anonymous workshop": anonymous_consent,
}


def test_what_the_program_packs_is_sound() -> None:
    require_sound(carried_one())


def test_so_is_an_anonymous_one_that_keeps_days() -> None:
    require_sound(of_field(anonymity=Anonymity.ANONYMOUS)(carried_one()))


def test_so_is_one_with_amendments_and_joined_groups() -> None:
    def change(one: Workshop) -> Workshop:
        first, second = one.recommendations
        amended = (first, replace(second, succeeds=first.id))
        joined = (tuple(group.id for group in one.groups[:2]),)
        return replace(one, recommendations=amended, joined_groups=joined)

    require_sound(of_workshop(change)(carried_one()))


def test_who_answered_before_results_were_shown_may_be_absent_afterwards() -> None:
    reopened = of_round(reopenings=(Reopening(AT, "늦음"),))(carried_one())
    here = replace(
        reopened.workshop.rounds[0],
        absent_ids=frozenset({reopened.workshop.participants[0].id}),
    )
    require_sound(of_field(rounds=(here,))(reopened))


def test_a_cleared_answer_is_gone() -> None:
    one = carried_one()
    (ledger,) = one.ledgers
    last = replace(ledger.lines[1], kind=ChangeKind.CLEARED, value=None)
    cleared = replace(ledger, lines=(*ledger.lines, last), ratings=ledger.ratings[1:])
    require_sound(replace(one, ledgers=(cleared,)))


def test_an_abstention_is_an_answer() -> None:
    one = carried_one()
    (ledger,) = one.ledgers
    abstained = replace(ledger.ratings[0], value=None)
    lines = (ledger.lines[0], *ledger.lines[2:])
    ratings = (abstained, *ledger.ratings[1:])
    require_sound(replace(one, ledgers=(replace(ledger, lines=lines, ratings=ratings),)))


@pytest.mark.parametrize("what", BROKEN)
def test_a_contradiction_is_refused(what: str) -> None:
    with pytest.raises(CarriedUnsoundError):
        require_sound(BROKEN[what](carried_one()))
