"""What an empty library invites to: a first workshop, or a look at the sample."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Button, EmptyState, LinkButton, PrimaryButton, row_of
from workshop_app.ui.library.bar import LibraryBar
from workshop_app.wording.language import translate


class FirstSteps(QWidget):
    """Its buttons do what those above the list do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new, self.sample = PrimaryButton("", icon_name="add"), Button("", icon_name="open")
        self.past = Button("", icon_name="import")
        self.trash = LinkButton("", icon_name="delete")
        self._words = EmptyState(self.new, self.sample, self.past)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words, 1)
        column.addWidget(row_of(self.trash))

    def set_texts(self, bar: LibraryBar) -> None:
        """Say in the current language what the buttons do."""
        self.new.set_text(bar.new.plain_text())
        for own, above in ((self.sample, bar.sample), (self.past, bar.past)):
            own.set_text(above.plain_text(), tip=above.toolTip())
        self._words.set_texts(
            translate("Words", "Welcome"),
            translate(
                "Library",
                "Begin your first workshop, or open the sample to see what a finished one "
                "looks like. Everything stays on this computer.",
            ),
        )
