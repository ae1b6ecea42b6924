"""How long a workbook takes and how much memory, as ratios in one run; exit code 1 over a limit.

The same ratings are written by openpyxl's write_only mode, by XlsxWriter and as bare XML into a zip:
what a machine is like drops out.

The memory is what writing takes beyond the report itself (Linux only).

`python benchmarks/workbook.py` writes 100,000 ratings, `python benchmarks/workbook.py 1000000`
as many; each size measures its memory in a process of its own.
"""

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from types import SimpleNamespace
from typing import Any

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Rating, Round, RoundState
from workshop_app.domain.text import same_text
from workshop_app.domain.workshop import Details
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.report import RoundReport, WorkshopReport
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.results import read_ratings, round_results

START = datetime(2025, 3, 18, 1, 0, tzinfo=UTC)
ITEMS = 50
REPEATS = 3
COLUMNS = [
    *("round", "participant", "group", "recommendation", "criterion"),
    *("rating", "abstained", "recused", "channel", "rated_at"),
]


def make_report(ratings: int) -> WorkshopReport:
    workshop = new_workshop(Details("Many", date(2025, 3, 18), "", "", ""), START)
    items = tuple(Recommendation(f"r{n}", f"R{n}", same_text(f"No. {n}")) for n in range(ITEMS))
    count = ratings // (ITEMS * len(workshop.criteria))
    groups = workshop.groups
    people = tuple(
        Participant(f"p{n}", groups[n % len(groups)].id, f"P{n:05d}") for n in range(count)
    )
    ids = tuple(item.id for item in items)
    this = Round("round1", 1, RoundState.CLOSED, ids, START, START, START)
    workshop = replace(workshop, recommendations=items, participants=people, rounds=(this,))
    given = [
        Rating(
            this.id,
            person.id,
            item.id,
            criterion.id,
            1 + (n * 7 + at * 3) % 5,
            Channel.KIOSK,
            START + timedelta(seconds=n % 7200),
        )
        for n, person in enumerate(people)
        for at, item in enumerate(items)
        for criterion in workshop.criteria
    ]
    work: Any = SimpleNamespace(ratings=SimpleNamespace(of_round=lambda _id: given))
    results = round_results(workshop, read_ratings(work, workshop, this))
    rounds = (RoundReport(this, results, tuple(given), ()),)
    return WorkshopReport(workshop, rounds, {}, "en", START + timedelta(days=1), "0")


def rows_of(report: WorkshopReport) -> Iterator[list[Any]]:
    people, groups = ({p.id: p for p in report.workshop.participants}, report.workshop.groups)
    keys = {group.id: group.key for group in groups}
    codes = {item.id: item.code for item in report.workshop.recommendations}
    criteria = {one.id: one.key for one in report.workshop.criteria}
    for one in report.rounds:
        for rating in one.ratings:
            person = people[rating.participant_id]
            yield [
                one.round.number,
                person.code,
                keys[person.group_id],
                codes[rating.recommendation_id],
                criteria[rating.criterion_id],
                rating.value,
                rating.abstained,
                rating.recused,
                rating.channel.value,
                rating.rated_at.replace(tzinfo=None),
            ]


def write_only(report: WorkshopReport, path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Ratings")
    sheet.append(COLUMNS)
    for row in rows_of(report):
        sheet.append(row)
    book.save(path)


def xlsxwriter(report: WorkshopReport, path: Path) -> None:
    import xlsxwriter as writer

    book = writer.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Ratings")
    sheet.write_row(0, 0, COLUMNS)
    for number, row in enumerate(rows_of(report), start=1):
        sheet.write_row(number, 0, row)
    book.close()


def bare(report: WorkshopReport, path: Path) -> None:
    epoch = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's
    day = timedelta(days=1)

    def cell(letter: str, number: int, value: Any) -> str:
        if isinstance(value, datetime):
            return f'<c r="{letter}{number}"><v>{(value - epoch) / day!r}</v></c>'
        if isinstance(value, bool):
            return f'<c r="{letter}{number}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, int):
            return f'<c r="{letter}{number}"><v>{value}</v></c>'
        return f'<c r="{letter}{number}" t="inlineStr"><is><t>{value}</t></is></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book, book.open("s.xml", "w") as part:
        for number, row in enumerate(rows_of(report), start=2):
            cells = "".join(cell(x, number, v) for x, v in zip("ABCDEFGHIJ", row, strict=True))
            part.write(f'<row r="{number}">{cells}</row>'.encode())


def ours(report: WorkshopReport, path: Path) -> None:
    ExcelWorkbook().write(report, path, SilentProgress())


WAYS: dict[str, Callable[[WorkshopReport, Path], None]] = {
    "ours": ours,
    "write_only": write_only,
    "XlsxWriter": xlsxwriter,
    "bare XML and zip": bare,
}


def best(way: Callable[[WorkshopReport, Path], None], report: WorkshopReport, path: Path) -> float:
    times: list[float] = []
    for _ in range(REPEATS):
        began = perf_counter()
        way(report, path)
        times.append(perf_counter() - began)
    return min(times)


def sample() -> float:
    """Return the seconds in which the sample is read and written, when all is loaded."""
    from workshop_app.app import find_places, open_context
    from workshop_app.services.exporting import export_workbook
    from workshop_app.services.sample import make_sample

    with tempfile.TemporaryDirectory() as folder:
        context = open_context(find_places(None, Path(folder)))
        made, path = make_sample(context), Path(folder) / "out.xlsx"
        times: list[float] = []
        for _ in range(REPEATS + 1):
            began = perf_counter()
            export_workbook(context, ExcelWorkbook(), made, path, "ko", SilentProgress())
            times.append(perf_counter() - began)
        context.store.close()  # pyright: ignore[reportAttributeAccessIssue]
    return min(times)


def main() -> int:
    ratings = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    if len(sys.argv) > 2:
        return memory(ratings, WAYS[sys.argv[2]])
    print(f"the sample, warm: {sample():.2f} s (at most 0.6)")
    report = make_report(ratings)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.xlsx"
        seconds = {name: best(way, report, path) for name, way in WAYS.items()}
    for name, one in seconds.items():
        print(f"{ratings} ratings, {name}: {one:.2f} s")
    faster = seconds["write_only"] / seconds["ours"]
    slower = seconds["ours"] / seconds["bare XML and zip"]
    print(f"{faster:.1f} x faster than write_only (at least 4)")
    print(f"{slower:.1f} x the bare XML and zip (at most 2)")
    for name in WAYS:
        command = [sys.executable, __file__, str(ratings), name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"{name}: {done.stdout.strip()} MB more than the report itself")
    return int(faster < 4 or slower > 2)


def memory(ratings: int, way: Callable[[WorkshopReport, Path], None]) -> int:
    """Print how far the memory in use rises while the report, which is there already, is written."""
    with tempfile.TemporaryDirectory() as folder:
        way(make_report(1000), Path(folder) / "warm.xlsx")
        report = make_report(ratings)
        Path("/proc/self/clear_refs").write_text("5")  # Linux: the peak starts again from here
        before = in_use("VmRSS")
        way(report, Path(folder) / "out.xlsx")
    print((in_use("VmHWM") - before) // 1024)
    return 0


def in_use(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if __name__ == "__main__":
    sys.exit(main())
