"""Whether what a file says of a workshop can be: nothing is taken of one that contradicts itself."""

import re
from collections.abc import Collection, Iterable
from datetime import time

from workshop_app.domain.carried import Carried, Line, RoundLedger
from workshop_app.domain.codes import code_key
from workshop_app.domain.errors import CarriedUnsoundError, ScaleUnusableError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.rounds import (
    ChangeKind,
    Comment,
    CommentChange,
    HeldAnswer,
    Rating,
    Round,
    RoundState,
)
from workshop_app.domain.rule import (
    HIGHEST_OPPOSED,
    HIGHEST_THRESHOLD,
    LARGEST_MINIMUM,
    LOWEST_OPPOSED,
    LOWEST_THRESHOLD,
    SMALLEST_MINIMUM,
)
from workshop_app.domain.scale import MOST_POINTS, scale_of
from workshop_app.domain.workshop import MOST_MINUTES, Workshop

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_Answered = Rating | Comment | HeldAnswer | Line


def require_sound(carried: Carried) -> None:
    """Raise CarriedUnsoundError where the parts do not fit together, naming the first such."""
    workshop = carried.workshop
    _require_parts(workshop)
    _require_rule(workshop)
    for this in workshop.rounds:
        _require_round(workshop, this)
    _require(tuple(one.round_id for one in carried.ledgers) == _ids(workshop.rounds), "ledgers")
    for this, ledger in zip(workshop.rounds, carried.ledgers, strict=True):
        _Ledger(workshop, this, ledger).require()
    items, people = set(_ids(workshop.recommendations)), set(_ids(workshop.participants))
    decided = [one.recommendation_id for one in carried.decisions]
    _require(_all_once(decided) and items.issuperset(decided), "decisions")
    consented = [(one.participant_id, one.text) for one in carried.consents]
    _require(_all_once(consented) and people.issuperset(who for who, _ in consented), "consents")
    if workshop.anonymity is Anonymity.ANONYMOUS:
        _require(all(one.given_at.time() == time.min for one in carried.consents), "consents")


def _require(holds: bool, part: str) -> None:
    if not holds:
        raise CarriedUnsoundError(part=part)


def _ids(items: Iterable[object]) -> tuple[str, ...]:
    return tuple(getattr(one, "id") for one in items)  # noqa: B009 - of any part


def _all_once(items: Collection[object]) -> bool:
    return len(set(items)) == len(items)


def _require_parts(workshop: Workshop) -> None:
    parts = (workshop.groups, workshop.participants, workshop.recommendations)
    ids = [workshop.id, *_ids(one for some in parts for one in some)]
    ids += [*_ids(workshop.criteria), *_ids(workshop.rounds)]
    _require(_all_once(ids) and all(_ID.fullmatch(one) for one in ids), "ids")
    groups = set(_ids(workshop.groups))
    _require(_all_once([one.key for one in workshop.groups]), "groups")
    _require(all(one.group_id in groups for one in workshop.participants), "participants")
    codes = [code_key(one.code) for one in workshop.participants]
    _require(all(codes) and _all_once(codes), "participants")
    if workshop.anonymity is Anonymity.ANONYMOUS:
        named = any(one.name or one.affiliation for one in workshop.participants)
        _require(not named, "participants")
    items = set(_ids(workshop.recommendations))
    amended = [one.succeeds for one in workshop.recommendations if one.succeeds]
    _require(_all_once(amended) and items.issuperset(amended), "recommendations")
    _require(_ends(workshop), "recommendations")
    _require(_all_once([one.key for one in workshop.criteria]), "criteria")
    for one in workshop.criteria:
        _require_scale(one)
    joined = [one for some in workshop.joined_groups for one in some]
    _require(_all_once(joined) and groups.issuperset(joined), "joined_groups")
    _require(all(len(some) > 1 for some in workshop.joined_groups), "joined_groups")


def _ends(workshop: Workshop) -> bool:
    """Tell whether no recommendation amends itself by however long a way."""
    before = {one.id: one.succeeds for one in workshop.recommendations}
    for item in before:
        at, steps = item, 0
        while before[at] and steps <= len(before):
            at, steps = before[at], steps + 1
        if steps > len(before):
            return False
    return True


def _require_scale(one: Criterion) -> None:
    points = one.scale.points
    _require(bool(points), "criteria")
    try:
        usual = scale_of(points[0].value, points[-1].value)
    except ScaleUnusableError:
        raise CarriedUnsoundError(part="criteria") from None
    _require([p.value for p in points] == [p.value for p in usual.points], "criteria")


def _require_rule(workshop: Workshop) -> None:
    rule = workshop.rule
    _require(LOWEST_THRESHOLD <= rule.threshold_percent <= HIGHEST_THRESHOLD, "rule")
    _require(LOWEST_OPPOSED <= rule.opposed_percent <= HIGHEST_OPPOSED, "rule")
    _require(SMALLEST_MINIMUM <= rule.minimum_group <= LARGEST_MINIMUM, "rule")
    _require(0 <= rule.max_iqr <= MOST_POINTS and rule.minimum_answers > 0, "rule")
    _require(0 <= workshop.discussion_minutes <= MOST_MINUTES, "discussion_minutes")
    _require(1 <= workshop.minutes_each <= MOST_MINUTES, "minutes_each")
    _require(workshop.is_locked == bool(workshop.rounds), "rule_locked_at")
    numbers = [one.number for one in workshop.rounds]
    _require(numbers == list(range(1, len(numbers) + 1)), "rounds")
    open_ones = [one.number for one in workshop.rounds if one.is_open]
    _require(open_ones in ([], numbers[-1:]), "rounds")
    _require(not (open_ones and workshop.concluded_at), "concluded_at")


