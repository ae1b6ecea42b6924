"""Details: title, date, place, facilitator, purpose."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QCheckBox, QDateEdit, QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Card, row_of, show_checked
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.prepare.bound import BoundLine, BoundText
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.viewmodels.prepare.details import DetailsModel
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.wording.language import current_language, translate

if TYPE_CHECKING:
    from workshop_app.viewmodels.prepare.details import DetailField


class DetailsSection(SectionPage):
    """The cover of the workshop."""

    SECTION = Section.DETAILS

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(desk, prepare)
        self._model = DetailsModel(prepare)
        self._title = BoundLine(self._keep)
        self._place, self._facilitator = BoundLine(self._keep), BoundLine(self._keep)
        self._purpose = BoundText(self._keep)
        self._day_label = Body(strong=True)
        self._has_day = QCheckBox()
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day_label.setBuddy(self._day)
        self._lay_out()
        self._has_day.toggled.connect(self._on_has_day_toggled)
        self._day.dateChanged.connect(self._on_day_changed)

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        self._title.edit.setFocus()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        return translate(
            "Details", "Shown on the cover, in the library and in every exported file."
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.set_texts(
            translate("Words", "Title"),
            placeholder=translate("Details", "What the workshop is about"),
        )
        self._place.set_texts(translate("Words", "Place"))
        self._facilitator.set_texts(translate("Words", "Facilitator"))
        self._purpose.set_texts(
            translate("Words", "Purpose"),
            placeholder=translate("Details", "Why it is held, and what its outcome is used for"),
        )
        self._day_label.setText(translate("Words", "Date"))
        self._day.setAccessibleName(translate("Words", "Date"))
        self._has_day.setText(translate("Details", "The date is set"))
        korean = current_language() == "ko"
        language = QLocale.Language.Korean if korean else QLocale.Language.English
        self._day.setLocale(QLocale(language))
        super().retranslate()

    def refresh(self) -> None:
        """Show what is kept."""
        super().refresh()
        fields: dict[DetailField, BoundLine | BoundText] = {
            "title": self._title,
            "place": self._place,
            "facilitator": self._facilitator,
            "purpose": self._purpose,
        }
        for name, field in fields.items():
            field.display(name, self._model.text(name))
            field.set_read_only(self.prepare.is_read_only)
        day = self._model.details.day
        self._day.blockSignals(True)
        shown = day or date.today()  # noqa: DTZ011 - the day in the room, not in UTC
        self._day.setDate(QDate(shown.year, shown.month, shown.day))
        self._day.blockSignals(False)
        show_checked(self._has_day, day is not None)
        self._has_day.setEnabled(not self.prepare.is_read_only)
        self._day.setEnabled(day is not None and not self.prepare.is_read_only)

    def _lay_out(self) -> None:
        card = Card(padding=20, gap=16)
        day = QWidget()
        column = QVBoxLayout(day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._day_label)
        column.addWidget(row_of(self._has_day, self._day))
        column.addStretch(1)
        card.body.addWidget(self._title)
        card.body.addWidget(SideBySide(day, self._place, room=480))
        card.body.addWidget(self._facilitator)
        card.body.addWidget(self._purpose)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _keep(self, target: str, text: str) -> None:
        fields: dict[str, DetailField] = {
            "title": "title",
            "place": "place",
            "facilitator": "facilitator",
            "purpose": "purpose",
        }
        self._model.set_text(fields[target], text)

    def _on_has_day_toggled(self, checked: bool) -> None:
        day = self._shown_day() if checked else None
        self.desk.attempt(lambda: self._model.set_day(day))
        self.refresh()

    def _on_day_changed(self) -> None:
        self.desk.attempt(lambda: self._model.set_day(self._shown_day()))

    def _shown_day(self) -> date:
        shown = self._day.date()
        return date(shown.year(), shown.month(), shown.day())
