"""The state now: each recommendation as the round shows it in which it was last rated."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop_app.analysis import ItemAnalysis
from workshop_app.domain.lineage import successor
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Comment
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import LATEST, CriterionResults, RoundResults

Sources = Mapping[tuple[str, str], RoundResults]
"""The round of each recommendation and criterion, by the id of the one and the key of the other."""


def state_now(workshop: Workshop, rounds: Sequence[RoundResults]) -> RoundResults:
    """Return the latest results over revealed `rounds`, the oldest first.

    Where they are all of one round these are the results of that round itself.
    """
    sources = _sources(rounds)
    used = [one for one in rounds if any(one is source for source in sources.values())]
    if len(used) == 1:
        return used[0]
    newest = used[-1]
    items = _worded(workshop, sources)
    keys = [one.criterion.key for one in newest.criteria]
    places = {(item.code, key): (item.id, key) for item in items for key in keys}
    settled = {place: _settled(sources[of], *of) for place, of in places.items()}
    this = replace(
        newest.round,
        id=LATEST,
        recommendation_ids=tuple(item.id for item in items),
        recommendations_then=items,
        late_held=any(one.round.late_held for one in used),
    )
    return RoundResults(
        this,
        items,
        tuple(_beside(workshop, one, items, sources) for one in newest.criteria),
        {place: number for place, number in settled.items() if number is not None},
        numbers={place: sources[of].round.number for place, of in places.items()},
        parts=tuple(used),
    )


def comments_now(results: RoundResults, comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Return of the comments on each recommendation those of the last round that is shown of it."""
    ids = {one.round.number: one.round.id for one in results.parts or (results,)}
    last = {item.id: ids[results.number_of(item.code)] for item in results.recommendations}
    return tuple(one for one in comments if last.get(one.recommendation_id) == one.round_id)


def _sources(rounds: Sequence[RoundResults]) -> Sources:
    """Return the last round in which each was rated; the last that asked where nobody rated."""
    found: dict[tuple[str, str], RoundResults] = {}
    for this in rounds:
        for item in this.recommendations:
            for one in this.criteria:
                place = item.id, one.criterion.key
                rated = _settled(this, *place) == this.round.number
                if rated or place not in found or _settled(found[place], *place) is None:
                    found[place] = this
    return found


def _settled(results: RoundResults, item_id: str, key: str) -> int | None:
    return results.settled.get((results.recommendation(item_id).code, key))


def _worded(workshop: Workshop, sources: Sources) -> tuple[Recommendation, ...]:
    """Return the recommendations as their last rounds worded them, in the workshop's order.

    Where two rounds gave one code to two of them, they have the codes of today.
    """
    last: dict[str, RoundResults] = {}
    for (item_id, _), source in sources.items():
        if item_id not in last or last[item_id].round.number < source.round.number:
            last[item_id] = source
    items = [
        (today, last[today.id].recommendation(today.id))
        for today in workshop.recommendations
        if today.id in last
    ]
    if len({then.code for _, then in items}) == len(items):
        return tuple(then for _, then in items)
    return tuple(replace(then, code=today.code) for today, then in items)


def _beside(
    workshop: Workshop,
    newest: CriterionResults,
    items: Sequence[Recommendation],
    sources: Sources,
) -> CriterionResults:
    from workshop_app.analysis.side_by_side import side_by_side  # NumPy: with the first result

    key = newest.criterion.key
    rated = {item.id for item in items}
    amended = {
        item.code for item in items if (to := successor(workshop, item.id)) and to.id in rated
    }
    found = [_analysed(sources[item.id, key], item, key) for item in items]
    low, high = newest.analysis.low, newest.analysis.high
    return CriterionResults(newest.criterion, side_by_side(found, low, high, amended))


def _analysed(source: RoundResults, item: Recommendation, key: str) -> ItemAnalysis:
    then = source.recommendation(item.id).code
    return replace(source.of_criterion(key).analysis.of(then), item=item.code)
