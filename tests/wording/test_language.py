"""One translator for both languages: it switches at once, and falls back to what there is."""

import locale
import threading
from pathlib import Path

import pytest

from workshop_app.domain.text import LocalText
from workshop_app.wording import language
from workshop_app.wording.language import (
    current_language,
    local,
    set_language,
    speaking,
    system_language,
    translate,
)

KNOWN = ("Checklist", "Set the date")


def test_the_source_is_english_and_korean_stands_beside_it():
    assert translate(*KNOWN) == "Set the date"
    set_language("ko")
    assert current_language() == "ko"
    assert translate(*KNOWN) == "날짜 정하기"
    set_language("en")
    assert translate(*KNOWN) == "Set the date"


def test_a_text_without_a_translation_is_said_in_english():
    with speaking("ko"):
        assert translate("Checklist", "Never translated") == "Never translated"
        assert translate("Nowhere", "Set the date") == "Set the date"


def test_an_unfinished_translation_is_said_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / language.TRANSLATIONS).write_text(
        "<TS><context><name>A</name>"
        "<message><source>x</source><translation type='unfinished'/></message>"
        "<message><source>y</source><translation>와이</translation></message>"
        "<message><source>z</source></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    monkeypatch.setattr(language, "bundled", lambda _name: tmp_path)
    language._korean.cache_clear()
    try:
        with speaking("ko"):
            assert [translate("A", text) for text in "xyz"] == ["x", "와이", "z"]
    finally:
        language._korean.cache_clear()


def test_an_export_speaks_its_own_language_inside_its_block_only():
    set_language("ko")
    with speaking("en"):
        assert current_language() == "en"
        with speaking("ko"):
            assert current_language() == "ko"
        assert current_language() == "en"
    assert current_language() == "ko"


def test_the_language_comes_back_after_a_failure():
    with pytest.raises(RuntimeError), speaking("ko"):
        raise RuntimeError
    assert current_language() == "en"


def test_another_thread_does_not_hear_a_block_and_hears_a_switch():
    heard = []
    with speaking("ko"):
        thread = threading.Thread(target=lambda: heard.append(current_language()))
        thread.start()
        thread.join()
    set_language("ko")
    thread = threading.Thread(target=lambda: heard.append(current_language()))
    thread.start()
    thread.join()
    assert heard == ["en", "ko"]


def test_a_text_of_the_workshop_is_shown_in_the_current_language():
    text = LocalText("정부", "Government")
    assert local(text) == "Government"
    with speaking("ko"):
        assert local(text) == "정부"


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LC_ALL": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "", "LC_MESSAGES": "ko_KR"}, "ko"),
        ({"LC_ALL": "", "LANG": "Korean_Korea.949"}, "ko"),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8", "LANGUAGE": "ko"}, "en"),
        ({"LC_ALL": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8"}, "en"),
    ],
)
def test_a_korean_system_speaks_korean_and_any_other_english(monkeypatch, variables, expected):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert system_language() == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Korean_Korea", "ko"), ("English_United States", "en"), (None, "en")]
)
def test_windows_is_asked_where_no_variable_tells(monkeypatch, name, expected):
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (name, None))
    assert system_language() == expected
