"""Records as files: a workbook or a zip of ours, or the files that Polis exports."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from workshop_app.domain.text import clean_text
from workshop_app.exchange.sheet_text import read_content
from workshop_app.exchange.sheets.record import TABLE
from workshop_app.exchange.xlsx_raw import raw_sheets
from workshop_app.exchange.xlsx_text import guard_archive, said_in_our_words
from workshop_app.services.records.lines import Records, records_in
from workshop_app.services.records.polis import polis_records

Parts = Mapping[str, Callable[[], bytes]]
"""The csv files of a folder or zip, by their names without the ending."""
_VOTES = ("participants-votes", "votes")
_TOLD = TABLE.encode()
_GUARDED = re.compile(r"'('*[=+\-@\t\r\0])")


class RecordReader:
    """Implements the RecordFiles port."""

    def read(self, path: Path) -> Records | None:
        """Return the record that a file or folder holds; None where it is none."""
        if path.is_dir():
            return _record_of(_files_in(path), path)
        if not zipfile.is_zipfile(path):
            return None
        content = read_content(path)
        guard_archive(content, path)
        with said_in_our_words(path), zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            tables = (name for name in names if name.startswith("xl/tables/"))
            if any(_TOLD in archive.read(name) for name in tables):
                return records_in(raw_sheets(content, path))
            return _record_of(_files_of(archive), path)


def _files_in(folder: Path) -> Parts:
    def reading(file: Path) -> Callable[[], bytes]:
        return lambda: read_content(file)

    return {file.stem: reading(file) for file in sorted(folder.glob("*.csv"))}


def _files_of(archive: zipfile.ZipFile) -> Parts:
    """Return the csv files of the folder that lies highest: an archive may hold one folder."""
    paths = [PurePosixPath(name) for name in archive.namelist() if name.endswith(".csv")]
    highest = min((len(one.parts) for one in paths), default=0)

    def reading(name: str) -> Callable[[], bytes]:
        return lambda: archive.read(name)

    return {one.stem: reading(str(one)) for one in paths if len(one.parts) == highest}


def _record_of(parts: Parts, path: Path) -> Records | None:
    with said_in_our_words(path):
        if {"workshop", "ratings", "rounds"} <= parts.keys():
            return Records({name: _lines(read()) for name, read in parts.items()})
        if "comments" in parts and any(name in parts for name in _VOTES):
            tables = {
                name: _lines(parts[name]()) for name in ("comments", *_VOTES) if name in parts
            }
            return _polis(tables, _rows(parts["summary"]()) if "summary" in parts else [])
    return None


def _polis(
    tables: Mapping[str, Sequence[Mapping[str, str]]], summary: Sequence[Sequence[str]]
) -> Records | None:
    if not tables["comments"] or "comment-id" not in tables["comments"][0]:
        return None
    return polis_records(tables, {row[0]: row[1] for row in summary if len(row) > 1})


def _rows(content: bytes) -> list[list[str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return [
        [_GUARDED.sub(r"\1", one, count=1) if _GUARDED.match(one) else one for one in row]
        for row in csv.reader(text, strict=True)
    ]


def _lines(content: bytes) -> list[Mapping[str, str]]:
    header, *rows = _rows(content)
    return [dict(zip(header, map(clean_text, row), strict=False)) for row in rows if any(row)]
