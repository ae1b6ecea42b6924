"""The questions of one recommendation on the ballot: criterion after criterion, a row of points each."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Muted
from workshop_app.ui.rate.rating_row import RatingRow
from workshop_app.viewmodels.rate.ballot_views import Item
from workshop_app.wording.language import local


class Questions(QVBoxLayout):
    """Rows are made once and stay for as long as the criteria are the same.

    A new row costs as much as all else of a page turn together.
    """

    rated = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RatingRow] = []
        self._names: list[Muted] = []
        self._item: Item | None = None
        self.setSpacing(6)

    def show_item(self, item: Item, *, enabled: bool) -> bool:
        """Show the answers of a recommendation; tell whether rows were made for it."""
        made = self._make_rows(item)
        self._item = item
        for row, name, question in zip(self.rows, self._names, item.questions, strict=True):
            row.set_question(question, enabled=enabled)
            name.setText(local(question.criterion.name))
            name.setVisible(bool(question.criterion.question))  # else it is itself the question
        return made

    def clear(self) -> None:
        """Show nothing."""
        while (taken := self.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.rows, self._names, self._item = [], [], None

    def focus_first_open(self) -> None:
        """Put the focus on the first question without an answer."""
        at = self._first_open()
        if self.rows:
            self.rows[at or 0].focus_row()

    def in_turn(self) -> int | None:
        """Return which row a digit is for: that in focus, else the first without an answer.

        With every question answered and the focus elsewhere a digit is more likely a slip.
        """
        focused = [at for at, row in enumerate(self.rows) if row.has_row_focus()]
        return focused[0] if focused else self._first_open()

    def put_in_tab_order(self, *after: QWidget) -> None:
        """Let Tab go through the points and on to what comes `after`."""
        order: list[QWidget] = [*(one for row in self.rows for one in row.stops), *after]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _first_open(self) -> int | None:
        missing = {criterion.id for criterion in self._item.missing} if self._item else set[str]()
        return next((at for at, row in enumerate(self.rows) if row.criterion_id in missing), None)

    def _make_rows(self, item: Item) -> bool:
        if [row.criterion_id for row in self.rows] == [one.criterion.id for one in item.questions]:
            return False
        self.clear()
        for question in item.questions:
            name, row = Muted(), RatingRow(question)
            name.setContentsMargins(8, 0, 0, 0)
            row.rated.connect(self.rated)
            for part in (name, row.question, row):
                self.addWidget(part)
            self.rows.append(row)
            self._names.append(name)
        return True
