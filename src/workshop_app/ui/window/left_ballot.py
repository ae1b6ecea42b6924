"""What a start does where the program ended under a ballot that a PIN guards: the curtain comes first."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.services.guard import ballot_left_up

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from workshop_app.ui.desk import Desk
    from workshop_app.ui.rate.page import RatePage
    from workshop_app.ui.window.workshop_page import WorkshopPage


def take_up_ballot(desk: Desk, pages: QStackedWidget) -> bool:
    """Give the laptop back to whoever sat at it: killing the program is no way past the PIN.

    Return whether there was a ballot up.
    """
    left_up = ballot_left_up(desk.context)
    if not left_up:
        return False
    with suppress(WorkshopNotFoundError):  # destroyed by another program: nothing is left to guard
        desk.navigator.open_workshop(left_up, "rate")
        page = cast("WorkshopPage", pages.currentWidget())
        cast("RatePage", page.page("rate")).take_up_ballot()
        return True
    return False
