"""The search for leaks: whatever a window holds, in sight or not, is read for hidden figures.

The ratings are dealt so that their counts are numbers which stand nowhere else in the program.
After the reveal the same search must find them, and it must find one that is smuggled in.
"""

import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from workshop_app.app import find_places, make_window
from workshop_app.cli.figures_table import figures_table
from workshop_app.domain.additions import with_codes
from workshop_app.domain.errors import ResultsHiddenError
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.findings.results_json import results_json
from workshop_app.services.ballots import Answer, ballots_of, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.results import read_results
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round
from workshop_app.ui.charts import ChartView
from workshop_app.ui.presenter.window import PresenterWindow
from workshop_app.ui.window import gallery
from workshop_app.ui.window.shell import Shell
from workshop_app.wording.results import kappa_text, unchanged_text

Votes = dict[str, tuple[int, int]]
"""By group and criterion: how many rate 5, and how many 1."""

REGISTERED = {"government": 190, "industry": 170, "academia": 150}
FIRST: Votes = {
    "government importance": (103, 77),
    "industry importance": (91, 68),
    "academia importance": (81, 58),
    "government feasibility": (97, 83),
    "industry feasibility": (87, 72),
    "academia feasibility": (73, 66),
}
SECOND: Votes = {
    "government importance": (111, 69),
    "industry importance": (71, 96),
    "academia importance": (74, 65),
    "government feasibility": (119, 61),
    "industry feasibility": (62, 92),
    "academia feasibility": (79, 60),
}
CLOCK = re.compile(r"(?<!\w)\d{1,4}([:\-–.]\d\d)+(?!\w)|datetime\.datetime\([\d, ]+")
"""A time or a date as a whole word: cut out of an id, it would leave a number behind.

The second is how Python prints the moment in which a workshop was made, seconds included.
"""
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.UserRole,
    Qt.ItemDataRole.UserRole + 1,
)
PLACES = ("prepare", "rate", "results", "conclude")


def figures(votes: Votes) -> set[int]:
    """Return the counts of a round: of each group, and of everybody."""
    found = {count for pair in votes.values() for count in pair}
    for criterion in ("importance", "feasibility"):
        own = [pair for key, pair in votes.items() if key.endswith(criterion)]
        found |= {sum(top for top, _ in own), sum(bottom for _, bottom in own)}
    return found


def found_in(said: str, numbers: Iterable[int]) -> set[int]:
    words = {int(word) for word in re.findall(r"(?<![\w.-])\d+(?![\w.])", CLOCK.sub(" ", said))}
    return words & set(numbers)


def told(said: str, numbers: Iterable[int]) -> list[str]:
    """Return the lines that tell one of the numbers, so that a failure names its place."""
    wanted = set(numbers)
    return [
        f"{found_in(line, wanted)}: {line}" for line in said.splitlines() if found_in(line, wanted)
    ]


def everything_held() -> str:
    """Return all texts of all widgets, shown or not, and what the clipboard holds."""
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            said += texts_of(widget)
    said.append(QApplication.clipboard().text())
    return "\n".join(said)


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.objectName())
    spoken = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
    if spoken is not None:
        yield from (spoken.text(kind) for kind in QAccessible.Text if kind.value < 4)
    if isinstance(widget, QLabel | QLineEdit):
        yield widget.text()
    elif callable(getattr(widget, "text", None)):
        yield str(widget.text())  # pyright: ignore[reportAttributeAccessIssue]
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from texts_in(widget.model())
    if isinstance(widget, ChartView):
        for picture in (widget.picture(), widget.files.picture):
            yield picture.alt_text() if picture else ""
        yield from (element.text for element in widget.elements())
    yield from (action.text() + action.toolTip() for action in widget.findChildren(QAction))


def texts_in(model: QAbstractItemModel) -> Iterator[str]:
    for at in range(model.rowCount()):
        # Qt keeps the columns of a list to itself.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for place in range(columns):
            index = model.index(at, place, QModelIndex())
            for role in ROLES:
                data = index.data(role)
                if data is not None and not isinstance(data, int | float):
                    yield str(data)


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path) -> Generator[Shell]:
    look = Preferences("en", "light", motion=False)
    window = make_window(find_places(None, tmp_path), look)
    yield gallery.open_window(window)
    window.close()
    window.finish()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def context(shell: Shell) -> Context:
    assert shell.desk is not None
    return shell.desk.context


