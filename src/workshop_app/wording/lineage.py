"""Where a recommendation comes from and what became of it, in a few words."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.lineage import predecessor, successor
from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.wording.language import local, translate


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an origin: the name of the set or workshop, and the code there.

    Both are empty of a workshop that is no longer kept here.
    """

    is_set: bool
    name: LocalText
    code: str = ""


Origins = Mapping[Origin, Known | None]


def origin_text(item: Recommendation, origins: Origins) -> str:
    """Return from which set or other workshop an item was taken; nothing of one written here."""
    known = origins.get(item.origin) if item.origin else None
    if known is None:
        return ""
    if not known.name:
        return translate("Lineage", "From another workshop")
    if known.is_set:
        said = translate("Lineage", "From the set “{name}”, {code}")
    elif known.code:
        said = translate("Lineage", "From the workshop “{name}”, {code}")
    else:
        said = translate("Lineage", "From the workshop “{name}”")
    return said.format(name=local(known.name), code=known.code)


def amended_from(item: Recommendation) -> str:
    """Return that a wording is an amendment of `item`."""
    return translate("Lineage", "amended from {code}").format(code=item.code)


def replaced_by(item: Recommendation) -> str:
    """Return that a wording was replaced by `item`."""
    return translate("Lineage", "replaced by {code}").format(code=item.code)


def kin_text(workshop: Workshop, item: Recommendation) -> str:
    """Return what `item` amends and what amends it; nothing for most."""
    old, new = predecessor(workshop, item), successor(workshop, item.id)
    said = ([amended_from(old)] if old else []) + ([replaced_by(new)] if new else [])
    return ", ".join(said)


def with_kin(workshop: Workshop, item: Recommendation, title: str) -> str:
    """Return `title` with what `item` amends and what amends it behind it."""
    kin = kin_text(workshop, item)
    return f"{title} ({kin})" if kin else title
