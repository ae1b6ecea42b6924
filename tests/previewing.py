"""Looks at a preview of a list: files of two sheets, what is shown, and the answers to a question."""

from pathlib import Path

from workshop_app.domain.raw_table import RawSheet
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.tables.choices import Expected
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.viewmodels.prepare.preview_reading import PreviewReading
from workshop_app.viewmodels.prepare.preview_shown import Ask, RowState, Shown
from workshop_app.wording.tables import expected_sentence

ROSTER = "명단\n\n연번\t구분\t성명\t소속\n1\t정부\t김하늘\t가부\n2\t산업체\t이바다\t나사\n3\t학계\t\t다대\n"


class Files:
    """Implements TableFiles: the sheets it is given, or a file that cannot be read."""

    def __init__(self, *sheets: RawSheet) -> None:
        other = RawSheet("2차", sheet_of("구분\t성명\n학계\t박구름").rows)
        self.sheets = list(sheets) or [RawSheet("1차", sheet_of(ROSTER).rows), other]

    def read(self, path: Path) -> list[RawSheet]:
        if path.suffix == ".bad":
            raise TableUnreadableError(path=str(path), reason="empty")
        return self.sheets


def seen(model: PreviewReading) -> Shown:
    """Return what is shown."""
    assert model.shown is not None
    return model.shown


def states(model: PreviewReading) -> dict[int, RowState]:
    """Return what becomes of each row."""
    return {row.number: row.state for row in seen(model).rows}


def asked(model: PreviewReading, expected: Expected, found: str = "", options: str = "") -> Ask:
    """Return the one question or remark that says so."""
    sentence = expected_sentence(expected, found, options)
    (ask,) = [one for one in seen(model).asks if one.sentence == sentence]
    return ask


def answer(model: PreviewReading, ask: Ask, key: str) -> None:
    """Choose an answer by its key."""
    (chosen,) = [one for one in ask.answers if one.key == key]
    model.decide(chosen)
