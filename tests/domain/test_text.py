"""Text as people give it becomes text that every file takes, and stays what it says."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.text import (
    REPLACEMENT,
    LocalText,
    clean_line,
    clean_text,
    same_text,
    search_key,
)

ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=[]),
        st.sampled_from("\r\n\t \x00\x1f\ufeff\u202e\u2069\u0301\u1100\u1161한é\ud800\uffff"),
    )
)


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_clean_text_can_be_written_to_every_file(text):
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert cleaned == unicodedata.normalize("NFC", cleaned).strip()
    assert not any(ord(one) < 32 and one not in "\t\n" for one in cleaned)
    assert not set(cleaned) & set("\r\x7f\ufffe\uffff\ufeff\u202a\u202e\u2066\u2069")


@given(ANY_TEXT)
def test_a_clean_line_is_one_line_with_single_spaces(text):
    line = clean_line(text)
    assert line.splitlines() == ([line] if line else [])
    assert "  " not in line


@given(st.text(st.characters(categories=["L", "N", "P"])))
def test_visible_characters_are_only_normalised(text):
    assert clean_text(text) == unicodedata.normalize("NFC", text)


def test_decomposed_hangul_is_composed():
    assert clean_text(unicodedata.normalize("NFD", "권고안")) == "권고안"


def test_line_breaks_of_every_system_become_one_kind():
    assert clean_text("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te"
    assert clean_line(" a\r\n b\tc  ") == "a b c"


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1b", "\x7f", "\x85", "\ud800", "\ufffe"])
def test_a_character_that_breaks_a_file_leaves_a_visible_mark(bad):
    assert clean_text(f"a{bad}b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize("mark", ["\u202a", "\u202e", "\u2066", "\u2069", "\ufeff"])
def test_what_turns_the_direction_of_writing_is_taken_out(mark):
    assert clean_text(f"{mark}정부{mark} A") == "정부 A"


def test_the_joiner_inside_an_emoji_stays():
    assert clean_text("👩\u200d🔬") == "👩\u200d🔬"


@given(st.text())
def test_search_finds_a_text_however_it_is_composed_or_written(text):
    assert search_key(unicodedata.normalize("NFD", text)) == search_key(text)


def test_search_knows_no_capitals():
    assert search_key("Straße AI") == search_key("STRASSE ai")


def test_a_missing_language_is_stood_in_for_by_the_other():
    only = LocalText(ko="정부")
    assert (only.in_language("ko"), only.in_language("en")) == ("정부", "정부")
    assert (only.own("ko"), only.own("en")) == ("정부", "")
    assert LocalText(en="x").in_language("ko") == LocalText(en="x").own("en") == "x"
    both = only.with_language("en", "Government").with_language("ko", "정 부")
    assert both == LocalText("정 부", "Government")
    assert same_text("A") == LocalText("A", "A")
    assert LocalText(" a\r", "b ").cleaned() == LocalText("a", "b")


def test_a_text_in_no_language_is_false():
    assert not LocalText()
    assert LocalText(en="x")
