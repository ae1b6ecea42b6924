"""The notices name every library that comes with the program."""

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def _libraries() -> set[str]:
    """Return what the program needs on some system, by the lock, without the engineers' tools."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    needs: dict[str, list[str]] = {}
    for package in lock["package"]:
        wanted: list[dict[str, Any]] = package.get("dependencies", [])
        needs.setdefault(package["name"], []).extend(each["name"] for each in wanted)
    found: set[str] = set()
    waiting = list(needs["workshop-app"])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(needs[name])
    return found


def test_every_library_is_named_with_its_licence() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| ([a-z0-9-]+) \| \S", notices, re.MULTILINE)) - {"package"}
    assert rows == _libraries()
