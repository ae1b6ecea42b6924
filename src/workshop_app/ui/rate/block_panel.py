"""What is asked of a pasted block before anything of it is stored: each text once, by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, Card, Heading, Muted, PrimaryButton, Select, announce
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.viewmodels.rate.block_questions import BlockAsk
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.wording.language import translate

MOST_ASKED = 8


class BlockPanel(Card):
    """Shown while a block waits; `left` says that the focus may go back to the table."""

    left = Signal()

    def __init__(self, grid: EntryGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=8)
        self._grid = grid
        self._asks: tuple[BlockAsk, ...] = ()
        self.selects: list[Select] = []
        self._title, self._hint, self._more = Heading(level="subheading"), Muted(), Muted()
        self._list = QVBoxLayout()
        self.take, self.rest, self.drop = PrimaryButton(""), Button(""), Button("")
        for widget in (self._title, self._hint):
            self.body.addWidget(widget)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)
        foot = QHBoxLayout()
        for button in (self.take, self.rest, self.drop):
            foot.addWidget(button)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.take.clicked.connect(self._on_take_clicked)
        self.rest.clicked.connect(self._on_rest_clicked)
        self.drop.clicked.connect(self._on_drop_clicked)
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_drop_clicked)
        self.hide()

    def refresh(self) -> None:
        """Show what is asked now, in the current language."""
        block = self._grid.block
        self.setVisible(block is not None)
        asks = () if block is None else block.asks
        title = translate("EntryGrid", "Before the block is stored: {n} to answer")
        self._title.setText(title.format(n=len(asks)))
        self.setAccessibleName(self._title.text())
        hint = translate("EntryGrid", "Nothing of the block is stored yet.")
        self._hint.setText(hint)
        self.take.set_text(translate("EntryGrid", "Store the block"))
        self.rest.set_text(translate("EntryGrid", "Leave out what is not answered"))
        self.drop.set_text(translate("EntryGrid", "Do not store the block"))
        more = translate("Words", "Further ones after these: {n}")
        self._more.setText(more.format(n=len(asks) - MOST_ASKED))
        self._more.setVisible(len(asks) > MOST_ASKED)
        if asks != self._asks:
            self._show(asks)
        if block is None:
            return
        self.take.setEnabled(not block.open_asks)
        self.rest.setVisible(bool(block.open_asks))
        for ask, select in zip(asks, self.selects, strict=False):
            chosen = block.answers.of(ask)
            first = [] if chosen else [("", translate("Preview", "Choose…"))]
            select.set_choices([*first, *ask.answers], chosen)
            select.setAccessibleName(ask.sentence)

    def _show(self, asks: tuple[BlockAsk, ...]) -> None:
        empty_layout(self._list)
        self._asks, self.selects = asks, []
        for ask in asks[:MOST_ASKED]:
            line, select = QWidget(), Select("")
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Body(ask.sentence), 1)
            row.addWidget(select)
            select.chosen.connect(self._choosing(ask))
            self._list.addWidget(line)
            self.selects.append(select)
        if self.selects:
            announce(self, f"{self._title.text()}. {self._hint.text()}", urgent=True)
            self.selects[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choosing(self, ask: BlockAsk) -> Callable[[str], None]:
        def choose(key: str) -> None:
            if key:
                self._grid.answer_block(ask, key)

        return choose

    def _on_take_clicked(self) -> None:
        self._grid.take_block()
        self._leave()

    def _on_rest_clicked(self) -> None:
        self._grid.leave_rest_out()
        self._leave()

    def _on_drop_clicked(self) -> None:
        self._grid.drop_block()
        self._leave()

    def _leave(self) -> None:
        if self._grid.block is None:
            self.left.emit()
