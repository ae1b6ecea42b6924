"""A list of people in whatever layout comes back as the same people, or something is asked."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import Details
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import PeoplePreview, preview_people

WORKSHOP = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))
KEYS = {"정부": "government", "산업계": "industry", "학계": "academia"}
ENGLISH = {"정부": "GOVERNMENT", "산업계": "Industry", "학계": " academia"}
HEADERS = {
    "ko": {
        "name": "성 명",
        "office": "소속",
        "group": "구분",
        "number": "연번",
        "rank": "직위",
        "mail": "이메일",
        "note": "비고",
    },
    "en": {
        "name": "Full name",
        "office": "Organisation",
        "group": "Stakeholder group",
        "number": "No.",
        "rank": "Position",
        "mail": "E-mail",
        "note": "Remarks",
    },
}
NAMES = [
    *(a + b for a in "김이박최정강조윤" for b in ("서연", "지훈", "민석", "하늘", "도경", "유진")),
    *(f"{a} {b}" for a in ("Jane", "John", "Min-su", "Ann") for b in ("Doe", "Roe", "Kim", "Lee")),
]
OFFICES = [
    "과학기술정보통신부",
    "가상전자",
    "KAIST",
    "보건정책과(가상)",
    "ACME Inc.",
    "한국대학교",
    "참 회사",
]


@dataclass(frozen=True)
class Person:
    name: str
    office: str
    group: str


@dataclass(frozen=True)
class Layout:
    """How somebody wrote the list down."""

    medium: str = "utf-8-sig"
    mark: str = ","
    titles: int = 0
    header: str = "ko"
    order: tuple[str, ...] = ("name", "office", "group")
    groups: str = "each"
    two_rows: bool = False
    total: bool = False
    notes: int = 0
    cover: bool = False
    again: bool = False
    unseen: bool = False


ALL = ("number", "group", "name", "office", "rank", "mail", "note")
LAYOUTS = {
    "plain": Layout(),
    "English headings": Layout(header="en", groups="english"),
    "another order": Layout(order=("group", "office", "name")),
    "a roster as offices send it": Layout("xlsx", titles=2, order=ALL, groups="merged", total=True),
    "titles and notes": Layout("xlsx", titles=3, order=ALL, notes=2),
    "merged, in English": Layout("xlsx", header="en", order=ALL, groups="merged"),
    "two header rows": Layout("xlsx", titles=1, order=ALL, two_rows=True),
    "two header rows, merged": Layout("xlsx", order=ALL, groups="merged", two_rows=True),
    "behind a cover": Layout("xlsx", titles=1, order=ALL, cover=True),
    "headings on each page": Layout("xlsx", order=ALL, again=True, total=True),
    "Korean Excel": Layout("cp949", titles=1, order=ALL, total=True),
    "Unicode text": Layout("utf-16", "\t", order=ALL),
    "Unicode text without a mark": Layout("utf-16-le", "\t", order=ALL),
    "semicolons": Layout("utf-8", ";", order=("name", "office", "group", "mail")),
    "bars": Layout("utf-8", "|", header="en"),
    "pasted": Layout("pasted", "\t", titles=2, order=ALL, total=True, notes=1),
    "pasted, merged": Layout("pasted", "\t", order=ALL, groups="merged"),
    "headings between the rows": Layout(
        "xlsx", order=("number", "name", "office"), groups="headed"
    ),
    "pasted lines": Layout("pasted", ", ", header=""),
    "numbered lines": Layout("pasted", ", ", header="", unseen=True),
    "no headings": Layout("xlsx", header="", order=("number", "name", "office", "group", "mail")),
    "groups first, no headings": Layout("utf-8", ";", header="", order=("group", "name", "office")),
    "headed lines": Layout("pasted", "\t", header="", order=("name", "office"), groups="headed"),
}


def laid_out(people: Sequence[Person], how: Layout) -> tuple[list[list[str]], list[Any]]:
    """Return the rows of a list, and the ranges that are merged in them."""
    rows: list[list[str]] = []
    merged: list[tuple[int, int, int, int]] = []
    width = len(how.order)
    for line in ("2026 워크숍 참석자 명단(안)", "", "담당: 기획팀")[: how.titles]:
        rows.append([line])
        if line and how.medium == "xlsx":
            merged.append((len(rows), 1, len(rows), width))
    if how.header:
        heads = [HEADERS[how.header][part] for part in how.order]
        rows.append(heads)
        if how.two_rows:
            _two_rows(rows, merged, how)
    last = ""
    for at, person in enumerate(people):
        if how.again and at and at % 9 == 0:
            rows.append(list(rows[how.titles]))
        if how.groups == "headed" and person.group != last:
            rows.append([f"□ {person.group}"])
        rows.append([_cell(part, at, person, how, last) for part in how.order])
        last = person.group
    if how.groups == "merged" and how.medium == "xlsx":
        _merge_groups(rows, merged, how, people)
    if how.total:
        rows.append(["합 계", *[""] * (width - 2), f"{len(people)}명"])
    rows += [[], ["※ 명단은 변경될 수 있음"], ["문의: 기획팀"]][: how.notes + 1 if how.notes else 0]
    return rows, merged


def _two_rows(rows: list[list[str]], merged: list[Any], how: Layout) -> None:
    """Put telephone and mail under one heading, all others over both rows."""
    mail = how.order.index("mail")
    top = len(rows)
    rows[-1][mail] = "연락처"
    rows.append(["이메일" if at == mail else "" for at in range(len(how.order))])
    merged += [(top, at + 1, top + 1, at + 1) for at in range(len(how.order)) if at != mail]


def _merge_groups(
    rows: list[list[str]], merged: list[Any], how: Layout, people: Sequence[Person]
) -> None:
    column = how.order.index("group")
    begin = len(rows) - len(people)
    starts = [at for at, row in enumerate(rows) if at >= begin and row[column]]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if end - start > 1:
            merged.append((start + 1, column + 1, end, column + 1))


def _cell(part: str, at: int, person: Person, how: Layout, last: str) -> str:
    group = ENGLISH[person.group] if how.groups == "english" else person.group
    if how.groups == "merged" and person.group == last:
        group = ""
    number = f"{at + 1}. " if how.unseen else ""
    return {
        "name": f"{number}{person.name}",
        "office": person.office,
        "group": group + ("\u200b" if how.unseen else ""),
        "number": str(at + 1),
        "rank": ("과장", "교수", "")[at % 3],
        "mail": f"a{at}@example.org",
        "note": "오후 참석" if at % 5 == 0 else "",
    }[part]


def sheets_of(people: Sequence[Person], how: Layout, folder: Path) -> list[RawSheet]:
    """Write the list down and read it with the program's own reader."""
    rows, merged = laid_out(people, how)
    if how.medium == "pasted":
        return [sheet_of("\n".join(how.mark.join(row) for row in rows))]
    if how.medium != "xlsx":
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=how.mark).writerows(rows)
        path = folder / "roster.csv"
        path.write_bytes(text.getvalue().encode(how.medium))
        return TableFilesReader().read(path)
    book = Workbook()
    sheet: Any = book.active
    if how.cover:
        sheet.append(["참석 현황"])
        sheet.append(["정부", 3])
        sheet.append(["산업계", 4])
        sheet = book.create_sheet("참석자")
    for row in rows:
        sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    for top, left, bottom, right in merged:
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    book.save(folder / "roster.xlsx")
    return TableFilesReader().read(folder / "roster.xlsx")


