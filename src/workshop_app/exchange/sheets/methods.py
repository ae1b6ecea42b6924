"""The methods: how to read, recompute and quote what the workbook says."""

from collections.abc import Callable, Iterator

from workshop_app.analysis.panel_analysis import DRAWS, SEED
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.rule import SmallGroups
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.cleaning import CutTexts
from workshop_app.exchange.plans import Column, SheetPlan, Turn
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import anonymity_name, moment_text
from workshop_app.wording.language import local, translate
from workshop_app.wording.measures import participation_text
from workshop_app.wording.results import coarse_explained, late_held_text
from workshop_app.wording.small_groups import holders_sentence, printed_rule, small_groups_sentence

_Line = tuple[Callable[[], str], Callable[[], str]]


def methods_sheet(view: View, cut: CutTexts) -> SheetPlan:
    """Return definitions, rule, suppression, rounds, version and deviations, one a row.

    The rows are made when they are written, last of all: only then is it known which texts had
    to be cut.
    """
    lines = [*_definitions(), *_privacy(view), *_conduct(view), *_file(view, cut)]
    return SheetPlan(
        translate("Workbook", "Methods"),
        "tblMethods",
        [
            Column(translate("Workbook", "Subject"), Style.LABEL, 30),
            Column(translate("Workbook", "What holds in this workbook"), Style.TEXT, 110),
        ],
        _rows(lines),
        len(lines),
        title=translate("Workbook", "How to read these figures"),
        turn=Turn.METHODS,
        frozen_columns=1,
    )


def _rows(lines: list[_Line]) -> Iterator[list[Value]]:
    for subject, text in lines:
        yield [subject(), text()]


def _definitions() -> list[_Line]:
    return [
        *_of_answers(),
        *_of_votes(),
        *_of_rounds(),
        (lambda: translate("Workbook", "Order"), _order),
        (lambda: translate("Workbook", "Indicators"), _indicators),
    ]


def _of_answers() -> list[_Line]:
    return [
        (
            lambda: translate("Workbook", "Rated, abstained, recused, no answer, absent"),
            lambda: translate(
                "Workbook",
                "Five different things, counted apart. The first four add up to the people "
                "present. Abstentions (“don't know”) and unanswered items are part of no median, mean "
                "or share; nothing is filled in for them. Whoever is recused has an interest in "
                "the recommendation and does not rate it; whoever is absent is not present in "
                "that round. Neither is waited for: a verdict needs half of the others. Observers "
                "see the ballot and are counted nowhere.",
            ),
        ),
        (
            lambda: translate("Workbook", "Median, quartiles"),
            lambda: translate(
                "Workbook",
                "Half of the ratings lie at or below the median, the middle half between the "
                "quartiles. Quartiles are of type 7 (Hyndman and Fan 1996), as in R and in "
                "Excel's QUARTILE.INC; SPSS differs.",
            ),
        ),
        (
            lambda: translate("Workbook", "Mean, standard deviation"),
            lambda: translate(
                "Workbook",
                "Secondary figures, as they take the steps of the scale as equal. The standard "
                "deviation divides by n − 1 (STDEV.S).",
            ),
        ),
    ]


def _of_rounds() -> list[_Line]:
    return [
        (
            lambda: translate("Workbook", "Kept %, stable, weighted kappa (quadratic)"),
            lambda: translate(
                "Workbook",
                "Of those who rated in both rounds, person by person. Kept %: the share that gave "
                "the same point again (Dajani, Sincoff and Talley 1979). Stable: 85% or more of "
                "at least five people did; net change is then 15% at most (Scheibe 1975). Stable "
                "without agreement: another round is unlikely to change it. Weighted kappa: "
                "agreement of the two rounds beyond chance, with quadratic weights over the "
                "points of the scale (Cohen 1968). It falls as ratings converge (Holey et al. "
                "2007), is 0 where all agree in one of the rounds and undefined where everybody "
                "chose one point in both; there are no words for how large it is. Neither is part "
                "of a verdict.",
            ),
        ),
        (
            lambda: translate("Words", "Settled in round"),
            lambda: translate(
                "Workbook",
                "The last revealed round in which somebody rated the recommendation on that "
                "criterion. It does not say that people agree.",
            ),
        ),
    ]


