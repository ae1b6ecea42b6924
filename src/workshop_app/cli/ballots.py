"""`ballots`: makes what participants are handed: slips and ballots."""

from pathlib import Path

from workshop_app.cli.ballot_parser import BOTH
from workshop_app.cli.main import spoken
from workshop_app.cli.output import ProgressBar, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.services.ballot_files.making import make_ballot_files
from workshop_app.services.context import Context
from workshop_app.services.library import find_workshop
from workshop_app.services.slips import print_slips
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Write what was asked for, and say where it lies."""
    progress = ProgressBar()
    try:
        with tools.open_context(Place(options.database, options.data_dir)) as context:
            workshop_id = find_workshop(context, options.workshop)
            said = _made(context, workshop_id, options, tools, progress)
    finally:
        progress.finish()
    say(said)


def _made(
    context: Context, workshop_id: str, options: Options, tools: Tools, progress: ProgressBar
) -> str:
    if options.files is not None:
        return _files(context, workshop_id, options.files, options, tools, progress)
    written = print_slips(
        context, tools.slip_printer(), workshop_id, options.slips, _language(options), progress
    )
    return translate("Command", "Slips: {path}").format(path=written)


def _files(
    context: Context,
    workshop_id: str,
    folder: Path,
    options: Options,
    tools: Tools,
    progress: ProgressBar,
) -> str:
    made = make_ballot_files(
        context,
        tools.ballot_files(),
        workshop_id,
        folder,
        _languages(options),
        progress,
        options.blank,
    )
    said = translate("Command", "Ballot files: {count}, in {folder}")
    return said.format(count=len(made), folder=folder)


def _languages(options: Options) -> tuple[Language, ...]:
    return LANGUAGES if options.ballot_languages == BOTH else (_language(options),)


def _language(options: Options) -> Language:
    """Return the one language of what is said in one only: slips in both are in the first."""
    if options.ballot_languages == "ko":
        return "ko"
    return "en" if options.ballot_languages == "en" else spoken()