def made(context: Context, registered: dict[str, int]) -> Workshop:
    workshop = create_workshop(context, Details("Leaks"))
    item = Recommendation("", "R1", LocalText("권고안", "Recommendation"))

    def prepared(one: Workshop) -> Workshop:
        from dataclasses import replace

        from workshop_app.domain.ids import new_id

        one = replace(one, recommendations=(replace(item, id=new_id()),))
        for group in one.groups:
            one = with_codes(one, group, registered[group.key])
        return one

    return edit_workshop(context, workshop.id, prepared)[1]


def rate(context: Context, workshop: Workshop, votes: Votes) -> None:
    """In one transaction: one a ballot, the roster would count up through all the figures."""
    given: dict[tuple[str, str, str], Answer] = {}
    (item,) = workshop.recommendations
    for group in workshop.groups:
        people = workshop.members(group.id)
        for criterion in workshop.criteria:
            high, low = votes[f"{group.key} {criterion.key}"]
            for one, value in zip(people, [5] * high + [1] * low, strict=False):
                given[one.id, item.id, criterion.id] = Answer(value)
    submit_ballots(context, ballots_of(newest(context, workshop), Channel.ENTRY, given))


def newest(context: Context, workshop: Workshop) -> str:
    return context.workshop(workshop.id).rounds[-1].id


def visit(shell: Shell, workshop: Workshop, places: Iterable[str] = PLACES) -> Iterator[str]:
    """Go to each place, and through each view of the results; say what the window holds."""
    for place in places:
        shell.open_workshop(workshop.id, place)
        gallery.settle(0.1)  # what is read once the page stands
        gallery.wait_until(lambda: shell.is_idle)
        yield everything_held()
        page = shell.page.page(place)
        for tab in page.tabs() if place == "results" and not page.model.is_hidden else ():
            page.show_tab(tab)
            page.picture.files.copy_picture()
            QApplication.processEvents()
            yield everything_held()


def present(shell: Shell) -> Iterator[str]:
    """Put every slide there is on the projector; say what the windows hold at each."""
    presenter = shell.open_presenter()
    assert isinstance(presenter, PresenterWindow)
    model = presenter.model
    for kind in model.pictures:
        model.pick_picture(kind)
        for row in model._results.rows or (None,):
            if row is not None:
                model.pick_item(row.recommendation_id)
            model.hide_again()
            for line in model.comments.lines:
                model.comments.tick(line, shown=True)
            yield everything_held()
            while model.can_reveal:
                model.reveal_next()
                yield everything_held()
    presenter.close()


def do_nothing(_context: Context, _workshop: Workshop) -> None:
    """The round stays open."""


def close(context: Context, workshop: Workshop) -> None:
    close_round(context, workshop.id, newest(context, workshop))


def reveal(context: Context, workshop: Workshop) -> None:
    close(context, workshop)
    reveal_round(context, workshop.id, newest(context, workshop))


@pytest.mark.parametrize("then", [do_nothing, close])
def test_a_first_round_tells_no_figure_while_it_is_not_revealed(
    shell: Shell, context: Context, then: Callable[[Context, Workshop], None]
) -> None:
    workshop = made(context, REGISTERED)
    open_round(context, workshop.id)
    rate(context, workshop, FIRST)
    then(context, workshop)

    for said in visit(shell, workshop):
        assert told(said, figures(FIRST)) == []
    assert QApplication.clipboard().image().isNull()
    slides = list(present(shell))
    assert len(slides) >= 2  # how to rate, and who has finished
    for said in slides:
        assert told(said, figures(FIRST)) == []
    with pytest.raises(ResultsHiddenError):
        read_results(context, workshop.id)


@pytest.mark.parametrize("then", [do_nothing, close])
def test_a_second_round_tells_no_figure_while_the_first_one_is_shown(
    shell: Shell, context: Context, then: Callable[[Context, Workshop], None]
) -> None:
    workshop = made(context, REGISTERED)
    open_round(context, workshop.id)
    rate(context, workshop, FIRST)
    reveal(context, workshop)
    shell.open_workshop(workshop.id, "results")
    gallery.wait_until(lambda: shell.is_idle)
    open_round(context, workshop.id)
    rate(context, workshop, SECOND)
    then(context, workshop)

    shown: set[int] = set()
    for said in visit(shell, workshop):
        assert told(said, figures(SECOND) - figures(FIRST)) == []
        shown |= found_in(said, figures(FIRST))
    assert {103, 91, 81} <= shown  # the search sees what is revealed
    slides = list(present(shell))
    for said in slides:
        assert told(said, figures(SECOND) - figures(FIRST)) == []
    assert len(slides) > 10
    report = results_json(context.workshop(workshop.id), read_results(context, workshop.id))
    for text in (json.dumps(report), figures_table(report)):
        assert told(text, figures(SECOND) - figures(FIRST)) == []
        assert found_in(text, figures(FIRST))


