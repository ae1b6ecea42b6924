"""Help without a network: the user guide of the current language, and about this program."""

import platform

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from workshop_app import __version__
from workshop_app.bundled import bundled
from workshop_app.services.language import current_language, translate
from workshop_app.ui.kit import Button, Muted, row_of


class HelpWindow(QDialog):
    """The guide in a window beside the work; Escape closes it."""

    def __init__(self, data_folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Help", "Help"))
        text = QTextBrowser()
        text.setAccessibleName(translate("Help", "User guide"))
        text.setOpenExternalLinks(False)
        guide = bundled("resources") / "guide" / f"{current_language()}.md"
        text.document().setBaseUrl(guide.parent.as_uri() + "/")
        text.setMarkdown(guide.read_text(encoding="utf-8"))
        about = translate("Help", "Workshop App {version} · Python {python} · data in {folder}")
        line = Muted(
            about.format(version=__version__, python=platform.python_version(), folder=data_folder)
        )
        close = Button(translate("Help", "Close"))
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(text, 1)
        column.addWidget(line)
        column.addWidget(row_of(close, from_right=True))
        self.resize(860, 680)
