"""Whether Qt still has an object: it deletes widgets with their parents, Python later."""

from PySide6.QtCore import QObject
from shiboken6 import isValid

from workshop_app.services.liveness import set_liveness


def is_there(owner: object) -> bool:
    """Tell whether `owner` can be called: no object of Qt, or one that Qt has not deleted."""
    return not isinstance(owner, QObject) or isValid(owner)


def leave_deleted_out() -> None:
    """Have no bus and no signal call what Qt has deleted."""
    set_liveness(is_there)
