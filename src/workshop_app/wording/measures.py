"""RAND words, other rules, turnout, stability and intervals in words."""

from collections.abc import Sequence

from workshop_app.analysis import (
    Change,
    Participation,
    RamClass,
    RandWord,
    Stability,
    Turnout,
    UnderRule,
    VerdictCode,
    stability,
)
from workshop_app.domain.rule import ConsensusRule
from workshop_app.wording.language import translate

FEWEST_FOR_PERCENT = 5


def rand_name(word: RandWord | RamClass) -> str:
    """Return what RAND/UCLA calls it."""
    return {
        "agreement": translate("Details", "agreement"),
        "indeterminate": translate("Details", "indeterminate"),
        "disagreement": translate("Details", "disagreement"),
        "appropriate": translate("Details", "appropriate"),
        "uncertain": translate("Details", "uncertain"),
        "inappropriate": translate("Details", "inappropriate"),
    }[word.value]


def rule_in_short(rule: ConsensusRule) -> str:
    """Return a rule and its numbers in a few words."""
    said = {
        "equal_groups": translate("OtherRules", "Groups count alike, {threshold}%"),
        "every_group": translate(
            "OtherRules", "Every group, {threshold}% high, under {opposed}% low"
        ),
        "third_at_each_end": translate("Rule", "No third at each end"),
        "rand_panel": translate("Rule", "RAND/UCLA panel"),
        "ipras": translate("Rule", "RAND/UCLA IPRAS"),
        "median_iqr": translate("OtherRules", "Median, middle half up to {spread}"),
        "pooled": translate("OtherRules", "All together, {threshold}% high, under {opposed}% low"),
        "comet_out": translate(
            "OtherRules", "COMET in and out, {threshold}% high, under {opposed}% low"
        ),
    }[rule.kind.value]
    return said.format(
        threshold=rule.threshold_percent, opposed=rule.opposed_percent, spread=f"{rule.max_iqr:g}"
    )


def same_under_text(under: Sequence[UnderRule]) -> str:
    """Return under how many rules the verdict is the one of the rule in force."""
    mine = next(one.code for one in under if one.in_force)
    same = sum(one.code is mine for one in under)
    said = translate("OtherRules", "The same verdict under {same} of {all} rules.")
    return said.format(same=same, all=len(under))


def stability_sentence(found: Stability) -> str:
    """Return whether another round is worth while, in one sentence."""
    return {
        Stability.STABLE_AGREED: translate(
            "Results", "Stable and agreed: another round is unlikely to change it."
        ),
        Stability.STABLE_WITHOUT_AGREEMENT: translate(
            "Results", "Stable without agreement: another round is unlikely to change it."
        ),
        Stability.MOVING_AGREED: translate(
            "Results", "Agreed, but ratings are still moving: another round may change it."
        ),
        Stability.MOVING_WITHOUT_AGREEMENT: translate(
            "Results", "Still moving, without agreement: another round may change it."
        ),
    }[found]


def stability_text(change: Change, code: VerdictCode) -> str:
    """Return that sentence, or why there is none."""
    found = stability(change, code)
    if found is None:
        return translate(
            "Results",
            "Stability is not judged: fewer than five people rated in both rounds, or there are "
            "not enough answers now.",
        )
    return stability_sentence(found)


def response_text(turnout: Turnout) -> str:
    """Return "14 of 15 (93%)" who answered at least once."""
    if turnout.answered is None:
        return translate("Words", "hidden")
    return _share(turnout.answered, turnout.registered)


def attrition_text(turnout: Turnout) -> str:
    """Return "1 of 14 (7%)": who answered in the round before and not in this one."""
    if turnout.lost is None or turnout.before is None:
        return translate("Words", "hidden")
    return _share(turnout.lost, turnout.before)


def _share(count: int, of: int) -> str:
    if of < FEWEST_FOR_PERCENT:
        return translate("Results", "{same} of {pairs}").format(same=count, pairs=of)
    said = translate("Results", "{same} of {pairs} ({percent}%)")
    return said.format(same=count, pairs=of, percent=round(100 * count / of))


def participation_line(name: str, turnout: Turnout, *, compared: bool) -> str:
    """Return "Industry: 9 of 10 (90%), lost 1 of 10 (10%)" of one population."""
    if turnout.answered is None:
        said = translate("Results", "{name}: hidden ({registered} registered)")
        return said.format(name=name, registered=turnout.registered)
    said = translate("Results", "{name}: {response}")
    if compared:
        said = translate("Results", "{name}: {response}, not again: {attrition}")
    return said.format(
        name=name, response=response_text(turnout), attrition=attrition_text(turnout)
    )


def participation_text(found: Participation, names: dict[str, str]) -> str:
    """Return who took part, everybody first, then each group."""
    everybody = participation_line(
        translate("Words", "All"), found.overall, compared=found.compared
    )
    groups = (
        participation_line(names[key], one, compared=found.compared)
        for key, one in found.groups.items()
    )
    return "; ".join((everybody, *groups))


def interval_text(low: float, high: float) -> str:
    """Return "52–94%"."""
    return translate("Results", "{low}–{high}%").format(
        low=round(100 * low), high=round(100 * high)
    )


def panel_is_no_sample() -> str:
    """Return why an interval says little of a panel."""
    return translate(
        "Details",
        "A panel is chosen, not drawn at random from others, so there is nobody for whom this "
        "interval could speak: it shows how little so few answers would fix, were they drawn. No "
        "verdict uses it.",
    )
