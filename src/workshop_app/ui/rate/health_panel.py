"""What deserves a look while a round is open: a few quiet lines, never a result."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Card, Heading, LinkButton, Muted, row_of
from workshop_app.viewmodels.rate.health import HealthModel
from workshop_app.wording.language import translate

FEW = 3


class HealthPanel(Card):
    """Shown while a round is open; the first few notes, the others on demand."""

    def __init__(self, model: HealthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=4)
        self.model = model
        self._whole = False
        self._title, self.explanation = Heading(level="subheading"), Muted()
        self.notes: list[Body] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.more = LinkButton("")
        self.body.addWidget(self._title)
        self.body.addLayout(self._list)
        self.body.addWidget(row_of(self.more))
        self.body.addWidget(self.explanation)
        self.body.addStretch(1)
        self.more.clicked.connect(self._on_more_clicked)
        model.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is known now, in the current language."""
        self.setVisible(self.model.is_shown)
        if not self.model.is_shown:
            return
        title = translate("Rate", "Worth a look")
        self._title.setText(title)
        self.setAccessibleName(title)
        lines = list(self.model.lines)
        if self.model.ballots and not lines:
            lines = [
                translate("Rate", "Nothing so far: few abstentions, no question about the wording.")
            ]
        self._show_lines(lines if self._whole else lines[:FEW])
        self.more.setVisible(len(lines) > FEW)
        everything = translate("Rate", "Show all {n}").format(n=len(lines))
        self.more.set_text(translate("Rate", "Show fewer") if self._whole else everything)
        self.explanation.setText(self.model.explanation())

    def _show_lines(self, lines: list[str]) -> None:
        while len(self.notes) < len(lines):
            self.notes.append(Body())
            self._list.addWidget(self.notes[-1])
        for at, note in enumerate(self.notes):
            note.setText(lines[at] if at < len(lines) else "")
            note.setVisible(at < len(lines))

    def _on_more_clicked(self) -> None:
        self._whole = not self._whole
        self.refresh()
