"""Whatever is asked of a file is answered in the window too: every question, in all previews."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from previewing import Files, seen
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import TEXT_LIMIT, TITLE_LIMIT, Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.tables.choices import Expected, Kind
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.viewmodels.library.past import PastWorkshopModel
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview import PreviewModel
from workshop_app.viewmodels.prepare.preview_reading import PreviewReading
from workshop_app.viewmodels.prepare.preview_shown import Ask

P, R, L = Kind.PARTICIPANTS, Kind.RATINGS, Kind.RECOMMENDATIONS
LONG = "name\ttime\trecommendation\trating\n"
WIDE = "name\tgroup\tR1\tR2\n"
FORMULA = frozenset({(1, 0)})
# What the text says alone can answer these, or a choice of sheet, headings and columns above it.
ANSWERED_ABOVE = {(P, Expected.TABLE), (L, Expected.TABLE), (P, Expected.COLUMNS_PARTED)}
WITH_GROUPS = {Expected.GROUPS_ARE_SHEETS}
TOLD_ONLY = {
    Expected.NAME,
    Expected.ONCE,
    Expected.NEW_PERSON,
    Expected.SHOWN_ROW,
    Expected.FILLED_DOWN,
    Expected.BARE_NAME,
    Expected.NAMESAKE,
    Expected.LOOKS_ON,
    Expected.OWN_TITLE,
    Expected.NEXT_CODE,
    Expected.ONE_NAME,
    Expected.WORDS,
    Expected.ROUNDS,
    Expected.RATERS,
    Expected.READ_ACROSS,
    Expected.READ_BELOW,
}


def _two(text: str, other: str, *, names: tuple[str, str] = ("1", "2")) -> list[RawSheet]:
    return [RawSheet(names[0], sheet_of(text).rows), RawSheet(names[1], sheet_of(other).rows)]


def _with_formula(text: str) -> list[RawSheet]:
    return [RawSheet("S", sheet_of(text).rows, formulas=FORMULA)]


QUESTIONS: dict[tuple[Kind, Expected], str | list[RawSheet]] = {
    (P, Expected.NAME_COLUMN): "구분\t소속\t비고\n정부\t가부\t1\n학계\t나대\t2",
    (P, Expected.ONE_SHEET): _two(
        "성명\t구분\n김하늘\t정부", "성명\t구분\n이바다\t학계", names=("A", "B")
    ),
    (P, Expected.GROUPS_ARE_SHEETS): _two(
        "성명\t소속\n김하늘\t가부", "성명\t소속\n이바다\t나대", names=("기관", "대학")
    ),
    (P, Expected.STORED_VALUE): _with_formula("성명\t구분\n\t정부\n이바다\t학계"),
    (P, Expected.FEWER_CELLS): "성명\t구분\n김하늘\t정부\t더\n이바다\t학계",
    (P, Expected.KNOWN_GROUP): "성명\t구분\n김하늘\t정부\n이바다\t산업체",
    (P, Expected.GROUP): "성명\t구분\n김하늘\t정부\n이바다\t\n박구름\t학계\n최노을\t학계",
    (P, Expected.NO_HEADING): "김하늘\t가부\t정부\n새 사람\n이바다\t나대\t학계",
    (P, Expected.ONE_GROUP): "성명\t구분\n김하늘\t정부\n김하늘\t학계",
    (P, Expected.FREE_CODE): "코드\t성명\t구분\nQ7\t김하늘\t정부\nq7\t이바다\t학계",
    (P, Expected.ONE_PERSON): "성명\t구분\n김하늘, 이바다\t정부\n박구름\t학계",
    (P, Expected.SHORTER): f"성명\t구분\n{'가' * (TITLE_LIMIT + 1)}\t정부\n박구름\t학계",
    (P, Expected.YES_OR_NO): "성명\t구분\t참관\n김하늘\t정부\t글쎄\n이바다\t학계\tO",
    (P, Expected.COMING): "성명\t구분\t참석여부\n김하늘\t정부\t불참\n이바다\t학계\t참석",
    (L, Expected.STORED_VALUE): _with_formula("제목\t설명\n\t나\n다\t라"),
    (L, Expected.FEWER_CELLS): "제목\t설명\n가\t나\t더\n다\t라",
    (L, Expected.WITHIN_LIMIT): f"제목\t설명\n가\t{'나' * (TEXT_LIMIT + 1)}\n다\t라",
    (R, Expected.TABLE): "who\tword\nA\tx\nB\ty\nC\tz",
    (R, Expected.STORED_VALUE): _with_formula("R1\tname\n\tA\n3\tB\n4\tC"),
    (R, Expected.FEWER_CELLS): "name\tR1\tR2\nA\t1\t2\t9\nB\t3\t4",
    (R, Expected.RATED_COLUMN): "name\tR1\tR2\tHow long\nA\t1\t5\t3\nB\t2\t3\t4",
    (R, Expected.ROUNDS_OR_SHEET): _two(
        "name\tR1\tR2\nA\t1\t5\nB\t2\t3", "name\tR1\tR2\nA\t1\t5\nB\t2\t3", names=("X", "Y")
    ),
    (R, Expected.OFF_SCALE): LONG + "A\t\tR1\t1\nB\t\tR1\t5\nC\t\tR1\t7" + "\nD\t\tR1\t3" * 9,
    (R, Expected.MISSING_CODE): LONG + "A\t\tR1\t1\nB\t\tR1\t5\nC\t\tR1\t99\nE\t\tR1\t3",
    (R, Expected.NOT_WHOLE): LONG + "A\t\tR1\t1\nB\t\tR1\t5\nC\t\tR1\t2.5\nE\t\tR1\t3",
    (R, Expected.CONTRADICTS): LONG
    + "A\t\tR1\t1 - strongly agree\nB\t\tR1\t5 - strongly agree"
    + "\nC\t\tR1\t3" * 19,
    (R, Expected.UNKNOWN): LONG + "A\t\tR1\t1\nB\t\tR1\t5\nC\t\tR1\twell\nE\t\tR1\t3",
    (R, Expected.RATING_NAMES): LONG + "A\t\tR1\t1\n\t\tR1\t5\nB\t\tR1\t3",
    (
        R,
        Expected.TWO_GROUPS,
    ): "name\tgroup\trecommendation\trating\nA\tX\tR1\t1\nA\tY\tR2\t2\nB\tX\tR1\t3",
    (R, Expected.SAME_GROUP): WIDE + "A\t산업체\t1\t5\nB\t산업계\t2\t3",
    (R, Expected.ONE_ANSWER): "name\trecommendation\trating\nA\tR1\t1\nA\tR1\t5\nB\tR1\t4",
    (R, Expected.ROWS_ARE): "\tone\ttwo\nthis thing\t4\t5\nthat thing\t2\t3\nan other\t1\t2",
    (
        R,
        Expected.COLUMNS_ARE_PEOPLE,
    ): "recommendation\t정부\t산업계\t학계\n가\t4\t5\t3\n나\t2\t3\t1",
    (R, Expected.REVERSED): WIDE
    + "A\tX\t1 (very important)\t5 (not important)\nB\tY\t2\t1 (very important)",
}


@pytest.fixture
def opened(
    context: Context, make_workshop: Callable[..., Workshop]
) -> Callable[[Kind, str | list[RawSheet]], PreviewReading]:
    def opening(kind: Kind, source: str | list[RawSheet]) -> PreviewReading:
        files = Files(*source) if isinstance(source, list) else Files()
        if kind is R:
            model: PreviewReading = PastWorkshopModel(context, files, ImmediateJobs())
        else:
            prepare = PrepareModel(context, make_workshop(people=1).id)
            model = PreviewModel(prepare, kind, files, ImmediateJobs())
        if isinstance(source, str):
            model.set_text(source)
        else:
            model.open_file(Path("a.xlsx"))
        return model

    return opening


def _questions(model: PreviewReading) -> Iterator[Ask]:
    shown = seen(model)
    lines = (line.ask for line in shown.groups if line.ask is not None)
    yield from (one for one in (*shown.asks, *lines) if one.is_question)


@pytest.mark.parametrize(("kind", "expected"), QUESTIONS, ids=lambda one: one.name)
def test_every_question_has_answers_each_of_which_settles_it(
    kind: Kind,
    expected: Expected,
    opened: Callable[[Kind, str | list[RawSheet]], PreviewReading],
) -> None:
    source = QUESTIONS[kind, expected]
    model = opened(kind, source)
    assert sum(1 for _ in _questions(model)) == (2 if expected in WITH_GROUPS else 1)
    assert not model.can_take
    if (kind, expected) == (R, Expected.TABLE):
        assert all(column.taken_as is not None for column in seen(model).columns)
        return
    first = next(_questions(model))
    assert first.answers
    for at in range(len(first.answers)):
        again = opened(kind, source)
        one = next(_questions(again))
        again.decide(one.answers[at])
        assert one.sentence not in [left.sentence for left in _questions(again)]


def test_no_kind_of_question_is_forgotten() -> None:
    asked = {expected for _, expected in {*QUESTIONS, *ANSWERED_ABOVE}}
    assert asked | TOLD_ONLY == set(Expected)
    assert not asked & TOLD_ONLY
