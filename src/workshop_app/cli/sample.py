"""`sample`: makes the sample workshop, and its workbook where a file is named."""

from workshop_app.cli.export import say_written, write_outcome
from workshop_app.cli.output import say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Make the sample and say its id."""
    from workshop_app.services.sample import make_sample

    with tools.open_context(Place(options.database, options.data_dir)) as context:
        made = make_sample(context)
        say(translate("Command", "Sample workshop: {id}").format(id=made))
        if options.out is not None:
            write_outcome(context, tools, made, options.out)
            say_written(options.out)
