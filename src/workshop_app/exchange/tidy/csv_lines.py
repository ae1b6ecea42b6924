"""Lines of csv that no spreadsheet takes for formulas (OWASP ASVS 1.2.10, CWE-1236)."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

from workshop_app.exchange.cleaning import clean_cell
from workshop_app.findings.record import as_text
from workshop_app.findings.view import View

BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Excel takes a file of UTF-8 without it for one in the code page of the machine."""
# Apostrophes before count too, so that taking one away gives back what was written.
_RUNS = re.compile(r"'*[=+\-@\t\r\0]")
_AT_ONCE = 2_000


def guarded(text: str) -> str:
    """Return text with an apostrophe before it where a spreadsheet would run it."""
    return f"'{text}" if _RUNS.match(text) else text


def csv_pieces(
    header: Sequence[str], rows: Iterable[Sequence[object]], view: View
) -> Iterable[bytes]:
    """Yield a table as UTF-8 with its mark, some thousand lines at a time."""
    out = io.StringIO(BOM, newline="")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for number, row in enumerate(rows, start=1):
        writer.writerow(
            [
                guarded(clean_cell(one)) if isinstance(one, str) else as_text(one, view)
                for one in row
            ]
        )
        if number % _AT_ONCE == 0:
            yield out.getvalue().encode()
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode()
