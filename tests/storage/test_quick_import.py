"""SQLAlchemy is read without the modules that it never needs here, and nobody notices."""

import subprocess
import sys

WITHOUT = """
import sys
from workshop_app.storage.quick_import import import_sqlalchemy
import_sqlalchemy()
assert "sqlalchemy.dialects.sqlite" in sys.modules
assert {"asyncio", "importlib.metadata", "ssl", "email"} & set(sys.modules) == set()
"""
AFTERWARDS = """
import asyncio, importlib, importlib.metadata
assert importlib.metadata.version("sqlalchemy")
assert asyncio.run(asyncio.sleep(0, "slept")) == "slept"
from sqlalchemy.util import compat, concurrency
assert compat.importlib_metadata_get("sqlalchemy.dialects") is not None
assert concurrency.asyncio.Lock is asyncio.Lock
assert not concurrency.iscoroutine(None)
import_sqlalchemy()
"""
BEFORE = """
import asyncio, importlib.metadata, sys
from workshop_app.storage.quick_import import import_sqlalchemy
import_sqlalchemy()
assert sys.modules["asyncio"] is asyncio
assert sys.modules["importlib.metadata"] is importlib.metadata
"""


def run(script: str) -> None:
    subprocess.run([sys.executable, "-c", script], check=True)


def test_sqlalchemy_is_read_without_asyncio_and_metadata() -> None:
    run(WITHOUT)


def test_what_was_left_out_is_there_for_whoever_asks_for_it_later() -> None:
    run(WITHOUT + AFTERWARDS)


def test_what_was_there_before_stays() -> None:
    run(BEFORE)
