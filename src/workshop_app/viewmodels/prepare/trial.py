"""What the consensus rule says of the sample, beside the rule; services/rule_trial works it out."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.creation import default_criteria, default_groups
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rule import ConsensusRule, default_rule
from workshop_app.domain.scale import ScaleKind
from workshop_app.services.ports import Jobs
from workshop_app.services.rule_trial import SAME_WORDS, Trial, trial_items, try_rule
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.rule import RuleModel
from workshop_app.viewmodels.results.rows import TONES, Tone
from workshop_app.viewmodels.signal import Signal, Timer
from workshop_app.wording.language import local, translate
from workshop_app.wording.verdicts import verdict_label, verdict_sentence

PAUSE = 0.25


@dataclass(frozen=True, slots=True)
class TrialRow:
    """One recommendation of the sample; `usual` is the default rule's label where it differs."""

    code: str
    title: str
    label: str
    tone: Tone
    sentence: str
    usual: str


class RuleTrial:
    """Works the sample out by a job, a moment after the last change; late answers are dropped."""

    def __init__(self, prepare: PrepareModel, jobs: Jobs, timer: Timer) -> None:
        self.changed: Signal[[]] = Signal()
        self._prepare = prepare
        self._model = RuleModel(prepare)
        self._jobs = jobs
        self._timer = timer
        self._wanted: tuple[ConsensusRule, ScaleKind] | None = None
        self._trial: Trial | None = None
        self._has_failed = False
        self._criterion = ""

    @property
    def scale_kind(self) -> ScaleKind:
        """Return the scale to try it on: that of the workshop's first criterion."""
        criteria = self._prepare.workshop.criteria
        return (criteria[0].scale.kind if criteria else None) or ScaleKind.FIVE

    @property
    def fits(self) -> bool:
        """Tell whether the rule can be used with the scales as they are."""
        return self._model.fits(self._model.rule.kind)

    @property
    def criteria(self) -> list[tuple[str, str]]:
        """Return key and name of the sample's criteria."""
        return [(one.key, local(one.name)) for one in default_criteria()]

    @property
    def criterion(self) -> str:
        """Return the key of the criterion in view."""
        return self._criterion or self.criteria[0][0]

    @property
    def rows(self) -> tuple[TrialRow, ...]:
        """Return the sample's recommendations with their verdicts; none while there is no answer."""
        trial = self._trial
        if trial is None or not self.fits:
            return ()
        names = {group.key: local(group.name) for group in default_groups()}
        return tuple(_row(one, self.criterion, trial, names) for one in trial_items())

    def choose_criterion(self, key: str) -> None:
        """Look at another criterion of the sample."""
        self._criterion = key
        self.changed.emit()

    def update(self) -> None:
        """Have it tried if rule or scale are not those that were tried last."""
        wanted = (self._model.rule, self.scale_kind)
        if not self.fits:
            self._wanted = self._trial = None
            self._timer.stop()
        elif wanted != self._wanted:
            self._wanted, self._has_failed = wanted, False
            self._timer.start(PAUSE, self._start)

    def explanation(self) -> str:
        """Say what is shown."""
        if not self.fits:
            return translate(
                "Rule",
                "This rule needs the scale 1 to 9 for every criterion, so nothing can be tried. "
                "Choose another rule here, or the scale 1 to 9 under Criteria and scale.",
            )
        said = translate(
            "Rule",
            "What this rule would say of the sample workshop: 30 invented people in three groups, "
            "last round. Your own workshop plays no part in it.",
        )
        return f"{said} {_scale_sentence(self.scale_kind)}".strip()

    def summary(self) -> str:
        """Say how far the verdicts are from those of the default rule."""
        trial = self._trial
        if not self.fits:
            return ""
        if self._has_failed:
            return translate("Rule", "It could not be calculated. Your own workshop is as it was.")
        if trial is None:
            return translate("Rule", "Calculating…")
        if trial.rule == default_rule():
            return translate("Rule", "This is the default rule.")
        if not trial.differing:
            return translate("Rule", "All verdicts are the same as by the default rule.")
        said = translate("Rule", "Verdicts that differ from the default rule: {n} of {total}.")
        return said.format(n=trial.differing, total=len(trial.verdicts))

    def _start(self) -> None:
        if self._wanted is None:
            return
        wanted = rule, kind = self._wanted

        def done(trial: Trial) -> None:
            if wanted == self._wanted:
                self._trial = trial
                self.changed.emit()

        def failed(error: Exception) -> None:
            if wanted == self._wanted:
                self._trial, self._has_failed = None, True
                self.changed.emit()
            raise error

        self._jobs.run(lambda _progress: try_rule(rule, kind), done=done, failed=failed)


def _row(item: Recommendation, criterion: str, trial: Trial, names: Mapping[str, str]) -> TrialRow:
    verdict, usual = (each[criterion, item.code] for each in (trial.verdicts, trial.usual))
    return TrialRow(
        code=item.code,
        title=local(item.title),
        label=verdict_label(verdict.code.value),
        tone=TONES[verdict.code.value],
        sentence=verdict_sentence(verdict, names),
        usual="" if usual.code is verdict.code else verdict_label(usual.code.value),
    )


def _scale_sentence(kind: ScaleKind) -> str:
    if kind is ScaleKind.FIVE:
        return ""
    if kind is ScaleKind.AGREEMENT:
        return translate(
            "Rule",
            "Its ratings from 1 to 5 are counted as disagree (1, 2), neither (3) and agree (4, 5).",
        )
    said = translate(
        "Rule",
        "Its ratings from 1 to 5 are placed at the points of your scale that say the same: "
        "{points}. The points between them stay empty.",
    )
    return said.format(points=", ".join(map(str, SAME_WORDS[kind])))
