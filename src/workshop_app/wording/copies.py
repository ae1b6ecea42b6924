"""What is said of copies that still name people of anonymous workshops, and what to do."""

from collections.abc import Iterable

from workshop_app.domain.copies import CopyKind, UncleanCopy
from workshop_app.wording.language import translate


def copy_lines(copies: Iterable[UncleanCopy]) -> list[str]:
    """Return a sentence for each copy."""
    return [f"{_what(one)} {_to_do(one)}" for one in copies]


def _what(one: UncleanCopy) -> str:
    said = (
        translate("Copies", "Not clean yet: {path} still names people of “{titles}”.")
        if one.is_certain
        else translate("Copies", "Not clean yet: {path} may still name people of “{titles}”.")
    )
    return said.format(path=one.path, titles=", ".join(one.titles))


def _to_do(one: UncleanCopy) -> str:
    if one.kind in (CopyKind.FILE, CopyKind.BACKUP) or (
        one.kind is CopyKind.ASIDE and one.is_certain
    ):
        return translate(
            "Copies", "Make room on the disk and close other programs; it is then tried again."
        )
    if one.kind is CopyKind.EXPORT:
        return translate("Copies", "Look into it; delete it, or move it where it is guarded.")
    return translate("Copies", "The program cannot clean it: delete it.")
