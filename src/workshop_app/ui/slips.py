"""The button that prints the participants' slips: asks where to, and writes them as a job."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from workshop_app.domain.errors import UserError
from workshop_app.services.ports import Progress
from workshop_app.services.slips import ByPhone, print_slips
from workshop_app.ui.desk import Desk
from workshop_app.ui.documents import documents_folder, file_name, open_outside
from workshop_app.ui.kit import Button
from workshop_app.wording.language import current_language, translate


class SlipsButton(Button):
    """Asks without blocking the window; the file holds codes, so it is the owner's alone."""

    def __init__(
        self,
        desk: Desk,
        workshop_id: str,
        by_phone: Callable[[], ByPhone | None] = lambda: None,
    ) -> None:
        super().__init__("", icon_name="export")
        self._desk = desk
        self._workshop_id = workshop_id
        self._by_phone = by_phone
        self._is_writing = False
        self.clicked.connect(self._on_clicked)

    def retranslate(self) -> None:
        """Say what it does in the current language."""
        tip = translate("Slips", "A slip of paper for everybody: code, and what is stored under it")
        self.set_text(translate("Slips", "Slips…"), tip=tip)

    def save_to(self, path: Path) -> None:
        """Write the slips there in the background, and tell how it went."""
        if self._is_writing:
            return
        context, printer, language = self._desk.context, self._desk.slips, current_language()
        workshop_id, by_phone = self._workshop_id, self._by_phone()

        def work(progress: Progress) -> Path:
            return print_slips(context, printer, workshop_id, path, language, progress, by_phone)

        self._is_writing = True
        self._desk.jobs.run(work, done=self._on_done, failed=self._on_failed)

    def _on_clicked(self) -> None:
        try:
            workshop = self._desk.context.workshop(self._workshop_id)
        except UserError as error:
            self._desk.messages.fail(error)
            return
        dialog = QFileDialog(self.window(), translate("Slips", "Save the slips"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDirectory(str(documents_folder()))
        word = translate("Slips", "slips")
        dialog.selectFile(file_name(workshop, f" {word}.pdf"))
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def _on_dialog_file_selected(self, name: str) -> None:
        self.save_to(Path(name))

    def _on_done(self, path: Path) -> None:
        self._is_writing = False
        self._desk.messages.succeed(
            translate("Slips", "The slips are saved: {path}").format(path=path),
            translate("Export", "Open file"),
            lambda: open_outside(path),
        )

    def _on_failed(self, error: Exception) -> None:
        self._is_writing = False
        if not isinstance(error, UserError):
            raise error
        self._desk.messages.fail(error)
