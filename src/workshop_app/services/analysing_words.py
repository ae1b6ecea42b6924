"""The sentences of what can go wrong with a table of ratings."""

from collections.abc import Callable
from typing import cast

from workshop_app.domain.answers import Reason
from workshop_app.domain.errors import UserError
from workshop_app.services.analysing import (
    ColumnsMissingError,
    ColumnsTwiceError,
    NotARatingError,
    RatersWithheldError,
    RowIncompleteError,
    RuleNeedsNinePointsError,
    TableAsksError,
    TableUnreadableError,
    TwoGroupsError,
)
from workshop_app.services.records.lines import RecordDamagedError
from workshop_app.services.table_limits import Limit, TableTooLargeError
from workshop_app.services.tables.choices import Expected, Problem
from workshop_app.wording.language import translate
from workshop_app.wording.tables import expected_sentence, place_words


def table_sentence(error: UserError) -> str:
    """Return what happened and what to do next; nothing for an error that is not a table's."""
    if isinstance(error, TableUnreadableError):
        return _unreadable(str(error.parameters.get("reason"))).format_map(error.parameters)
    if isinstance(error, TableTooLargeError):
        return _too_large(error)
    if isinstance(error, TableAsksError):
        return _asked(error)
    make = _SENTENCES.get(type(error))
    if make is None:
        return ""
    shown = {name: _listed(value) for name, value in error.parameters.items()}
    return make().format_map(shown)


def _asked(error: TableAsksError) -> str:
    """Return what is asked, each with the options that answer it."""
    asked = cast("list[Problem]", error.parameters["questions"])
    lines = [translate("Tables", "To be answered first:")]
    for one in asked:
        hint = _ANSWERED_BY.get(one.expected, "").format(
            found=one.found, where=one.where, options=", ".join(one.options)
        )
        said = f"{place_words(one.where)}: {problem_words(one)}"
        lines.append(f"  {said} ({hint})" if hint else f"  {said}")
    seen = cast("list[Problem]", error.parameters["seen"])
    if seen:
        lines.append(translate("Tables", "To be seen:"))
        lines += [f"  {place_words(one.where)}: {problem_words(one)}" for one in seen]
    return "\n".join(lines)


def problem_words(problem: Problem) -> str:
    """Return what a problem asks or tells."""
    return expected_sentence(problem.expected, problem.found, ", ".join(problem.options))


# How the command line answers; options are called the same in every language.
_ANSWERED_BY: dict[str, str] = {
    Expected.RATED_COLUMN: '--column "rating={found}", --ignore "{found}"',
    Expected.ROUNDS_OR_SHEET: "--rounds, --sheet",
    Expected.SAME_GROUP: '--group "{where}={found}", --group "{where}=new"',
    Expected.ONE_ANSWER: "--repeated lower, --repeated upper, --dates",
    Expected.FEWER_CELLS: "--drop",
    Expected.REVERSED: "--counts words, --counts numbers",
    Expected.ROWS_ARE: '--column "recommendation={options}", --column "participant={options}"',
    Expected.COLUMNS_ARE_PEOPLE: '--column "rating=…", --ignore',
}


def why_unreadable(reason: Reason) -> str:
    """Return in brackets why a cell is no answer; nothing where the scale alone says it."""
    said = {
        Reason.MISSING_CODE: lambda: translate("Table", "often means no answer"),
        Reason.NOT_WHOLE: lambda: translate("Table", "not a whole number"),
        Reason.CONTRADICTS: lambda: translate("Table", "number and words differ"),
    }.get(reason)
    return f"({said()})" if said else ""


def _too_large(error: TableTooLargeError) -> str:
    limit, most = error.parameters["limit"], error.parameters["most"]
    return translate(
        "Table",
        "Too large: {path}. {what}: at most {most}. Save what is needed alone, or in several files.",
    ).format(path=error.parameters["path"], what=limit_name(Limit(str(limit))), most=f"{most:,}")


def limit_name(limit: Limit) -> str:
    """Return what is limited, at the beginning of a sentence."""
    return {
        Limit.BYTES: lambda: translate("Table", "Bytes"),
        Limit.UNPACKED: lambda: translate("Table", "Bytes when unpacked"),
        Limit.PACKING: lambda: translate("Table", "Times its size when unpacked"),
        Limit.PARTS: lambda: translate("Table", "Parts of the workbook"),
        Limit.ELEMENTS: lambda: translate("Table", "Elements beside the sheets"),
        Limit.TEXTS: lambda: translate("Table", "Different texts"),
        Limit.ROWS: lambda: translate("Table", "Rows"),
        Limit.COLUMNS: lambda: translate("Table", "Columns"),
        Limit.CELLS: lambda: translate("Table", "Cells"),
        Limit.CELL_LENGTH: lambda: translate(
            "Table", "Characters in a cell (is a quotation mark never closed?)"
        ),
        Limit.ROW_LENGTH: lambda: translate("Table", "Characters in a row"),
        Limit.PARTICIPANTS: lambda: translate("Table", "Number of participants"),
        Limit.GROUPS: lambda: translate("Table", "Number of groups"),
        Limit.RECOMMENDATIONS: lambda: translate("Table", "Number of recommendations"),
        Limit.CRITERIA: lambda: translate("Table", "Number of criteria"),
        Limit.ROUNDS: lambda: translate("Table", "Number of rounds"),
        Limit.PLACES: lambda: translate(
            "Table", "Participants × recommendations × criteria × rounds"
        ),
        Limit.COMPARISONS: lambda: translate(
            "Table", "Pairs of groups × recommendations × criteria × rounds"
        ),
    }[limit]()


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
        "no_file": lambda: translate(
            "Table",
            "That is no ordinary file but a pipe or a device: {path}. Name a csv or xlsx file.",
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
        "Not on the scale {low} to {high} (cells: {count}): {problems}. Correct them, choose another "
        "--scale, or say what they mean: --word TEXT=POINT, =abstain or =blank. Blank is no "
        "answer, “-” is an abstention, “x” stands aside.",
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
    RatersWithheldError: lambda: translate(
        "Table",
        "Who gave which rating is withheld in this file (rows: {count}). It can be analysed "
        "(workshop-app analyse), but not made into a workshop.",
    ),
    RecordDamagedError: lambda: translate(
        "Table",
        "In the record, table {table}, row {row}, column {column}: “{found}” does not fit. "
        "Correct it, or export the file again.",
    ),
    RuleNeedsNinePointsError: lambda: translate(
        "Table", "The rule {rule} is made for the scale 1-9. Choose another --rule or --scale 1-9."
    ),
}
