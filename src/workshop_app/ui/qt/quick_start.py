"""Spares the start of the program what only costs time there."""

import gc
import sys
from types import ModuleType

FEWER_COLLECTIONS = 20_000


def quicken_imports() -> None:
    """Keep PySide6 from reading the source of every module, and the collector from every import.

    For `from __feature__ import ...`, which is not used here, PySide6 (6.11) searches the source
    text of each module imported after it for its own name: 200 files, read and kept in memory.
    The collector finds nothing to free while classes are made, and starts each 700 objects.
    """
    gc.set_threshold(FEWER_COLLECTIONS)
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _does_not_use_features


def _does_not_use_features(_module: ModuleType) -> bool:
    return False
