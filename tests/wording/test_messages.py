"""Every error is said in both languages, with nothing left to fill in, and a next step."""

import importlib
import pkgutil
import re
from datetime import datetime
from pathlib import Path

import pytest

import workshop_app
from workshop_app.domain import errors
from workshop_app.domain.answers import Reason
from workshop_app.domain.errors import UserError
from workshop_app.domain.readiness import Check
from workshop_app.domain.text import LocalText
from workshop_app.services.analysing import TableAsksError, TableError
from workshop_app.services.analysing_words import limit_name, table_sentence, why_unreadable
from workshop_app.services.table_limits import MOST, Limit, TableTooLargeError, refuse
from workshop_app.wording import messages
from workshop_app.wording.language import speaking, translate
from workshop_app.wording.messages import check_name, sentence_for

ROOMS = ("domain", "services", "analysis", "storage", "exchange", "viewmodels", "cli")
HANGUL = re.compile("[가-힣]")


def load_every_room():
    for room in ROOMS:
        package = importlib.import_module(f"workshop_app.{room}")
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(found.name)


def every_kind(of=UserError):
    for kind in of.__subclasses__():
        yield kind
        yield from every_kind(kind)


load_every_room()
OURS = {one for one in every_kind() if one.__module__.startswith(workshop_app.__name__)}
# What is wrong with a table has its sentences in analysing_words.
KINDS = sorted(
    (one for one in OURS if not issubclass(one, TableError)), key=lambda one: one.__name__
)
TABLES = sorted(OURS - set(KINDS) - {TableError}, key=lambda one: one.__name__)
# A limit, and what a table asks, have sentences of their own: the first has its test below.
SAID_WITH_THEIR_OWN = (TableTooLargeError, TableAsksError)
FILLED = (
    *("path", "found", "low", "high", "count", "problems", "places", "scale", "rule"),
    *("table", "row", "column"),
)


def said(error, language):
    with speaking(language):
        return sentence_for(error)


def test_all_errors_of_the_program_are_looked_at():
    names = {one.__name__ for one in KINDS}
    assert {"RoundNotOpenError", "DamagedFileError", "CodeTakenError", "TookPartError"} <= names
    assert len(KINDS) >= 35
    assert len(TABLES) >= 7


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_said_whole_in_both_languages(kind):
    english, korean = said(kind(), "en"), said(kind(), "ko")
    assert HANGUL.search(korean)
    assert not HANGUL.search(english)
    for sentence in (english, korean):
        assert not re.search(r"[{}]", sentence)
        assert sentence.endswith((".", "…")) or ":" in sentence
    assert translate("Errors", "That did not work.") not in english


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_parameter_holds_never_breaks_the_sentence(kind):
    with speaking("en"):
        fields = re.findall(r"{(\w+)}", template(kind))
    error = kind(**dict.fromkeys(fields, "{0} {x} %s"))
    for language in ("en", "ko"):
        sentence = said(error, language)
        assert sentence.count("{0} {x} %s") == len(fields)


def template(kind):
    for one in kind.__mro__:
        if one in messages._SENTENCES:
            return messages._SENTENCES[one]()
    return ""


def test_every_error_has_a_sentence_of_its_own_or_its_parents():
    assert [one.__name__ for one in KINDS if not template(one)] == []


@pytest.mark.parametrize("limit", list(Limit))
def test_a_table_that_is_too_large_names_the_limit_in_both_languages(limit):
    error = refuse(Path("표.csv"), limit)
    for language in ("en", "ko"):
        with speaking(language):
            sentence = table_sentence(error)
            assert limit_name(limit) in sentence
        assert f"{MOST[limit]:,}" in sentence
        assert "표.csv" in sentence
        assert sentence.endswith(".")


@pytest.mark.parametrize("kind", [one for one in TABLES if one not in SAID_WITH_THEIR_OWN])
@pytest.mark.parametrize("value", ["{0} {x}", ["A1", "B2"]])
def test_every_trouble_with_a_table_is_said_whole_in_both_languages(kind, value):
    error = kind(**dict.fromkeys(FILLED, value))
    for language in ("en", "ko"):
        with speaking(language):
            sentence = table_sentence(error)
        assert sentence.endswith(".")
        assert not re.search(r"[{}]", sentence.replace("{0} {x}", ""))


def test_trouble_with_something_else_is_not_said_of_a_table():
    assert table_sentence(errors.TitleMissingError()) == ""


@pytest.mark.parametrize(
    "kind",
    [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, UserError)],
)
def test_names_in_a_sentence_are_those_the_error_promises(kind):
    promised = re.findall(r"\w+", " ".join(one.__doc__ or "" for one in kind.__mro__[:-2]))
    with speaking("en"):
        fields = re.findall(r"{(\w+)}", template(kind))
    assert set(fields) <= set(promised)


def test_an_error_without_a_sentence_is_still_said():
    class StrangeError(UserError):
        """Not in the list."""

    assert "try it once more" in said(StrangeError(), "en")
    assert HANGUL.search(said(StrangeError(), "ko"))


def test_values_are_said_in_the_language_of_the_sentence():
    error = errors.GroupNotEmptyError(name=LocalText("정부", "Government"), participants=3)
    assert said(error, "en").startswith("Government still has participants: 3.")
    assert "정부" in said(error, "ko")
    error = errors.NotReadyError(missing=[Check.TITLE, Check.RULE])
    assert said(error, "en").endswith(
        "Still to do: Give the workshop a title, Choose a rule that fits the scale."
    )


def test_a_time_in_a_sentence_is_the_hour_on_the_wall():
    at = datetime(2026, 11, 27, 14, 2, 31).astimezone()
    error = errors.RoundClosedError(number=1, state="closed", closed_at=at)
    assert said(error, "en") == "Not stored: round 1 was closed at 14:02."


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason.MISSING_CODE, "(often means no answer)"),
        (Reason.NOT_WHOLE, "(not a whole number)"),
        (Reason.CONTRADICTS, "(number and words differ)"),
        (Reason.OFF_SCALE, ""),
    ],
)
def test_why_a_cell_is_no_answer_is_said_where_the_scale_does_not_say_it(reason, words):
    assert why_unreadable(reason) == words


@pytest.mark.parametrize("check", list(Check))
def test_every_line_of_the_checklist_stands_in_both_languages(check):
    with speaking("en"):
        english = check_name(check)
    with speaking("ko"):
        korean = check_name(check)
    assert not HANGUL.search(english)
    assert HANGUL.search(korean)


def test_a_damaged_file_without_a_backup_says_that_there_is_none():
    error = errors.DamagedFileError(path="workshops.db", backup=None, details=[])
    assert "Latest intact backup: none." in said(error, "en")
    assert "None" not in said(error, "ko")
