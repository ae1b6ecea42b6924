"""What is left of the discussion, on the laptop too: who leads it does not turn round to look."""

from PySide6.QtWidgets import QWidget

from workshop_app.ui.kit import Body
from workshop_app.viewmodels.presenter.model import PresenterModel


class TimeLeft(Body):
    """Says what the projector says, and nothing without a discussion."""

    def __init__(self, model: PresenterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, strong=True)
        self._timer = model.timer
        self.setWordWrap(False)
        model.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        text = self._timer.text
        self.setText(text)
        self.setVisible(bool(text))
