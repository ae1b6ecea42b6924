"""`import`: a workshop of a past one's ratings, with the figures that `analyse` shows."""

from pathlib import Path
from typing import Any


def rows(odd: str = "4") -> str:
    lines = ["participant,group,recommendation,round,rating"]
    for number in ("2차", "1차"):
        for person in range(12):
            for item in ("R1", "R2"):
                point = (
                    odd if (person, item) == (3, "R2") else str(1 + (person * 3 + len(lines)) % 5)
                )
                lines.append(f"P{person},{'AB'[person % 2]},{item},{number},{point}")
    return "\n".join(lines)


def test_the_figures_are_those_of_analyse(command: Any, tmp_path: Path) -> None:
    path = tmp_path / "panel 2024.csv"
    path.write_text(rows(), "utf-8")
    said = command("import", str(path))
    assert said.code == 0
    assert "panel 2024" in said.out
    command("import", str(path), "--title", "Other")
    assert [one["title"] for one in command("list", "--json").json] == ["Other", "panel 2024"]
    wanted = command("analyse", str(path), "--json", "--min-group", "5").json
    for number, figures in enumerate(wanted["rounds"], start=1):
        found = command("results", "panel 2024", "--round", str(number), "--json").json
        pairs = zip(found["recommendations"], figures["recommendations"], strict=True)
        for one, other in pairs:
            assert one["criteria"]["rating"]["overall"] == other["criteria"]["rating"]["overall"]


def test_nothing_is_made_while_something_is_asked(command: Any, tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_text(rows(odd="well"), "utf-8")
    asked = command("import", str(path))
    assert asked.code == 1
    assert "well" in asked.err
    assert command("list", "--json").json == []
    answered = command("import", str(path), "--word", "well=3")
    assert answered.code == 0
