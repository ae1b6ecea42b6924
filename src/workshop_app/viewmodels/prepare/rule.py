"""The Consensus rule part of Prepare: choose it, set its lines, read it as a sentence."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from workshop_app.domain.preparation import with_rule
from workshop_app.domain.rule import (
    HIGHEST_OPPOSED,
    HIGHEST_THRESHOLD,
    LARGEST_MINIMUM,
    LOWEST_OPPOSED,
    LOWEST_THRESHOLD,
    ONLY_ON_NINE_POINTS,
    SMALLEST_MINIMUM,
    ConsensusRule,
    RuleKind,
    usual_lines,
)
from workshop_app.domain.scale import ScaleKind
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.small_groups import (
    Answer,
    Option,
    answer_of,
    answered,
    options,
    question,
)
from workshop_app.wording.language import translate
from workshop_app.wording.small_groups import low_minimum_sentence


class Line(StrEnum):
    """The figures of a rule that can be set."""

    THRESHOLD = "threshold_percent"
    OPPOSED = "opposed_percent"
    MAX_IQR = "max_iqr"
    ANSWERS = "minimum_answers"
    GROUP = "minimum_group"


LIMITS: dict[Line, tuple[float, float, float]] = {
    Line.THRESHOLD: (LOWEST_THRESHOLD, HIGHEST_THRESHOLD, 1),
    Line.OPPOSED: (LOWEST_OPPOSED, HIGHEST_OPPOSED, 1),
    Line.MAX_IQR: (0.5, 4, 0.5),
    Line.ANSWERS: (1, 50, 1),
    Line.GROUP: (SMALLEST_MINIMUM, LARGEST_MINIMUM, 1),
}
_MEASURES: dict[RuleKind, tuple[Line, ...]] = {
    RuleKind.EQUAL_GROUPS: (Line.THRESHOLD,),
    RuleKind.EVERY_GROUP: (Line.THRESHOLD, Line.OPPOSED),
    RuleKind.MEDIAN_IQR: (Line.MAX_IQR,),
    RuleKind.POOLED: (Line.THRESHOLD, Line.OPPOSED),
    RuleKind.COMET_OUT: (Line.THRESHOLD, Line.OPPOSED),
}


class RuleModel:
    """The rule by which it is judged whether there is consensus; locked by the first round."""

    def __init__(self, prepare: PrepareModel) -> None:
        self._prepare = prepare
        self._left: dict[RuleKind, ConsensusRule] = {}  # with the figures typed for it

    @property
    def rule(self) -> ConsensusRule:
        """The rule as it is kept."""
        return self._prepare.workshop.rule

    @property
    def locked_at(self) -> datetime | None:
        """When the first round locked it."""
        return self._prepare.workshop.rule_locked_at

    @property
    def is_editable(self) -> bool:
        """Tell whether it may still be changed."""
        return self.locked_at is None and not self._prepare.is_read_only

    def fits(self, kind: RuleKind) -> bool:
        """Tell whether a kind can be used with the scales as they are."""
        return kind not in ONLY_ON_NINE_POINTS or all(
            criterion.scale.kind is ScaleKind.NINE for criterion in self._prepare.workshop.criteria
        )

    def measure_lines(self) -> tuple[Line, ...]:
        """Return the figures that the chosen kind looks at."""
        return _MEASURES.get(self.rule.kind, ())

    def value(self, line: Line) -> float:
        """Return a figure of the rule."""
        rule = self.rule
        return {
            Line.THRESHOLD: rule.threshold_percent,
            Line.OPPOSED: rule.opposed_percent,
            Line.MAX_IQR: rule.max_iqr,
            Line.ANSWERS: rule.minimum_answers,
            Line.GROUP: rule.minimum_group,
        }[line]

    def set_kind(self, kind: RuleKind) -> None:
        """Choose a kind, with the lines set for it before, else with the usual ones."""
        self._left[self.rule.kind] = self.rule
        left = self._left.get(kind, rule_of_kind(kind, self.rule))
        self._put(
            replace(
                self.rule,
                kind=kind,
                threshold_percent=left.threshold_percent,
                opposed_percent=left.opposed_percent,
                max_iqr=left.max_iqr,
            )
        )

    def set_value(self, line: Line, value: float) -> None:
        """Set a figure within its limits."""
        low, high, _ = LIMITS[line]
        within = max(low, min(value, high))
        whole = int(within)
        rule = self.rule
        self._put(
            {
                Line.THRESHOLD: replace(rule, threshold_percent=whole),
                Line.OPPOSED: replace(rule, opposed_percent=whole),
                Line.MAX_IQR: replace(rule, max_iqr=within),
                Line.ANSWERS: replace(rule, minimum_answers=whole),
                Line.GROUP: replace(rule, minimum_group=whole),
            }[line]
        )

    @property
    def answer(self) -> Answer | None:
        """What is to be told of groups that are too small."""
        return answer_of(self.rule)

    def set_answer(self, answer: Answer) -> None:
        """Choose what is told of groups that are too small."""
        self._put(answered(self.rule, answer))

    def question(self) -> str:
        """Return which groups are too small."""
        return question(self._prepare.workshop)

    def options(self) -> tuple[Option, ...]:
        """Return the answers with what each means here."""
        return options(self._prepare.workshop)

    def cost(self) -> str:
        """Return what a minimum below the usual one costs, or nothing."""
        criteria = self._prepare.workshop.criteria
        return low_minimum_sentence(self.rule, criteria[0].scale) if criteria else ""

    def _put(self, rule: ConsensusRule) -> None:
        self._prepare.edit(lambda one: with_rule(one, rule))


def rule_of_kind(kind: RuleKind, current: ConsensusRule) -> ConsensusRule:
    """Return a rule with the usual lines of its kind."""
    threshold, opposed = usual_lines(kind)
    return replace(current, kind=kind, threshold_percent=threshold, opposed_percent=opposed)


def kind_name(kind: RuleKind) -> str:
    """Return a kind of rule in a few words."""
    return {
        RuleKind.EQUAL_GROUPS: translate("Rule", "Large majority, groups count alike"),
        RuleKind.EVERY_GROUP: translate("Rule", "High in every group, few low"),
        RuleKind.THIRD_AT_EACH_END: translate("Rule", "No third at each end"),
        RuleKind.RAND_PANEL: translate("Rule", "RAND/UCLA panel"),
        RuleKind.IPRAS: translate("Rule", "RAND/UCLA IPRAS"),
        RuleKind.MEDIAN_IQR: translate("Rule", "Median and spread"),
        RuleKind.POOLED: translate("Rule", "Large majority of all ratings high, few low"),
        RuleKind.COMET_OUT: translate("Rule", "Every group, in or out (COMET)"),
    }[kind]


def line_name(line: Line) -> str:
    """Return what a figure of the rule stands for."""
    return {
        Line.THRESHOLD: translate("Rule", "High ratings, at least"),
        Line.OPPOSED: translate("Rule", "Low ratings, fewer than"),
        Line.MAX_IQR: translate("Rule", "Middle half spans at most"),
        Line.ANSWERS: translate("Rule", "Answers needed for a verdict"),
        Line.GROUP: translate("Rule", "Smallest group whose figures are shown"),
    }[line]


def line_unit(line: Line) -> str:
    """Return the unit after a figure, with its space."""
    if line in (Line.THRESHOLD, Line.OPPOSED):
        return " %"
    if line is Line.MAX_IQR:
        return translate("Rule", " points")
    return translate("Rule", " people")
