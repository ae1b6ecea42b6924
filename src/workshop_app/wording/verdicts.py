"""Verdicts in words, the same in the room, on the projector and in the workbook.

Counts stand where percentages would: a panel is not a sample. "Proved", "significant", "winner"
and the like are avoided; "typical rating" is the median.
"""

from collections.abc import Callable, Mapping

from workshop_app.analysis import GroupFact, Verdict
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.wording.language import translate

Names = Mapping[str, str]
NO_BREAK_PERCENT = "\N{NO-BREAK SPACE}%"  # a number never stands apart from its sign


def verdict_label(code: str) -> str:
    """Return the few words on a chip for a verdict's code."""
    return {
        "not_enough_answers": lambda: translate("Verdict", "Not enough answers"),
        "split": lambda: translate("Verdict", "Split"),
        "agreement_all_groups": lambda: translate("Verdict", "Agreement in all groups"),
        "agreement_overall": lambda: translate("Verdict", "Agreement overall, groups differ"),
        "against_all_groups": lambda: translate("Verdict", "All groups agree not to pursue"),
        "against_overall": lambda: translate("Verdict", "Agreement overall not to pursue"),
        "consensus_out": lambda: translate("Verdict", "Consensus out"),
        "groups_differ": lambda: translate("Verdict", "Groups see it differently"),
        "undecided": lambda: translate("Verdict", "Undecided"),
    }[code]()


def verdict_sentence(verdict: Verdict, names: Names) -> str:
    """Return what the rule says in a sentence; `names` are the groups' names by key."""
    sentence = _SENTENCES[verdict.code.value](verdict, names)
    return f"{sentence} {_together(verdict, names)}".strip()


def flip_sentence(verdict: Verdict, names: Names) -> str:
    """Return how many would have to rate differently for another outcome; empty if not known."""
    if verdict.flip is None:
        return ""
    people, groups = verdict.flip.people, verdict.flip.groups
    if verdict.one_group:
        one = translate("Verdict", "1 person would have to rate differently for another outcome.")
        many = translate(
            "Verdict", "{n} people would have to rate differently for another outcome."
        )
    elif not groups:
        one = translate(
            "Verdict",
            "1 person, whichever group, would have to rate differently for another outcome.",
        )
        many = translate(
            "Verdict",
            "{n} people, whichever group, would have to rate differently for another outcome.",
        )
    elif len(groups) == 1:
        one = translate(
            "Verdict", "1 person from {groups} would have to rate differently for another outcome."
        )
        many = translate(
            "Verdict",
            "{n} people from {groups} would have to rate differently for another outcome.",
        )
    else:
        one = many = translate(
            "Verdict", "{n} people ({groups}) would have to rate differently for another outcome."
        )
    return (one if people == 1 else many).format(n=people, groups=_movers(groups, names))


def _movers(groups: Mapping[str, int], names: Names) -> str:
    """Return the groups' names, with how many people of each where there are several."""
    others = {"": translate("Verdict", "the other people")}
    told = {key: others.get(key) or names.get(key, key) for key in groups}
    if len(groups) == 1:
        return "".join(told.values())
    each = translate("Verdict", "{group} {n}")
    return ", ".join(each.format(group=told[key], n=people) for key, people in groups.items())


def rule_sentence(rule: ConsensusRule) -> str:
    """Return the consensus rule as one says it to the room; it stands beside every verdict."""
    said = _RULES[rule.kind]().format(
        threshold=rule.threshold_percent, opposed=rule.opposed_percent, spread=f"{rule.max_iqr:g}"
    )
    return said.replace(" %", NO_BREAK_PERCENT)


