"""What was salvaged from a damaged file, in words."""

from collections.abc import Sequence

from workshop_app.domain.salvage import Salvage, SalvagedTable, SalvageMark
from workshop_app.wording.language import translate


def salvage_sentence(mark: SalvageMark) -> str:
    """Return what is said of a salvaged workshop wherever it is shown."""
    said = translate(
        "Salvage",
        "Salvaged from a damaged file on {day}: {kept} of at least {known} ratings. What is here "
        "may be incomplete; compare it with a backup or with paper before you rely on it.",
    )
    return said.format(day=mark.day.isoformat(), kept=mark.kept, known=mark.known)


def salvage_short(mark: SalvageMark) -> str:
    """Return the same in a few words, for a list."""
    said = translate("Salvage", "salvaged: {kept} of {known}")
    return said.format(kept=mark.kept, known=mark.known)


def salvage_lines(salvage: Salvage) -> list[str]:
    """Return a line for each table in which anything was, and one for each workshop."""
    found = [one for one in salvage.tables if one.found or one.has_gaps]
    return [*map(_table_line, found), *(f"{title}: {short}" for title, short in _shorts(salvage))]


def salvage_summary(salvage: Salvage) -> str:
    """Return what became of the ratings, workshop by workshop, and what to do now."""
    if not salvage.workshops:
        return translate("Salvage", "No workshop could be salvaged. The damaged file is put aside.")
    said = translate(
        "Salvage",
        "Salvaged from the damaged file, ratings of at least: {workshops}. The damaged file is put "
        "aside, not deleted. Compare what is here with a backup or with paper.",
    )
    workshops = "; ".join(f"{title} – {short}" for title, short in _shorts(salvage))
    return said.format(workshops=workshops)


def _shorts(salvage: Salvage) -> Sequence[tuple[str, str]]:
    untitled = translate("Words", "Untitled workshop")
    return [(title or untitled, salvage_short(mark)) for title, mark in salvage.workshops]


def _table_line(table: SalvagedTable) -> str:
    said = translate("Salvage", "{table}: found {found}, salvaged {salvaged}, left out {left_out}")
    line = said.format(
        table=table.name, found=table.found, salvaged=table.salvaged, left_out=table.left_out
    )
    gaps = translate("Salvage", "some rows could not be read")
    return f"{line}; {gaps}" if table.has_gaps else line
