"""Runs a command and ends like a good command-line program.

Exit codes: 0 done, 1 an expected failure (its sentence on standard error), 2 wrong use,
130 stopped with Ctrl+C.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from workshop_app.cli.output import (
    CommandFailedError,
    complain,
    finish_output,
    forget_stdout,
    say,
    speak_utf8,
)
from workshop_app.cli.parser import Options, parse
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.errors import UserError
from workshop_app.domain.text import Language
from workshop_app.wording.language import current_language, set_language, system_language

FAILED, STOPPED = 1, 130
Verb = Callable[[Options, Tools], None]
# Loaded when called for: the window must not wait for what only a command needs.
_VERBS = {
    "sample": "workshop_app.cli.sample",
    "list": "workshop_app.cli.listing",
    "results": "workshop_app.cli.results",
    "export": "workshop_app.cli.export",
    "analyse": "workshop_app.cli.analyse",
    "preview": "workshop_app.cli.preview",
    "import-people": "workshop_app.cli.import_people",
    "import-recommendations": "workshop_app.cli.import_recommendations",
    "import": "workshop_app.cli.import_ratings",
    "ballots": "workshop_app.cli.ballots",
    "collect": "workshop_app.cli.collect",
    "pack": "workshop_app.cli.pack",
    "unpack": "workshop_app.cli.unpack",
    "phones": "workshop_app.cli.phones",
    "doctor": "workshop_app.cli.doctor",
    "demo": "workshop_app.cli.demo",
}


def run(arguments: Sequence[str], tools: Tools) -> int:
    """Run the command line and return its exit code; without a verb the window opens."""
    speak_utf8()
    asked = _language_in(arguments)
    set_language(asked or system_language())
    try:
        code = _run(parse(arguments), tools, asked)
        finish_output()
    except SystemExit as end:  # argparse ends so after help or wrong use
        return end.code if isinstance(end.code, int) else FAILED
    except (CommandFailedError, UserError) as error:
        complain(_sentence(error))
        return FAILED
    except BrokenPipeError:
        forget_stdout()
        return 0
    except KeyboardInterrupt:
        complain(_stopped())
        return STOPPED
    return code


def _run(options: Options, tools: Tools, asked: Language | None) -> int:
    if options.version:
        from workshop_app import __version__

        say(f"Workshop App {__version__}")
        return 0
    if options.self_test:
        from workshop_app.cli.self_test import self_test

        return self_test(tools)
    if options.verb is None:
        return tools.start_window(place_of(options), asked)
    module = import_module(_VERBS[options.verb])
    cast("Verb", module.run)(options, tools)
    return 0


def place_of(options: Options) -> Place:
    """Return where the workshops lie."""
    return Place(options.database, options.data_dir)


def _language_in(arguments: Sequence[str]) -> Language | None:
    """Return the language asked for, before parsing: the parser itself speaks it."""
    for at, word in enumerate(arguments):
        value = word.removeprefix("--lang=")
        if word == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        if word.startswith("--lang") and value in {"ko", "en"}:
            return "ko" if value == "ko" else "en"
    return None


def _sentence(error: CommandFailedError | UserError) -> str:
    if isinstance(error, CommandFailedError):
        return str(error)
    from workshop_app.services.analysing_words import table_sentence
    from workshop_app.wording.messages import sentence_for

    return table_sentence(error) or sentence_for(error)


def _stopped() -> str:
    from workshop_app.domain.errors import CancelledError
    from workshop_app.wording.messages import sentence_for

    return sentence_for(CancelledError())


def spoken() -> Language:
    """Return the language of output and workbooks."""
    return current_language()
