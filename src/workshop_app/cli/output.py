"""The terminal: UTF-8 whatever the locale says, a progress bar where somebody looks."""

import json
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO
from unicodedata import combining, east_asian_width

from workshop_app.wording.language import translate

_BAR = 30


class CommandFailedError(Exception):
    """An expected failure whose sentence is already made; exit code 1."""


def speak_utf8() -> None:
    """Write UTF-8 under any locale; what cannot be encoded is shown as a question mark.

    A program without a console, or started with `>&-`, has no streams: it speaks to nobody.
    """
    if sys.stdout is None or sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison]
        nobody = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
        sys.stdout, sys.stderr = sys.stdout or nobody, sys.stderr or nobody
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str = "") -> None:
    """Write a line to standard output; CommandFailedError where it cannot take it."""
    with _full_disk_said():
        sys.stdout.write(text + "\n")


def finish_output() -> None:
    """Write what is still in the buffer; CommandFailedError where it cannot be."""
    with _full_disk_said():
        sys.stdout.flush()


@contextmanager
def _full_disk_said() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_stdout()
        said = translate("Command", "The output cannot be written ({reason}). Send it elsewhere.")
        raise CommandFailedError(said.format(reason=error.strerror)) from error


def complain(text: str) -> None:
    """Write a line to standard error, so that a script's output stays clean."""
    with suppress(BrokenPipeError):
        sys.stderr.write(f"workshop-app: {text}\n")
        sys.stderr.flush()


def say_json(value: object) -> None:
    """Write JSON: indented, in UTF-8; a NaN would be our mistake."""
    say(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def forget_stdout() -> None:
    """Turn standard output away after its reader went, or Python complains once more at exit."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def text_table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: set[int]) -> str:
    """Return rows under headers in columns; `right` are aligned to the right.

    Hangul takes two columns of a terminal.
    """
    table = [list(headers), *(list(row) for row in rows)]
    widths = [max(shown_width(row[at]) for row in table) for at in range(len(headers))]
    lines = [_line(row, widths, right) for row in table]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _line(row: Sequence[str], widths: Sequence[int], right: set[int]) -> str:
    cells: list[str] = []
    for at, (text, width) in enumerate(zip(row, widths, strict=True)):
        space = " " * (width - shown_width(text))
        cells.append(space + text if at in right else text + space)
    return "  ".join(cells).rstrip()


def shown_width(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text if not combining(one))


class ProgressBar:
    """Shows how far a job is on one line of a terminal, and nothing elsewhere."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shows = self._stream.isatty()
        self._percent = -1

    def report(self, done: int, total: int) -> None:
        """Draw the bar if a per cent was gained."""
        percent = 100 * done // max(1, total)
        if not self._shows or percent == self._percent:
            return
        self._percent = percent
        full = _BAR * percent // 100
        self._stream.write(f"\r[{'#' * full}{'.' * (_BAR - full)}] {percent:3d}%")
        self._stream.flush()

    def finish(self) -> None:
        """Take the bar away again."""
        if self._shows and self._percent >= 0:
            self._stream.write("\r" + " " * (_BAR + 9) + "\r")
            self._stream.flush()
