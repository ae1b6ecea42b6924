"""The divider: what stands before it is to be printed, what comes after it to be calculated with."""

from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.wording.language import translate


def divider_sheet(first: str, last: str) -> SheetPlan:
    """Return the sheet; the sheets to print run from `first` to `last`."""
    printing = translate(
        "Workbook",
        "To print the results: click the tab “{first}”, hold Shift and click the tab “{last}”, then "
        "print the active sheets. Afterwards click any other tab, so that the sheets are single "
        "again.",
    )
    rows: list[list[Value]] = [
        [printing.format(first=first, last=last)],
        [
            translate(
                "Workbook",
                "To print one table: go to its sheet and print the active sheet. Whoever prints "
                "the whole workbook prints everything, each answer included.",
            )
        ],
        [
            translate(
                "Workbook",
                "The tables hold values, so that they can be calculated with; what is hidden on "
                "screen is hidden here too.",
            )
        ],
    ]
    return SheetPlan(
        translate("Workbook", "Tables and data ▸"),
        "tblDivider",
        [Column(translate("Workbook", "Before you print"), Style.TEXT, 100)],
        rows,
        len(rows),
        title=translate("Workbook", "From here on: tables to calculate with"),
        one_page=True,
    )
