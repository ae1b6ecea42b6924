"""What the entry grid costs: a digit beside a bare table and commit, and the gaps of a large paste.

    python benchmarks/entry_grid.py [--digits 60] [--people 1000]

A digit in a grid of 200 x 60, typed, stored and painted, beside a bare QTableView of the same size
whose cell is set, with the same rows committed by raw sqlite3, in turns (goal 1.3). Then a block
of 1,000 x 197 cells is pasted into the real window: the longest time its event loop is away (goal
100 ms). Exit code 1 where a goal is missed.
"""

import argparse
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from real_window import Probe, _prepared, close_window, open_window, until
from way_in import RawWriter, raw_connection, spent

from workshop_app.app import DATABASE
from workshop_app.domain.progression import with_round_opened
from workshop_app.services.context import utc_now
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.ui.rate.entry_grid import EntryGrid
from workshop_app.ui.window.main import MainWindow


def main() -> int:
    """Measure, print, and tell whether the goals are met."""
    parser = argparse.ArgumentParser(description="Measure the entry grid.")
    parser.add_argument("--digits", type=int, default=60)
    parser.add_argument("--people", type=int, default=1_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        grid_id = add_open_workshop(folder / DATABASE, 200, 60)
        large_id = add_open_workshop(folder / DATABASE, options.people, 197)
        raw_at = folder / "raw.db"
        add_open_workshop(raw_at, 200, 60)
        window = open_window(folder)
        ratio = digits(open_grid(window, grid_id), raw_at, options.digits)
        print(f"a digit: {ratio:.2f} x a bare table and commit (goal 1.3)", flush=True)
        gap = paste(open_grid(window, large_id), options.people)
        print(f"a block of {options.people * 197:,} cells: longest gap {gap:.0f} ms (goal 100)")
        close_window(window)
    return 0 if ratio <= 1.3 and gap <= 100 else 1


def digits(grid: EntryGrid, raw_at: Path, count: int) -> float:
    """Return how many times longer a digit takes than in a bare table."""
    bare = bare_table(grid.view, 200, 60)
    model = bare.model()
    ours: list[float] = []
    theirs: list[float] = []
    with closing(raw_connection(raw_at)) as raw:
        writer = RawWriter(raw)
        for number in range(count):
            row, at = divmod(number + 1, 60)

            def set_cell(row: int = row, at: int = at) -> None:
                model.setData(model.index(row, at), "4")
                writer.write([(row, at, 0, 4)])
                bare.setCurrentIndex(model.index(row, at + 1))
                QApplication.processEvents()

            def type_digit() -> None:
                QTest.keyClicks(grid.view, "4")
                QApplication.processEvents()

            ours.append(spent(type_digit))
            theirs.append(spent(set_cell))
    bare.close()
    print(
        f"ours {statistics.median(ours) * 1000:.2f}, bare {statistics.median(theirs) * 1000:.2f} ms"
    )
    return statistics.median(ours) / statistics.median(theirs)


def paste(grid: EntryGrid, people: int) -> float:
    """Paste a block over the whole grid and return the longest gap in ms."""
    block = "\n".join(
        "\t".join(str((row + at) % 5 + 1) for at in range(197)) for row in range(people)
    )
    QApplication.clipboard().setText(block)
    outbox, probe = grid.view._grid.outbox, Probe()  # noqa: SLF001 - to see when all is stored
    began = outbox.saved_at
    with probe.watching() as watch:
        QTest.keyClick(grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        until(lambda: outbox.saved_at != began and not outbox.waiting)
    for gap in sorted(watch.gaps, key=lambda one: one.long)[-5:]:
        print(f"  {gap}")
    return watch.worst.long


def open_grid(window: MainWindow, workshop_id: str) -> EntryGrid:
    """Show a workshop's entry grid, with the focus in its first cell."""
    window.shell.open_library()
    window.shell.open_workshop(workshop_id, "rate")
    until(lambda: window.shell.is_idle)
    page = window.shell.page.page("rate")  # type: ignore[attr-defined]
    page.show_place("grid")
    until(lambda: window.shell.is_idle)
    page.grid.focus_first()
    page.grid.view.setCurrentIndex(page.grid.table.index(0, 0))
    return page.grid


def bare_table(like: QTableView, people: int, items: int) -> QTableView:
    """Return a plain table of the same size that shows as many cells, so scrolls as often."""
    model = QStandardItemModel(people, items)
    for row in range(people):
        for at in range(items):
            model.setItem(row, at, QStandardItem(""))
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.resize(like.size())
    table.horizontalHeader().setDefaultSectionSize(like.horizontalHeader().defaultSectionSize())
    table.verticalHeader().setDefaultSectionSize(like.verticalHeader().defaultSectionSize())
    table.show()
    QApplication.processEvents()
    return table


def add_open_workshop(path: Path, people: int, items: int) -> str:
    """Put a workshop with an open round into a file; return its id."""
    workshop = _prepared(people, items, f"{people} x {items}", utc_now())
    workshop = with_round_opened(workshop, [one.id for one in workshop.recommendations], utc_now())
    with open_store(path) as store, store.writing() as work:
        work.workshops.add(workshop)
        work.commit()
    return workshop.id


if __name__ == "__main__":
    sys.exit(main())
