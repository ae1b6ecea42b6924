"""Make pictures of every screen in both languages and themes, from the sample workshop.

    python docs/make_screens.py [--only WORD] [--out DIR] [--font PERCENT] [--size WxH]
    python docs/make_screens.py --items 60 --groups 5
    python docs/make_screens.py --kept

They go to out/screens/, which git ignores. `--kept` makes those anew that the README and the
guide show, with few colours, in docs/screens/.

Runs the real window without a display. File names: SCREEN-LANGUAGE-SCHEME.png. With `--items`
or `--groups` only the results and the presenter, of a made-up workshop of that size:
SCREEN-ITEMSxGROUPS-LANGUAGE-SCHEME.png.
"""

import argparse
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from made_up_workshop import make_workshop
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from quantised import save_quantised

from workshop_app.app import find_places, make_application, make_window
from workshop_app.domain.additions import with_codes
from workshop_app.domain.preferences import SCHEMES, Preferences, Scheme
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import Language, LocalText
from workshop_app.domain.workshop import Details
from workshop_app.services.ballots import Answer, Ballot, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.preparing import create_workshop, edit_workshop, set_consent
from workshop_app.services.rounds import mark_attendance, open_round
from workshop_app.services.sample import make_sample
from workshop_app.services.sets import HEADLINES, built_in_set, with_set_items
from workshop_app.services.tables.choices import Kind
from workshop_app.ui.window import gallery
from workshop_app.ui.window.shell import Shell
from workshop_app.viewmodels.prepare.model import Section
from workshop_app.wording.language import set_language

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "out" / "screens"
KEPT = ROOT / "docs" / "screens"
SHOWN_IN = ("README.md", "resources/guide/ko.md", "resources/guide/en.md")
COMMENT = {
    "ko": "공용 플랫폼의 운영비를 누가 부담하는지 먼저 정해야 합니다.",
    "en": "First it must be settled who pays for running the shared platform.",
}
TITLES = {
    "ko": ("오픈소스 AI 생태계 활성화 토론회", "부산", "제조 AI 특화 모델 자문회의", "창원"),
    "en": (
        "Open-source AI ecosystem forum",
        "Busan",
        "Advisory meeting on AI in industry",
        "Changwon",
    ),
}
Shot = tuple[str, QWidget]
Size = tuple[int, int]


def make_open_workshop(context: Context, language: Language) -> str:
    """Make a workshop whose first round is open and half rated; return its id."""
    title, place, other, elsewhere = TITLES[language]
    create_workshop(context, Details(other, date(2026, 9, 4), elsewhere))
    workshop = create_workshop(context, Details(title, date(2026, 11, 23), place))
    items = built_in_set(HEADLINES)
    edit_workshop(context, workshop.id, lambda one: with_set_items(one, items))
    for group in workshop.groups:
        edit_workshop(context, workshop.id, lambda one, group=group: with_codes(one, group, 8))
    text = LocalText("평점과 의견은 연구 목적으로만 씁니다.", "Ratings serve this study only.")
    set_consent(context, workshop.id, text)
    workshop = open_round(context, workshop.id)
    for at, person in enumerate(workshop.participants):
        rated = workshop.recommendations[: (at * 7) % 6]
        answers = {
            (item.id, criterion.id): Answer(1 + (at + place) % 5)
            for place, item in enumerate(rated)
            for criterion in workshop.criteria
        }
        submit_ballot(context, Ballot(workshop.rounds[0].id, person.id, Channel.KIOSK, answers))
    looking_on, away = workshop.participants[0], workshop.participants[6]
    observer = replace(looking_on, is_observer=True)
    edit_workshop(context, workshop.id, lambda one: with_participant(one, observer))
    mark_attendance(context, workshop.id, workshop.rounds[0].id, [away.id], absent=True)
    return workshop.id


def shots(shell: Shell, window: QWidget, language: Language) -> Iterator[Shot]:
    """Go through every screen."""
    assert shell.desk is not None
    context = shell.desk.context
    yield "library-empty", window
    sample = make_sample(context)
    opened = make_open_workshop(context, language)
    shell.open_library()
    yield "library", window
    yield from _past(shell, window)
    yield from _prepare(shell, window, opened)
    yield from _rate(shell, window, opened, context, language)
    yield from _results(shell, window, sample)
    shell.open_workshop(sample, "conclude")
    yield "conclude", window
    yield from _sheets(shell)


def _past(shell: Shell, window: QWidget) -> Iterator[Shot]:
    """Show the ratings of a past workshop with a question, as they are taken in."""
    past = shell.page.past
    past.open()
    yield "past-empty", window
    lines = ["participant\tgroup\trecommendation\tround\trating\te-mail"]
    for name in ("Round 2", "Round 1"):
        for person, item in ((person, item) for person in range(18) for item in (1, 2, 3)):
            group = ("Government", "Industry", "Academia")[person % 3]
            said = "?" if (person, item) == (2, 3) else 1 + (person * item + len(name)) % 5
            lines.append(f"P{person:02}\t{group}\tR{item}\t{name}\t{said}\tp@example.org")
    past.screen.show_text("\n".join(lines))
    yield "past-preview", window
    past.screen.left.emit()


