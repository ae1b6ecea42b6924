"""Reads SQLAlchemy without what it would read along and this program never asks it for.

SQLAlchemy (2.1) imports asyncio and importlib.metadata for asynchronous drivers and for drivers of
others: with ssl, email and zipfile a fifth of its time, right where somebody waits for the library.
"""

import importlib
import inspect
import sys
from types import ModuleType

_ASYNCIO = "asyncio"
_METADATA = "importlib.metadata"


class _Late(ModuleType):
    """Stands for a module while SQLAlchemy is read, and reads it when something in it is wanted."""

    def __getattr__(self, name: str) -> object:
        """Return what the module itself has under `name`."""
        return getattr(importlib.import_module(self.__name__), name)


def import_sqlalchemy() -> None:
    """Import SQLAlchemy and its SQLite dialect; nobody else sees the modules that stand in."""
    if "sqlalchemy" in sys.modules:
        return
    late = {name: _Late(name) for name in (_ASYNCIO, _METADATA) if name not in sys.modules}
    if _ASYNCIO in late:
        vars(late[_ASYNCIO])["iscoroutine"] = inspect.iscoroutine  # all it asks for at its import
    sys.modules.update(late)
    if _METADATA in late:
        setattr(importlib, "metadata", late[_METADATA])  # noqa: B010 - a module, not ours
    try:
        importlib.import_module("sqlalchemy.dialects.sqlite")
    finally:
        for name in late:
            del sys.modules[name]
        if _METADATA in late:
            delattr(importlib, "metadata")
