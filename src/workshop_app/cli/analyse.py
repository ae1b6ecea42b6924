"""`analyse`: shows the figures of a table of ratings, without making a workshop."""

from workshop_app.cli.figures_table import figures_table
from workshop_app.cli.output import say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Tools
from workshop_app.domain.rule import RuleKind
from workshop_app.services.analysing import TableScale, analyse_table, check_rule
from workshop_app.services.language import translate


def run(options: Options, tools: Tools) -> None:
    """Read, analyse, show; with `--json` the newest round on top and all of them in `rounds`."""
    scale = TableScale.parse(options.scale)
    kind = RuleKind(options.rule)
    check_rule(kind, scale)
    table = tools.table_reader().read(options.file, scale)
    rounds = analyse_table(table, scale, kind, options.min_group)
    if options.json:
        about = {
            "file": options.file.name,
            "scale": [scale.low, scale.high],
            "rule": kind.value,
            "min_group": options.min_group,
            "participants": len(table.participants),
        }
        say_json({"table": about} | rounds[-1] | {"rounds": rounds})
        return
    for one in rounds:
        if len(rounds) > 1:
            say(translate("Command", "Round {number}").format(number=one["round"]) + "\n")
        say(figures_table(one) + "\n")
