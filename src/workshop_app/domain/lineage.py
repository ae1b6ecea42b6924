"""Where a recommendation comes from, through copies of workshops, sets and amendments."""

from dataclasses import replace
from string import ascii_lowercase

from workshop_app.domain.errors import AmendmentRatedError
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_recommendation, with_recommendation_moved
from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import CODE_LIMIT, Workshop


def lineage(workshop: Workshop, item: Recommendation) -> Origin:
    """Return where `item` of `workshop` first stood: the same for all copies and amendments."""
    return item.origin or Origin.of_workshop(workshop.id, item.id)


def copied_recommendations(workshop: Workshop) -> tuple[Recommendation, ...]:
    """Return copies for another workshop, of the same lineage, succeeding each other as here."""
    fresh = {item.id: new_id() for item in workshop.recommendations}
    return tuple(
        replace(
            item,
            id=fresh[item.id],
            origin=lineage(workshop, item),
            succeeds=fresh.get(item.succeeds, ""),
        )
        for item in workshop.recommendations
    )


def successor_of(workshop: Workshop, item: Recommendation, text: LocalText) -> Recommendation:
    """Return the amended wording of `item`, to be added and rated; its code is still to be given.

    It is of the same lineage, and succeeds `item`.
    """
    origin = lineage(workshop, item)
    return replace(item, id=new_id(), code="", text=text, origin=origin, succeeds=item.id)


def successor(workshop: Workshop, item_id: str) -> Recommendation | None:
    """Return the recommendation whose wording amends this one, or None."""
    return next((one for one in workshop.recommendations if one.succeeds == item_id), None)


def predecessor(workshop: Workshop, item: Recommendation) -> Recommendation | None:
    """Return the recommendation whose wording `item` amends, or None."""
    return next((one for one in workshop.recommendations if one.id == item.succeeds), None)


def newest_wording(workshop: Workshop, item: Recommendation) -> Recommendation:
    """Return the last amendment of `item`, or itself where there is none."""
    while (next_one := successor(workshop, item.id)) is not None:
        item = next_one
    return item


def rated_next(workshop: Workshop) -> tuple[Recommendation, ...]:
    """Return what a further round rates by default: everything in its newest wording."""
    amended = {item.succeeds for item in workshop.recommendations}
    return tuple(item for item in workshop.recommendations if item.id not in amended)


def with_amended_wording(workshop: Workshop, item_id: str, text: LocalText) -> Workshop:
    """Add the amended wording of a recommendation right after it, to be rated in its place.

    It keeps title and lineage. Where it was added before, it is given the new text, unless a
    round has put it to the vote: AmendmentRatedError.
    """
    item, known = workshop.recommendation(item_id), successor(workshop, item_id)
    if known is not None:
        if any(known.id in this.recommendation_ids for this in workshop.rounds):
            raise AmendmentRatedError(name=item.code, amendment=known.code)
        return with_recommendation(workshop, replace(known, text=text))
    amended = replace(successor_of(workshop, item, text), code=_amended_code(workshop, item))
    place = workshop.recommendations.index(item) + 1
    return with_recommendation_moved(with_recommendation(workshop, amended), amended.id, place)


def _amended_code(workshop: Workshop, item: Recommendation) -> str:
    """Return R3a for R3, and R3b for R3a."""
    taken = {other.code for other in workshop.recommendations}
    stem = item.code[:-1] if item.succeeds and item.code[-1:].islower() else item.code
    codes = (f"{stem[: CODE_LIMIT - 1]}{letter}" for letter in ascii_lowercase)
    return next((code for code in codes if code not in taken), "")