def point_text(value: float) -> str:
    """Return a median as words allow: "3", or "between 3 and 4" for 3.5."""
    low = int(value // 1)
    if value == low:
        return str(low)
    return translate("Verdict", "between {low} and {high}").format(low=low, high=low + 1)


def names_in_a_row(keys: tuple[str, ...], names: Names) -> str:
    """Return the groups' names with commas between them."""
    return ", ".join(names.get(key, key) for key in keys)


def _not_enough(verdict: Verdict, names: Names) -> str:
    why = verdict.why.value if verdict.why else ""
    if why == "silent_group":
        said = translate("Verdict", "No ratings from {groups}. No conclusion.")
        return said.format(groups=names_in_a_row(verdict.silent, names))
    if verdict.n is None:
        return translate("Verdict", "Too few have rated this. No conclusion.")
    if verdict.n == 0:
        said = translate("Verdict", "Nobody has rated this. No conclusion.")
    elif verdict.n == verdict.registered:
        said = translate("Verdict", "Ratings: {n}, too few for a conclusion.")
    else:
        said = translate("Verdict", "Only {n} of {registered} rated this. No conclusion.")
    said = said.format(n=verdict.n, registered=verdict.registered)
    return f"{said} {_recused(verdict)}".strip()


def _recused(verdict: Verdict) -> str:
    """Return who is not waited for, where the number of the others is what counts."""
    if not verdict.recused:
        return ""
    said = translate("Verdict", "Recused and not counted: {n}.")
    return said.format(n=verdict.recused)


def _split(verdict: Verdict, _names: Names) -> str:
    if verdict.against is None:
        return translate("Verdict", "The room is split between both ends of the scale.")
    said = translate(
        "Verdict", "The room is split: {top} in favour, {bottom} against, {between} in between."
    )
    return said.format(top=verdict.in_favour, bottom=verdict.against, between=verdict.between)


def _all_groups(verdict: Verdict, names: Names) -> str:
    if verdict.one_group:
        said = translate("Verdict", "Clearly in favour: {count} of {n}.")
        return said.format(count=verdict.in_favour, n=verdict.n)
    if verdict.lowest is None:
        return translate("Verdict", "Every group is clearly in favour.")
    if verdict.lowest.count == verdict.lowest.n:
        return translate("Verdict", "Every group is in favour without exception.")
    said = translate(
        "Verdict", "Every group is clearly in favour; the lowest is {group} with {count} of {n}."
    )
    return _with(said, verdict.lowest, names)


def _overall(verdict: Verdict, names: Names) -> str:
    if verdict.lowest is None:
        if verdict.counted_together:
            return translate("Verdict", "Broad support overall.")
        return translate("Verdict", "Broad support overall, but not in every group.")
    said = translate("Verdict", "Broad support, but only {count} of {n} from {group}.")
    return _with(said, verdict.lowest, names)


def _against_all(verdict: Verdict, _names: Names) -> str:
    if verdict.one_group:
        return translate("Verdict", "Clear agreement not to pursue this.")
    return translate("Verdict", "Clear agreement in every group not to pursue this.")


def _against(verdict: Verdict, names: Names) -> str:
    if verdict.lowest is None:
        return translate("Verdict", "Clear agreement overall not to pursue this.")
    said = translate(
        "Verdict", "Agreement overall not to pursue this, but only {count} of {n} from {group}."
    )
    return _with(said, verdict.lowest, names)


def _out(verdict: Verdict, _names: Names) -> str:
    if verdict.one_group:
        said = translate("Verdict", "At most half rate this high: {count} of {n}.")
    elif verdict.counted_together:
        said = translate(
            "Verdict",
            "At most half rate this high in each group that is shown and in those counted "
            "together: {count} of {n} in all.",
        )
    else:
        said = translate("Verdict", "At most half rate this high in every group: {count} of {n}.")
    return said.format(count=verdict.in_favour, n=verdict.n)


def _differ(verdict: Verdict, names: Names) -> str:
    high, low = verdict.typical_high, verdict.typical_low
    if high is None or low is None or high.median == low.median:
        return translate("Verdict", "The groups rate this clearly differently.")
    said = translate("Verdict", "{high}: {high_at}, {low}: {low_at} (typical rating).")
    return said.format(
        high=names.get(high.group, high.group),
        high_at=point_text(high.median),
        low=names.get(low.group, low.group),
        low_at=point_text(low.median),
    )


def _undecided(_verdict: Verdict, _names: Names) -> str:
    return translate("Verdict", "No clear line yet: many neutral or mixed ratings.")


def _together(verdict: Verdict, names: Names) -> str:
    if not verdict.counted_together:
        return ""
    said = translate("Verdict", "{groups}: too few to be shown apart, counted together.")
    return said.format(groups=names_in_a_row(verdict.counted_together, names))


def _with(sentence: str, fact: GroupFact, names: Names) -> str:
    group = names.get(fact.group, fact.group)
    return sentence.format(group=group, count=fact.count, n=fact.n)


_SENTENCES: dict[str, Callable[[Verdict, Names], str]] = {
    "not_enough_answers": _not_enough,
    "split": _split,
    "agreement_all_groups": _all_groups,
    "agreement_overall": _overall,
    "against_all_groups": _against_all,
    "against_overall": _against,
    "consensus_out": _out,
    "groups_differ": _differ,
    "undecided": _undecided,
}

_RULES: dict[RuleKind, Callable[[], str]] = {
    RuleKind.EQUAL_GROUPS: lambda: translate(
        "Rule",
        "Agreement in all groups: at least {threshold} % of every group are in favour. "
        "Agreement overall: the shares of the groups average at least {threshold} %, each "
        "group counting the same however many people it has, and fewer than a third of all "
        "people are against.",
    ),
    RuleKind.EVERY_GROUP: lambda: translate(
        "Rule",
        "Agreement only where in every single group at least {threshold} % are in favour "
        "and fewer than {opposed} % are against.",
    ),
    RuleKind.THIRD_AT_EACH_END: lambda: translate(
        "Rule",
        "Agreement where fewer than a third of the ratings lie outside the favourable end "
        "of the scale. The room is split where a third or more stand at each end.",
    ),
    RuleKind.RAND_PANEL: lambda: translate(
        "Rule",
        "On 1 to 9: agreement where the typical rating (median) is 7 to 9 and the panel does "
        "not disagree, that is, not a third or more at 1 to 3 and at 7 to 9 alike.",
    ),
    RuleKind.IPRAS: lambda: translate(
        "Rule",
        "On 1 to 9: agreement where the typical rating (median) is 7 to 9 and the ratings lie "
        "closer together than IPRAS allows, a limit that adjusts to how lopsided they are.",
    ),
    RuleKind.MEDIAN_IQR: lambda: translate(
        "Rule",
        "Agreement where the typical rating (median) is in the upper part of the scale and the "
        "middle half of the ratings spans at most {spread} points.",
    ),
    RuleKind.POOLED: lambda: translate(
        "Rule",
        "Agreement where of all ratings together at least {threshold} % are high and fewer than "
        "{opposed} % are low, whatever group they come from.",
    ),
    RuleKind.COMET_OUT: lambda: translate(
        "Rule",
        "In: agreement only where in every single group at least {threshold} % of the ratings "
        "are high and fewer than {opposed} % are low. Out: where in every single group at most "
        "half are high.",
    ),
}
