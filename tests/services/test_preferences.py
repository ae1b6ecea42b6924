"""What was chosen of the program comes back; what makes no sense is passed over."""

import pytest

from workshop_app.app import Places, peek_preferences
from workshop_app.domain.preferences import LARGEST_FONT, SCHEMES, Preferences
from workshop_app.services.preferences import (
    read_preferences,
    read_window_state,
    write_preferences,
    write_window_state,
)


def put(context, name, value):
    with context.store.writing() as work:
        work.settings.put(name, value)
        work.commit()


def test_before_any_choice_the_system_decides(context, monkeypatch):
    assert read_preferences(context) == Preferences("en")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert read_preferences(context) == Preferences("ko")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_was_chosen_comes_back(context, told, scheme):
    wanted = Preferences("ko", scheme, 150, motion=False)
    write_preferences(context, wanted)
    assert read_preferences(context) == wanted
    assert told.kinds == ["SettingsChanged"]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("language", "fr", Preferences("en")),
        ("scheme", "pink", Preferences("en")),
        ("font_percent", "1000", Preferences("en", font_percent=LARGEST_FONT)),
        ("font_percent", "5", Preferences("en")),
        ("font_percent", "-5", Preferences("en")),
        ("font_percent", "large", Preferences("en")),
        ("motion", "off", Preferences("en", motion=False)),
    ],
)
def test_what_makes_no_sense_is_passed_over(context, name, value, expected):
    put(context, name, value)
    assert read_preferences(context) == expected


def test_a_window_remembers_itself(context):
    assert read_window_state(context, "main") == ""
    write_window_state(context, "main", "1280x720")
    write_window_state(context, "main", "1920x1080")
    assert read_window_state(context, "main") == "1920x1080"
    assert read_window_state(context, "presenter") == ""


@pytest.mark.parametrize("size", ["1000", "5", "large", "130"])
def test_the_first_paint_reads_what_the_open_file_says(context, size):
    put(context, "font_percent", size)
    put(context, "scheme", "dark")
    assert peek_preferences(Places(context.store.path), "en") == read_preferences(context)
