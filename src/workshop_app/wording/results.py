"""What the chosen recommendation's figures mean, in sentences a facilitator can read aloud."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from workshop_app.analysis import (
    Change,
    Coarse,
    ItemAnalysis,
    KappaNote,
    PairDifference,
    PanelAnalysis,
    Summary,
    Suppressed,
)
from workshop_app.domain.rounds import Round
from workshop_app.domain.rule import ConsensusRule
from workshop_app.wording.language import translate
from workshop_app.wording.measures import stability_text
from workshop_app.wording.verdicts import names_in_a_row, point_text, verdict_label

SMALL_DELTA = 0.147
FEWEST_FOR_PERCENT = 5
PLACES = 3
OPEN_VERDICTS = frozenset({"split", "groups_differ"})
Names = dict[str, str]


def answers_text(figures: Summary | Suppressed) -> str:
    """Return "12 rated, 2 abstained, 1 no answer of 15"; only the registered where hidden.

    Who stands aside is named where somebody does; the parts add up to those in the room, and who
    is not in the room is said beside them.
    """
    if figures.n is None:
        said = translate("Results", "{registered} registered, figures hidden")
        return said.format(registered=figures.registered)
    said = translate(
        "Results", "{n} rated, {abstained} abstained, {missing} no answer of {registered}"
    )
    if figures.recused:
        said = translate(
            "Results",
            "{n} rated, {abstained} abstained, {recused} recused, {missing} no answer of "
            "{registered}",
        )
    text = said.format(
        n=figures.n,
        abstained=figures.abstained,
        recused=figures.recused,
        missing=figures.missing,
        registered=figures.registered,
    )
    if figures.absent:
        beside = translate("Results", "{answers}; absent: {absent}")
        text = beside.format(answers=text, absent=figures.absent)
    return text


def late_held_text(this: Round, rule: ConsensusRule) -> str:
    """Return why a round opened again shows the figures it showed before; empty where all count."""
    if not this.late_held:
        return ""
    said = translate(
        "Results",
        "Round {number} shows what it showed before it was opened again. What came since is kept, "
        "but not counted here: in some group fewer than {least} ballots changed, or other groups would "
        "be hidden, and the difference would tell single answers. Those people are heard in the next round.",
    )
    return said.format(number=this.number, least=rule.minimum_group)


def group_difference(item: ItemAnalysis, names: Names) -> str:
    """Return the largest difference between two groups in words."""
    pairs = item.pairs
    if not pairs:
        return translate("Results", "The groups cannot be compared here.")
    largest = max(pairs, key=lambda pair: abs(pair.cliffs_delta))
    return pair_text(largest, names)


def pair_text(pair: PairDifference, names: Names) -> str:
    """Return one pair of groups: "In 8 of 10 pairs ... rates higher", or that they are alike."""
    delta = pair.cliffs_delta
    first, second = (names.get(key, key) for key in pair.groups)
    if abs(delta) < SMALL_DELTA:
        said = translate("Results", "{first} and {second} rate this alike.")
        return said.format(first=first, second=second)
    higher, lower = (first, second) if delta > 0 else (second, first)
    of_ten = round((1 + abs(delta)) / 2 * 10)
    said = translate(
        "Results", "Of ten pairs of one person each, {higher} rates higher than {lower} in {n}."
    )
    return said.format(higher=higher, lower=lower, n=of_ten)


def weighting_text(item: ItemAnalysis) -> str:
    """Return where one person one vote and one group one vote differ; empty where they do not."""
    equal, overall = item.equal_group, item.overall
    if equal is None or overall.top_share is None:
        return ""
    if not equal.differs and not item.verdict_differs:
        return ""
    said = translate(
        "Results",
        "High: {count} of {n} ({person}%) counted by person, {equal}% with groups weighted equally.",
    )
    few = translate("Results", "High: {count} of {n} counted by person.")
    text = (said if (overall.n or 0) >= FEWEST_FOR_PERCENT else few).format(
        count=overall.top_count,
        n=overall.n,
        person=round(overall.top_share * 100),
        equal=round(equal.top_share * 100),
    )
    if item.verdict_differs:
        other = translate("Results", "Counted by person, the verdict would differ.")
        text = f"{text} {other}"
    return text


def movement_text(item: ItemAnalysis, names: Names | None = None) -> str:
    """Return how many kept and moved their rating since the last round; empty in a first one.

    With `names`, each group's own movement follows, as far as it may be shown.
    """
    change = item.change
    if change is None:
        return ""
    lines = [change_text(change.overall)] if change.overall else []
    for key, name in (names or {}).items():
        moved = change.groups.get(key)
        if moved is None:
            hidden = translate("Results", "{group}: hidden, to protect a small group.")
            lines.append(hidden.format(group=name))
        elif moved.pairs:
            said = translate("Results", "{group}: {same} kept, {up} up, {down} down.")
            counts = {"same": moved.same, "up": moved.up, "down": moved.down}
            lines.append(said.format(group=name, **counts))
    return "\n".join(lines)


def change_text(change: Change) -> str:
    """Return kept, up and down of those who rated in both rounds, and how the middle changed."""
    said = translate(
        "Results",
        "Of {pairs} who rated in both rounds {same} kept their rating, {up} moved up, {down} down.",
    )
    parts = [said.format(pairs=change.pairs, same=change.same, up=change.up, down=change.down)]
    if change.iqr_before is not None and change.iqr_after is not None:
        parts.append(_closer(change.iqr_before, change.iqr_after))
    return " ".join(parts)


def kappa_note_text(change: Change) -> str:
    """Return the words that stand in place of a weighted kappa where a number would mislead."""
    return {
        None: "",
        KappaNote.ALL_AGREE: translate("Results", "0 only because all agree"),
        KappaNote.UNDEFINED_UNANIMOUS: translate(
            "Results", "undefined: everybody chose the same point in both rounds"
        ),
    }[change.weighted_kappa_note]


def kappa_text(change: Change | None) -> str:
    """Return the weighted kappa with two decimals, or the words in its place."""
    if change is None:
        return translate("Words", "hidden")
    kappa = change.weighted_kappa
    return kappa_note_text(change) or ("–" if kappa is None else f"{kappa:.2f}")


def unchanged_text(change: Change | None) -> str:
    """Return "9 of 12" who kept their rating, with the share where they are enough for one."""
    if change is None:
        return translate("Words", "hidden")
    if change.unchanged is None:
        return "–"
    said = translate("Results", "{same} of {pairs}")
    if change.pairs >= FEWEST_FOR_PERCENT:
        said = translate("Results", "{same} of {pairs} ({percent}%)")
    percent = round(change.unchanged * 100)
    return said.format(same=change.same, pairs=change.pairs, percent=percent)


def stability_and_consensus(item: ItemAnalysis) -> str:
    """Return two answers to two questions: have the ratings settled, and do people agree?"""
    change = item.change.overall if item.change else None
    if change is None:
        return ""
    code = item.verdict.code.value
    agreed = translate("Results", "Consensus: {verdict}.").format(verdict=verdict_label(code))
    lines = [stability_text(change, item.verdict.code), agreed]
    if change.pairs:
        rests = translate(
            "Results", "It rests on: rating kept {kept}; quadratic weighted kappa: {kappa}."
        )
        said = rests.format(kept=unchanged_text(change), kappa=kappa_text(change))
        lines.append(said)
    if change.stable and code in OPEN_VERDICTS:
        lines.append(translate("Results", "A difference that stays is a finding too."))
    return "\n".join(lines)


def _closer(before: float, after: float) -> str:
    if after < before:
        said = translate("Results", "Ratings drew closer (middle half {before} wide, now {after}).")
    elif after > before:
        said = translate("Results", "Ratings spread (middle half {before} wide, now {after}).")
    else:
        said = translate("Results", "The middle half is as wide as before ({after}).")
    return said.format(before=f"{before:g}", after=f"{after:g}")


def rank_text(item: ItemAnalysis) -> str:
    """Return the rank and how far it could move; empty where nobody rated it."""
    rank = item.rank
    if rank is None:
        return ""
    said = translate("Results", "Rank {rank}.")
    parts = [said.format(rank=rank.equal_group)]
    if rank.low is not None and rank.high is not None and rank.low != rank.high:
        range_said = translate("Results", "90% range when each group is re-drawn: {low}–{high}.")
        parts.append(range_said.format(low=rank.low, high=rank.high))
    if rank.one_person_one_vote != rank.equal_group:
        other = translate("Results", "Counted by person, rank {rank}.")
        parts.append(other.format(rank=rank.one_person_one_vote))
    if (rank.best, rank.worst) != (rank.equal_group, rank.equal_group):
        out = translate(
            "Results", "Leaving out any one person or group, or filling blanks: {best} to {worst}."
        )
        parts.append(out.format(best=rank.best, worst=rank.worst))
    return " ".join(parts)


def top_three_text(analysis: PanelAnalysis, names: Names) -> str:
    """Return what the first three places are and depend on; empty where there are no others."""
    top = analysis.top_three
    reasons = [one.value for one in top.depends_on]
    if sum(item.rank is not None for item in analysis.items) <= PLACES:
        return ""
    groups = names_in_a_row(top.groups, names)
    return first_three_sentence(top.items, reasons, groups, tested=top.tested)


def first_three_sentence(
    items: Iterable[str], reasons: Sequence[str], groups: str = "", *, tested: bool = True
) -> str:
    """Return the first three places and what they depend on, by the reasons' codes.

    `groups` are the names of the groups that they depend on, where those are known.
    `tested` is False where no range of the ranks could be drawn.
    """
    codes = ", ".join(items) or "–"
    if not reasons and not tested:
        said = translate(
            "Results",
            "First three places: {items}. Whether they would change was not fully tested.",
        )
        return said.format(items=codes)
    if not reasons:
        said = translate("Results", "First three places: {items}. None of the checks changed them.")
        return said.format(items=codes)
    told = ", ".join(_REASONS[one](groups) for one in reasons)
    said = translate("Results", "First three places: {items}. They depend on: {reasons}.")
    return said.format(items=codes, reasons=told)


def _groups_as_reason(groups: str) -> str:
    single = translate("Results", "single groups")
    return f"{single} ({groups})" if groups else single


_REASONS: dict[str, Callable[[str], str]] = {
    "weighting": lambda _: translate("Results", "the weighting of the groups"),
    "one_person": lambda _: translate("Results", "single persons"),
    "group": _groups_as_reason,
    "blanks": lambda _: translate("Results", "answers not given"),
    "resampling": lambda _: translate("Results", "who happened to take part"),
}


def typical_text(figures: Summary | Suppressed) -> str:
    """Return a population's typical rating; a word or a dash where it is hidden or undefined."""
    if figures.median is not None:
        return point_text(figures.median)
    return coarse_text(figures) or "–"


def coarse_text(figures: Summary | Suppressed) -> str:
    """Return the coarse word of a hidden population; empty where none is told."""
    word = figures.coarse if isinstance(figures, Suppressed) else None
    return coarse_name(word) if word else ""


def coarse_line(groups: Mapping[str, Summary | Suppressed], names: Names) -> str:
    """Return "Industry: mostly high, Academia: mixed" of the groups of whom a word is told."""
    told = ((names[key], coarse_text(group)) for key, group in groups.items())
    return ", ".join(f"{name}: {word}" for name, word in told if word)


def coarse_name(word: Coarse) -> str:
    """Return which way a hidden group leans, in words."""
    return {
        Coarse.FOR: translate("Results", "mostly high"),
        Coarse.MIXED: translate("Results", "mixed"),
        Coarse.AGAINST: translate("Results", "mostly low"),
    }[word]


def coarse_explained() -> str:
    """Return what a coarse word means, and why it sometimes is not told."""
    return translate(
        "Results",
        "Mostly high, mostly low: more than half of the group's people; whoever did not rate counts as neither. Mixed: everything else. A word is told only where, whatever it is, enough different answers of the group stay possible.",
    )
