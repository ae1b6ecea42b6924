"""The button that saves the slips: asks where to, writes in the background, tells how it went."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.services.slips import Slips
from workshop_app.ui import slips as ui_slips
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.viewmodels.prepare.model import Section

LEFT = Qt.MouseButton.LeftButton


def slips_button(room: Any, workshop: Any) -> Any:
    page = PreparePage(room.desk, workshop.id)
    room.put(page)
    page.show_section(Section.PEOPLE)
    return page.section(Section.PEOPLE).bar.slips


def test_slips_are_saved_where_the_dialog_says(
    room: Any, make_workshop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_workshop()
    written: list[tuple[Slips, Path]] = []
    monkeypatch.setattr(
        room.told, "write", lambda slips, path, _progress: written.append((slips, path))
    )
    monkeypatch.setattr(ui_slips, "documents_folder", lambda: tmp_path)
    button = slips_button(room, made)
    assert button.plain_text() == "Slips…"
    room.qtbot.mouseClick(button, LEFT)
    (dialog,) = button.window().findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == f"{made.title} slips.pdf"
    target = tmp_path / "for the day.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    ((slips, path),) = written
    assert path == target
    assert sum(len(pile.slips) for pile in slips.piles) == 6
    assert str(target) in room.told.said[-1]
    assert room.told.actions[-1] is not None


def test_why_slips_are_not_saved_is_told_and_one_may_try_again(
    room: Any, make_workshop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_slips: Slips, path: Path, _progress: object) -> None:
        raise TargetNotWritableError(path=str(path), reason="the disk is full")

    monkeypatch.setattr(room.told, "write", refuse)
    button = slips_button(room, make_workshop())
    for _ in range(2):
        button.save_to(tmp_path / "slips.pdf")
        assert "the disk is full" in room.told.said.pop()


def test_without_participants_there_are_no_slips(room: Any, make_workshop: Any) -> None:
    assert not slips_button(room, make_workshop(people=0)).isEnabled()
