"""`--self-test`: everything once, in a temporary folder, as proof that an installation works."""

from pathlib import Path
from tempfile import TemporaryDirectory

from workshop_app.cli.export import write_outcome
from workshop_app.cli.output import say
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.text import LANGUAGES
from workshop_app.wording.language import speaking, translate


def self_test(tools: Tools) -> int:
    """Make the sample, analyse it, export it in both languages, draw the screens."""
    from workshop_app.services.results import read_results
    from workshop_app.services.sample import make_sample

    # Windows may still look at a file that was just closed; that is no failure of ours.
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with tools.open_context(Place(data_dir=folder)) as context:
            made = make_sample(context)
            _passed(translate("Command", "sample workshop"))
            read_results(context, made)
            _passed(translate("Command", "results"))
            for language in LANGUAGES:
                with speaking(language):
                    write_outcome(context, tools, made, folder / f"{language}.xlsx")
                _passed(translate("Command", "workbook") + f" ({language})")
            tools.make_pictures(context, made, folder)
            _passed(translate("Command", "screens"))
    return 0


def _passed(what: str) -> None:
    ok = translate("Command", "ok")
    say(f"{ok}  {what}")
