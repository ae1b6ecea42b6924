"""Until when it is to be done, or that no date is set."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.wording.language import translate


class DueDate(QWidget):
    """A date that may be left out; `chosen` tells a date, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_set = QCheckBox()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.is_set)
        row.addWidget(self.day)
        row.addStretch(1)
        column.addLayout(row)
        self.is_set.toggled.connect(self._on_is_set_toggled)
        self.day.dateChanged.connect(self._on_day_changed)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.is_set.setText(translate("Words", "Due"))
        self.day.setAccessibleName(translate("Words", "Due"))

    def show_date(self, due: date | None, *, editable: bool) -> None:
        """Show what is kept, without telling it as chosen."""
        for widget in (self.is_set, self.day):
            widget.blockSignals(True)
        self.is_set.setChecked(due is not None)
        self.is_set.setEnabled(editable)
        shown = due or date.today()  # noqa: DTZ011 - a calendar day where the user is
        self.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.day.setEnabled(due is not None)
        self.day.setReadOnly(not editable)
        for widget in (self.is_set, self.day):
            widget.blockSignals(False)

    def _on_is_set_toggled(self, wanted: bool) -> None:
        self.chosen.emit(self.day.date().toPython() if wanted else None)

    def _on_day_changed(self, day: QDate) -> None:
        self.chosen.emit(cast("date", day.toPython()))
