"""What moved between the rounds: who kept a rating, who went up, who went down."""

from collections.abc import Iterator

from workshop_app.analysis import Change, ItemChange
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.groups import place_columns, place_of
from workshop_app.findings.view import View
from workshop_app.wording.labels import overall_name
from workshop_app.wording.language import local, translate


def movement_sheets(view: View) -> list[SheetPlan]:
    """Return one row a recommendation, criterion and population; no sheet without two rounds."""
    rows = list(_rows(view))
    if not rows:
        return []
    return [
        SheetPlan(
            translate("Workbook", "Movement"),
            "tblMovement",
            _columns(),
            rows,
            len(rows),
            title=translate("Workbook", "What moved since the round before"),
            notes=[
                translate(
                    "Workbook",
                    "Of the people who rated in both rounds. Net change: how far the two "
                    "distributions differ; below 15 % ratings count as stable. Stability is "
                    "not consensus. “hidden”: it would give a small group away.",
                )
            ],
            frozen_columns=2,
        )
    ]


def _columns() -> list[Column]:
    return [
        *place_columns(),
        Column(translate("Workbook", "Group"), Style.TEXT, 14),
        Column(translate("Workbook", "In both rounds"), Style.INTEGER, 9),
        Column(translate("Workbook", "Kept"), Style.INTEGER, 8),
        Column(translate("Workbook", "Up"), Style.INTEGER, 8),
        Column(translate("Workbook", "Down"), Style.INTEGER, 8),
        Column(translate("Workbook", "Net change"), Style.SHARE, 10),
        Column(translate("Workbook", "Stable"), Style.CENTRED, 9),
        Column(translate("Workbook", "Median before"), Style.MEDIAN, 9),
        Column(translate("Workbook", "Median now"), Style.MEDIAN, 9),
        Column(translate("Workbook", "Middle half before"), Style.DECIMAL, 10),
        Column(translate("Workbook", "Middle half now"), Style.DECIMAL, 10),
    ]


def _rows(view: View) -> Iterator[list[Value]]:
    for cell in view.newest_first:
        change = cell.item.change
        if change is None:
            continue
        yield [*place_of(cell), overall_name(), *_figures(change.overall)]
        for group in view.workshop.groups:
            yield [*place_of(cell), local(group.name), *_figures(_of(change, group.key))]


def _of(change: ItemChange, key: str) -> Change | None:
    return change.groups.get(key)


def _figures(change: Change | None) -> list[Value]:
    word = Styled(translate("Workbook", "hidden"), Style.HIDDEN)
    if change is None:
        return [word] * 10
    counts: list[Value] = [change.pairs, change.same, change.up, change.down]
    if change.pairs and change.net_change is None:
        return [*counts, *[word] * 6]
    return [
        *counts,
        change.net_change,
        _stable(change.stable),
        change.median_before,
        change.median_after,
        change.iqr_before,
        change.iqr_after,
    ]


def _stable(stable: bool | None) -> str | None:
    if stable is None:
        return None
    return translate("Workbook", "yes") if stable else translate("Workbook", "no")
