"""Verdicts in words, the same in the room, on the projector and in the workbook.

Counts stand where percentages would: a panel is not a sample. "Proved", "significant", "winner"
and the like are avoided; "typical rating" is the median.
"""

from collections.abc import Callable, Mapping

from workshop_app.analysis import GroupFact, Verdict
from workshop_app.analysis.summary import third_at_each_end
from workshop_app.analysis.verdict import AGAINST
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.wording.language import translate

Names = Mapping[str, str]


def verdict_label(code: str) -> str:
    """Return the few words on a chip for a verdict's code."""
    return {
        "not_enough_answers": lambda: translate("Verdict", "Not enough answers"),
        "split": lambda: translate("Verdict", "Split"),
        "agreement_all_groups": lambda: translate("Verdict", "Agreement in all groups"),
        "agreement_overall": lambda: translate("Verdict", "Agreement overall"),
        "against_all_groups": lambda: translate("Verdict", "All groups rate this low"),
        "against_overall": lambda: translate("Verdict", "Low overall"),
        "consensus_out": lambda: translate("Verdict", "Consensus out"),
        "groups_differ": lambda: translate("Verdict", "Groups see it differently"),
        "undecided": lambda: translate("Verdict", "No agreement yet"),
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
    return _RULES[rule.kind]().format(
        threshold=rule.threshold_percent, opposed=rule.opposed_percent, spread=f"{rule.max_iqr:g}"
    )


def point_text(value: float) -> str:
    """Return a median as the charts have it: "3", or "3.5"."""
    return f"{value:g}"


def names_in_a_row(keys: tuple[str, ...], names: Names) -> str:
    """Return the groups' names with commas between them."""
    return ", ".join(_name(key, names) for key in keys)


def _name(key: str, names: Names) -> str:
    """Return a group's name, its key if it has none; people without a group have no key."""
    return names.get(key, key) or translate("Verdict", "people without a group")


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
    high, low, n = verdict.in_favour, verdict.against, verdict.n
    if high is None or low is None or n is None:
        return translate("Verdict", "The ratings are split.")
    if third_at_each_end(high, low, n):
        said = translate("Verdict", "The ratings are split: {counts}.")
    else:  # by IPRAS, which measures how far apart they are
        said = translate("Verdict", "The ratings are too far apart: {counts}.")
    return said.format(counts=_counts(verdict))


def _counts(verdict: Verdict) -> str:
    said = translate("Verdict", "{top} high, {bottom} low, {between} in between")
    return said.format(top=verdict.in_favour, bottom=verdict.against, between=verdict.between)


def _all_groups(verdict: Verdict, names: Names) -> str:
    low = verdict.code in AGAINST
    lowest = verdict.lowest
    if verdict.one_group:
        high_said = translate("Verdict", "Agreement, high ratings: {count} of {n}.")
        low_said = translate("Verdict", "Agreement, low ratings: {count} of {n}.")
        return (low_said if low else high_said).format(count=_prevailing(verdict), n=verdict.n)
    if lowest is None:
        high_said = translate("Verdict", "Every group rates this high.")
        low_said = translate("Verdict", "Every group rates this low.")
        return low_said if low else high_said
    if lowest.count == lowest.n:
        high_said = translate("Verdict", "All ratings in every group are high.")
        low_said = translate("Verdict", "All ratings in every group are low.")
        return low_said if low else high_said
    high_said = translate(
        "Verdict",
        "Agreement in every group; the lowest share of high ratings is in {group}: {count} of {n}.",
    )
    low_said = translate(
        "Verdict",
        "Agreement in every group; the lowest share of low ratings is in {group}: {count} of {n}.",
    )
    return _with(low_said if low else high_said, lowest, names)


def _overall(verdict: Verdict, names: Names) -> str:
    """Return how many rate that way, a majority or not, and which group does not agree with it."""
    low, n = verdict.code in AGAINST, verdict.n or 0
    count = _prevailing(verdict)
    if 2 * count > n:
        high_said = translate("Verdict", "Broad agreement, high ratings: {count} of {n}.")
        low_said = translate("Verdict", "Broad agreement, low ratings: {count} of {n}.")
    else:  # groups on average, or a median between two points
        high_said = translate(
            "Verdict", "Agreement by the rule, yet no majority; high ratings: {count} of {n}."
        )
        low_said = translate(
            "Verdict", "Agreement by the rule, yet no majority; low ratings: {count} of {n}."
        )
    said = (low_said if low else high_said).format(count=count, n=n)
    return f"{said} {_apart(verdict, names, low=low)}".strip()


def _apart(verdict: Verdict, names: Names, *, low: bool) -> str:
    """Return the group that does not share an agreement, as far as it may be told."""
    fact = verdict.lowest
    if fact is None:
        if verdict.counted_together:
            return ""
        return translate("Verdict", "Not every group by itself agrees.")
    if fact.count == 0:
        high_said = translate("Verdict", "Nobody of {n} from {group} rates it high.")
        low_said = translate("Verdict", "Nobody of {n} from {group} rates it low.")
        return _with(low_said if low else high_said, fact, names)
    if fact.count * (verdict.n or 0) < _prevailing(verdict) * fact.n:
        return _with(translate("Verdict", "In {group} only {count} of {n}."), fact, names)
    said = translate("Verdict", "{group} by itself does not agree ({count} of {n}).")
    return _with(said, fact, names)


def _prevailing(verdict: Verdict) -> int:
    return (verdict.against if verdict.code in AGAINST else verdict.in_favour) or 0


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
    said = translate("Verdict", "Typical ratings differ: {high} {high_at}, {low} {low_at}.")
    return said.format(
        high=_name(high.group, names),
        high_at=point_text(high.median),
        low=_name(low.group, names),
        low_at=point_text(low.median),
    )


def _undecided(verdict: Verdict, _names: Names) -> str:
    if verdict.in_favour is None:
        return translate("Verdict", "No agreement by the rule.")
    said = translate("Verdict", "No agreement by the rule: {counts}.")
    return said.format(counts=_counts(verdict))


def _together(verdict: Verdict, names: Names) -> str:
    """Return which groups are hidden: those too small, and those that protect them."""
    hidden, few = verdict.counted_together, verdict.too_few
    if not hidden:
        return ""
    others = tuple(key for key in hidden if key not in few)
    if not others:
        said = translate("Verdict", "{groups}: too few to be shown apart, counted together.")
        return said.format(groups=names_in_a_row(hidden, names))
    said = translate(
        "Verdict",
        "{groups}: too few to be shown apart; counted together with {others}, so that they "
        "cannot be calculated.",
    )
    return said.format(groups=names_in_a_row(few, names), others=names_in_a_row(others, names))


def _with(sentence: str, fact: GroupFact, names: Names) -> str:
    group = _name(fact.group, names)
    return sentence.format(group=group, count=fact.count, n=fact.n)


_SENTENCES: dict[str, Callable[[Verdict, Names], str]] = {
    "not_enough_answers": _not_enough,
    "split": _split,
    "agreement_all_groups": _all_groups,
    "agreement_overall": _overall,
    "against_all_groups": _all_groups,
    "against_overall": _overall,
    "consensus_out": _out,
    "groups_differ": _differ,
    "undecided": _undecided,
}

_RULES: dict[RuleKind, Callable[[], str]] = {
    RuleKind.EQUAL_GROUPS: lambda: translate(
        "Rule",
        "Agreement in all groups: at least {threshold}% of the ratings of every group are high. "
        "Agreement overall: these shares average at least {threshold}%, each group counting the "
        "same however many people it has, and fewer than a third of all ratings (rounded, two at "
        "least) are low. Low ratings likewise.",
    ),
    RuleKind.EVERY_GROUP: lambda: translate(
        "Rule",
        "Agreement only where in every single group at least {threshold}% of the ratings are "
        "high and fewer than {opposed}% are low; low ratings likewise. Groups too small to be "
        "shown count together as one, and then it is called agreement overall.",
    ),
    RuleKind.THIRD_AT_EACH_END: lambda: translate(
        "Rule",
        "Agreement where more than half of the ratings are high and fewer than a third are not; "
        "low ratings likewise. Split where a third or more are at each end. A third is rounded to "
        "the nearest person, two at least.",
    ),
    RuleKind.RAND_PANEL: lambda: translate(
        "Rule",
        "On 1 to 9: agreement where the typical rating (median) is 6.5 or more (low: below 3.5) "
        "and not a third or more rate 1 to 3 and 7 to 9 alike. A third is rounded to the nearest "
        "person, two at least.",
    ),
    RuleKind.IPRAS: lambda: translate(
        "Rule",
        "On 1 to 9: agreement where the typical rating (median) is 6.5 or more (low: below 3.5) "
        "and the middle four tenths of the ratings are no wider than IPRAS, a limit that grows "
        "the farther they are from 5.",
    ),
    RuleKind.MEDIAN_IQR: lambda: translate(
        "Rule",
        "Agreement where the typical rating (median) is among the high ratings and the middle "
        "half of the ratings spans at most {spread} points; low ratings likewise.",
    ),
    RuleKind.POOLED: lambda: translate(
        "Rule",
        "Agreement where of all ratings together at least {threshold}% are high and fewer than "
        "{opposed}% are low, whatever group they come from; low ratings likewise.",
    ),
    RuleKind.COMET_OUT: lambda: translate(
        "Rule",
        "In: in every single group at least {threshold}% of the ratings are high and fewer than "
        "{opposed}% are low; low ratings likewise. Out: in every single group at most half are "
        "high. Groups too small to be shown count together as one.",
    ),
}


def rule_note(kind: RuleKind) -> str:
    """Return what one must know of a rule before choosing it; mostly nothing."""
    if kind not in {RuleKind.MEDIAN_IQR, RuleKind.IPRAS}:
        return ""
    return translate(
        "Rule",
        "It asks how close the ratings are: where one of them rises, agreement can be lost.",
    )
