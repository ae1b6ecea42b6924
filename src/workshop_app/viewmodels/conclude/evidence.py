"""What the ratings say of one recommendation, in few words, beside the decision on it."""

from dataclasses import dataclass, replace
from functools import partial

from workshop_app.analysis import Summary, Suppressed
from workshop_app.domain.participants import StakeholderGroup
from workshop_app.findings.reading import CriterionResults
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.rows import TONES, Tone
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import local, translate
from workshop_app.wording.results import coarse_text
from workshop_app.wording.verdicts import verdict_label, verdict_sentence


@dataclass(frozen=True, slots=True)
class GroupVotes:
    """One group: the place that gives its shape and colour, its name, and how many are in favour."""

    mark: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CriterionEvidence:
    """One criterion: its verdict in a word and in a sentence, and the groups."""

    name: str
    label: str
    tone: Tone
    sentence: str
    groups: tuple[GroupVotes, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one round says of a recommendation, on every criterion."""

    round_number: int
    criteria: tuple[CriterionEvidence, ...]


class EvidenceModel:
    """Looks at one recommendation at a time, in the revealed round in which it was last rated.

    It says what Results says, from the same analysis: nothing of a round that is not revealed,
    and nothing of a population that is hidden. It reads from `begin` on: an analysis that runs
    while a page is made keeps the window waiting.
    """

    def __init__(self, context: Context, workshop_id: str, jobs: Jobs) -> None:
        self.changed: Signal[[]] = Signal()
        self._make_results = partial(ResultsModel, context, workshop_id, jobs)
        self._results: ResultsModel | None = None
        self._wanted = ""

    def begin(self) -> None:
        """Read the results, once, and say when they are there."""
        if self._results is None:
            self._results = self._make_results()
            self._results.changed.connect(self.changed.emit)
            self.changed.emit()

    def look_at(self, recommendation_id: str) -> None:
        """Turn to another recommendation."""
        self._wanted = recommendation_id
        if self._results is not None:
            self.changed.emit()

    @property
    def evidence(self) -> Evidence | None:
        """Return what is known of it; None while that is hidden, unrated or being worked out."""
        reading = self._results.reading if self._results else None
        if self._results is None or reading is None:
            return None
        results = reading.results
        code = next((one.code for one in results.recommendations if one.id == self._wanted), "")
        if not code:
            return None
        groups, names = self._results.workshop.groups, self._results.group_names
        newest = results.number_of(code)
        criteria = (_said(one, code, groups, names) for one in results.criteria)
        rounds = (results.number_of(code, one.criterion.key) for one in results.criteria)
        return Evidence(newest, tuple(map(partial(_with_round, newest), criteria, rounds)))


def _with_round(newest: int, said: CriterionEvidence, number: int) -> CriterionEvidence:
    """Say beside a criterion that it was last rated in an earlier round than the others."""
    if number == newest:
        return said
    name = translate("Words", "Round {n}").format(n=number)
    return replace(said, name=f"{said.name} ({name})")


def _said(
    results: CriterionResults,
    code: str,
    groups: tuple[StakeholderGroup, ...],
    names: dict[str, str],
) -> CriterionEvidence:
    item = results.analysis.of(code)
    verdict = item.verdict.code.value
    return CriterionEvidence(
        local(results.criterion.name),
        verdict_label(verdict),
        TONES[verdict],
        verdict_sentence(item.verdict, names),
        tuple(
            GroupVotes(mark, names[group.key], _votes(item.groups[group.key]))
            for mark, group in enumerate(groups)
            if group.key in item.groups
        ),
    )


def _votes(figures: Summary | Suppressed) -> str:
    if figures.top_count is None:
        return coarse_text(figures) or translate("Conclude", "hidden, too few ratings")
    said = translate("Conclude", "High: {count} of {n}")
    return said.format(count=figures.top_count, n=figures.n)
