"""The cover: what came out, recommendation by recommendation, on one page."""

from collections.abc import Iterator
from functools import partial

from workshop_app.domain.decisions import Decision
from workshop_app.domain.recommendations import Recommendation
from workshop_app.exchange.cells import Formula, Style, Styled, Value, broken
from workshop_app.exchange.plans import Field, SheetPlan, Turn, columns_of, row_of
from workshop_app.exchange.sheets.dissent import dissent_text
from workshop_app.exchange.sheets.figures import figure
from workshop_app.exchange.sheets.groups import rounds_text
from workshop_app.exchange.sheets.summary import verdict_tint
from workshop_app.exchange.sheets.verdict_counts import by_outcome, by_verdict
from workshop_app.findings.pictures import group_marks
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.salvage import salvage_sentence
from workshop_app.wording.small_groups import printed_rule

_MARKS = "●■▲◆★⬟"
HEADING_WIDTH = 96  # in its large letters as wide as the table
_MOST_GROUPS = 6  # with more the figures of groups would leave no room for words
_MOST_QUESTIONS = 3
ONE_PAGE = 30  # with more recommendations letters would be too small


class Line:
    """A recommendation with its latest results on each criterion, and its decision."""

    def __init__(self, view: View, item: Recommendation) -> None:
        self.item = item
        self.decision = view.report.decisions.get(item.id) or Decision(item.id)
        self.cells: dict[str, Cell] = {
            cell.criterion.key: cell
            for cells in view.latest_by_criterion
            for cell in cells
            if cell.recommendation.id == item.id
        }


def lines_of(view: View) -> list[Line]:
    """Return a line each recommendation, in the workshop's order."""
    return [Line(view, item) for item in view.workshop.recommendations]


def cover_sheet(view: View, passed: Formula | None) -> SheetPlan:
    """Return the cover; `passed` says whether all checks pass."""
    fields = _fields(view)
    lines = lines_of(view)
    title, *rest = broken(_title(view), HEADING_WIDTH) or [""]
    notes: list[Value] = [Styled(line, Style.TITLE) for line in rest]
    notes += [Styled(line, Style.SUBTITLE) for line in broken(_about(view), 120)]
    notes += [passed] if passed else []
    notes += [Styled(line, Style.BIG) for one in _counts(view) for line in broken(one, 125)]
    if view.workshop.is_sample:
        notes.append(
            translate("Workbook", "This is a sample workshop; its people and answers are invented.")
        )
    if view.report.salvaged is not None:
        notes.append(salvage_sentence(view.report.salvaged))
    return SheetPlan(
        translate("Workbook", "Cover"),
        "tblState",
        columns_of(fields),
        [row_of(fields, line) for line in lines],
        len(lines),
        title=title,
        notes=notes,
        below=[printed_rule(view.workshop)],
        one_page=len(lines) <= ONE_PAGE,
        turn=Turn.COVER,
    )


def _title(view: View) -> str:
    return view.workshop.title or translate("Words", "Untitled workshop")


def _about(view: View) -> str:
    details, workshop = view.workshop.details, view.workshop
    day = details.day.isoformat() if details.day else ""
    people = [
        f"{local(group.name)} {len([one for one in workshop.voters if one.group_id == group.id])}"
        for group in workshop.groups
    ]
    return " · ".join(filter(None, [day, details.place, details.facilitator, ", ".join(people)]))


def _counts(view: View) -> Iterator[str]:
    """Return how many recommendations have which verdict and decision."""
    for cells in view.latest_by_criterion:
        told = (f"{label} {len(codes)}" for label, codes in by_verdict(cells) if codes)
        yield f"{local(cells[0].criterion.name)}, {rounds_text(cells)}: {' · '.join(told)}"
    told = (f"{label} {len(codes)}" for label, codes in by_outcome(view) if codes)
    yield f"{translate('Words', 'Decisions')}: {' · '.join(told)}"


def _fields(view: View) -> list[Field[Line]]:
    criteria = [cells[0].criterion for cells in view.latest_by_criterion][:_MOST_QUESTIONS]
    return [
        Field(translate("Words", "Code"), lambda line: line.item.code, Style.CODE, 8),
        Field(
            translate("Words", "Recommendation"),
            lambda line: local(line.item.title),
            Style.TEXT,
            40,
        ),
        *_shares(view),
        *(
            Field(
                local(one.name) if len(criteria) > 1 else translate("Workbook", "Verdict"),
                partial(_verdict, key=one.key),
                Style.TEXT,
                19,
            )
            for one in criteria
        ),
        Field(
            translate("Words", "Who disagrees"),
            partial(_dissent, view=view),
            Style.TEXT,
            18,
        ),
        *decision_fields(),
    ]


def decision_fields() -> list[Field[Line]]:
    """Return the columns of what was decided, who does it and by when."""
    return [
        Field(
            translate("Workbook", "Decision"),
            lambda line: outcome_name(line.decision.outcome),
            Style.LABEL,
            14,
        ),
        Field(translate("Workbook", "Responsible"), lambda one: one.decision.owner, Style.TEXT, 20),
        Field(translate("Words", "Due"), lambda one: one.decision.due, Style.DAY, 11),
    ]


def _shares(view: View) -> Iterator[Field[Line]]:
    """Return of each group how many rate it high, on the first question."""
    if not view.latest_by_criterion or len(view.workshop.groups) > _MOST_GROUPS:
        return
    criterion = view.latest_by_criterion[0][0].criterion
    marks = group_marks(one.key for one in view.workshop.groups)
    scale = criterion.scale
    top = f"{scale.top_from}–{scale.high}" if scale.top_from < scale.high else str(scale.high)
    header = translate("Workbook", "{mark} {group}: {criterion} {top}")
    for group in view.workshop.groups:
        yield Field(
            header.format(
                mark=_MARKS[marks[group.key] % len(_MARKS)],
                group=local(group.name),
                criterion=local(criterion.name),
                top=top,
            ),
            partial(_share, view=view, criterion=criterion.key, group=group.key),
            Style.COVER_SHARE,
            15.5,
        )


def _share(line: Line, view: View, criterion: str, group: str) -> Value:
    cell = line.cells.get(criterion)
    if cell is None:
        return None
    return figure(cell.item.groups[group], "top_share", view.workshop.rule)


def _verdict(line: Line, key: str) -> Value:
    cell = line.cells.get(key)
    return verdict_tint(cell) if cell else None


def _dissent(line: Line, view: View) -> str:
    return dissent_text(view, list(line.cells.values()))
