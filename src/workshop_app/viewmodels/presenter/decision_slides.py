"""The decision on one recommendation while it is typed, and the closing slide of all."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.workshop import Workshop
from workshop_app.viewmodels.presenter.pages import TEXT, letters, text_pages
from workshop_app.viewmodels.presenter.slides import (
    Decided,
    DecidedBlock,
    DecidedRow,
    Decisions,
    Slide,
)
from workshop_app.viewmodels.results.rows import Tone
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate

LINES = 10  # of a column
WIDTH = 42  # letters of a line
NOTE = 84  # letters of a reason that stands under its title
HEAD = 2  # lines that the head of an outcome takes
MOST_LINES = LINES - HEAD  # of one title
TONES: dict[Outcome | None, Tone] = {
    Outcome.ADOPT: "good",
    Outcome.AMEND: "info",
    Outcome.DEFER: "warn",
    Outcome.REJECT: "neutral",
    None: "neutral",
}


def decided_pages(decision: Decision) -> tuple[Decided, ...]:
    """Return the decision as far as it is typed, in parts where it is long; empty without one."""
    said = [
        (translate("Words", "Amended text"), decision.amended_text),
        (translate("Words", "Reason"), decision.reason),
        (translate("Conclude", "Owner"), decision.owner),
        (translate("Presenter", "Until"), decision.due.isoformat() if decision.due else ""),
    ]
    told = [(head, text) for head, text in said if text]
    if decision.outcome is None and not told:
        return ()
    label, tone = outcome_name(decision.outcome), TONES[decision.outcome]
    parts = [(head, part) for head, text in told for part in text_pages(text)]
    pages: list[tuple[tuple[str, str], ...]] = [()]
    for part in parts:
        if letters("\n".join(text for _, text in (*pages[-1], part))) > TEXT and pages[-1]:
            pages.append(())
        pages[-1] += (part,)
    return tuple(Decided(label, tone, page) for page in pages)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the closing slide, its outcome, and how many lines it takes."""

    outcome: Outcome | None
    row: DecidedRow
    lines: int


def decisions_slide(workshop: Workshop, decisions: Mapping[str, Decision], page: int = 0) -> Slide:
    """Return what was decided of every recommendation, by outcome, in two columns a slide."""
    lines = _lines(workshop, decisions)
    columns = _columns(lines)
    pages = max((len(columns) + 1) // 2, 1)
    page = min(page, pages - 1)
    counts = {one.outcome: sum(line.outcome is one.outcome for line in lines) for one in lines}
    shown = columns[2 * page : 2 * page + 2]
    title = translate("Presenter", "Decisions on {n} recommendations")
    one = translate("Presenter", "Decision on 1 recommendation")
    return Slide(
        f"{workshop.title} · {page + 1}/{pages}" if pages > 1 else workshop.title,
        one if len(lines) == 1 else title.format(n=len(lines)),
        body=Decisions(tuple(_blocks(column, counts) for column in shown)),
        foot=translate("Presenter", "Thank you for taking part."),
        pages=pages,
    )


def _lines(workshop: Workshop, decisions: Mapping[str, Decision]) -> list[_Line]:
    found: list[_Line] = []
    for outcome in (*Outcome, None):
        for item in workshop.recommendations:
            decision = decisions.get(item.id, Decision(item.id))
            if decision.outcome is outcome:
                title = local(item.title)
                short = outcome is not None and letters(decision.reason) <= NOTE
                note = decision.reason if short else ""
                row = DecidedRow(item.code, title, note)
                found.append(_Line(outcome, row, _height(title) + (_height(note) if note else 0)))
    return found


def _height(text: str) -> int:
    return min(1 + letters(text) // WIDTH, MOST_LINES)


def _columns(lines: list[_Line]) -> list[list[_Line]]:
    """Return the lines in columns, each begun where the next one would not fit."""
    columns: list[list[_Line]] = []
    room = 0
    for at, line in enumerate(lines):
        first = at == 0 or lines[at - 1].outcome is not line.outcome
        needed = line.lines + (HEAD if first else 0)
        if not columns or needed > room:
            columns.append([])
            room, needed = LINES, line.lines + HEAD
        columns[-1].append(line)
        room -= needed
    return columns


def _blocks(column: list[_Line], counts: Mapping[Outcome | None, int]) -> tuple[DecidedBlock, ...]:
    outcomes = dict.fromkeys(line.outcome for line in column)
    return tuple(
        DecidedBlock(
            outcome_name(outcome),
            TONES[outcome],
            counts[outcome],
            tuple(line.row for line in column if line.outcome is outcome),
        )
        for outcome in outcomes
    )
