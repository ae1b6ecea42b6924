"""What a value on the command line may be, and what is said of a wrong one."""

import argparse
import re
from pathlib import Path

from workshop_app.domain.rule import (
    HIGHEST_OPPOSED,
    HIGHEST_THRESHOLD,
    LOWEST_OPPOSED,
    LOWEST_THRESHOLD,
)
from workshop_app.services.ballot_files.making import MOST_BLANK
from workshop_app.wording.language import translate


def path(text: str) -> Path:
    """Return a file or folder."""
    # An empty path would mean the current folder, which nobody means by "".
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError(translate("Command", "a file or folder name is needed"))
    try:
        return Path(text).expanduser()
    except RuntimeError as error:  # ~nobody
        said = translate("Command", "there is no home folder of that user")
        raise argparse.ArgumentTypeError(said) from error


def round_number(text: str) -> int:
    """Return the number of a round."""
    return whole(text, 1)


def round_or_latest(text: str) -> int | None:
    """Return the number of a round; None for the latest rating of each recommendation."""
    return None if text == "latest" else round_number(text)


def group_size(text: str) -> int:
    """Return a size of groups."""
    return whole(text, 0)


def ballots(text: str) -> int:
    """Return a number of blank ballots."""
    value = whole(text, 0)
    if value > MOST_BLANK:
        wrong = translate("Command", "at most {most} blank ballots at once")
        raise argparse.ArgumentTypeError(wrong.format(most=MOST_BLANK))
    return value


def answers(text: str) -> int:
    """Return a number of answers."""
    return whole(text, 1)


def threshold(text: str) -> int:
    """Return the share that counts as consensus, in per cent: a majority."""
    return _percent(text, LOWEST_THRESHOLD, HIGHEST_THRESHOLD)


def opposed(text: str) -> int:
    """Return the share at the other end that forbids consensus, in per cent."""
    return _percent(text, LOWEST_OPPOSED, HIGHEST_OPPOSED)


def port(text: str) -> int:
    """Return a TCP port, 0 for a free one."""
    value = whole(text, 0)
    if value > 65535:  # noqa: PLR2004 - the highest there is
        wrong = translate("Command", "“{text}” is not a port from 0 to 65535")
        raise argparse.ArgumentTypeError(wrong.format(text=text))
    return value


def _percent(text: str, least: int, most: int) -> int:
    value = whole(text, least)
    if value > most:
        wrong = translate("Command", "“{text}” is not a percentage from {least} to {most}")
        raise argparse.ArgumentTypeError(wrong.format(text=text, least=least, most=most))
    return value


def points(text: str) -> float:
    """Return a number of points."""
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,3})?", text) is None:
        wrong = translate("Command", "“{text}” is not a number of points, such as 1 or 1.5")
        raise argparse.ArgumentTypeError(wrong.format(text=text))
    return float(text)


def whole(text: str, least: int) -> int:
    """Return a whole number from `least` up."""
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) < least:  # noqa: PLR2004 - int() limits
        wrong = translate("Command", "“{text}” is not a whole number from {least} up")
        raise argparse.ArgumentTypeError(wrong.format(text=text, least=least))
    return int(text)
