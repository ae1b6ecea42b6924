"""The guide is shipped, stands in both languages alike, and leads nowhere that is not there."""

import re

import pytest

from workshop_app.bundled import bundled
from workshop_app.domain.text import LANGUAGES

LINK = re.compile(r"\]\(([^)]+)\)")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)


def _guide(language: str) -> str:
    return (bundled("resources") / "guide" / f"{language}.md").read_text(encoding="utf-8")


def _anchor(heading: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return "#" + kept.replace(" ", "-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_guide_leads_somewhere(language: str) -> None:
    text = _guide(language)
    anchors = {_anchor(match[2]) for match in HEADING.finditer(text)}
    others = {f"{other}.md" for other in LANGUAGES}
    assert set(LINK.findall(text)) <= anchors | others


def test_both_guides_have_the_same_chapters_tables_and_commands() -> None:
    korean, english = _guide("ko"), _guide("en")
    levels = [[len(match[1]) for match in HEADING.finditer(text)] for text in (korean, english)]
    assert levels[0] == levels[1]
    rows = [
        [line.count("|") for line in text.splitlines() if line.startswith("|")]
        for text in (korean, english)
    ]
    assert rows[0] == rows[1]
    commands = [
        re.findall(r"^workshop-app(?: [a-z-]+)?", text, re.MULTILINE) for text in (korean, english)
    ]
    assert commands[0] == commands[1]
