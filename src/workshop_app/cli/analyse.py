"""`analyse`: shows the figures of a table of ratings, without making a workshop."""

from pathlib import Path

from workshop_app.cli.figures_table import figures_table
from workshop_app.cli.output import ProgressBar, say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.rating_options import previewed_ratings
from workshop_app.cli.ratings_preview import left_out_lines, told_lines
from workshop_app.cli.tools import Tools
from workshop_app.domain.rule import ConsensusRule, RuleKind, usual_lines
from workshop_app.domain.scale import Scale, scale_from_text
from workshop_app.services.analysing import analyse_table, check_rule
from workshop_app.services.rating_faults import raise_faults
from workshop_app.services.tables.choices import Repeated
from workshop_app.services.tables.ratings import RatingsPreview
from workshop_app.wording.language import translate
from workshop_app.wording.verdicts import rule_sentence


def run(options: Options, tools: Tools) -> None:
    """Read, analyse, show; with `--json` the newest round on top and all of them in `rounds`."""
    scale = scale_from_text(options.scale)
    rule = _rule(options)
    check_rule(rule.kind, scale)
    preview = previewed_ratings(options, tools, scale)
    raise_faults(preview)
    table = preview.table
    progress = ProgressBar()
    try:
        rounds = analyse_table(table, scale, rule, options.min_group, progress)
    finally:
        progress.finish()
    if options.json:
        about = {
            "file": options.file.name,
            "scale": [scale.low, scale.high],
            "rule": rule.kind.value,
            "rule_sentence": rule_sentence(rule),
            "min_group": options.min_group,
            "participants": len(table.participants),
            "replaced": table.replaced,
            "rounds": list(table.rounds),
            "notes": told_lines(preview),
            "left_out": left_out_lines(preview),
        }
        say_json({"table": about} | rounds[-1] | {"rounds": rounds})
        return
    say(_heading(options.file, preview, scale, rule) + "\n")
    for one in rounds:
        if len(rounds) > 1:
            say(translate("Words", "Round {number}").format(number=one["round"]) + "\n")
        say(figures_table(one) + "\n")


def _rule(options: Options) -> ConsensusRule:
    kind = RuleKind(options.rule)
    threshold, opposed = usual_lines(kind)
    return ConsensusRule(
        kind,
        threshold_percent=options.threshold or threshold,
        opposed_percent=options.opposed or opposed,
        max_iqr=options.max_iqr,
        minimum_answers=options.min_answers,
    )


def _heading(file: Path, preview: RatingsPreview, scale: Scale, rule: ConsensusRule) -> str:
    table = preview.table
    said = translate(
        "Command",
        "{file}. Participants: {people}. Groups: {groups}. Recommendations: {items}. "
        "Scale: {low} to {high}.",
    ).format(
        file=file.name,
        people=len(table.participants),
        groups=len(table.groups),
        items=len(table.recommendations),
        low=scale.low,
        high=scale.high,
    )
    lines = [said, rule_sentence(rule), *_answered_again(preview), *told_lines(preview)]
    if left := left_out_lines(preview):
        lines += [translate("Tables", "Left out:"), *(f"  {one}" for one in left)]
    return "\n".join(lines)


def _answered_again(preview: RatingsPreview) -> list[str]:
    """Return how often, and which answer counts: the later one only where times say so."""
    settled = preview.settled
    if not settled.replaced:
        return []
    if preview.gathered.choices.repeated is Repeated.LOWER and settled.by_row:
        said = translate("Command", "Answered again: {count}. The lower row counts.")
    elif settled.by_row:
        said = translate("Command", "Answered again: {count}. The upper row counts.")
    elif settled.later:
        said = translate("Command", "Answered again: {count}. The later answer counts.")
    else:
        said = translate("Command", "Answered again: {count}, each time alike.")
    return [said.format(count=settled.replaced)]
