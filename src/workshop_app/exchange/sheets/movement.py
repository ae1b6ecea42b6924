"""What moved between the rounds: who kept a rating, who went up, who went down."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.analysis import Change
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import overall_name, yes_or_no
from workshop_app.wording.language import local, translate
from workshop_app.wording.measures import stability_text
from workshop_app.wording.results import kappa_note_text


def movement_sheets(view: View) -> list[SheetPlan]:
    """Return one row a recommendation, criterion and population; no sheet without two rounds."""
    fields = _fields()
    rows = [row_of(fields, one) for one in _moves(view)]
    if not rows:
        return []
    return [
        SheetPlan(
            translate("Words", "Movement"),
            "tblMovement",
            columns_of(fields),
            rows,
            len(rows),
            title=translate("Workbook", "What moved since the round before"),
            notes=[
                translate(
                    "Workbook",
                    "Of the people who rated in both rounds. Stable: 85% of five people or more "
                    "kept their rating. Net change: how far the two distributions differ. "
                    "Stability is not consensus. “hidden”: it would give a small group away.",
                ),
                translate(
                    "Workbook",
                    "Weighted kappa falls as ratings converge: read it beside how many kept their "
                    "rating. Terms are explained on the Methods sheet.",
                ),
            ],
            frozen_columns=2,
        )
    ]


@dataclass(frozen=True, slots=True)
class _Move:
    """What moved in one population; `change` is None where that is hidden."""

    cell: Cell
    name: str
    change: Change | None
    is_everybody: bool = False


def _moves(view: View) -> Iterator[_Move]:
    for cell in view.newest_first:
        change = cell.item.change
        if change is None:
            continue
        yield _Move(cell, overall_name(), change.overall, is_everybody=True)
        for group in view.workshop.groups:
            yield _Move(cell, local(group.name), change.groups.get(group.key))


def _fields() -> list[Field[_Move]]:
    counts: list[Field[Change]] = [
        Field(translate("Workbook", "In both rounds"), lambda one: one.pairs, Style.INTEGER, 9),
        Field(translate("Words", "Kept"), lambda one: one.same, Style.INTEGER, 8),
        Field(translate("Workbook", "Kept %"), lambda one: one.unchanged, Style.SHARE, 8),
        Field(translate("Words", "Up"), lambda one: one.up, Style.INTEGER, 8),
        Field(translate("Words", "Down"), lambda one: one.down, Style.INTEGER, 8),
    ]
    spread: list[Field[Change]] = [
        Field(translate("Words", "Weighted kappa (quadratic)"), _kappa, Style.DECIMAL, 16),
        Field(translate("Workbook", "Net change"), lambda one: one.net_change, Style.SHARE, 10),
        Field(translate("Workbook", "Stable"), _stable, Style.CENTRED, 9),
        Field(
            translate("Workbook", "Median before"), lambda one: one.median_before, Style.MEDIAN, 9
        ),
        Field(translate("Workbook", "Median now"), lambda one: one.median_after, Style.MEDIAN, 9),
        Field(
            translate("Workbook", "Middle half before"),
            lambda one: one.iqr_before,
            Style.DECIMAL,
            10,
        ),
        Field(
            translate("Workbook", "Middle half now"), lambda one: one.iqr_after, Style.DECIMAL, 10
        ),
    ]
    return [
        *(one.by(_cell) for one in place_fields()),
        Field(translate("Words", "Group"), lambda one: one.name, Style.TEXT, 14),
        *(_or_hidden(one) for one in (*counts, *spread)),
        Field(translate("Workbook", "Stable? Agreed?"), _outlook, Style.TEXT, 40),
    ]


def _cell(one: _Move) -> Cell:
    return one.cell


def _or_hidden(field: Field[Change]) -> Field[_Move]:
    def value(one: _Move) -> Value:
        if one.change is None:
            return Styled(translate("Words", "hidden"), Style.HIDDEN)
        return field.value(one.change)

    return Field(field.header, value, field.style, field.width)


def _kappa(change: Change) -> Value:
    said = kappa_note_text(change)
    return Styled(said, Style.TEXT) if said else change.weighted_kappa


def _outlook(one: _Move) -> str | None:
    """Return whether another round is worth while; the verdict is that of everybody."""
    if one.change is None or not one.is_everybody:
        return None
    return stability_text(one.change, one.cell.item.verdict.code)


def _stable(change: Change) -> str | None:
    return None if change.stable is None else yes_or_no(change.stable)