def test_a_round_that_is_opened_again_takes_back_all_that_was_shown(
    shell: Shell, context: Context
) -> None:
    workshop = made(context, REGISTERED)
    open_round(context, workshop.id)
    rate(context, workshop, FIRST)
    reveal(context, workshop)
    shown = set[int]()
    for said in visit(shell, workshop, ["results"]):
        shown |= found_in(said, figures(FIRST))
    assert {103, 77, 91, 68, 81, 58} <= shown
    page = shell.page.page("results")
    presenter = shell.open_presenter()
    for _ in range(4):
        page.reveal_next()
    QApplication.clipboard().clear()

    reopen_round(context, workshop.id, newest(context, workshop), "a late ballot")
    gallery.wait_until(lambda: shell.is_idle)
    gallery.settle()

    assert told(everything_held(), figures(FIRST)) == []
    page.picture.files.copy_picture()
    assert QApplication.clipboard().image().isNull()
    presenter.close()


def test_a_small_group_and_the_one_that_would_give_it_away_are_told_nowhere(
    shell: Shell, context: Context
) -> None:
    workshop = made(context, REGISTERED | {"government": 2})
    few = {"government importance": (1, 1), "government feasibility": (1, 1)}
    open_round(context, workshop.id)
    rate(context, workshop, FIRST | few)
    reveal(context, workshop)

    hidden = {81, 58, 66}  # academia, the next smallest, is hidden with government
    shown: set[int] = set()
    for said in visit(shell, workshop):
        assert told(said, hidden) == []
        shown |= found_in(said, {91, 68})
    assert shown == {91, 68}
    for said in present(shell):
        assert told(said, hidden) == []
    report = results_json(context.workshop(workshop.id), read_results(context, workshop.id))
    assert told(json.dumps(report), hidden) == []


def test_steadiness_is_told_of_no_group_that_is_hidden(shell: Shell, context: Context) -> None:
    """Nobody of a group of two and the one that protects it is seen to keep or to move."""
    workshop = made(context, REGISTERED | {"government": 2})
    few = {"government importance": (1, 1), "government feasibility": (1, 1)}
    for votes in (FIRST | few, SECOND | few):
        open_round(context, workshop.id)
        rate(context, workshop, votes)
        reveal(context, workshop)
    read = read_results(context, workshop.id)
    change = read.criteria[0].analysis.items[0].change
    assert change is not None
    assert (change.groups["government"], change.groups["academia"]) == (None, None)
    shown = change.groups["industry"]
    assert shown is not None
    assert change.overall is not None
    kept, kappas = unchanged_text(shown), {kappa_text(one) for one in (shown, change.overall)}
    with context.store.reading() as work:
        academia = {one.id for one in workshop.members(workshop.groups[2].id)}
        given = [
            {
                r.participant_id: r.value
                for r in work.ratings.of_round(one.id)
                if r.criterion_id == read.criteria[0].criterion.id
            }
            for one in context.workshop(workshop.id).rounds
        ]
    both = academia & given[0].keys() & given[1].keys()
    same = sum(given[0][who] == given[1][who] for who in both)
    secret = f"{same} of {len(both)}"
    seen = ""
    for said in visit(shell, workshop, ["results"]):
        assert secret not in said
        assert set(re.findall(r"kappa: (-?\d\.\d\d)", said)) <= kappas
        seen += said
    assert kept in seen
    assert any(f"kappa: {one}" in seen for one in kappas)


def test_the_search_finds_a_figure_wherever_it_is_smuggled_in(shell: Shell) -> None:
    smuggled = QLabel(shell)
    ways: list[Callable[[str], object]] = [
        smuggled.setText,
        smuggled.setToolTip,
        smuggled.setStatusTip,
        smuggled.setAccessibleName,
        smuggled.setAccessibleDescription,
        smuggled.setWindowTitle,
        QApplication.clipboard().setText,
    ]
    for way in ways:
        assert told(everything_held(), [194]) == []
        way("194 of 339")
        assert found_in(everything_held(), [194]) == {194}
        way("")
    smuggled.deleteLater()
    assert told("Saved 19:41:94, 2026-11-24, G-194, 1.94", [194, 94, 24]) == []
    assert told("01a20ced-c8b3-7079-ba05-7ae7e614c085", [79, 7079]) == []
    made_at = "datetime.datetime(2026, 11, 24, 14, 19, 58, 287228, tzinfo=utc)"
    assert told(made_at, [58]) == []
    assert told(f"{made_at}, finished=58", [58])
