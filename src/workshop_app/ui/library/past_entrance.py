"""The way from the library into the preview of a past workshop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.library.acts import LibraryActs

if TYPE_CHECKING:
    from workshop_app.ui.library.past import PastPreview


class PastEntrance(QObject):
    """The way from the library into the preview and back; `turned` tells that it came or went."""

    turned = Signal()

    def __init__(self, acts: LibraryActs, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._acts, self._pages = acts, pages
        self.screen: PastPreview | None = None
        self.is_shown = False

    def open(self) -> None:
        """Show the preview, as soon as the file is open; what was begun there is there still."""
        self._acts.with_desk(self._show)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self.screen is not None:
            self.screen.retranslate()

    def _show(self, desk: Desk) -> None:
        if self.screen is None:
            # What reads tables takes as long to load as the list of workshops to be painted.
            from workshop_app.ui.library.past import PastPreview

            self.screen = PastPreview(desk)
            self.screen.left.connect(self._leave)
            self.screen.made.connect(self._on_made)
            self._pages.addWidget(self.screen)
            self.screen.retranslate()
        self.is_shown = True
        self.turned.emit()
        self._pages.setCurrentWidget(self.screen)
        self.screen.begin()

    def _leave(self) -> None:
        self.is_shown = False
        self.turned.emit()

    def _on_made(self, workshop_id: str) -> None:
        was_seen = self.screen is not None and self.screen.isVisible()
        self._leave()
        self._acts.show_made(workshop_id, go=was_seen)
