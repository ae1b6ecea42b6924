"""The sentences of what can go wrong with a table of ratings."""

from collections.abc import Callable
from typing import cast

from workshop_app.domain.answers import Reason
from workshop_app.domain.errors import UserError
from workshop_app.services.analysing import (
    ColumnsMissingError,
    ColumnsTwiceError,
    NotARatingError,
    RowIncompleteError,
    RuleNeedsNinePointsError,
    TableUnreadableError,
    TwoGroupsError,
)
from workshop_app.wording.language import translate


def table_sentence(error: UserError) -> str:
    """Return what happened and what to do next; nothing for an error that is not a table's."""
    if isinstance(error, TableUnreadableError):
        return _unreadable(str(error.parameters.get("reason"))).format_map(error.parameters)
    make = _SENTENCES.get(type(error))
    if make is None:
        return ""
    shown = {name: _listed(value) for name, value in error.parameters.items()}
    return make().format_map(shown)


def why_unreadable(reason: Reason) -> str:
    """Return in brackets why a cell is no answer; nothing where the scale alone says it."""
    said = {
        Reason.MISSING_CODE: lambda: translate("Table", "often stands for no answer"),
        Reason.NOT_WHOLE: lambda: translate("Table", "not a whole number"),
        Reason.CONTRADICTS: lambda: translate("Table", "number and words differ"),
    }.get(reason)
    return f"({said()})" if said else ""


def _listed(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(str(one) for one in cast("list[object]", value))
    return str(value)


def _unreadable(reason: str) -> str:
    sentences: dict[str, Callable[[], str]] = {
        "missing": lambda: translate(
            "Table", "There is no such file: {path}. Check its name and folder."
        ),
        "folder": lambda: translate("Table", "That is a folder: {path}. Name a csv or xlsx file."),
        "denied": lambda: translate(
            "Table", "The file may not be read: {path}. Check its permissions."
        ),
        "empty": lambda: translate(
            "Table", "The table has no rows: {path}. Name a file with a header and ratings."
        ),
        "encoding": lambda: translate(
            "Table", "The text of {path} is neither UTF-8 nor Korean (cp949). Save it as UTF-8."
        ),
        "too_large": lambda: translate(
            "Table", "{path} is too large or unusually packed. Save the table alone, as csv."
        ),
        "encrypted": lambda: translate(
            "Table",
            "{path} is protected by a password or is an old xls file. Save it as xlsx or csv.",
        ),
        "quotes": lambda: translate(
            "Table",
            "A quotation mark in {path} is never closed. Close it, or save the table as xlsx.",
        ),
        "macros": lambda: translate("Table", "{path} holds macros. Save it as xlsx or csv."),
    }
    damaged = translate("Table", "{path} is damaged or no xlsx file. Save it as xlsx or csv again.")
    return sentences[reason]() if reason in sentences else damaged


_SENTENCES: dict[type[UserError], Callable[[], str]] = {
    ColumnsMissingError: lambda: translate(
        "Table",
        "No ratings found in {path}. Name the columns participant, recommendation, rating "
        "(and group, criterion, round), or give one row a participant and one column a "
        "recommendation. Found: {found}.",
    ),
    ColumnsTwiceError: lambda: translate(
        "Table",
        "More than one column is called: {problems}. Give each recommendation one column, and one "
        "row for each criterion or round.",
    ),
    NotARatingError: lambda: translate(
        "Table",
        "Not on the scale {low} to {high} (cells: {count}): {problems}. Correct them, or choose "
        "another --scale. Blank is no answer, “-” is an abstention, “x” stands aside.",
    ),
    RowIncompleteError: lambda: translate(
        "Table",
        "Ratings without a participant or a recommendation (rows: {count}): {places}. Fill these "
        "cells, or empty the rows.",
    ),
    TwoGroupsError: lambda: translate(
        "Table",
        "People in two groups (cells: {count}): {problems}. Give each participant one group.",
    ),
    RuleNeedsNinePointsError: lambda: translate(
        "Table", "The rule {rule} is made for the scale 1-9. Choose another --rule or --scale 1-9."
    ),
}
