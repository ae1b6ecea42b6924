"""The codebook of the tidy ratings: every column, every code and what it stands for."""

from collections.abc import Iterable, Iterator, Sequence

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD, channel_name
from workshop_app.wording.language import local, translate

_Coded = tuple[str, str, str | int]
"""A column of the ratings, the criterion where it is a rating, and a value of the column."""
_KINDS = {"recommendation": 0, "criterion": 1, "rating": 2}


def codebook_sheet(view: View) -> SheetPlan:
    """Return one row a column of the ratings, then one a code."""
    rows = [*_columns(view), *_codes(view)]
    return SheetPlan(
        translate("Workbook", "Codebook"),
        "tblCodebook",
        [
            Column(translate("Workbook", "Column"), Style.CODE, 18),
            Column(translate("Workbook", "Value"), Style.CODE, 20),
            Column(translate("Workbook", "Type"), Style.TEXT, 18),
            Column(translate("Workbook", "Meaning"), Style.TEXT, 80),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "What the columns and codes of the sheet Ratings mean"),
        frozen_columns=1,
    )


def _columns(view: View) -> list[list[Value]]:
    given = translate("Workbook", "When the answer was given, {zone}.")
    if view.is_anonymous:
        given = translate("Workbook", "Always blank: of an anonymous workshop no time is told.")
    elif not view.is_named:
        given = translate(
            "Workbook", "When the answer was given, rounded down to five minutes, {zone}."
        )
    moment = given.format(zone=view.zone_name)
    number, text = translate("Workbook", "whole number"), translate("Workbook", "text")
    truth, time = translate("Workbook", "true or false"), translate("Workbook", "date and time")
    listed = translate("Workbook", "as listed below")
    return [
        ["round", "1, 2, …", number, translate("Workbook", "Number of the round.")],
        ["participant", None, text, translate("Workbook", "Code of the participant.")],
        ["group", listed, text, translate("Workbook", "Key of the participant's group.")],
        ["recommendation", listed, text, translate("Workbook", "Code of the recommendation.")],
        ["criterion", listed, text, translate("Workbook", "Key of the criterion.")],
        [
            "rating",
            listed,
            number,
            translate("Workbook", "Point on the scale; blank where abstained or recused."),
        ],
        ["abstained", "TRUE, FALSE", truth, _abstained()],
        ["recused", "TRUE, FALSE", truth, _recused()],
        ["channel", listed, text, translate("Workbook", "How the answer came in.")],
        [
            "rated_at",
            None if view.is_anonymous else "YYYY-MM-DD hh:mm",
            time,
            moment,
        ],
        ["*", WITHHELD, text, _withheld()],
    ]


def _abstained() -> str:
    return translate(
        "Workbook",
        "TRUE: “don't know” was chosen. Whoever gave no answer at all has no row.",
    )


def _recused() -> str:
    return translate(
        "Workbook",
        "TRUE: has an interest in this recommendation and does not rate it. Whoever was absent "
        "from the round has no row either.",
    )


def _withheld() -> str:
    return translate(
        "Workbook",
        "Not shown, because the group is too small here or protects one that is; see Methods.",
    )


def _codes(view: View) -> list[list[Value]]:
    workshop = view.workshop
    code = translate("Workbook", "one of the values")
    rows: list[list[Value]] = []
    groups = dict.fromkeys((*workshop.groups, *view.group_on_record.values()))
    rows.extend(["group", one.key, code, local(one.name)] for one in groups)
    rows.extend([kind, value, code, meaning] for kind, value, meaning in _worded(view))
    used = {rating.channel for one in view.report.rounds for rating in one.ratings}
    rows.extend(["channel", one.value, code, channel_name(one)] for one in Channel if one in used)
    return rows


def _worded(view: View) -> list[tuple[str, str | int, str]]:
    """Return codes with what they stand for; in which rounds, where it was not always the same."""
    said: dict[_Coded, dict[str, list[int]]] = {}
    for one in view.report.rounds:
        items, criteria = one.results.recommendations, [it.criterion for it in one.results.criteria]
        for coded, meaning in _meanings(items, criteria):
            said.setdefault(coded, {}).setdefault(meaning, []).append(one.round.number)
    rated = {item.id for one in view.report.rounds for item in one.results.recommendations}
    unrated = [item for item in view.workshop.recommendations if item.id not in rated]
    for coded, meaning in _meanings(unrated, []):
        said.setdefault(coded, {}).setdefault(meaning, [])
    return [
        (kind, value, _in_rounds(meaning, numbers) if len(meanings) > 1 else meaning)
        for (kind, _, value), meanings in sorted(said.items(), key=lambda pair: _KINDS[pair[0][0]])
        for meaning, numbers in meanings.items()
    ]


def _meanings(
    items: Iterable[Recommendation], criteria: Iterable[Criterion]
) -> Iterator[tuple[_Coded, str]]:
    for item in items:
        yield ("recommendation", "", item.code), local(item.title)
    for criterion in criteria:
        name = local(criterion.name)
        yield ("criterion", "", criterion.key), _criterion(criterion)
        for point in criterion.scale.points:
            meaning = f"{name}: {local(point.label) or point.value}"
            yield ("rating", criterion.id, point.value), meaning


def _in_rounds(meaning: str, numbers: Sequence[int]) -> str:
    said = translate("Workbook", "{meaning} (in round {numbers})")
    return said.format(meaning=meaning, numbers=", ".join(map(str, numbers)) or "–")


def _criterion(criterion: Criterion) -> str:
    question = local(criterion.question)
    return f"{local(criterion.name)}: {question}" if question else local(criterion.name)
