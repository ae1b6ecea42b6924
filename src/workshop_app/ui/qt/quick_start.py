"""Spares the start of the program what only costs time there."""

import gc
import sys
from types import ModuleType

FEWER_COLLECTIONS = 20_000
SWITCH_SECONDS = 0.0005


def quicken_imports() -> None:
    """Keep PySide6 from reading the source of every module, and jobs from the window's way.

    For `from __feature__ import ...`, which is not used here, PySide6 (6.11) searches the source
    text of each module imported after it for its own name: 200 files, read and kept in memory.
    A window whose list is painted by Python asks for the interpreter once a row, and waits for
    a job each time as long as Python lets that one run: 5 ms, unless told otherwise.
    The collector finds nothing to free while classes are made, and starts each 700 objects.
    """
    gc.set_threshold(FEWER_COLLECTIONS)
    sys.setswitchinterval(SWITCH_SECONDS)
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _does_not_use_features


def stop_collecting() -> None:
    """Let the collector rest while the program starts: it would look through what is imported."""
    gc.disable()


def collect_again() -> None:
    """Collect from here on where that was stopped, without looking at what was imported."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _does_not_use_features(_module: ModuleType) -> bool:
    return False
