"""A workshop from a damaged file is known as that by whoever asks."""

from datetime import date

from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.workshop import Details
from workshop_app.services.context import Context
from workshop_app.services.library import list_workshops, salvage_mark
from workshop_app.services.preparing import create_workshop
from workshop_app.storage.salvage_marks import mark_setting


def test_only_the_workshop_that_was_salvaged_is_marked(context: Context) -> None:
    salvaged = create_workshop(context, Details("From a damaged file")).id
    other = create_workshop(context, Details("Another")).id
    mark = SalvageMark(date(2026, 3, 5), 28, 30)
    with context.store.writing() as work:
        work.settings.put(*mark_setting(salvaged, mark))
        work.settings.put("salvaged.unreadable", "yesterday")
        work.commit()
    assert salvage_mark(context, salvaged) == mark
    assert salvage_mark(context, other) is None
    assert {card.id: card.salvaged for card in list_workshops(context)} == {
        salvaged: mark,
        other: None,
    }
