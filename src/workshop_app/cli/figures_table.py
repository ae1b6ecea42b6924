"""The figures of a round as a table for the terminal, from the same data as the JSON."""

from collections.abc import Mapping
from typing import cast

from workshop_app.cli.output import text_table
from workshop_app.services.language import translate
from workshop_app.services.verdict_wording import verdict_label

Json = Mapping[str, object]


def figures_table(round_figures: Json) -> str:
    """Return a table a criterion: every recommendation overall and by group, then verdicts."""
    items = cast("list[Json]", round_figures["recommendations"])
    criteria = list(_part(items[0], "criteria")) if items else []
    return "\n\n".join(_criterion(items, key) for key in criteria)


def _criterion(items: list[Json], key: str) -> str:
    headers = [
        translate("Command", "Code"),
        translate("Command", "Group"),
        translate("Command", "Rated"),
        translate("Command", "Abstained"),
        translate("Command", "Missing"),
        translate("Command", "Median"),
        "Q1",
        "Q3",
        translate("Command", "Mean"),
        translate("Command", "SD"),
        translate("Command", "In favour"),
        translate("Command", "Against"),
    ]
    rows: list[list[str]] = []
    verdicts: list[str] = []
    for item in items:
        code = str(item["code"])
        criterion = _part(_part(item, "criteria"), key)
        overall = [("", translate("Command", "all")), *((g, g) for g in _part(criterion, "groups"))]
        for group, name in overall:
            figures = _part(_part(criterion, "groups"), group) if group else criterion["overall"]
            rows.append([code if not group else "", name, *_figures(cast("Json", figures))])
        verdict = _part(criterion, "verdict")
        label = verdict_label(str(verdict["code"]))
        verdicts.append(f"{code}: {label}. {verdict['sentence']}")
    table = text_table(headers, rows, right=set(range(2, len(headers))))
    return "\n".join([f"[{key}]", table, "", *verdicts])


def _figures(figures: Json) -> list[str]:
    hidden = translate("Command", "hidden")
    if figures.get("suppressed"):
        return [hidden, *[""] * 9]
    names = ("n", "abstained", "missing", "median", "q1", "q3", "mean", "sd")
    shares = ("top_share", "bottom_share")
    return [
        *(_shown(figures[name], hidden, "{:.4g}") for name in names),
        *(_shown(figures[name], hidden, "{:.0%}") for name in shares),
    ]


def _shown(value: object, hidden: str, form: str) -> str:
    if isinstance(value, int | float):
        return form.format(value)
    return "-" if value is None else hidden


def _part(whole: Json, name: str) -> Json:
    return cast("Json", whole[name])
