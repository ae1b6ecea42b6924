"""Puts pasted lists into a workshop by the way the preview takes them."""

from workshop_app.domain.workshop import Workshop
from workshop_app.services.tables.choices import Choices
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import preview_people, with_people
from workshop_app.services.tables.recommendations import (
    preview_recommendations,
    with_recommendations,
)


def with_pasted_recommendations(workshop: Workshop, text: str) -> Workshop:
    """Return the workshop with a list or a table of recommendations."""
    sheet = sheet_of(text, is_list=True)
    return with_recommendations(workshop, preview_recommendations([sheet], workshop))


def with_pasted_people(workshop: Workshop, text: str, group: str = "") -> Workshop:
    """Return the workshop with a list of people; `group` is the key for who has none."""
    choices = Choices(groups={"": group} if group else {})
    return with_people(workshop, preview_people([sheet_of(text)], workshop, choices))
