"""`results`: shows the figures of a revealed round."""

from workshop_app.cli.figures_table import figures_table
from workshop_app.cli.output import CommandFailedError, say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import LATEST
from workshop_app.wording.language import local, translate


def run(options: Options, tools: Tools) -> None:
    """Show the latest rating of each recommendation, or the round asked for."""
    from workshop_app.findings.results_json import results_json, with_intervals
    from workshop_app.services.library import find_workshop
    from workshop_app.services.results import read_results

    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        workshop = context.workshop(workshop_id)
        results = read_results(context, workshop_id, _round_id(workshop, options.round))
    figures = results_json(workshop, results)
    if options.json:
        say_json(with_intervals(figures, results) if options.intervals else figures)
    else:
        numbers = ", ".join(str(one.number) for one in results.rounds)
        heading = translate("Command", "{title}, round {number}")
        if results.parts:
            heading = translate("Command", "{title}, latest ratings of rounds {number}")
        say(heading.format(title=workshop.title, number=numbers) + "\n")
        named = (*workshop.criteria, *workshop.groups)
        say(figures_table(figures, {one.key: local(one.name) for one in named}))


def _round_id(workshop: Workshop, number: int | None) -> str:
    if number is None:
        return LATEST
    for one in workshop.rounds:
        if one.number == number:
            return one.id
    there_are = translate("Command", "There is no round {number}; rounds so far: {rounds}.")
    raise CommandFailedError(there_are.format(number=number, rounds=len(workshop.rounds)))
