"""`preview`: shows what would be taken from a file, and changes nothing."""

from workshop_app.cli.output import say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.people_table import people_json, people_lines, previewed_people
from workshop_app.cli.rating_options import previewed_ratings
from workshop_app.cli.ratings_preview import ratings_json, ratings_lines
from workshop_app.cli.recommendations_table import (
    previewed_recommendations,
    recommendation_lines,
    recommendations_json,
)
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.scale import scale_from_text
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.tables.choices import Kind


def run(options: Options, tools: Tools) -> None:
    """Show a table as it would be taken."""
    if options.taken_as == Kind.RATINGS:
        ratings = previewed_ratings(options, tools, scale_from_text(options.scale))
        if options.json:
            say_json(ratings_json(ratings))
            return
        for line in ratings_lines(ratings):
            say(line)
        return
    workshop = _workshop(options, tools)
    if options.taken_as == Kind.RECOMMENDATIONS:
        found = previewed_recommendations(options, tools, workshop)
        if options.json:
            say_json(recommendations_json(found, workshop))
            return
        for line in recommendation_lines(found, workshop):
            say(line)
        return
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
