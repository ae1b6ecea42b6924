"""Every widget of the kit on one page, to be looked at: python gallery.py FOLDER."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.ui import kit
from workshop_app.ui.theme import theme_manager
from workshop_app.wording.language import set_language

TEXTS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "National AI strategy after DeepSeek: review of the recommendations",
        "groups": ["Government", "Industry", "Academia", "Civil society", "Press", "Users"],
        "steps": ["Prepare", "Rate", "Results", "Conclude"],
        "body": "A culture that encourages domestic companies to take part and contribute; "
        "a platform that researchers and start-ups can use freely.",
        "buttons": ["New workshop", "Open sample", "Delete workshop", "All workshops"],
        "chips": ["Round 2 open", "All groups agree", "Overall only", "Groups differ", "Split"],
        "search": "Search workshops, recommendations, comments",
    },
    "ko": {
        "title": "딥시크 이후 국가 AI 전략 권고안 검토 워크숍",
        "groups": ["정부", "산업계", "학계", "시민사회", "언론", "이용자"],
        "steps": ["준비", "평가", "결과", "결론"],
        "body": "국내 기업이 오픈소스에 참여하고 기여하는 문화를 만들고, "
        "연구자와 스타트업이 자유롭게 쓰는 공용 플랫폼을 구축한다.",
        "buttons": ["새 워크숍", "예시 열기", "워크숍 삭제", "모든 워크숍"],
        "chips": ["2라운드 진행 중", "모든 집단 합의", "전체만 합의", "집단 간 차이", "갈림"],
        "search": "워크숍, 권고안, 의견 검색",
    },
}


def gallery(language: Language) -> QWidget:
    """Return a window with everything in it."""
    texts = TEXTS[language]
    window = QWidget()
    window.setProperty("kind", "ground")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    bar = kit.Bar()
    bar.body.addWidget(kit.Body("Workshop App", strong=True))
    bar.body.addWidget(kit.SearchField(texts["search"]), 1)
    stepper = kit.Stepper("Steps")
    states = ["done", "current", "open", "waiting"]
    stepper.set_steps([kit.Step(t, s) for t, s in zip(texts["steps"], states, strict=True)])
    bar.body.addWidget(stepper, 1)
    bar.body.addWidget(kit.LanguageSwitch())
    column.addWidget(bar)
    messages = kit.MessageBar()
    column.addWidget(messages)
    messages.show_undo(texts["body"], lambda: None)
    messages.show_error(texts["title"], kit.MessageAction("Try again", lambda: None))
    page = kit.ScrollPage()
    column.addWidget(page, 1)
    two = QHBoxLayout()
    page.body.addLayout(two)
    two.addWidget(_left(texts), 3)
    two.addWidget(_right(texts), 2)
    page.body.addStretch(1)
    foot = kit.Bar("footer")
    saved = kit.SavedLine()
    saved.set_saved_at(datetime(2026, 11, 23, 14, 2, 11))  # noqa: DTZ001
    foot.body.addWidget(saved, 1)
    foot.body.addWidget(kit.Muted("Offline"))
    column.addWidget(foot)
    return window


def _left(texts: dict[str, Any]) -> QWidget:
    card = kit.Card(padding=20)
    card.body.addWidget(kit.Heading(texts["title"], "title"))
    card.body.addWidget(kit.Muted("2026-11-23 · 서울"))
    card.body.addWidget(kit.Body(texts["body"]))
    card.body.addWidget(kit.Body("긴낱말" * 40))
    tones = ["good", "info", "neutral", "warn", "bad"]
    chips = [kit.Chip(t, s) for t, s in zip(texts["chips"], tones, strict=True)]
    card.body.addWidget(kit.row_of(*chips))
    first, second, third, fourth = texts["buttons"]
    off = kit.PrimaryButton(first)
    off.setEnabled(False)
    buttons = [
        kit.PrimaryButton(first, shortcut="Ctrl+N", icon_name="add"),
        kit.Button(second),
        kit.DangerButton(third),
        kit.LinkButton(fourth, icon_name="back"),
        kit.IconButton("more", "More"),
        off,
    ]
    card.body.addWidget(kit.row_of(*buttons))
    note = kit.Note("warn")
    note.body.addWidget(kit.Body(texts["chips"][3], strong=True))
    note.body.addWidget(kit.Body(texts["body"]), 1)
    card.body.addWidget(note)
    segments = kit.Segments("Round")
    segments.set_choices([("1", "Round 1"), ("2", "Round 2"), ("3", texts["body"][:60])], "2")
    card.body.addWidget(segments)
    field = kit.LineField("Title", placeholder="e.g. AI strategy", hint="Shown on every sheet")
    field.set_text("  " + texts["title"])
    field.set_error("A workshop of this name exists already. Choose another title.")
    card.body.addWidget(field)
    box = kit.TextBox("Comment", placeholder=texts["search"])
    box.setFixedHeight(80)
    card.body.addWidget(box)
    progress = kit.ProgressPanel()
    progress.begin("Exporting")
    progress.advance(3, 12)
    card.body.addWidget(progress)
    tabs = QTabWidget()
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(texts["groups"][:3])
    for row in range(3):
        table.setItem(row, 0, QTableWidgetItem(texts["chips"][row]))
    table.selectRow(1)
    table.setMinimumHeight(150)
    tabs.addTab(table, texts["steps"][0])
    tabs.addTab(QWidget(), texts["steps"][1])
    card.body.addWidget(tabs)
    return card


def _right(texts: dict[str, Any]) -> QWidget:
    card = kit.Card(padding=20)
    for mark, name in enumerate(texts["groups"]):
        card.body.addWidget(kit.GroupMark(mark, name))
        bar = kit.TurnoutBar(mark, name)
        bar.set_turnout(mark + 3, 10)
        card.body.addWidget(bar)
    check, radio, off = QCheckBox(texts["steps"][0]), QRadioButton("1–5"), QCheckBox("off")
    check.setChecked(True)
    radio.setChecked(True)
    card.body.addWidget(kit.row_of(check, radio, off, QRadioButton("1–9")))
    spin = kit.NumberField("Number", 0, 99)
    day = QDateEdit(QDate(2026, 11, 23))
    day.setCalendarPopup(True)
    select = kit.Select("Sort")
    select.set_choices([("new", texts["buttons"][3]), ("old", "Oldest")], "new")
    card.body.addWidget(kit.row_of(spin, day, select))
    card.body.addWidget(kit.Divider())
    empty = kit.EmptyState(kit.PrimaryButton(texts["buttons"][0]), kit.Button(texts["buttons"][1]))
    empty.set_texts(texts["title"], texts["body"])
    card.body.addWidget(empty, 1)
    return card


def main(folder: Path) -> None:
    """Save pictures in each language, scheme and at 100 and 200 %."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    manager = theme_manager()
    manager.start("light")
    for language in LANGUAGES:
        set_language(language)
        for scheme in ("light", "dark", "contrast"):
            for scale in (1.0, 2.0):
                manager.set_scheme(scheme)
                manager.set_font_scale(scale)
                window = gallery(language)
                window.resize(1280, 1060)
                window.show()
                for _ in range(4):
                    app.processEvents()
                window.grab().save(str(folder / f"kit-{language}-{scheme}-{scale:.0f}.png"))
                window.deleteLater()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