def read_back(preview: PeoplePreview) -> list[tuple[str, str, str]]:
    return [(row.name, row.affiliation, row.group_key) for row in preview.taken]


def grouped(people: Sequence[Person]) -> list[Person]:
    return sorted(people, key=lambda one: list(KEYS).index(one.group))


MANY = [
    Person(name, OFFICES[at % 7], list(KEYS)[at * 3 // 40]) for at, name in enumerate(NAMES[:40])
]


@pytest.mark.parametrize("name", list(LAYOUTS))
def test_a_roster_of_forty_is_read_in_any_layout_without_a_question(
    name: str, tmp_path: Path
) -> None:
    preview = preview_people(sheets_of(MANY, LAYOUTS[name], tmp_path), WORKSHOP)
    assert preview.questions == ()
    assert read_back(preview) == [(one.name, one.office, KEYS[one.group]) for one in MANY]


persons = st.lists(
    st.builds(
        Person, st.sampled_from(NAMES), st.sampled_from(OFFICES), st.sampled_from(list(KEYS))
    ),
    min_size=1,
    max_size=25,
    unique_by=lambda one: one.name,
).map(grouped)


@given(persons, st.sampled_from(list(LAYOUTS)))
def test_any_people_in_any_layout_read_back_or_something_is_asked(
    tmp_path_factory: pytest.TempPathFactory, people: list[Person], name: str
) -> None:
    folder = tmp_path_factory.mktemp("layout")
    preview = preview_people(sheets_of(people, LAYOUTS[name], folder), WORKSHOP)
    same = [(one.name, one.office, KEYS[one.group]) for one in people]
    assert preview.questions or read_back(preview) == same