def _of_votes() -> list[_Line]:
    return [
        (
            lambda: translate("Workbook", "High, low"),
            lambda: translate(
                "Workbook",
                "Ratings in the top and in the bottom box of the scale (below), as a share of "
                "those who rated. In groups this small read the counts, not the per cent.",
            ),
        ),
        (
            lambda: translate("Workbook", "How near another outcome"),
            lambda: translate(
                "Workbook",
                "The fewest people who would have to rate differently, by the rule that is used, "
                "for another outcome: groups that differ and no agreement yet count as one. "
                "Where another choice of groups would do with as many people, one is named.",
            ),
        ),
        (
            lambda: translate("Workbook", "All, and one group one vote"),
            lambda: translate(
                "Workbook",
                "“All” counts each person once. “One group one vote” is the average of the "
                "groups' shares, so that a large group does not outvote a small one; groups "
                "without a rating drop out.",
            ),
        ),
        (
            lambda: translate("Workbook", "Rank by equal groups"),
            lambda: translate(
                "Workbook",
                "The place by the average of the groups' means, 1 the highest; equal means share "
                "the better place. Groups that are hidden count with the mean of all of them.",
            ),
        ),
    ]


def _order() -> str:
    return translate(
        "Workbook",
        "What to discuss next: first what is rated high, parts the groups and is unsettled. Three "
        "parts from 0 to 1 are multiplied, each as 0.1 + 0.9 × its value: the average of the "
        "groups' means and the gap between the highest and the lowest of them, both on the scale's "
        "width, and (1 − agreement A) / 2; small groups count together. How firm the order is: "
        "{draws} times as many people as took part are drawn anew within each group, with "
        "replacement (seed {seed}); best and worst rank hold the middle 90% of these draws, and stay "
        "blank where a group is too small to draw from.",
    ).format(draws=f"{DRAWS:,}", seed=SEED)


def _indicators() -> str:
    return translate(
        "Workbook",
        "CVR = (high − n/2) / (n/2) (Lawshe 1975). Minimum CVR: below it, chance alone brings as many high ratings in more than one of twenty panels of this size, exact by the binomial "
        "distribution (Ayre and Scally 2014); beside it what Lawshe's table prints, where it has "
        "this size. I-CVI = high / n; beyond chance it is (I-CVI − Pc) / (1 − Pc), Pc the "
        "chance that just so many are high by tossing coins (Polit, Beck and Owen 2007). "
        "On 1 to 9, RAND/UCLA agreement: fewer than a third (rounded, two at least) outside the "
        "median's part of the scale and no disagreement; indeterminate is neither. "
        "Convergence = (Q3 − Q1) / 2; 0 is full "
        "convergence. Consensus degree = 1 − (Q3 − Q1) / median; 1 is full consensus; it depends "
        "on where the scale starts. Stability = standard deviation / mean. Agreement A (van der "
        "Eijk 2001): −1 two camps at the ends, 0 evenly spread, 1 all alike. Net agreement = high % − low %. Common thresholds for them are conventions.",
    )


def _privacy(view: View) -> list[_Line]:
    rule = view.workshop.rule
    lines: list[_Line] = [
        (
            lambda: translate("Words", "Anonymity"),
            lambda: anonymity_name(view.workshop.anonymity),
        ),
        (
            lambda: translate("Workbook", "What is hidden"),
            lambda: translate(
                "Workbook",
                "Everything of a group with fewer than {least} people, even how many rated; the "
                "figures of a group with fewer than {least} ratings; and with them the next "
                "smallest groups, so that nothing can be calculated by subtraction. Kendall's W "
                "takes only recommendations of which all groups are shown.",
            ).format(least=rule.minimum_group),
        ),
    ]
    if rule.small_groups is not None:
        lines.append((lambda: translate("SmallGroups", "Small groups"), lambda: _small(view)))
    if rule.small_groups is SmallGroups.COARSE:
        lines.append((lambda: translate("Words", "In few words"), coarse_explained))
    lines += [
        (
            lambda: translate("Workbook", "What is withheld"),
            _agreed if view.is_named else _withheld,
        ),
        (
            lambda: translate("Workbook", "Whose comments are withheld"),
            lambda: translate(
                "Workbook",
                "Where a group is hidden on any criterion of a recommendation, or has fewer than "
                "{figures} people, its comments carry “withheld” in place of group and author, at "
                "every level of anonymity: comments are read beside the figures.",
            ).format(figures=rule.minimum_group),
        ),
    ]
    return lines


def _small(view: View) -> str:
    said = (small_groups_sentence(view.workshop), holders_sentence(view.workshop.anonymity))
    return " ".join(part for part in said if part)


def _agreed() -> str:
    return translate(
        "Workbook",
        "Nothing on the sheet Ratings: that ratings are shown beside names was agreed. Figures that "
        "are hidden elsewhere can be calculated from it, so pass it on with care.",
    )


def _withheld() -> str:
    return translate(
        "Workbook",
        "Where a group's figures or distribution are hidden on a criterion, its rows on the "
        "sheet Ratings carry “withheld” in place of participant, group and channel, "
        "and the day in place of the time. The ratings themselves are all there, so the figures "
        "for “All” can be recomputed; where even those are hidden, the ratings are withheld too.",
    )


