"""`export`: writes the outcome of a workshop, as a file of the kind that its ending names."""

from pathlib import Path

from workshop_app.cli.output import ProgressBar, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.services.context import Context
from workshop_app.services.handing_on import Wish, way_for
from workshop_app.wording.language import current_language, translate

BOTH = "both"


def run(options: Options, tools: Tools) -> None:
    """Write the file and say where; what cannot be written is refused before anything is read."""
    from workshop_app.services.library import find_workshop

    wish = Wish(_languages(options), options.form or "")
    way_for(tools.outcome_ways(), options.file, wish)
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        write_outcome(context, tools, workshop_id, options.file, wish)
    say_written(options.file)


def _languages(options: Options) -> tuple[Language, ...]:
    if options.export_languages == BOTH:
        return LANGUAGES
    if options.export_languages is None:
        return (current_language(),)
    return ("ko",) if options.export_languages == "ko" else ("en",)


def say_written(path: Path) -> None:
    """Say what was written, and where."""
    said = translate("Command", "Written: {path}")
    if path.suffix.casefold() == ".xlsx":
        said = translate("Command", "Workbook: {path}")
    say(said.format(path=path))


def write_outcome(
    context: Context, tools: Tools, workshop_id: str, path: Path, wish: Wish | None = None
) -> None:
    """Write a file with a progress bar; by itself in the language spoken."""
    asked = wish or Wish((current_language(),))
    way = way_for(tools.outcome_ways(), path, asked)
    progress = ProgressBar()
    try:
        way.make(context, workshop_id, path, asked, progress)
    finally:
        progress.finish()
