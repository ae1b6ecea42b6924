"""The grammar of the commands that carry a workshop from one laptop to another."""

import argparse

from workshop_app.cli.arguments import path
from workshop_app.cli.words import workshop_help
from workshop_app.wording.language import translate


def add_pack(parser: argparse.ArgumentParser) -> None:
    """Add what `pack` takes."""
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    _add_file(parser, translate("Command", "where to write it"))
    parser.add_argument(
        "--without-names",
        action="store_true",
        help=translate(
            "Command",
            "as an anonymous workshop is: no names, other codes, times to the day; texts stay as "
            "they are",
        ),
    )
    sealing = parser.add_mutually_exclusive_group()
    sealing.add_argument(
        "--encrypt", action="store_true", help=translate("Command", "ask for a passphrase")
    )
    _add_passphrase(sealing)


def add_unpack(parser: argparse.ArgumentParser) -> None:
    """Add what `unpack` takes."""
    _add_file(parser, translate("Command", "a file made by “pack”"))
    _add_passphrase(parser)
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("Command", "only say what would be taken"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("Command", "as JSON, see docs/cli.md")
    )


def _add_file(parser: argparse.ArgumentParser, said: str) -> None:
    parser.add_argument("file", type=path, metavar="FILE.workshop", help=said)


def _add_passphrase(
    parser: argparse.ArgumentParser | argparse._MutuallyExclusiveGroup,  # pyright: ignore[reportPrivateUsage]
) -> None:
    parser.add_argument(
        "--passphrase-file",
        type=path,
        metavar="F",
        help=translate("Command", "the passphrase is the first line of this file"),
    )
