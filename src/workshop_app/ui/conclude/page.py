"""Conclude: recommendations and outcomes at the left, the chosen decision at the right."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from workshop_app.services.handing_on import Wish
from workshop_app.ui.conclude.concluding import ConcludingForm
from workshop_app.ui.conclude.editor import DecisionEditor
from workshop_app.ui.conclude.handing_on import HandingOnForm
from workshop_app.ui.conclude.row_painter import ROW_ROLE, DecisionPainter, DecisionRow
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Button,
    Card,
    Heading,
    Muted,
    Note,
    PrimaryButton,
    ScrollPage,
    row_of,
)
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.conclude.evidence import EvidenceModel
from workshop_app.viewmodels.conclude.handing_on import HandingOnModel
from workshop_app.viewmodels.conclude.model import ConcludeModel, DecisionLine
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate

LEAST_LIST = 170
PAINTING_MS = 30


class ConcludePage(QWidget):
    """One list, one editor, and the end of the workshop: export, then conclude."""

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workshop_id = workshop_id
        self.model = ConcludeModel(desk.context, workshop_id)
        self._title = Heading(level="title")
        self._count = Muted()
        self._list = QListWidget()
        self._list.setItemDelegate(DecisionPainter(self._list))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)  # lines break anew
        self._evidence = EvidenceModel(desk.context, workshop_id, desk.jobs)
        self.editor = DecisionEditor(desk, self.model, self._evidence)
        self._painted = QTimer(self, singleShot=True, interval=PAINTING_MS)
        self._painted.timeout.connect(self._evidence.begin)
        self._note = Note("info")
        self._note_text = Muted()
        self._note.body.addWidget(self._note_text)
        self.export = PrimaryButton("", icon_name="export")
        self.conclude = Button("", icon_name="lock")
        self.question = ConcludingForm()
        self.more = Button("", icon_name="export")
        self.handing_on = HandingOnForm(HandingOnModel(desk.context), self._hand_on)
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_list_current_changed)
        self.export.clicked.connect(self._on_export_clicked)
        self.more.clicked.connect(self._on_more_clicked)
        self.conclude.clicked.connect(desk.acts.guarded(self._on_conclude_clicked))
        self.question.conclude.clicked.connect(desk.acts.guarded(self._conclude))
        self.editor.results_wanted.connect(self._on_results_wanted)
        self.model.changed.connect(self._refresh)
        self._refresh()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.editor.retranslate()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the results be read once the page stands."""
        super().showEvent(event)
        self._painted.start()

    def focus_first(self) -> None:
        """Put the focus into the list, so that arrow keys choose."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(16)
        self._left = left = ScrollPage(
            margin=0, gap=8
        )  # with large letters it is taller than a laptop
        for widget in (self._title, self._count, self._list, self._note):
            left.body.addWidget(widget)
        left.body.setStretchFactor(self._list, 1)
        left.body.addWidget(row_of(self.export, self.more, self.conclude))
        left.body.addWidget(self.handing_on)
        left.body.addWidget(self.question)
        row.addWidget(left, 2)
        card = Card(padding=0)
        card.body.addWidget(self.editor)
        row.addWidget(card, 3)

    def _refresh(self) -> None:
        model = self.model
        lines = model.lines
        self._title.setText(translate("Words", "Decisions"))
        said = translate("Conclude", "Decided: {decided} of {total}")
        self._count.setText(said.format(decided=model.decided, total=len(lines)))
        self._list.setAccessibleName(translate("Conclude", "Recommendations and decisions"))
        self._list.setMinimumHeight(current_theme().px(LEAST_LIST))
        self._fill(lines)
        self.editor.refresh()
        self.export.set_text(translate("Words", "Export to Excel"))
        self.export.setEnabled(model.can_export)
        self.more.set_text(translate("Conclude", "Documents and data"))
        self.more.setEnabled(model.can_export)
        self.handing_on.refresh()
        self._refresh_end()

    def _refresh_end(self) -> None:
        model = self.model
        self.question.refresh(() if model.is_read_only else model.undecided)
        if model.is_read_only:
            self.conclude.set_text(translate("Conclude", "Reopen workshop"))
            text = translate("Words", "This workshop is concluded and read-only.")
        elif not model.can_export:
            self.conclude.set_text(translate("Conclude", "Conclude workshop"))
            text = translate("Conclude", "Results can be exported once a round is revealed.")
        else:
            self.conclude.set_text(translate("Conclude", "Conclude workshop"))
            text = translate(
                "Conclude", "Concluding makes the workshop read-only; you can undo it."
            )
        self.conclude.setEnabled(model.is_read_only or model.can_conclude)
        self._note_text.setText(text)

    def _fill(self, lines: tuple[DecisionLine, ...]) -> None:
        self._list.blockSignals(True)
        if self._list.count() != len(lines):
            self._list.clear()
            for _ in lines:
                self._list.addItem(QListWidgetItem())
        chosen = self.model.chosen
        widest = max((line.recommendation.code for line in lines), key=len, default="")
        for at, line in enumerate(lines):
            item = self._list.item(at)
            row = _row(line, widest)
            item.setData(ROW_ROLE, row)
            item.setText(f"{row.code}  {row.title}: {row.outcome_name}")  # spoken, and searched
            item.setToolTip(f"{row.code}  {row.title}")
            item.setData(Qt.ItemDataRole.UserRole, line.recommendation.id)
            if chosen is not None and chosen.recommendation.id == line.recommendation.id:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)

    def _on_list_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.editor.flush()
            self.model.choose(str(item.data(Qt.ItemDataRole.UserRole)))

    def _on_results_wanted(self, recommendation_id: str) -> None:
        self._desk.navigator.open_results(self._workshop_id, recommendation_id)

    def _on_export_clicked(self) -> None:
        self.editor.flush()
        self._desk.navigator.export_workshop(self._workshop_id)

    def _on_more_clicked(self) -> None:
        self.handing_on.turn()
        QTimer.singleShot(0, lambda: self._left.ensureWidgetVisible(self.handing_on.write))

    def _hand_on(self, ending: str, wish: Wish) -> None:
        self.editor.flush()
        self._desk.navigator.export_workshop(self._workshop_id, ending, wish)

    def _on_conclude_clicked(self) -> None:
        self.editor.flush()
        if self.model.is_read_only:
            self._desk.attempt(self.model.take_up_again)
        elif self.model.undecided:
            self.question.begin()
        else:
            self._conclude()

    def _conclude(self) -> None:
        self.editor.flush()
        if self._desk.attempt(self.model.conclude):
            self._desk.messages.succeed(
                translate("Conclude", "The workshop is concluded."),
                translate("Words", "Undo"),
                self._on_undo_asked,
            )

    def _on_undo_asked(self) -> None:
        self._desk.attempt(self.model.take_up_again)


def _row(line: DecisionLine, widest_code: str) -> DecisionRow:
    item, outcome = line.recommendation, line.decision.outcome
    title = f"{local(item.title)} ({line.kin})" if line.kin else local(item.title)
    return DecisionRow(item.code, title, outcome, outcome_name(outcome), widest_code)
