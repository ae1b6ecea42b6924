"""`demo`: the sample's workbook and pictures of the main screens, for a look without a display."""

from workshop_app.cli.export import write_outcome
from workshop_app.cli.output import CommandFailedError, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Write into a folder and say what lies there; the user's own workshops are not touched."""
    from tempfile import TemporaryDirectory

    from workshop_app.services.sample import make_sample

    folder = options.out
    if folder is None:
        raise ValueError("the parser asks for --out")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        no_folder = translate(
            "Command", "The folder cannot be made: {path} ({reason}). Choose another one."
        )
        raise CommandFailedError(no_folder.format(path=folder, reason=error.strerror)) from error
    place = Place(options.database, options.data_dir)
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        if place == Place():
            from pathlib import Path

            place = Place(data_dir=Path(own))
        with tools.open_context(place) as context:
            made = make_sample(context)
            workbook = folder / "sample.xlsx"
            write_outcome(context, tools, made, workbook)
            pictures = tools.make_pictures(context, made, folder)
    for path in (workbook, *pictures):
        say(str(path))
