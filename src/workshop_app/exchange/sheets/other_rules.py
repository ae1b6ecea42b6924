"""What each rule would say: whether a verdict hangs on the rule."""

from functools import partial

from workshop_app.analysis import UnderRule
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import translate
from workshop_app.wording.measures import rule_in_short
from workshop_app.wording.verdicts import verdict_label


def other_rules_sheet(view: View) -> SheetPlan:
    """Return one row a recommendation, criterion and round, one column a rule."""
    fields: list[Field[Cell]] = [
        *place_fields(),
        Field(
            translate("OtherRules", "Rules with the same verdict"),
            lambda cell: sum(one.code is cell.item.verdict.code for one in cell.item.under),
            Style.INTEGER,
            12,
        ),
        Field(
            translate("OtherRules", "Rules tried"),
            lambda cell: len(cell.item.under),
            Style.INTEGER,
            9,
        ),
        *(
            Field(_header(one), partial(_verdict, rule=one.rule), Style.TEXT, 20)
            for one in _rules(view)
        ),
    ]
    rows = [row_of(fields, cell) for cell in view.newest_first]
    return SheetPlan(
        translate("OtherRules", "Other rules"),
        "tblOtherRules",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("OtherRules", "The verdict under each rule"),
        notes=[
            translate(
                "OtherRules",
                "Only the rule in force counts: it was fixed before the first round. The others "
                "tell whether its threshold happened to be lucky.",
            )
        ],
        frozen_columns=2,
    )


def _rules(view: View) -> list[UnderRule]:
    """Return every rule that some criterion's scale allows, in one order."""
    longest = max((cell.item.under for cell in view.cells), key=len, default=())
    every = (*longest, *(one for cell in view.cells for one in cell.item.under))
    return list({one.rule: one for one in every}.values())


def _header(one: UnderRule) -> str:
    said = translate("OtherRules", "{rule} (in force)")
    return said.format(rule=rule_in_short(one.rule)) if one.in_force else rule_in_short(one.rule)


def _verdict(cell: Cell, rule: ConsensusRule) -> str | None:
    """Return the verdict by a rule; nothing where the scale does not allow it."""
    for one in cell.item.under:
        if one.rule == rule:
            return verdict_label(one.code.value)
    return None
