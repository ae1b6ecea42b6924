"""Journey (n): a past workshop's ratings from a survey's export to results, in Korean."""

import json
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from workshop_app.app.command import real_tools
from workshop_app.cli.main import run as run_command
from workshop_app.findings.results_json import results_json
from workshop_app.services.library import list_workshops
from workshop_app.services.results import read_results
from workshop_app.wording.language import translate

PEOPLE, ITEMS = 45, 12
GROUPS = ("정부", "산업계", "학계")


def write_ratings(path: Path) -> None:
    """Write two rounds, the later one first, with one word that nobody knows."""
    lines = ["응답자,구분,권고안,회차,평점,이메일"]
    for at, name in enumerate(("2차", "1차")):
        for person in range(PEOPLE):
            for item in range(1, ITEMS + 1):
                point = str(1 + (person * item + person // 7 + at * item) % 5)
                said = "글쎄요" if (person, item, at) in {(7, 2, 0), (8, 3, 1)} else point
                group = GROUPS[person % 3]
                lines.append(f"P{person:02},{group},R{item} 권고 {item},{name},{said},p@x.example")
    lines.append("합계,,,,3600,")
    path.write_text("\n".join(lines), "utf-8-sig")


def analysed(path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[dict]:
    capsys.readouterr()
    arguments = ["analyse", str(path), "--word", "글쎄요=blank", "--min-group", "5", "--json"]
    assert run_command(["--lang", "ko", "--data-dir", str(folder), *arguments], real_tools()) == 0
    return json.loads(capsys.readouterr().out)["rounds"]


def test_a_survey_of_two_rounds_becomes_results(start, tmp_path, capsys):
    path = tmp_path / "2024 자문회의.csv"
    write_ratings(path)
    run: Driver = start("ko")
    run.click("지난 워크숍 가져오기…")
    screen = run.shell.page.past.screen
    screen.open_file(path)
    run.until(lambda: screen.model.shown is not None and not screen.model.is_working)
    run.settle()
    shown = screen.model.shown
    assert [line.name for line in shown.rounds] == ["1차", "2차"]
    assert shown.questions == 1
    assert not screen.side.accept.isEnabled()
    question = next(line for line in screen.side.lines if line.ask.is_question)
    assert question.control is run.app.focusWidget()
    run.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)  # the first answer: no answer
    run.until(lambda: not screen.model.is_working and not screen.model.shown.questions)
    title = run.one(QLineEdit, translate("Words", "Title"))
    assert title.text() == "2024 자문회의"
    run.click("워크숍 만들기")
    run.until(lambda: getattr(run.shell.page, "workshop_id", ""))
    run.until(lambda: run.shell.is_idle)
    run.settle(0.2)
    (card,) = list_workshops(run.context)
    assert run.shell.page.workshop_id == card.id
    assert run.shell.page.results.isVisible()
    workshop = run.context.workshop(card.id)
    wanted = analysed(path, tmp_path / "other", capsys)
    for this, figures in zip(workshop.rounds, wanted, strict=True):
        found = results_json(workshop, read_results(run.context, card.id, this.id))
        pairs = zip(found["recommendations"], figures["recommendations"], strict=True)
        for one, other in pairs:
            told, computed = one["criteria"]["rating"], other["criteria"]["rating"]
            assert told["overall"] == computed["overall"]
            assert told["verdict"]["code"] == computed["verdict"]["code"]
    run.click(translate("Words", "Undo"))
    assert list_workshops(run.context) == []