def _prepare(shell: Shell, window: QWidget, opened: str) -> Iterator[Shot]:
    shell.open_workshop(opened, "prepare")
    page = shell.page.page("prepare")
    for section in Section:
        page.show_section(section)
        yield f"prepare-{section.value}", window
    preview = page.preview(Kind.PARTICIPANTS)
    page.show_preview(Kind.PARTICIPANTS)
    preview.show_text(
        "명단\n\n구분\t성명\t소속\n정부\t김하늘\t가상부\n산업체\t이바다\t가상사\n학계\t박구름\t가상대"
    )
    yield "prepare-preview", window
    preview.left.emit()


def _rate(
    shell: Shell, window: QWidget, opened: str, context: Context, language: Language
) -> Iterator[Shot]:
    shell.open_workshop(opened, "rate")
    page = shell.page.page("rate")
    yield "rate", window
    page.roster.presence.ask_for_aside([page.model.rows[1]])
    yield "rate-aside", window
    page.roster.presence.panel.hide()
    page.show_place("grid")
    yield "entry-grid", window
    page.show_place("roster")
    person = context.workshop(opened).participants[4]
    kiosk = page.kiosk
    page.open_ballot(person.id)
    gallery.settle()  # it fills the screen first
    kiosk.resize(window.size())
    yield "ballot-start", kiosk
    model = kiosk.model
    model.begin()
    model.go_to(2)
    kiosk.resize(window.size())
    for criterion, value in zip(model.criteria, (5, 3), strict=True):
        model.rate(criterion.id, value)
    kiosk.item.comment.insertPlainText(COMMENT[language])
    gallery.settle(1.2)
    yield "ballot", kiosk
    model.go_to(3)
    model.recuse(True)
    yield "ballot-recused", kiosk
    for _ in range(model.count - 3):
        model.go_next()
    yield "ballot-review", kiosk
    model.finish()
    yield "ballot-curtain", kiosk
    page.open_ballot(
        next(one.id for one in context.workshop(opened).participants if one.is_observer)
    )
    kiosk.model.begin()
    kiosk.resize(window.size())
    yield "ballot-observer", kiosk
    kiosk.leave()


def made_up_shots(shell: Shell, window: QWidget, language: Language, size: Size) -> Iterator[Shot]:
    """Go through the results and the presenter of a made-up workshop."""
    assert shell.desk is not None
    made = make_workshop(shell.desk.context, language, *size)
    for name, widget in _results(shell, window, made):
        yield f"{name}-{size[0]}x{size[1]}", widget


def _results(shell: Shell, window: QWidget, sample: str) -> Iterator[Shot]:
    shell.open_workshop(sample, "results")
    page = shell.page.page("results")
    gallery.wait_until(lambda: shell.is_idle)
    for tab in page.tabs():
        page.show_tab(tab)
        yield ("results" if tab == "overview" else f"results-{tab}"), window
    page.show_tab("overview")
    presenter = shell.open_presenter()
    presenter.resize(1280, 800)
    for _ in range(4):
        page.reveal_next()
    yield "presenter", presenter
    presenter.close()


def _sheets(shell: Shell) -> Iterator[Shot]:
    for name, show in (
        ("settings", shell.side.open_settings),
        ("shortcuts", shell.side.open_shortcuts),
        ("help", shell.open_help),
    ):
        before = set(QApplication.topLevelWidgets())
        show()
        gallery.settle()
        for sheet in set(QApplication.topLevelWidgets()) - before:
            if sheet.isVisible() and sheet.isWindow():
                yield name, sheet
                sheet.close()


def make(language: Language, scheme: Scheme, options: argparse.Namespace) -> None:
    """Make all pictures of one look, each in a program of its own data folder."""
    set_language(language)
    with tempfile.TemporaryDirectory() as folder:
        look = Preferences(language, scheme, font_percent=options.font, motion=False)
        window = make_window(find_places(None, Path(folder)), look)
        shell = gallery.open_window(window)
        window.resize(*(int(side) for side in options.size.split("x")))
        shell.look.apply(replace(look))
        if options.items or options.groups:
            size = (options.items or 5, options.groups or 3)
            made = made_up_shots(shell, window, language, size)
        else:
            made = shots(shell, window, language)
        for name, widget in made:
            file_name = f"{name}-{language}-{scheme}.png"
            if options.only in name and (not options.kept or file_name in shown_pictures()):
                gallery.settle()  # a job may start a moment after its page is shown
                gallery.wait_until(lambda: shell.is_idle)
                path = options.out / file_name
                gallery.save(widget, path)
                if options.kept:
                    save_quantised(path, KEPT / file_name)
                print(path)
        window.close()
        window.finish()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown_pictures() -> set[str]:
    """Return the names of the pictures that the README and the guide show."""
    texts = ((ROOT / name).read_text(encoding="utf-8") for name in SHOWN_IN)
    return {one for text in texts for one in re.findall(r"screens/([\w-]+\.png)", text)}


def main() -> None:
    """Make every look that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR")
    parser.add_argument("--kept", action="store_true")
    parser.add_argument("--font", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--size", default="1280x800", metavar="WxH")
    parser.add_argument("--lang", choices=("ko", "en"), nargs="*", default=["ko", "en"])
    parser.add_argument("--scheme", choices=SCHEMES, nargs="*", default=["light", "dark"])
    parser.add_argument("--items", type=int, default=0, metavar="NUMBER")
    parser.add_argument("--groups", type=int, choices=(2, 3, 4, 5), default=0)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    make_application()
    for language in options.lang:
        for scheme in options.scheme:
            make(language, scheme, options)


if __name__ == "__main__":
    main()
