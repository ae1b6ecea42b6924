"""The same ratings in any of twenty layouts are read back the same, or something is asked."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from workshop_app.domain.scale import scale_of
from workshop_app.exchange.ratings_table import RatingsTableReader

FIVE = scale_of(1, 5)
Rows = list[list[str]]
KOREAN = {"participant": "참여자", "group": "그룹", "recommendation": "권고안", "rating": "평점"}
AGREED = ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree")
OWN = ("전혀 그렇지 않다", "그렇지 않다", "보통이다", "그렇다", "매우 그렇다")
TITLES = {"R1": "Data trust law", "R2": "Pilot fund", "R3": "Review after two years"}
PLAIN = [f"p{number}" for number in range(1, 9)]
GROUPS = ("정부", "산업계", "학계")


@dataclass(frozen=True)
class Room:
    """Who is in which group and gave what; people stand by group."""

    groups: dict[str, str]
    given: dict[tuple[str, str], int]

    def wide(self, write: Callable[[int], str] = str) -> Rows:
        rows = [["participant", "group", *TITLES]]
        for who, group in self.groups.items():
            cells = [self.given.get((who, item)) for item in TITLES]
            rows.append([who, group, *("" if one is None else write(one) for one in cells)])
        return rows

    def long(self) -> Rows:
        head = ["participant", "group", "recommendation", "rating"]
        return [
            head,
            *(
                [who, self.groups[who], item, str(value)]
                for (who, item), value in self.given.items()
            ),
        ]


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    people = PLAIN[: draw(st.integers(4, 8))]
    size = -(-len(people) // len(GROUPS))
    groups = {who: GROUPS[at // size] for at, who in enumerate(people)}
    given = {
        (who, item): draw(st.integers(1, 5))
        for who in people
        for item in TITLES
        if item == "R1" or draw(st.integers(0, 4))
    }
    return Room(groups, given)


def text(rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter).writerows(rows)
    return made.getvalue().encode(encoding)


def korean(rows: Rows) -> Rows:
    return [[KOREAN.get(name, name) for name in rows[0]], *rows[1:]]


def titled(rows: Rows) -> Rows:
    return [["Ratings of the panel"], [], ["May 2025; five points"], *rows]


def with_means(rows: Rows) -> Rows:
    return [*rows, ["Average", "", "3.5", "3.2", "2.9"], ["합계", "", "21", "18", "17"]]


def more_columns(rows: Rows) -> Rows:
    head = ["No.", "timestamp", "E-mail", *rows[0], "gender", "Last page", "R1 comment"]
    return [
        head,
        *(
            [str(n), f"2025. 3. 18 오후 {n}:00:00", f"{n}@x.kr", *row, str(1 + n % 2), "3", "fine"]
            for n, row in enumerate(rows[1:], start=1)
        ),
    ]


def turned(rows: Rows) -> Rows:
    return [list(reversed(row)) for row in rows]


def named(rows: Rows, form: str = "{}") -> Rows:
    return [
        [form.format(TITLES.get(name, name)) if name in TITLES else name for name in rows[0]],
        *rows[1:],
    ]


def surveyed(rows: Rows) -> Rows:
    codes = [f"Q1_{at}" if name in TITLES else name for at, name in enumerate(rows[0])]
    labels = [f"How important? - {name}" if name in TITLES else f"Your {name}" for name in rows[0]]
    return [codes, labels, ['{"ImportId":"x"}'] * len(codes), *rows[1:]]


def merged(rows: Rows) -> Rows:
    said, made = "", [rows[0]]
    for who, group, *cells in rows[1:]:
        made.append([who, "" if group == said else group, *cells])
        said = group
    return made


def sheets(*named_rows: tuple[str, Rows], merge: bool = False) -> bytes:
    book = Workbook()
    book.remove(book["Sheet"])
    for name, rows in named_rows:
        sheet: Worksheet = book.create_sheet(name)
        for row in rows:
            sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
        if merge:
            starts = [at for at, row in enumerate(rows, start=1) if row[1]]
            for first, last in zip(
                starts[1:], [*(at - 1 for at in starts[2:]), len(rows)], strict=True
            ):
                sheet.merge_cells(start_row=first, end_row=last, start_column=2, end_column=2)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def across(room: Room, groups: list[str] | None = None, corner: str = "recommendation") -> Rows:
    rows = [[corner, *room.groups], *([groups] if groups else [])]
    for item, title in TITLES.items():
        given = [room.given.get((who, item)) for who in room.groups]
        code = "" if corner else f"{item} "
        rows.append([code + title, *("" if one is None else str(one) for one in given)])
    return rows


LAYOUTS: dict[str, Callable[[Room], bytes]] = {
    "wide": lambda room: text(room.wide()),
    "long": lambda room: text(room.long()),
    "semicolons": lambda room: text(room.wide(), ";"),
    "tabs in UTF-16": lambda room: text(room.wide(), "\t", "utf-16"),
    "cp949 with Korean headers": lambda room: text(korean(room.wide()), ",", "cp949"),
    "long in Korean with a byte order mark": lambda room: text(
        korean(room.long()), ",", "utf-8-sig"
    ),
    "titles above": lambda room: text(titled(room.wide())),
    "titles above a long table": lambda room: text(titled(room.long())),
    "means below": lambda room: text(with_means(room.wide())),
    "more columns": lambda room: text(more_columns(room.wide())),
    "columns turned round": lambda room: text(turned(room.wide())),
    "columns of a long table turned round": lambda room: text(turned(room.long())),
    "titles of recommendations": lambda room: text(named(room.wide())),
    "questions of a form": lambda room: text(named(room.wide(), "How useful is it? [{}]")),
    "three header rows": lambda room: text(surveyed(room.wide())),
    "English words": lambda room: text(room.wide(lambda value: AGREED[value - 1])),
    "Korean words": lambda room: text(korean(room.wide(lambda value: OWN[value - 1]))),
    "points with a unit": lambda room: text(room.wide(lambda value: f"{value}점")),
    "a workbook with a summary before": lambda room: sheets(
        ("Summary", [["Panel"], ["People", "8"]]), ("Data", titled(room.wide()))
    ),
    "merged groups": lambda room: sheets(("Data", merged(room.wide())), merge=True),
    "groups above their people": lambda room: text(merged(room.wide())),
    "points before words": lambda room: text(
        room.wide(lambda value: f"{value} - {AGREED[value - 1]}")
    ),
    "people across, their groups above": lambda room: text(
        [["", *room.groups.values()], *across(room)]
    ),
    "people across, their groups in the row below": lambda room: text(
        across(room, ["그룹", *room.groups.values()])
    ),
    "people across in a workbook, groups written above": lambda room: sheets(
        ("평가", [["", *room.groups.values()], *across(room)])
    ),
    "people across under a blank corner, with means": lambda room: text(
        [
            [*row, "평균" if at == 0 else "3"]
            for at, row in enumerate(across(room, ["그룹", *room.groups.values()], ""))
        ],
        ",",
        "cp949",
    ),
}


@pytest.mark.parametrize("layout", list(LAYOUTS))
@given(room=rooms())
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_ratings_are_the_same_in_any_layout_or_asked(
    tmp_path: Path, layout: str, room: Room
) -> None:
    path = tmp_path / "ratings"
    path.write_bytes(LAYOUTS[layout](room))
    preview = RatingsTableReader().preview(path, FIVE)
    if preview.questions:
        return
    titles = {title: code for code, title in TITLES.items()}
    titles |= {f"{code} {title}": code for code, title in TITLES.items()}
    table = preview.table
    found = {
        (one.participant, titles.get(one.recommendation, one.recommendation)): one.value
        for one in table.entries
    }
    assert found == room.given
    assert {titles.get(one, one) for one in table.recommendations} <= set(TITLES)
    rated = {who for who, _ in room.given}
    assert {who: group for who, group in table.participants if who in rated} == room.groups


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_full_room_is_read_in_any_layout_without_a_question(tmp_path: Path, layout: str) -> None:
    given = {
        (who, item): 1 + (at + len(item)) % 5 for at, who in enumerate(PLAIN) for item in TITLES
    }
    room = Room({who: GROUPS[at // 3] for at, who in enumerate(PLAIN)}, given)
    (tmp_path / "ratings").write_bytes(LAYOUTS[layout](room))
    assert RatingsTableReader().preview(tmp_path / "ratings", FIVE).questions == ()
