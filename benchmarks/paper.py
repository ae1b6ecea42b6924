"""How paper ballots are read back: rows read wrong (must be 0), asked, and milliseconds a page.

Usage: `python benchmarks/paper.py [--pages N] [--seed S] [--show]`. Made-up scans, see
tests/paper_scans.py; nothing here has met a real pen, printer or scanner.
"""

import argparse
import os
import sys
import time
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import numpy as np
import pypdfium2 as pdfium
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage

from paper_scans import INK_DPI, LOOKS, compared, pages_filled
from workshop_app.domain.creation import default_criteria
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.printing.paper_ballots import ballots_pdf
from workshop_app.printing.paper_layout import PaperLayout, layout_of
from workshop_app.printing.reading.finding import find_page
from workshop_app.printing.reading.pictures import Grey, pages_of
from workshop_app.printing.reading.sheets import read_sheet
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.paper import PaperBallot, PaperBallots, PaperForm, PaperStyle

FORMS = (
    (ScaleKind.FIVE, PaperStyle(("ko",)), 3),
    (ScaleKind.NINE, PaperStyle(("en",)), 3),
    (ScaleKind.SEVEN, PaperStyle(("ko", "en")), 2),
    (ScaleKind.FIVE, PaperStyle(("ko",), large=True), 1),
)


def form(kind: ScaleKind, times: int) -> PaperForm:
    criteria = tuple(one for _ in range(times) for one in default_criteria(kind))
    items = tuple(
        Recommendation(
            f"i{n}",
            f"R{n}",
            LocalText("AI 연구개발에 대한 국가 지원 확대", "Expand support for AI research"),
            LocalText("공동 과제의 비중을 높인다.", "Raise the share of joint projects."),
        )
        for n in range(1, 7)
    )
    title, day = "AI 전략 권고안 평가", date(2026, 11, 27)
    return PaperForm(title, day, "w", 1, items, criteria, Anonymity.CODE)


def printed() -> tuple[list[tuple[Grey, object, float]], list[PaperLayout]]:
    """Return the pages of all forms at 300 dots an inch, and the layout of each."""
    blanks, layouts = [], []
    for kind, style, times in FORMS:
        one = form(kind, times)
        layout = layout_of(one, style)
        ballot = PaperBallot("PABCDEFG", "B-07", LocalText("산업계", "Industry"))
        content = ballots_pdf(PaperBallots(one, (ballot,), style), SilentProgress())
        document = pdfium.PdfDocument(content)
        for at, page in enumerate(layout.pages):
            grey = document[at].render(scale=INK_DPI / 72, grayscale=True).to_numpy()
            blanks.append((np.array(grey).reshape(grey.shape[:2]), page, layout.sizes.radius))
            layouts.append(layout)
    return blanks, layouts


def saved(grey: Grey, path: Path, quality: int) -> None:
    """Write a scan as JPEG, or as PNG where it loses nothing."""
    height, width = grey.shape
    image = QImage(grey.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG" if quality else "PNG", quality or 80)
    path.write_bytes(bytes(buffer.data().data()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=160)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--keep", type=Path, help="a folder for the scans of wrong rows")
    options = parser.parse_args()
    app = QGuiApplication([])
    blanks, layouts = printed()
    tallies: defaultdict[str, Counter[str]] = defaultdict(Counter)
    times: defaultdict[str, list[float]] = defaultdict(list)
    folder = options.keep or Path(os.environ.get("TMPDIR", "/tmp"))  # noqa: S108 - made-up scans
    for number, (at, look, scan) in enumerate(
        pages_filled(blanks, LOOKS, options.seed, options.pages)
    ):
        path = folder / f"scan-{os.getpid()}-{number}.{'jpg' if look.jpeg else 'png'}"
        saved(scan.picture, path, look.jpeg)
        start = time.thread_time()
        (grey,) = pages_of(path)
        decoded = time.thread_time()
        page = find_page(grey)
        tally = tallies[look.name]
        tally["pages"] += 1
        if page is None:
            tally["pages refused"] += 1
            path.unlink()
            continue
        read = read_sheet(grey, page, layouts[at])
        times[look.name].append((time.thread_time() - start) * 1000)
        times["(of it, decoding the file)"].append((decoded - start) * 1000)
        for one in read.rows:
            truth = scan.truths[one.row.item_id, one.row.criterion_id]
            outcome = compared(truth, one.answer, one.why)
            tally[outcome if one.row.criterion_id else f"aside {outcome}"] += 1
            if outcome == "wrong":
                print("WRONG", number, look.name, one.row.item_id, truth, one.answer)
            if options.keep is not None and outcome != "right":
                name = f"{outcome}-{number}-{one.row.item_id}-{len(one.found)}-{truth}.png"
                (folder / name).write_bytes(read.picture(one.row.box))
        path.unlink()
    total: Counter[str] = Counter()
    for name, tally in tallies.items():
        total.update(tally)
        report(name, tally, times[name])
    report("all", total, [one for name in tallies for one in times[name]])
    report_times("(of it, decoding the file)", times["(of it, decoding the file)"])
    del app
    return 1 if total["wrong"] + total["aside wrong"] else 0


def report(name: str, tally: Counter[str], times: list[float]) -> None:
    rows = tally["right"] + tally["asked"] + tally["wrong"]
    aside = tally["aside right"] + tally["aside asked"] + tally["aside wrong"]
    share = 100 * tally["right"] / max(rows, 1)
    print(
        f"{name:22} pages {tally['pages']:4} refused {tally['pages refused']:3}  rows {rows:6} "
        f"right {share:5.1f} % asked {tally['asked']:4} WRONG {tally['wrong']}  "
        f"| aside {aside:5} asked {tally['aside asked']:3} wrong {tally['aside wrong']}  "
        f"| median {np.median(times or [0]):.0f} ms, p95 {np.percentile(times or [0], 95):.0f} ms"
    )


def report_times(name: str, times: list[float]) -> None:
    print(f"{name}: median {np.median(times):.0f} ms")


if __name__ == "__main__":
    raise SystemExit(main())
