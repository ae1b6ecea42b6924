"""Journey (b): a whole workshop in English by the entry grid, checked in Excel."""

from datetime import datetime

from driver import CONTROL, Driver
from oracle import ASIDE, CRITERIA, Typed, Words
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from steps import (
    AGAIN,
    CODES,
    ROUND_1,
    ROUND_2,
    choose_again,
    choose_decision,
    close_and_reveal,
    export,
    groups_of,
    prepare_in_english,
    the_workshop,
    typed_ratings,
)
from workbook import Book, check_figures, check_ledgers

from ballot_box import Vote, cast_votes
from workshop_app.domain.progression import with_absence
from workshop_app.domain.rounds import Channel
from workshop_app.services.preparing import edit_workshop

ENGLISH = Words(
    {"government": "Government", "industry": "Industry", "academia": "Academia"},
    {"importance": "Importance", "feasibility": "Feasibility"},
    "All",
    "hidden (fewer than {least})",
    "hidden (protects a small group)",
    "withheld",
    "hidden",
    "0 only because all agree",
    "undefined: everybody chose the same point in both rounds",
)
ENGLISH_SHEETS = {
    "summary": "Summary",
    "groups": "Groups",
    "distribution": "Distribution",
    "indicators": "Indicators",
    "movement": "Movement",
    "ratings": "Ratings",
    "comments": "Comments",
    "decisions": "Decisions",
}
ENGLISH_CODES = ["A-01", "A-02", "A-03", "A-04", "A-05", "B-01", "B-02", "B-03", "C-01"]
ENGLISH_GROUPS = ["Government"] * 5 + ["Industry"] * 3 + ["Academia"]
ENGLISH_PEOPLE = "Code, Name, Affiliation, Group\n" + "\n".join(
    f"{code}, Person {number}, Office {number}, {group}"
    for number, (code, group) in enumerate(zip(ENGLISH_CODES, ENGLISH_GROUPS, strict=True), start=1)
)
ENGLISH_ROUND_1 = dict(zip(ENGLISH_CODES, ROUND_1.values(), strict=True))
ENGLISH_ROUND_2 = dict(zip(ENGLISH_ROUND_1, ROUND_2.values(), strict=True))


def test_an_english_workshop_by_the_entry_grid_says_in_excel_what_was_typed(start, tmp_path):
    run = start("en")
    began = datetime.now()  # noqa: DTZ005 - the workbook's times are local
    typed = Typed(groups_of(ENGLISH_ROUND_1), 5, "entry")
    prepare_in_english(run, "AI strategy", ENGLISH_PEOPLE)
    typed.rounds[1] = CODES
    type_the_grid(run, typed, 1, ENGLISH_ROUND_1, paste=False)
    run.fill("Comment of C-01 on R5", "-1 is not a formula")  # the cell that was left last
    typed.comments[1, "C-01", "R5"] = "-1 is not a formula"
    stand_aside(run, typed, "A-02", "R4")
    close_and_reveal(run, "Close the round", "Reveal results")
    choose_again(run, "Rated again in round 2")
    typed.rounds[2] = AGAIN
    type_the_grid(run, typed, 2, ENGLISH_ROUND_2, paste=True)
    leave(run, typed, "C-01")
    close_and_reveal(run, "Close the round", "Reveal results")
    typed.decisions = dict.fromkeys(CODES, ("Not decided yet", "", "", "", None))
    run.click("Conclude")
    choose_decision(run, "Recommendations and decisions", "R3")
    run.click("Outcome: Reject")
    run.fill("Reason", "Too early")
    typed.decisions["R3"] = ("Reject", "", "Too early", "", None)
    book = Book(export(run, "Export to Excel", tmp_path / "Documents"))
    check_figures(book, typed, ENGLISH, ENGLISH_SHEETS)
    check_ledgers(book, typed, ENGLISH, ENGLISH_SHEETS, began)


def stand_aside(run: Driver, typed: Typed, who: str, code: str) -> None:
    """Say that somebody has an interest in a recommendation, in place of what was rated."""
    workshop = the_workshop(run)
    person = next(one for one in workshop.participants if one.code == who)
    item = next(one for one in workshop.recommendations if one.code == code)
    votes = [Vote(person.id, item.id, one.id, recused=True) for one in workshop.criteria]
    cast_votes(run.context, workshop.id, votes, Channel.ENTRY)
    for criterion in CRITERIA:
        typed.ratings[1, who, code, criterion] = ASIDE


def leave(run: Driver, typed: Typed, who: str) -> None:
    """Say that somebody who answered nothing is not in the room in the newest round."""
    workshop = the_workshop(run)
    this = workshop.rounds[-1]
    person = next(one for one in workshop.participants if one.code == who)
    edit_workshop(
        run.context, workshop.id, lambda one: with_absence(one, this.id, [person.id], absent=True)
    )
    typed.away[this.number] = {who}


def type_the_grid(
    run: Driver, typed: Typed, number: int, answers: dict[str, str], *, paste: bool
) -> None:
    run.click("View: Entry grid")
    grid = run.one(QTableView, "Ratings to enter")
    for at, name in enumerate(("Importance", "Feasibility")):
        run.click(f"Criterion: {name}")
        grid.setFocus()
        run.keys(Qt.Key.Key_Home, modifier=CONTROL)
        lines = [[pair[at] for pair in line.split()] for line in answers.values()]
        (paste_block if paste else type_cells)(run, lines)
    typed.ratings.update(typed_ratings(number, typed.rounds[number], answers))


def type_cells(run: Driver, lines: list[list[str]]) -> None:
    """A digit goes on to the next cell by itself; a cell left empty is passed with an arrow."""
    for line in lines:
        for key in line:
            if key != ".":
                run.keys("-" if key == "0" else key)
            else:
                run.keys(Qt.Key.Key_Space)
    run.keys(Qt.Key.Key_Up, Qt.Key.Key_Down, "9")
    assert "9" in " ".join(refused_texts(run))


def paste_block(run: Driver, lines: list[list[str]]) -> None:
    said = {"0": "abstain", ".": ""}
    block = "\r\n".join("\t".join(said.get(key, key) for key in line) for line in lines)
    QApplication.clipboard().setText(block + "\r\n")
    run.keys(Qt.Key.Key_V, modifier=CONTROL)


def refused_texts(run: Driver) -> list[str]:
    page = run.shell.page.page("rate")
    return [page.grid.refused.text()]
