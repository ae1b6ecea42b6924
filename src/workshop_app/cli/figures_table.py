"""The figures of a round as tables for the terminal, from the same data as the JSON."""

from collections.abc import Mapping
from typing import cast

from workshop_app.analysis import Coarse
from workshop_app.cli.output import text_table
from workshop_app.wording.language import translate
from workshop_app.wording.results import PLACES, coarse_name, first_three_sentence
from workshop_app.wording.verdicts import verdict_label

Json = Mapping[str, object]
_FEWEST_FOR_W = 3


def figures_table(round_figures: Json, names: Mapping[str, str] | None = None) -> str:
    """Return what a round says, criterion by criterion: figures, verdicts, what to discuss.

    `names` are the words for the keys of criteria and groups, where a workshop has such.
    """
    items = cast("list[Json]", round_figures["recommendations"])
    criteria = list(_part(items[0], "criteria")) if items else []
    on_top = _part(round_figures, "criteria")
    return "\n\n".join(_criterion(items, key, _part(on_top, key), names or {}) for key in criteria)


def _criterion(items: list[Json], key: str, on_top: Json, names: Mapping[str, str]) -> str:
    found = {str(item["code"]): _part(_part(item, "criteria"), key) for item in items}
    ranked = sum(item["rank"] is not None for item in found.values())
    head = f"[{names.get(key, key)}]"
    parts = [head, _populations(found, names), "", _together(found), "", *_verdicts(found), ""]
    return "\n".join([*parts, *_on_top(on_top, ranked)])


def _populations(found: Mapping[str, Json], names: Mapping[str, str]) -> str:
    headers = [
        translate("Words", "Code"),
        translate("Words", "Group"),
        translate("Words", "Rated"),
        translate("Words", "Abstained"),
        translate("Words", "Recused"),
        translate("Words", "No answer"),
        translate("Words", "Median"),
        "Q1",
        "Q3",
        translate("Words", "Mean"),
        translate("Command", "SD"),
        translate("Words", "High"),
        translate("Words", "Low"),
    ]
    rows: list[list[str]] = []
    for code, criterion in found.items():
        overall = _part(criterion, "overall")
        rows.append([code, translate("Words", "All"), *_figures(overall)])
        groups = cast("Mapping[str, Json]", criterion["groups"])
        if len(groups) > 1 or overall not in groups.values():
            rows.extend(
                ["", names.get(key, key), *_figures(figures)] for key, figures in groups.items()
            )
    return text_table(headers, rows, right=set(range(2, len(headers))))


def _figures(figures: Json) -> list[str]:
    if _is_hidden(figures):
        return [_in_words(figures) or _hidden(), *[""] * 10]
    names = ("n", "abstained", "recused", "missing", "median", "q1", "q3", "mean", "sd")
    shares = ("top_share", "bottom_share")
    return [
        *(_shown(figures[name], "{:.4g}") for name in names[:4]),
        _in_words(figures) or _shown(figures["median"], "{:.4g}"),
        *(_shown(figures[name], "{:.4g}") for name in names[5:]),
        *(_shown(figures[name], "{:.0%}") for name in shares),
    ]


def _in_words(figures: Json) -> str:
    """Return the coarse word of a hidden group; empty where none is told."""
    word = figures.get("coarse")
    return coarse_name(Coarse(str(word))) if word else ""


def _together(found: Mapping[str, Json]) -> str:
    """Return what compares groups and recommendations, and what moved since the round before."""
    moved = any("change" in criterion for criterion in found.values())
    headers = [
        translate("Words", "Code"),
        translate("Command", "To another outcome"),
        translate("Command", "Equal groups"),
        translate("Command", "Group-informed"),
        translate("Command", "Agreement A"),
        translate("Command", "Rank"),
        translate("Command", "Range"),
    ]
    if moved:
        headers += [
            translate("Words", "Kept"),
            translate("Words", "Up"),
            translate("Words", "Down"),
        ]
    rows = [
        [code, *_comparison(criterion), *(_moves(criterion.get("change")) if moved else [])]
        for code, criterion in found.items()
    ]
    return text_table(headers, rows, right=set(range(1, len(headers))))


def _comparison(criterion: Json) -> list[str]:
    overall, rank = criterion["overall"], criterion["rank"]
    verdict = _part(criterion, "verdict")
    low, high = _at(rank, "low"), _at(rank, "high")
    reach = f"{low}-{high}" if isinstance(low, int) and isinstance(high, int) else _shown(low, "")
    return [
        _shown(_at(verdict["flip"], "people"), "{:d}"),
        _shown(_at(criterion["equal_group"], "top_share"), "{:.0%}"),
        _shown(_at(criterion["group_informed_consensus"], "geometric_mean"), "{:.2f}"),
        _shown(_at(overall, "agreement_a"), "{:z.2f}"),
        _shown(_at(rank, "equal_group"), "{:d}"),
        reach,
    ]


def _moves(change: object) -> list[str]:
    return [_shown(_at(change, name), "{:d}") for name in ("same", "up", "down")]


def _verdicts(found: Mapping[str, Json]) -> list[str]:
    lines: list[str] = []
    for code, criterion in found.items():
        verdict = _part(criterion, "verdict")
        lines.append(f"{code}: {verdict_label(str(verdict['code']))}. {verdict['sentence']}")
    return lines


def _on_top(on_top: Json, ranked: int) -> list[str]:
    """Return what is said of all recommendations together."""
    top, w = _part(on_top, "top_three"), cast("Json | None", on_top["kendall_w"])
    first, depends = (cast("list[str]", top[name]) for name in ("recommendations", "depends_on"))
    tested = bool(top["tested"])
    places = [first_three_sentence(first, depends, tested=tested)] if ranked > PLACES else []
    return [
        translate("Command", "Discuss next: {codes}").format(
            codes=_listed(cast("list[str]", on_top["discuss_next"]))
        ),
        *places,
        _order_shared(w),
        translate("Command", "Krippendorff's alpha, ordinal: {alpha}").format(
            alpha=_shown(on_top["krippendorff_alpha_ordinal"], "{:z.2f}")
        ),
    ]


def _order_shared(w: Json | None) -> str:
    if w is None:
        return translate("Command", "Kendall's W: of each round by itself only (--round N)")
    if _is_hidden(w):
        return translate(
            "Command",
            "Kendall's W: hidden (fewer than two recommendations of which all groups are shown)",
        )
    said = translate("Command", "Kendall's W: {w} ({raters} of {all} people rated everything)")
    return said.format(w=_shown_w(w), raters=w["raters"], all=w["raters_of"])


def _shown_w(w: Json) -> str:
    """Return W; not where fewer than half, or than three people, rated everything."""
    raters, everybody = cast("int", w["raters"]), cast("int", w["raters_of"])
    few = raters < _FEWEST_FOR_W or 2 * raters < everybody
    return _shown(None if few else w["w"], "{:.2f}")


def _listed(words: list[str]) -> str:
    return ", ".join(words) or "-"


def _at(whole: object, name: str) -> object:
    """Return a figure; what is undefined or hidden as a whole is so in each part."""
    if whole is None or _is_hidden(cast("Json", whole)):
        return whole
    return cast("Json", whole)[name]


def _shown(value: object, form: str) -> str:
    if isinstance(value, int | float):
        return form.format(value)
    return "-" if value is None else _hidden()


def _is_hidden(figures: Json) -> bool:
    return figures.get("suppressed") is True


def _hidden() -> str:
    return translate("Words", "hidden")


def _part(whole: Json, name: str) -> Json:
    return cast("Json", whole[name])
