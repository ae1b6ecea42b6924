"""What a disk holds after a power cut: all that was synced, and of the rest whatever one likes."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from disk_recorder import Delete, Step, Sync, Told, Truncate, Write

SECTOR = 512  # SQLite takes it that a disk writes so many bytes at once or not at all
Luck = Callable[[], bool]


@dataclass
class _File:
    """A file: what is certain of it, and what was asked for since."""

    certain: bytes = b""
    is_named: bool = False
    asked: list[Write | Truncate] = field(default_factory=list[Write | Truncate])


@dataclass
class Disk:
    """The files of one folder, as far as the steps so far have brought them."""

    files: dict[str, _File]
    leaving: dict[str, _File] = field(default_factory=dict[str, _File])

    @classmethod
    def holding(cls, files: dict[str, bytes]) -> "Disk":
        """Return a disk on which these files lie safely."""
        return cls({name: _File(content, is_named=True) for name, content in files.items()})

    def take(self, step: Step) -> None:
        """Let one step be done."""
        if isinstance(step, Told):
            return
        if isinstance(step, Delete):
            gone = self.files.pop(step.file, None)
            if gone is not None and gone.is_named and not step.synced:
                self.leaving[step.file] = gone
            return
        self.leaving.pop(step.file, None)
        file = self.files.setdefault(step.file, _File())
        if isinstance(step, Sync):
            file.certain = _with(file.certain, file.asked, lambda: True)
            file.asked, file.is_named = [], True
        else:
            file.asked.append(step)

    def after_power_cut(self, luck: Luck) -> dict[str, bytes]:
        """Return what is found when the power is back; `luck` decides what was not certain."""
        there = {name: one for name, one in self.files.items() if one.is_named or luck()}
        there |= {name: one for name, one in self.leaving.items() if not luck()}
        return {name: _with(one.certain, one.asked, luck) for name, one in there.items()}


def power_cuts(
    before: dict[str, bytes], steps: list[Step], luck: Luck
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Return what had been told before each step, and what a cut after it leaves."""
    disk, told = Disk.holding(before), 0
    former: tuple[int, dict[str, bytes]] | None = None
    for step in steps:
        disk.take(step)
        told = step.number if isinstance(step, Told) else told
        cut = (told, disk.after_power_cut(luck))
        if cut != former:
            yield cut
        former = cut


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    """Let a folder hold these files and no others."""
    for old in folder.iterdir():
        if old.is_file():
            old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def nothing() -> bool:
    """Of what was not synced nothing reaches the disk."""
    return False


def by_chance(seed: int) -> Luck:
    """Of what was not synced each sector reaches the disk, or does not."""
    rng = random.Random(seed)  # noqa: S311 - chance that can be repeated
    return lambda: rng.random() < 0.5


def _with(content: bytes, asked: Iterable[Write | Truncate], luck: Luck) -> bytes:
    found = bytearray(content)
    for one in asked:
        if isinstance(one, Truncate):
            if luck():
                del found[one.size :]
            continue
        for start in range(0, len(one.content), SECTOR):
            if luck():
                _write(found, one.offset + start, one.content[start : start + SECTOR])
    return bytes(found)


def _write(found: bytearray, offset: int, content: bytes) -> None:
    if len(found) < offset:
        found.extend(bytes(offset - len(found)))
    found[offset : offset + len(content)] = content
