"""The Details part of Prepare: title, date, place, facilitator, purpose."""

from dataclasses import replace
from datetime import date
from typing import Literal

from workshop_app.domain.preparation import with_details
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.viewmodels.prepare.model import PrepareModel

DetailField = Literal["title", "place", "facilitator", "purpose"]
TEXT_FIELDS: tuple[DetailField, ...] = ("title", "place", "facilitator", "purpose")


class DetailsModel:
    """The cover of the workshop, field by field."""

    def __init__(self, prepare: PrepareModel) -> None:
        self._prepare = prepare

    @property
    def details(self) -> Details:
        """The cover as it is kept."""
        return self._prepare.workshop.details

    def text(self, field: DetailField) -> str:
        """Return the kept text of a field."""
        details = self.details
        return {
            "title": details.title,
            "place": details.place,
            "facilitator": details.facilitator,
            "purpose": details.purpose,
        }[field]

    def set_text(self, field: DetailField, text: str) -> None:
        """Keep a text; TextTooLongError leaves the kept one as it was."""

        def edit(workshop: Workshop) -> Workshop:
            details = workshop.details
            changed = {
                "title": replace(details, title=text),
                "place": replace(details, place=text),
                "facilitator": replace(details, facilitator=text),
                "purpose": replace(details, purpose=text),
            }[field]
            return with_details(workshop, changed)

        self._prepare.edit(edit)

    def set_day(self, day: date | None) -> None:
        """Keep the date of the event, or that it is not known yet."""
        self._prepare.edit(
            lambda workshop: with_details(workshop, replace(workshop.details, day=day))
        )
