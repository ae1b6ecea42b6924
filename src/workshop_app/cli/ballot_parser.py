"""The grammar of the commands that hand ballots out and take them back."""

import argparse

from workshop_app.cli.arguments import ballots, path
from workshop_app.cli.words import workshop_help
from workshop_app.wording.language import translate

BOTH = "both"


def add_ballots(parser: argparse.ArgumentParser) -> None:
    """Add what `ballots` takes."""
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    kinds = parser.add_mutually_exclusive_group(required=True)
    kinds.add_argument(
        "--paper",
        type=path,
        metavar="OUT.pdf",
        help=translate("Command", "ballots on paper, to be filled in with a pen and scanned"),
    )
    kinds.add_argument(
        "--slips",
        type=path,
        metavar="OUT.pdf",
        help=translate("Command", "slips with everybody's code, to be cut"),
    )
    kinds.add_argument(
        "--files",
        type=path,
        metavar="FOLDER",
        help=translate("Command", "a workbook for each person to fill in and send back"),
    )
    kinds.add_argument(
        "--roster",
        type=path,
        metavar="OUT.pdf",
        help=translate("Command", "the list for the table at the door, with boxes to tick"),
    )
    parser.add_argument(
        "--blank",
        type=ballots,
        default=0,
        metavar="N",
        help=translate("Command", "so many ballots more without a name, for who comes unasked"),
    )
    parser.add_argument(
        "--large",
        action="store_true",
        help=translate("Command", "in large print"),
    )
    parser.add_argument(
        "--lang",
        dest="ballot_languages",
        choices=("ko", "en", BOTH),
        help=translate("Command", "language of what is printed (default: the output's)"),
    )


def add_collect(parser: argparse.ArgumentParser) -> None:
    """Add what `collect` takes."""
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    parser.add_argument(
        "paths",
        type=path,
        nargs="+",
        metavar="PATH",
        help=translate("Command", "files that came back, or folders of them"),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("Command", "only say what would be taken"),
    )
    parser.add_argument(
        "--whose",
        action="append",
        default=[],
        metavar="BALLOT=CODE",
        help=translate("Command", "whose a ballot without a name is, by the code of the person"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("Command", "as JSON, see docs/cli.md")
    )
