"""`ballots`: makes what participants are handed: slips and ballots."""

from workshop_app.cli.ballot_parser import BOTH
from workshop_app.cli.main import spoken
from workshop_app.cli.output import ProgressBar, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.services.ballot_files.making import make_ballot_files
from workshop_app.services.context import Context
from workshop_app.services.library import find_workshop
from workshop_app.services.paper import PaperStyle, print_ballots
from workshop_app.services.roster import print_roster
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
    if options.paper is not None:
        printer, style = tools.paper_printer(), PaperStyle(_languages(options), options.large)
        written = print_ballots(
            context, printer, workshop_id, options.paper, style, progress, options.blank
        )
        return translate("Command", "Ballots: {path}").format(path=written)
    language = _languages(options)[0]
    if options.roster is not None:
        printer = tools.roster_printer()
        written = print_roster(context, printer, workshop_id, options.roster, language, progress)
        return translate("Command", "Roster: {path}").format(path=written)
    if options.slips is not None:
        printer = tools.slip_printer()
        written = print_slips(context, printer, workshop_id, options.slips, language, progress)
        return translate("Command", "Slips: {path}").format(path=written)
    made = make_ballot_files(
        context,
        tools.ballot_files(),
        workshop_id,
        options.files,
        _languages(options),
        progress,
        options.blank,
    )
    said = translate("Command", "Ballot files: {count}, in {folder}")
    return said.format(count=len(made), folder=options.files)


def _languages(options: Options) -> tuple[Language, ...]:
    """Return what is printed in; where only one language has room, the first of both."""
    if options.ballot_languages == BOTH:
        return LANGUAGES
    if options.ballot_languages is None:
        return (spoken(),)
    return ("ko",) if options.ballot_languages == "ko" else ("en",)
