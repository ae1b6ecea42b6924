"""What the window does for the file by itself: backups, changes outside, the file in place."""

import shutil
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workshop_app.app import find_places, open_context
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.window.shell import Shell

ACTIVE = Qt.ApplicationState.ApplicationActive


def test_coming_back_to_the_window_tells_that_the_file_was_moved(
    program: Any, shell: Shell
) -> None:
    path = program.places.database
    path.rename(path.with_name("elsewhere.db"))
    QApplication.instance().applicationStateChanged.emit(ACTIVE)
    program.settle()
    (said,) = program.says()
    assert "moved, deleted or replaced" in said
    assert str(path) in said


def test_the_message_goes_by_itself_once_the_file_is_back(program: Any, shell: Shell) -> None:
    path = program.places.database
    moved = path.with_name("elsewhere.db")
    path.rename(moved)
    for _ in range(3):
        QApplication.instance().applicationStateChanged.emit(ACTIVE)
        program.settle()
    assert len(program.says()) == 1
    program.press("Look again")
    program.settle()
    assert len(program.says()) == 1
    moved.rename(path)
    QApplication.instance().applicationStateChanged.emit(ACTIVE)
    program.settle()
    assert program.says() == []
    create_workshop(program.context, Details("Saved again"))


def test_a_replaced_file_is_told_again_after_the_message_was_dismissed(
    program: Any, shell: Shell
) -> None:
    path = program.places.database
    copy = path.with_name("copy.db")
    shutil.copyfile(path, copy)
    copy.replace(path)
    for _ in range(2):
        shell.upkeep.check_in_place()
        program.settle()
        (message,) = shell.messages()
        message.leave()
    assert program.says() == []


def test_another_library_copied_over_the_open_one_is_told_without_being_asked(
    program: Any, shell: Shell
) -> None:
    create_workshop(program.context, Details("Acknowledged"))
    path = program.places.database
    elsewhere = find_places(data_dir=path.parent / "elsewhere")
    other = open_context(elsewhere)
    for number in range(20):
        create_workshop(other, Details(f"Foreign {number}"))
    other.store.close()
    shell.upkeep.back_up()
    program.settle()
    with path.open("r+b") as file:
        file.write(elsewhere.database.read_bytes())
        file.truncate()
    for _ in range(2):
        shell.upkeep.look_for_changes()
        program.settle()
    (said,) = program.says()
    assert "was copied over the open file" in said
    assert str(path.parent / "backups") in said
    assert [card.title for card in shell.page.model.cards] == ["Acknowledged"]


def test_what_another_program_wrote_is_shown(program: Any, shell: Shell) -> None:
    other = open_context(program.places)
    create_workshop(other, Details("Written by another program"))
    other.store.close()
    shell.upkeep.look_for_changes()
    program.settle()
    page = shell.page
    assert isinstance(page, LibraryPage)
    assert [card.title for card in page.model.cards] == ["Written by another program"]


def test_a_backup_is_made_by_itself_and_its_time_shown(program: Any, shell: Shell) -> None:
    create_workshop(program.context, Details("New"))
    before = len(list((program.places.folder / "backups").glob("*.db")))
    shell.upkeep.back_up()
    program.settle()
    assert len(list((program.places.folder / "backups").glob("*.db"))) == before + 1
    now = datetime.now().astimezone().strftime("%H:")
    assert shell._footer._backup.text().startswith(f"Backup {now}")
    assert program.says() == []


def test_a_backup_that_fails_is_told(program: Any, shell: Shell) -> None:
    create_workshop(program.context, Details("New"))
    folder = program.places.folder / "backups"
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("in the way")
    shell.upkeep.back_up()
    program.settle()
    assert len(program.says()) == 1
    folder.unlink()
