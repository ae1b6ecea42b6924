"""Copies of the workshops that may still name people of anonymous ones."""

from workshop_app.domain.copies import UncleanCopy
from workshop_app.services.context import Context


def clean_copies(context: Context) -> list[UncleanCopy]:
    """Try once more to clean every copy; return those that are not clean yet."""
    store = context.store
    found = store.unclean_copies()
    if found and not store.is_read_only:
        store.clean_up(every_copy=True)
        found = store.unclean_copies()
    return found
