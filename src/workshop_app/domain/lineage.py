"""Where a recommendation comes from, through copies of workshops, sets and amendments."""

from dataclasses import replace

from workshop_app.domain.ids import new_id
from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop


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
