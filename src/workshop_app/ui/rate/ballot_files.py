"""Ballots as files: make them into a folder, take them back by button or by dropping them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from workshop_app.services.ballot_files.making import MOST_BLANK
from workshop_app.ui.desk import Desk
from workshop_app.ui.documents import documents_folder, open_outside
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    FlowRow,
    Heading,
    Muted,
    NumberField,
    Select,
    announce,
)
from workshop_app.ui.rate.ballot_files_line import BallotFileLine
from workshop_app.viewmodels.rate.ballot_files import BOTH, BallotFilesModel
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.wording.language import translate

MOST_SHOWN = 50


class BallotFilesCard(Card):
    """Shown while a round is open; files and folders may be dropped anywhere on `ground`."""

    def __init__(
        self, desk: Desk, rate: RateModel, ground: QWidget, parent: QWidget | None
    ) -> None:
        super().__init__(parent, padding=16, gap=8)
        self.model = BallotFilesModel(
            desk.context, rate.workshop.id, desk.jobs, desk.ballot_files, desk.ballot_readers
        )
        self._desk, self._rate = desk, rate
        self._title, self._hint = Heading(level="subheading"), Muted()
        self.language, self.blank = Select(""), NumberField("", 0, MOST_BLANK)
        self._blank_label = Muted()
        self.make, self.take = Button("", icon_name="export"), Button("", icon_name="import")
        self.summary, self._more = Body(), Muted()
        self.lines: list[BallotFileLine] = []
        self._list = QVBoxLayout()
        self._lay_out()
        self.language.chosen.connect(self._on_language_chosen)
        self.make.clicked.connect(self._on_make_clicked)
        self.take.clicked.connect(self._on_take_clicked)
        self.model.changed.connect(self.refresh)
        self.model.failed.connect(desk.messages.fail)
        self.model.made.connect(self._on_made)
        ground.setAcceptDrops(True)
        ground.installEventFilter(self)

    def refresh(self) -> None:
        """Show what came back, in the current language."""
        self.setVisible(self._takes_files())
        self._name()
        for button in (self.make, self.take):
            button.setEnabled(not self.model.is_working)
        said, lines = self.model.summary, self.model.lines
        if said != self.summary.text() and not self.model.is_working:
            announce(self, said)
        self.summary.setText(said)
        self.summary.setVisible(not self.model.is_empty)
        shown = lines[:MOST_SHOWN]
        while len(self.lines) < len(shown):
            self.lines.append(BallotFileLine(self.model.claim, self))
            self._list.addWidget(self.lines[-1])
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.show_line(shown[at], self.model.people)
        self._more.setVisible(len(lines) > MOST_SHOWN)
        more = translate("BallotFiles", "Further ones: {n}").format(n=len(lines) - MOST_SHOWN)
        self._more.setText(more)

    def make_in(self, folder: Path) -> None:
        """Make the files in a folder, in the background."""
        self.model.blank = self.blank.value()
        self.model.make(folder)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files and folders that are dropped on the page."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = [Path(one.toLocalFile()) for one in event.mimeData().urls() if one.isLocalFile()]
        if not paths or not self._takes_files():
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.model.collect(paths)
        return True

    def _takes_files(self) -> bool:
        return self._rate.phase is Phase.OPEN and not self._rate.is_read_only

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowRow(row, gap=8)
        for widget in (self.language, self._blank_label, self.blank, self.make, self.take):
            flow.addWidget(widget)
        for widget in (self._title, self._hint, row, self.summary):
            self.body.addWidget(widget)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)

    def _name(self) -> None:
        title = translate("BallotFiles", "Ballots as Excel files")
        self._title.setText(title)
        self.setAccessibleName(title)
        self._hint.setText(
            translate(
                "BallotFiles",
                "A file for each person, to be filled in Excel, LibreOffice or Hancom and sent "
                "back. Drop what comes back, files or a folder, anywhere on this page.",
            )
        )
        self.language.setAccessibleName(translate("BallotFiles", "Language of the files"))
        both = translate("Words", "Korean and English")
        choices = [(BOTH, both), ("ko", "한국어"), ("en", "English")]
        self.language.set_choices(choices, self.model.language)
        blank = translate("BallotFiles", "Blank ones as well:")
        self._blank_label.setText(blank)
        self.blank.set_name(blank)
        self.make.set_text(translate("BallotFiles", "Make ballot files…"))
        self.take.set_text(translate("BallotFiles", "Take files back…"))

    def _on_language_chosen(self, language: str) -> None:
        self.model.language = language

    def _on_make_clicked(self) -> None:
        dialog = self._dialog(translate("BallotFiles", "A folder for the ballot files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.open()

    def _on_take_clicked(self) -> None:
        dialog = self._dialog(translate("BallotFiles", "Ballot files that came back"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self.window(), title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(documents_folder()))
        return dialog

    def _on_folder_selected(self, name: str) -> None:
        self.make_in(Path(name))

    def _on_files_selected(self, names: list[str]) -> None:
        self.model.collect([Path(one) for one in names])

    def _on_made(self, count: int, folder: Path) -> None:
        said = translate("BallotFiles", "Ballot files made: {count}, in {folder}")
        self._desk.messages.succeed(
            said.format(count=count, folder=folder),
            translate("Export", "Open folder"),
            lambda: open_outside(folder),
        )
