"""`import-recommendations`: adds those of a file to a workshop, once nothing is left to ask."""

from workshop_app.cli.output import CommandFailedError, say
from workshop_app.cli.parser import Options
from workshop_app.cli.recommendations_table import (
    count_line,
    left_out_lines,
    previewed_recommendations,
    problem_lines,
    told_lines,
)
from workshop_app.cli.tools import Place, Tools
from workshop_app.services.library import find_workshop
from workshop_app.services.tables.recommendations import take_recommendations
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Take what the preview shows; CommandFailedError with the open questions."""
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        preview = previewed_recommendations(options, tools, context.workshop(workshop_id))
        if asked := problem_lines(preview.questions):
            said = translate("Command", "Nothing was added. To be answered first:")
            raise CommandFailedError("\n".join([said, *(f"  {line}" for line in asked)]))
        take_recommendations(context, workshop_id, preview)
    for line in (*told_lines(preview), *left_out_lines(preview)):
        say(line)
    say(count_line(preview))