def _require_round(workshop: Workshop, this: Round) -> None:
    part = f"round {this.number}"
    items, criteria = _ids(workshop.recommendations), _ids(workshop.criteria)
    _require(_all_once(this.recommendation_ids), part)
    _require(set(items).issuperset(this.recommendation_ids), part)
    _require(set(_ids(workshop.participants)).issuperset(this.absent_ids), part)
    _require(_ids(this.recommendations_then) in ((), this.recommendation_ids), part)
    then = _ids(this.criteria_then)
    _require(_all_once(then) and set(criteria).issuperset(then), part)
    scales = {one.id: one.scale for one in workshop.criteria}
    for one in this.criteria_then:
        _require_scale(one)
        same = (one.scale.low, one.scale.high) == (scales[one.id].low, scales[one.id].high)
        _require(same, part)
    _require(this.state is not RoundState.DRAFT or this.opened_at is None, part)
    _require(this.state is not RoundState.CLOSED or this.closed_at is not None, part)


class _Ledger:
    """Looks through what stands in one round."""

    def __init__(self, workshop: Workshop, this: Round, ledger: RoundLedger) -> None:
        self._people = set(_ids(workshop.participants))
        self._items = set(this.recommendation_ids)
        self._criteria = {one.id: one for one in workshop.criteria_of(this)}
        self._is_anonymous = workshop.anonymity is Anonymity.ANONYMOUS
        self._round = this
        self._ledger = ledger
        self._part = f"round {this.number}"

    def require(self) -> None:
        """Raise CarriedUnsoundError where a row answers nothing that was asked."""
        ledger = self._ledger
        for ratings in (ledger.ratings, ledger.told.ratings):
            self._each_once([(one.participant_id, *one.place) for one in ratings])
            for rating in ratings:
                self._require_place(rating, rating.rated_at.time())
                self._require_value(rating.criterion_id, rating.value, recused=rating.recused)
        for comments in (ledger.comments, ledger.told.comments):
            self._each_once([(one.participant_id, one.recommendation_id) for one in comments])
            for comment in comments:
                self._require_place(comment, comment.written_at.time())
                _require(bool(comment.text), self._part)
        for line in ledger.lines:
            self._require_line(line)
        self._require_held()
        self._require_history()
        answered = {one.participant_id for one in ledger.ratings if not one.recused}
        answered |= {one.participant_id for one in ledger.comments}
        shown = self._round.is_revealed or bool(self._round.reopenings)
        _require(shown or not answered & self._round.absent_ids, self._part)

    def _each_once(self, keys: Collection[object]) -> None:
        _require(_all_once(keys), self._part)

    def _require_place(self, one: _Answered, at: time) -> None:
        there = one.participant_id in self._people and one.recommendation_id in self._items
        _require(there and one.round_id == self._round.id, self._part)
        _require(not self._is_anonymous or at == time.min, self._part)
        _require(getattr(one, "revision", 0) >= 0, self._part)
        _require(not self._is_anonymous or not getattr(one, "revision", 0), self._part)

    def _require_value(self, criterion_id: str, value: int | None, *, recused: bool) -> None:
        _require(criterion_id in self._criteria, self._part)
        if value is not None:
            scale = self._criteria[criterion_id].scale
            _require(not recused and scale.accepts(value), self._part)

    def _require_line(self, line: Line) -> None:
        self._require_place(line, line.changed_at.time())
        if not isinstance(line, CommentChange):
            _require((line.kind is ChangeKind.RATED) == (line.value is not None), self._part)
            self._require_value(line.criterion_id, line.value, recused=False)

    def _require_held(self) -> None:
        held = self._ledger.held
        keys = [
            (one.participant_id, one.recommendation_id, one.criterion_id, one.channel)
            for one in held
        ]
        self._each_once(keys)
        for one in held:
            self._require_place(one, one.held_at.time())
            if one.criterion_id is not None:
                self._require_value(one.criterion_id, one.value, recused=one.recused)

    def _require_history(self) -> None:
        """The last line of a place says what stands there."""
        last: dict[tuple[str, str, str], tuple[ChangeKind, int | None]] = {}
        for line in self._ledger.lines:
            if not isinstance(line, CommentChange):
                key = line.participant_id, line.recommendation_id, line.criterion_id
                last[key] = line.kind, line.value
        stands = {
            (one.participant_id, *one.place): (_kind_of(one), one.value)
            for one in self._ledger.ratings
        }
        said = {key: one for key, one in last.items() if one[0] is not ChangeKind.CLEARED}
        _require(said == stands, self._part)


def _kind_of(one: Rating) -> ChangeKind:
    if one.recused:
        return ChangeKind.RECUSED
    return ChangeKind.ABSTAINED if one.value is None else ChangeKind.RATED
