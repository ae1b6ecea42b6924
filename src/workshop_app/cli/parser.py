"""The grammar of the command line."""

import argparse
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from workshop_app.cli.arguments import (
    answers,
    group_size,
    opposed,
    path,
    points,
    port,
    round_or_latest,
    threshold,
)
from workshop_app.cli.ballot_parser import add_ballots, add_collect
from workshop_app.cli.carrying_parser import add_pack, add_unpack
from workshop_app.cli.table_parser import (
    add_choices,
    add_import,
    add_import_ratings,
    add_preview,
    add_rating_choices,
    add_scale,
)
from workshop_app.cli.words import (
    description,
    examples,
    verb_examples,
    verb_help,
    workshop_help,
)
from workshop_app.cli.wrong_use import in_our_words
from workshop_app.domain.rule import RuleKind, default_rule
from workshop_app.wording.language import translate

PROGRAM = "workshop-app"


class _Parser(argparse.ArgumentParser):
    """Speaks our two languages, and ends a wrong use with 2 and the way to the help."""

    def __init__(self, *, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self._positionals.title = translate("Command", "commands and arguments")
        self._optionals.title = translate("Command", "options")
        self.add_argument(
            "-h", "--help", action="help", help=translate("Command", "show this help and exit")
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where the help is; exit code 2."""
        hint = translate("Command", "“{command} --help” shows how to use it.")
        said = in_our_words(message)
        self.exit(2, f"{self.prog}: {said}\n{hint.format(command=self.prog)}\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],  # pyright: ignore[reportPrivateUsage]
        prefix: str | None = None,
    ) -> None:
        """Begin with the word for usage in our language."""
        own = prefix if prefix is not None else translate("Command", "usage: ")
        super().add_usage(usage, actions, groups, own)


class Options(argparse.Namespace):
    """What was asked for, typed; verbs read only what their own arguments set."""

    verb: str | None
    lang: str | None
    data_dir: Path | None
    database: Path | None
    version: bool
    self_test: bool
    forget_pin: bool
    json: bool
    intervals: bool
    out: Path | None
    repair: bool
    workshop: str
    round: int | None
    host: str
    port: int
    file: Path
    scale: str
    rule: str
    threshold: int | None
    opposed: int | None
    max_iqr: float
    min_answers: int
    min_group: int
    taken_as: str
    title: str
    sheet: str
    header_row: int
    ignore: list[str]
    only: list[str]
    column: list[str]
    group: list[str]
    drop: list[int]
    keep: list[int]
    join: list[int]
    split: list[int]
    word: list[str]
    rounds: str
    repeated: str | None
    dates: str | None
    counts: str | None
    paper: Path | None
    slips: Path | None
    files: Path
    roster: Path | None
    blank: int
    large: bool
    ballot_languages: str | None
    paths: list[Path]
    dry_run: bool
    without_names: bool
    encrypt: bool
    passphrase_file: Path | None
    whose: list[str]
    form: str | None
    export_languages: str | None


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; SystemExit 0 after help, 2 on wrong use."""
    return make_parser().parse_args(_scale_joined(arguments), namespace=Options())


def _scale_joined(arguments: Sequence[str]) -> list[str]:
    """Return `--scale -1-1` as `--scale=-1-1`, for argparse takes the former for an option."""
    joined: list[str] = []
    for word in arguments:
        if joined and joined[-1] == "--scale" and re.match(r"-\d", word):
            joined[-1] = f"--scale={word}"
        else:
            joined.append(word)
    return joined


def make_parser() -> argparse.ArgumentParser:
    """Return the parser in the current language."""
    parser = _Parser(prog=PROGRAM, description=description(), epilog=examples())
    _add_global_options(parser)
    verbs = parser.add_subparsers(
        dest="verb", metavar=translate("Command", "COMMAND"), parser_class=_Parser
    )

    def verb(name: str) -> argparse.ArgumentParser:
        line = verb_help(name)
        return verbs.add_parser(
            name,
            help=line,
            prog=f"{PROGRAM} {name}",
            description=line,
            epilog=verb_examples(name),
        )

    _out(verb("sample"), translate("Command", "write the workbook there"), required=False)
    _json(verb("list"))
    _add_results(verb("results"))
    _add_export(verb("export"))
    _add_analyse(verb("analyse"))
    add_preview(verb("preview"))
    add_import(verb("import-people"))
    add_import(verb("import-recommendations"))
    add_import_ratings(verb("import"))
    add_ballots(verb("ballots"))
    add_collect(verb("collect"))
    add_pack(verb("pack"))
    add_unpack(verb("unpack"))
    _add_phones(verb("phones"))
    _add_doctor(verb("doctor"))
    _out(verb("demo"), translate("Command", "the folder to write to"), required=True)
    return parser


def _add_results(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    parser.add_argument(
        "--round",
        type=round_or_latest,
        metavar="N",
        help=translate(
            "Command",
            "that round (default: latest, of each recommendation the round in which it was last rated)",
        ),
    )
    parser.add_argument(
        "--intervals",
        action="store_true",
        help=translate(
            "Command", "with --json: the interval of each share of high ratings (Wilson)"
        ),
    )
    _json(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    parser.add_argument(
        "file",
        type=path,
        metavar="FILE",
        help=translate("Command", "where to write it; its ending says what (docs/cli.md)"),
    )
    parser.add_argument(
        "--form",
        choices=("short", "long", "outcome"),
        help=translate(
            "Command",
            "the form of a document: short, long, or the sheet for participants (outcome)",
        ),
    )
    parser.add_argument(
        "--lang",
        dest="export_languages",
        choices=("ko", "en", "both"),
        help=translate("Command", "language of the file; both: of a document (default: output's)"),
    )


def _add_phones(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("workshop", metavar="WORKSHOP", help=workshop_help())
    parser.add_argument(
        "--host",
        default="",
        metavar="ADDR",
        help=translate("Command", "the address of this machine that phones reach (default: found)"),
    )
    parser.add_argument(
        "--port",
        type=port,
        default=0,
        metavar="N",
        help=translate("Command", "the port (default: a free one)"),
    )
    _json(parser)


def _add_doctor(doctor: argparse.ArgumentParser) -> None:
    doctor.add_argument(
        "--repair",
        action="store_true",
        help=translate("Command", "put right what the file's history proves, after a backup"),
    )
    doctor.add_argument(
        "--salvage",
        type=path,
        metavar="FILE",
        help=translate(
            "Command",
            "bring what can be read of a damaged file into a new one, which --into names; the "
            "last resort where no backup will do",
        ),
    )
    doctor.add_argument(
        "--into",
        type=path,
        metavar="NEW",
        help=translate("Command", "the new file for what is salvaged; it must not exist yet"),
    )
    doctor.add_argument(
        "--forget-pin",
        action="store_true",
        help=translate(
            "Command", "remove the facilitator PIN; the log and the next start tell of it"
        ),
    )


def _add_global_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang",
        choices=("ko", "en"),
        help=translate("Command", "language of output and workbook (default: the system's)"),
    )
    parser.add_argument(
        "--data-dir",
        type=path,
        metavar="DIR",
        help=translate("Command", "folder of the workshops, backups and logs"),
    )
    parser.add_argument(
        "--database",
        type=path,
        metavar="FILE",
        help=translate("Command", "a particular file of workshops"),
    )
    parser.add_argument(
        "--self-test",
        action="store_true",
        help=translate("Command", "try everything once in a temporary folder"),
    )
    parser.add_argument(
        "--version", action="store_true", help=translate("Command", "show the version and exit")
    )


def _add_analyse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=path,
        metavar="FILE",
        help=translate(
            "Command",
            "csv or xlsx: one row a rating (participant, group, recommendation, criterion, round, "
            "rating), or one row a person (participant, group, and a column a recommendation)",
        ),
    )
    add_scale(parser)
    parser.add_argument(
        "--rule",
        default=RuleKind.EQUAL_GROUPS.value,
        choices=[kind.value for kind in RuleKind],
        help=translate("Command", "the consensus rule (default: equal_groups)"),
    )
    _add_thresholds(parser)
    parser.add_argument(
        "--min-group",
        type=group_size,
        default=0,
        metavar="K",
        help=translate("Command", "hide groups with fewer ratings (default: hide nothing)"),
    )
    add_choices(parser)
    add_rating_choices(parser)
    _json(parser)


def _add_thresholds(parser: argparse.ArgumentParser) -> None:
    usual = default_rule()
    parser.add_argument(
        "--threshold",
        type=threshold,
        metavar="PERCENT",
        help=translate(
            "Command",
            "equal_groups, every_group, pooled, comet_out: at least so many rate high, 51 to 100 "
            "(default: 70; equal_groups: 75)",
        ),
    )
    parser.add_argument(
        "--opposed",
        type=opposed,
        metavar="PERCENT",
        help=translate(
            "Command",
            "every_group, pooled, comet_out: fewer than so many rate low, 1 to 49 (default: 15)",
        ),
    )
    parser.add_argument(
        "--max-iqr",
        type=points,
        default=usual.max_iqr,
        metavar="POINTS",
        help=translate(
            "Command", "median_iqr: the middle half spans at most so many points (default: 1)"
        ),
    )
    parser.add_argument(
        "--min-answers",
        type=answers,
        default=usual.minimum_answers,
        metavar="N",
        help=translate("Command", "no verdict below so many ratings (default: 5)"),
    )


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help=translate("Command", "as JSON, see docs/cli.md")
    )


def _out(parser: argparse.ArgumentParser, text: str, *, required: bool) -> None:
    metavar = "DIR" if required else "FILE.xlsx"
    parser.add_argument("--out", type=path, metavar=metavar, help=text, required=required)
