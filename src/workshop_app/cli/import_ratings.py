"""`import`: makes a workshop of a record or of a table of ratings, once nothing is left to ask."""

from workshop_app.cli.output import say
from workshop_app.cli.parser import Options
from workshop_app.cli.rating_options import previewed_ratings
from workshop_app.cli.ratings_preview import left_out_lines, told_lines
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.scale import scale_from_text
from workshop_app.domain.workshop import TITLE_LIMIT, Details
from workshop_app.services.past_workshop import make_past_workshop
from workshop_app.services.records.lines import Records
from workshop_app.services.records.making import make_recorded_workshop
from workshop_app.wording.language import translate
from workshop_app.wording.record import made_lines


def run(options: Options, tools: Tools) -> None:
    """Take what the file holds; TableError with what is wrong or open."""
    records = tools.record_files().read(options.file)
    if records is None:
        _take_table(options, tools)
    else:
        _take_record(options, tools, records)


def _take_record(options: Options, tools: Tools, records: Records) -> None:
    title = options.title or records.about.text("title") or options.file.stem[:TITLE_LIMIT]
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        made = make_recorded_workshop(context, records, title)
    for line in made_lines(made.unnamed, made.writers, made.lost):
        say(line)
    _say_made(made.title, made.id)


def _take_table(options: Options, tools: Tools) -> None:
    preview = previewed_ratings(options, tools, scale_from_text(options.scale))
    title = options.title or options.file.stem[:TITLE_LIMIT]
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        made = make_past_workshop(context, preview, Details(title))
    for line in (*told_lines(preview), *left_out_lines(preview)):
        say(line)
    _say_made(title, made)


def _say_made(title: str, made: str) -> None:
    say(translate("Command", "Made: {title}. {id}").format(title=title, id=made))
