"""The grammar of the commands that take a table from a file."""

import argparse

from workshop_app.cli.arguments import path, whole
from workshop_app.cli.words import workshop_help
from workshop_app.domain.answers import Counts
from workshop_app.services.tables.choices import Repeated
from workshop_app.wording.language import translate

PREVIEWED = ("participants", "recommendations", "ratings")


def add_preview(parser: argparse.ArgumentParser) -> None:
    """Add what `preview` takes."""
    _add_file(parser)
    parser.add_argument(
        "--as",
        dest="taken_as",
        choices=PREVIEWED,
        required=True,
        help=translate("Command", "what is to be taken from it"),
    )
    parser.add_argument(
        "--workshop",
        metavar="WORKSHOP",
        default="",
        help=translate("Command", "for that workshop (default: a new one with the usual groups)"),
    )
    add_scale(parser)
    add_choices(parser)
    add_rating_choices(parser)
    parser.add_argument(
        "--json", action="store_true", help=translate("Command", "as JSON, see docs/cli.md")
    )


def add_import(parser: argparse.ArgumentParser) -> None:
    """Add what an import takes."""
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    _add_file(parser)
    add_choices(parser)


def add_import_ratings(parser: argparse.ArgumentParser) -> None:
    """Add what `import` takes: a workshop is made of the ratings of a file."""
    _add_file(parser)
    parser.add_argument(
        "--title",
        default="",
        metavar="TITLE",
        help=translate("Command", "its title (default: the file's name)"),
    )
    add_scale(parser)
    add_choices(parser)
    add_rating_choices(parser)


def _add_file(parser: argparse.ArgumentParser) -> None:
    said = translate("Command", "a table or a list: xlsx, csv, docx, hwpx or text")
    parser.add_argument("file", type=path, metavar="FILE", help=said)


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add what may be decided about a table: each as often as needed."""
    parser.add_argument(
        "--sheet", default="", metavar="NAME", help=translate("Command", "the sheet to read")
    )
    parser.add_argument(
        "--header-row",
        type=_row,
        default=0,
        metavar="ROW",
        help=translate("Command", "the row with the headings (default: found)"),
    )
    several = {
        "--ignore": ("HEADING", translate("Command", "leave this column out")),
        "--only": ("HEADING", translate("Command", "take no other columns than those")),
        "--column": ("NAME=HEADING", translate("Command", "take a column for it: name=Panelist")),
        "--group": (
            "TEXT=GROUP",
            translate("Command", "what a group cell means: 산업체=industry, or =new"),
        ),
    }
    for option, (metavar, said) in several.items():
        parser.add_argument(option, action="append", default=[], metavar=metavar, help=said)
    rows = {
        "--drop": translate("Command", "leave this row out"),
        "--keep": translate("Command", "take this row although it looks like another's"),
        "--join": translate("Command", "in a list: this line belongs to the item above"),
        "--split": translate("Command", "in a list: an item begins with this line"),
    }
    for option, said in rows.items():
        parser.add_argument(
            option, action="append", type=_row, default=[], metavar="ROW", help=said
        )


def add_scale(parser: argparse.ArgumentParser) -> None:
    """Add the scale of ratings."""
    parser.add_argument(
        "--scale",
        default="1-5",
        metavar="LOW-HIGH",
        help=translate("Command", "the scale: 1-5, 1-9, -1-1 or agreement (default: 1-5)"),
    )


def add_rating_choices(parser: argparse.ArgumentParser) -> None:
    """Add what may be decided about ratings alone."""
    parser.add_argument(
        "--word",
        action="append",
        default=[],
        metavar="TEXT=POINT",
        help=translate("Command", "what means a point; =abstain, =recused or =blank for none"),
    )
    parser.add_argument(
        "--rounds",
        default="",
        metavar="NAME,NAME",
        help=translate("Command", "the rounds (or the sheets that are rounds), the oldest first"),
    )
    parser.add_argument(
        "--repeated",
        choices=list(Repeated),
        help=translate("Command", "which row counts where no times say which answer is the later"),
    )
    parser.add_argument(
        "--counts",
        choices=list(Counts),
        help=translate(
            "Command", "what counts where words and numbers differ: 1 = very important of 1 to 5"
        ),
    )
    parser.add_argument(
        "--dates",
        choices=["day-first", "month-first"],
        help=translate("Command", "how dates such as 3/4/2025 are written"),
    )


def _row(text: str) -> int:
    return whole(text, 1)
