"""What one can take away from a picture: a copy, a file, its figures as a table."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from workshop_app.charts.picture import Picture
from workshop_app.charts.saving import SaveResult, picture_image, save_picture
from workshop_app.ui.charts.table_sheet import TableSheet
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate

LONGEST_NAME = 60


class PictureFiles(QObject):
    """Copies, saves and tabulates the picture of `view`; `saved` sends a SaveResult."""

    saved = Signal(object)

    def __init__(self, view: QWidget, picture: Picture | None) -> None:
        super().__init__(view)
        self._view = view
        self.picture = picture

    def copy_picture(self) -> None:
        """Put the picture with its title on the clipboard."""
        if self.picture is not None:
            image = picture_image(self.picture, current_theme().on_paper())
            QGuiApplication.clipboard().setImage(image)

    def save_as(self, path: Path) -> SaveResult:
        """Save the picture; the ending of `path` chooses PNG, SVG or PDF."""
        if self.picture is None:
            return SaveResult(path, translate("Picture", "There is no picture to save yet."))
        return save_picture(self.picture, current_theme(), path)

    def show_table(self) -> TableSheet | None:
        """Show the figures as a table in a window of their own."""
        if self.picture is None:
            return None
        sheet = TableSheet(self.picture.table(), self._view.window())
        sheet.show()
        return sheet

    def menu(self) -> QMenu:
        """Return the menu with all of it; it deletes itself when it goes."""
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(translate("Picture", "Copy as picture"), self.copy_picture)
        menu.addAction(translate("Picture", "Save as PNG"), self._on_menu_png)
        menu.addAction(translate("Picture", "Save as SVG"), self._on_menu_svg)
        menu.addAction(translate("Picture", "Save as PDF"), self._on_menu_pdf)
        menu.addSeparator()
        menu.addAction(translate("Picture", "Show as table"), self.show_table)
        return menu

    def _on_menu_png(self) -> None:
        self._ask_and_save("png")

    def _on_menu_svg(self) -> None:
        self._ask_and_save("svg")

    def _on_menu_pdf(self) -> None:
        self._ask_and_save("pdf")

    def _ask_and_save(self, kind: str) -> None:
        """Ask for a place without blocking the window, then save there."""
        dialog = QFileDialog(self._view.window(), translate("Picture", "Save the picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        title = self.picture.title if self.picture else ""
        name = "".join(char if char.isalnum() else " " for char in title)[:LONGEST_NAME]
        dialog.selectFile(f"{' '.join(name.split())}.{kind}")
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def _on_dialog_file_selected(self, name: str) -> None:
        self.saved.emit(self.save_as(Path(name)))
