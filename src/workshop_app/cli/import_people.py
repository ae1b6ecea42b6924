"""`import-people`: adds the people of a file to a workshop, once nothing is left to ask."""

from workshop_app.cli.output import CommandFailedError, say
from workshop_app.cli.parser import Options
from workshop_app.cli.people_table import counts_line, previewed_people, problem_lines
from workshop_app.cli.tools import Place, Tools
from workshop_app.services.library import find_workshop
from workshop_app.services.tables.people import take_people
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Take what the preview shows; CommandFailedError with the open questions."""
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        workshop = context.workshop(workshop_id)
        preview = previewed_people(options, tools, workshop)
        if asked := problem_lines(preview, workshop, asked=True):
            said = translate("Command", "Nothing was added. To be answered first:")
            raise CommandFailedError("\n".join([said, *(f"  {line}" for line in asked)]))
        take_people(context, workshop_id, preview)
    for line in problem_lines(preview, workshop, asked=False):
        say(line)
    say(counts_line(preview))
