"""`preview`: shows what would be taken from a file, and changes nothing."""

from workshop_app.cli.output import say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.people_table import people_json, people_lines, previewed_people
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.workshop import Details, Workshop


def run(options: Options, tools: Tools) -> None:
    """Show a list of people as it would be taken."""
    workshop = _workshop(options, tools)
    preview = previewed_people(options, tools, workshop)
    if options.json:
        say_json(people_json(preview, workshop))
        return
    for line in people_lines(preview, workshop):
        say(line)


def _workshop(options: Options, tools: Tools) -> Workshop:
    """Return the workshop that is asked for, else a new one with the usual groups."""
    from workshop_app.services.context import utc_now
    from workshop_app.services.library import find_workshop

    if not options.workshop:
        return new_workshop(Details(), utc_now())
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        return context.workshop(find_workshop(context, options.workshop))
