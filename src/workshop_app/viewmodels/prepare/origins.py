"""Where a recommendation was taken from, in words."""

from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.lineage import known_origins
from workshop_app.wording.lineage import Known, kin_text, origin_text


class OriginWords:
    """Each origin is looked up once: it lies in a set or in another workshop."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[Origin, Known | None] = {}

    def said_of(self, workshop: Workshop, item: Recommendation | None) -> str:
        """Say where it comes from and what it amends; or nothing."""
        if item is None:
            return ""
        if item.origin and item.origin not in self._known:
            found = known_origins(self._context, workshop)
            self._known[item.origin] = found.get(item.origin)
        said = (origin_text(item, self._known), kin_text(workshop, item))
        return " · ".join(one for one in said if one)
