"""What argparse says of wrong use, in our two languages."""

import re
from collections.abc import Callable

from workshop_app.wording.language import translate

_ARGUMENT = re.compile(r"argument (?P<argument>\S+): (?P<rest>.*)", re.DOTALL)
_KNOWN: list[tuple[re.Pattern[str], Callable[[], str]]] = [
    (
        re.compile(r"the following arguments are required: (?P<what>.*)"),
        lambda: translate("Command", "missing: {what}"),
    ),
    (
        re.compile(r"unrecognized arguments: (?P<what>.*)", re.DOTALL),
        lambda: translate("Command", "not known: {what}"),
    ),
    (
        re.compile(r"invalid choice: (?P<what>.*) \(choose from (?P<choices>.*)\)", re.DOTALL),
        lambda: translate("Command", "{what} is not one of {choices}"),
    ),
    (re.compile(r"expected one argument"), lambda: translate("Command", "a value is needed")),
]


def in_our_words(message: str) -> str:
    """Return a message of argparse in the current language; what is not known stays as it is."""
    found = _ARGUMENT.fullmatch(message)
    if found:
        return f"{found['argument']}: {in_our_words(found['rest'])}"
    for pattern, make in _KNOWN:
        if match := pattern.fullmatch(message):
            return make().format_map(match.groupdict())
    return message
