"""What the options of `analyse` and `preview` decide about a table of ratings."""

from collections.abc import Iterable
from dataclasses import replace

from workshop_app.cli.output import CommandFailedError
from workshop_app.cli.parser import Options
from workshop_app.cli.table_options import NEW, first_choices, table_choices
from workshop_app.cli.tools import Tools
from workshop_app.domain.answers import Counts, Meaning, NotRated
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import Choices, Repeated
from workshop_app.services.tables.ratings import RatingsPreview
from workshop_app.wording.language import translate

_NOT_RATED: dict[str, NotRated | None] = {
    "abstain": NotRated.ABSTAINED,
    "recused": NotRated.RECUSED,
    "blank": None,
}


def previewed_ratings(options: Options, tools: Tools, scale: Scale) -> RatingsPreview:
    """Return what the ratings of a file are taken for, by the options."""
    reader = tools.table_reader()
    choices = _choices(options, scale)
    if options.only or options.ignore or options.column:
        found = reader.found(options.file, scale, choices)
        choices = replace(choices, columns=table_choices(options, found))
    return reader.preview(options.file, scale, choices)


def _choices(options: Options, scale: Scale) -> Choices:
    return replace(
        first_choices(options),
        groups=dict(_groups(options.group)),
        words={text: _meaning(text, said, scale) for text, said in _pairs("--word", options.word)},
        rounds=tuple(one.strip() for one in options.rounds.split(",") if one.strip()),
        repeated=Repeated(options.repeated) if options.repeated else None,
        counts=Counts(options.counts) if options.counts else None,
        day_first=options.dates == "day-first" if options.dates else None,
    )


def _pairs(option: str, said: Iterable[str]) -> Iterable[tuple[str, str]]:
    for one in said:
        text, mark, name = one.rpartition("=")
        if not mark:
            wrong = translate("Command", "{option} {said}: a text, “=”, and what it means.")
            raise CommandFailedError(wrong.format(option=option, said=one))
        yield text.strip(), name.strip()


def _groups(said: Iterable[str]) -> Iterable[tuple[str, str]]:
    for text, name in _pairs("--group", said):
        yield text, "" if name.casefold() == NEW else name


def _meaning(text: str, said: str, scale: Scale) -> Meaning | None:
    if said.casefold() in _NOT_RATED:
        return _NOT_RATED[said.casefold()]
    points = [point.value for point in scale.points if str(point.value) == said]
    if not points:
        wrong = translate(
            "Command",
            "--word {text}={said}: a point from {low} to {high}, abstain, recused or blank.",
        )
        raise CommandFailedError(wrong.format(text=text, said=said, low=scale.low, high=scale.high))
    return points[0]
