"""`import`: makes a workshop of the ratings of a past one, once nothing is left to ask."""

from workshop_app.cli.output import say
from workshop_app.cli.parser import Options
from workshop_app.cli.rating_options import previewed_ratings
from workshop_app.cli.ratings_preview import left_out_lines, told_lines
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.scale import scale_from_text
from workshop_app.domain.workshop import TITLE_LIMIT, Details
from workshop_app.services.past_workshop import make_past_workshop
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Take what the preview shows; TableError with the open questions."""
    preview = previewed_ratings(options, tools, scale_from_text(options.scale))
    title = options.title or options.file.stem[:TITLE_LIMIT]
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        made = make_past_workshop(context, preview, Details(title))
    for line in (*told_lines(preview), *left_out_lines(preview)):
        say(line)
    said = translate("Command", "Made: {title}. {id}")
    say(said.format(title=title, id=made))