def _conduct(view: View) -> list[_Line]:
    workshop = view.workshop
    lines: list[_Line] = [
        (lambda: translate("Words", "Consensus rule"), lambda: printed_rule(workshop)),
        (
            lambda: translate("Workbook", "Rule fixed at"),
            lambda: moment_text(workshop.rule_locked_at, view.zone),
        ),
        (
            lambda: translate("Workbook", "Fewest ratings for a verdict"),
            lambda: str(workshop.rule.minimum_answers),
        ),
    ]
    lines += [(_scale_subject(one), _scale_text(one)) for one in workshop.criteria]
    lines += [(_round_subject(one), _round_text(view, one)) for one in view.report.rounds]
    unseen = len(workshop.rounds) - len(view.report.rounds)
    if unseen:
        lines.append(
            (
                lambda: translate("Workbook", "Rounds left out"),
                lambda: translate(
                    "Workbook", "Rounds that are not revealed stay out of this workbook: {count}."
                ).format(count=unseen),
            )
        )
    return lines


def _scale_subject(criterion: Criterion) -> Callable[[], str]:
    return lambda: translate("Workbook", "Scale: {criterion}").format(
        criterion=local(criterion.name)
    )


def _scale_text(criterion: Criterion) -> Callable[[], str]:
    scale = criterion.scale
    return lambda: translate(
        "Workbook", "{low} to {high}. High: {top} and above. Low: {bottom} and below."
    ).format(low=scale.low, high=scale.high, top=scale.top_from, bottom=scale.bottom_to)


def _round_subject(one: RoundReport) -> Callable[[], str]:
    return lambda: translate("Words", "Round {number}").format(number=one.round.number)


def _round_text(view: View, one: RoundReport) -> Callable[[], str]:
    def text() -> str:
        said = [
            translate(
                "Workbook",
                "Opened {opened}, closed {closed}, revealed {revealed}. Recommendations: {items}. "
                "Participants with an answer: {answered} of {registered}.",
            ).format(
                opened=moment_text(one.round.opened_at, view.zone),
                closed=moment_text(one.round.closed_at, view.zone),
                revealed=moment_text(one.round.revealed_at, view.zone),
                items=len(one.round.recommendation_ids),
                answered=view.answered_in(one),
                registered=len(view.workshop.expected_in(one.round)),
            )
        ]
        if absent := view.absent_in(one.round):
            said.append(translate("Workbook", "Absent: {count}.").format(count=absent))
        said += [
            translate("Workbook", "Opened again {at}: {reason}.").format(
                at=moment_text(again.at, view.zone), reason=again.reason
            )
            for again in one.round.reopenings
        ]
        if found := one.results.participation:
            names = {group.key: local(group.name) for group in view.workshop.groups}
            told = translate("Workbook", "Response and attrition: {who}.")
            said.append(told.format(who=participation_text(found, names)))
        said.append(late_held_text(one.round, view.workshop.rule))
        return " ".join(filter(None, said))

    return text


def _file(view: View, cut: CutTexts) -> list[_Line]:
    return [
        (
            lambda: translate("Workbook", "Times"),
            lambda: translate("Workbook", "All times in this workbook are {zone}.").format(
                zone=view.zone_name
            ),
        ),
        (
            lambda: translate("Workbook", "Software"),
            lambda: translate("Workbook", "Workshop App {version}, written {at}.").format(
                version=view.report.app_version, at=moment_text(view.report.exported_at, view.zone)
            ),
        ),
        (lambda: translate("Workbook", "Shortened texts"), lambda: _cut(cut)),
        (
            lambda: translate("Workbook", "Accessibility"),
            lambda: translate(
                "Workbook",
                "One table a sheet, one header row, no merged cells. Two deviations from common "
                "checklists, on purpose: header rows are frozen, and verdicts are tinted "
                "(which are always there in words too).",
            ),
        ),
        (
            lambda: translate("Workbook", "Limits"),
            lambda: translate(
                "Workbook",
                "The participants are a small, chosen panel: the figures speak for them alone. "
                "Agreement is not correctness.",
            ),
        ),
        (
            lambda: translate("Workbook", "For a report, to be added"),
            lambda: translate(
                "Workbook",
                "What the program cannot know: how the participants were chosen and how many were "
                "invited, what they were told between the rounds, who commissioned and paid for "
                "the workshop, conflicts of interest, and any departure from the plan.",
            ),
        ),
    ]


def _cut(cut: CutTexts) -> str:
    places = cut.places
    if not places:
        return translate("Workbook", "None.")
    shown = ", ".join(places[:50]) + (" …" if len(places) > 50 else "")  # noqa: PLR2004 - a few
    return translate(
        "Workbook", "Longer than the {limit} characters a cell can hold, cut with “…”: {places}."
    ).format(limit="32,767", places=shown)
