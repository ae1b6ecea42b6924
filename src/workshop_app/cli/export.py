"""`export`: writes a workshop's workbook."""

from pathlib import Path

from workshop_app.cli.output import ProgressBar, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.services.context import Context
from workshop_app.wording.language import current_language, translate


def run(options: Options, tools: Tools) -> None:
    """Write the workbook and say where."""
    from workshop_app.services.library import find_workshop

    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        written = write_workbook(context, tools, workshop_id, options.file)
    say(translate("Command", "Workbook: {path}").format(path=written))


def write_workbook(context: Context, tools: Tools, workshop_id: str, path: Path) -> Path:
    """Write the workbook with a progress bar; `.xlsx` is added where the name has no ending."""
    from workshop_app.services.exporting import export_workbook

    target = path if path.suffix else path.with_suffix(".xlsx")
    progress = ProgressBar()
    try:
        return export_workbook(
            context, tools.workbook_writer(), workshop_id, target, current_language(), progress
        )
    finally:
        progress.finish()
