"""Each copy that may name people is said with its place, and with what can be done."""

from pathlib import Path

import pytest

from workshop_app.domain.copies import CopyKind, UncleanCopy
from workshop_app.wording.copies import copy_lines

PLACE = Path("copy.db")


@pytest.mark.parametrize(
    ("kind", "is_certain", "end"),
    [
        (CopyKind.FILE, True, "it is then tried again."),
        (CopyKind.BACKUP, True, "it is then tried again."),
        (CopyKind.ASIDE, True, "it is then tried again."),
        (CopyKind.ASIDE, False, "The program cannot clean it: delete it."),
        (CopyKind.LEFTOVER, False, "The program cannot clean it: delete it."),
        (CopyKind.EXPORT, False, "move it where it is guarded."),
    ],
)
def test_a_copy_is_said_with_what_to_do(kind: CopyKind, is_certain: bool, end: str) -> None:
    (said,) = copy_lines([UncleanCopy(PLACE, kind, ("AI",), is_certain)])
    verb = "still names" if is_certain else "may still name"
    assert said.startswith(f"Not clean yet: copy.db {verb} people of “AI”.")
    assert said.endswith(end)
