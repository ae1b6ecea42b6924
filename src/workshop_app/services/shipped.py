"""Reads the JSON files that are shipped with the program, and names the place of a mistake."""

import json
from dataclasses import dataclass
from typing import cast

from workshop_app.bundled import bundled
from workshop_app.domain.text import LocalText, clean_text


class ShippedFileError(ValueError):
    """A shipped file is not as it must be: our mistake, never the user's."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a shipped file, with its place such as `sample.json/comments/3`."""

    place: str
    value: object

    def __getitem__(self, name: str) -> "Node":
        members = self._members()
        if name not in members:
            raise ShippedFileError(f"{self.place}: {name} is missing")
        return Node(f"{self.place}/{name}", members[name])

    def __contains__(self, name: str) -> bool:
        return name in self._members()

    def named(self) -> dict[str, "Node"]:
        """Return the members of an object in the order of the file."""
        return {name: self[name] for name in self._members()}

    def items(self) -> tuple["Node", ...]:
        """Return the entries of a list, which may not be empty."""
        entries = cast("list[object]", self.value) if isinstance(self.value, list) else []
        if not entries:
            raise ShippedFileError(f"{self.place}: a list with entries is expected")
        return tuple(Node(f"{self.place}/{at}", entry) for at, entry in enumerate(entries))

    def text(self) -> str:
        """Return a text that is not empty and needs no cleaning."""
        if (
            not isinstance(self.value, str)
            or not self.value
            or clean_text(self.value) != self.value
        ):
            raise ShippedFileError(f"{self.place}: a clean text is expected")
        return self.value

    def number(self) -> int:
        """Return a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise ShippedFileError(f"{self.place}: a whole number is expected")
        return self.value

    def numbers(self) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        return tuple(entry.number() for entry in self.items())

    def local(self) -> LocalText:
        """Return a text given in both languages."""
        return LocalText(self["ko"].text(), self["en"].text())

    def _members(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            raise ShippedFileError(f"{self.place}: an object is expected")
        return cast("dict[str, object]", self.value)


def read_shipped(*parts: str) -> Node:
    """Read a JSON file below resources/; ShippedFileError where its format is not 1."""
    path = bundled("resources").joinpath(*parts)
    node = Node(path.name, json.loads(path.read_text(encoding="utf-8")))
    if node["format"].number() != 1:
        raise ShippedFileError(f"{path.name}: this format is not known")
    return node
