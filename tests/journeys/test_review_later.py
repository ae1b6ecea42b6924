"""Journey (d): months later, find a past workshop by a Korean word and export it again."""

from pathlib import Path

from openpyxl import load_workbook

from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop
from workshop_app.services.sample import make_sample

# They say when they were written; so does one line of the record.
SKIPPED = {"Cover", "About", "Methods", "표지", "안내", "방법"}


def cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(path)
    return {
        sheet.title: [row for row in sheet.iter_rows(values_only=True) if "exported_at" not in row]
        for sheet in book.worksheets
        if sheet.title not in SKIPPED
    }


def export(run, folder: Path, number: int) -> Path:
    run.click("엑셀로 내보내기")
    run.until(lambda: len(list(folder.glob("*.xlsx"))) == number)
    run.until(lambda: not run.shell.export_flow.is_running)
    return max(folder.glob("*.xlsx"), key=lambda path: path.stat().st_mtime_ns)


def test_a_past_workshop_is_found_by_two_syllables_and_exported_again_with_equal_numbers(
    start, tmp_path
):
    documents = tmp_path / "Documents"
    first = start("ko")
    sample = make_sample(first.context)
    create_workshop(first.context, Details("다른 회의"))
    first.shell.open_workshop(sample, "conclude")
    before = cells(export(first, documents, 1))
    first.stop()

    again = start("ko")
    again.fill("워크숍, 권고안, 의견 검색", "제조")
    page = again.shell.page
    again.until(lambda: [card.id for card in page.model.cards] == [sample])
    again.click("열기")
    assert again.context.workshop(sample).concluded_at is not None
    again.shell.open_workshop(sample, "conclude")
    after = cells(export(again, documents, 2))

    assert after == before
