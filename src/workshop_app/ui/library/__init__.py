"""The library page: find a workshop, look at it, open it, or begin a new one."""

from workshop_app.ui.library.page import LibraryPage

__all__ = ["LibraryPage"]
