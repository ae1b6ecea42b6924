"""The report as its readers look things up: names by id, and whose rows lose attribution."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from workshop_app.analysis.panel_analysis import ItemAnalysis
from workshop_app.domain.joining import as_counted
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.hidden import (
    groups_not_told,
    hides_group,
    hides_total,
    withholds_ratings,
)
from workshop_app.findings.reading import CriterionResults
from workshop_app.findings.report import RoundReport, WorkshopReport
from workshop_app.wording.labels import zone_name


@dataclass(frozen=True, slots=True)
class Cell:
    """One recommendation on one criterion in one round, with what may be shown of it."""

    round: RoundReport
    recommendation: Recommendation
    results: CriterionResults
    item: ItemAnalysis

    @property
    def criterion(self) -> Criterion:
        """Return the criterion."""
        return self.results.criterion


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a document looks up, worked out once."""

    report: WorkshopReport
    workshop: Workshop  # as results count it: joined groups are one
    zone: tzinfo
    cells: tuple[Cell, ...]
    groups: dict[str, StakeholderGroup]
    people: dict[str, Participant]
    group_on_record: dict[str, StakeholderGroup]
    """By person: their own group where attribution was agreed, else that which is counted."""
    latest_by_criterion: tuple[tuple[Cell, ...], ...]
    """The state now, the cells of each criterion together; each cell knows its own round."""
    hidden_cells: frozenset[tuple[str, str, str, str]]
    hidden_totals: frozenset[tuple[str, str, str]]
    hidden_comments: frozenset[tuple[str, str, str]]

    @classmethod
    def of(cls, report: WorkshopReport) -> "View":
        """Return the view of a report; times are shown as local where the program runs."""
        zone = report.exported_at.astimezone().tzinfo
        if zone is None:
            raise ValueError("astimezone() gives every time a zone")
        workshop = as_counted(report.workshop)
        record = report.workshop if workshop.anonymity is Anonymity.NAMED else workshop
        on_record = {group.id: group for group in record.groups}
        cells = tuple(_cells(report))
        return cls(
            report,
            workshop,
            zone,
            cells,
            {group.id: group for group in workshop.groups},
            {person.id: person for person in workshop.participants},
            {person.id: on_record[person.group_id] for person in record.participants},
            tuple(_latest(report)),
            frozenset(_hidden_cells(workshop, cells)),
            frozenset(
                (cell.round.round.id, cell.recommendation.id, cell.criterion.id)
                for cell in cells
                if withholds_ratings(workshop) and hides_total(cell.item)
            ),
            frozenset(_hidden_comments(workshop, report)),
        )

    @property
    def is_named(self) -> bool:
        """Tell whether attribution was agreed."""
        return self.workshop.anonymity is Anonymity.NAMED

    @property
    def is_anonymous(self) -> bool:
        """Tell whether times are kept to the day."""
        return self.workshop.anonymity is Anonymity.ANONYMOUS

    @property
    def newest_first(self) -> tuple[Cell, ...]:
        """Return the state now in the workshop's order, what the room ended with; then the rest.

        Of that the newest round comes first.
        """
        places = {one.id: at for at, one in enumerate(self.workshop.recommendations)}
        latest = {
            (cell.round.round.id, cell.recommendation.id, cell.criterion.id)
            for cells in self.latest_by_criterion
            for cell in cells
        }

        def place(cell: Cell) -> tuple[bool, int, int]:
            this, item_id = cell.round.round, cell.recommendation.id
            is_latest = (this.id, item_id, cell.criterion.id) in latest
            return not is_latest, 0 if is_latest else -this.number, places[item_id]

        return tuple(sorted(self.cells, key=place))

    @property
    def zone_name(self) -> str:
        """Return the zone of every time in the workbook, such as UTC+09:00."""
        return zone_name(self.zone, self.report.exported_at)

    def local_day(self, at: datetime) -> datetime:
        """Return the local midnight of `at`, for what must not tell the time of day."""
        local = at.astimezone(self.zone)
        return local.replace(hour=0, minute=0, second=0, microsecond=0)

    def absent_in(self, this: Round) -> int:
        """Return how many of those who are counted were not in the room in a round."""
        return len(self.workshop.voters) - len(self.workshop.expected_in(this))

    def answered_in(self, one: RoundReport) -> int:
        """Return how many gave an answer in a round; to stand aside, perhaps since before, is none."""
        return len({rating.participant_id for rating in one.ratings if not rating.recused})

    def is_hidden(self, round_id: str, item_id: str, criterion_id: str, group_id: str) -> bool:
        """Tell whether ratings of this group may not be attributed."""
        return (round_id, item_id, criterion_id, group_id) in self.hidden_cells

    def hides_total(self, round_id: str, item_id: str, criterion_id: str) -> bool:
        """Tell whether not even the ratings of everybody together may be shown."""
        return (round_id, item_id, criterion_id) in self.hidden_totals

    def hides_comment(self, round_id: str, item_id: str, group_id: str) -> bool:
        """Tell whether a comment of this group may not be attributed."""
        return (round_id, item_id, group_id) in self.hidden_comments


def _cells(report: WorkshopReport) -> Iterator[Cell]:
    for one in report.rounds:
        for recommendation in one.results.recommendations:
            for results in one.results.criteria:
                item = results.analysis.of(recommendation.code)
                yield Cell(one, recommendation, results, item)


def _latest(report: WorkshopReport) -> Iterator[tuple[Cell, ...]]:
    latest, rounds = report.latest, {one.round.number: one for one in report.rounds}
    if latest is None:
        return
    for results in latest.criteria:
        key, analysis = results.criterion.key, results.analysis
        yield tuple(
            Cell(rounds[latest.number_of(item.code, key)], item, results, analysis.of(item.code))
            for item in latest.recommendations
        )


def _hidden_cells(
    workshop: Workshop, cells: tuple[Cell, ...]
) -> Iterator[tuple[str, str, str, str]]:
    for cell in cells if withholds_ratings(workshop) else ():
        for group in workshop.groups:
            if hides_group(cell.item, group.key):
                yield (cell.round.round.id, cell.recommendation.id, cell.criterion.id, group.id)


def _hidden_comments(workshop: Workshop, report: WorkshopReport) -> Iterator[tuple[str, str, str]]:
    for one in report.rounds:
        for item in one.results.recommendations:
            hidden = groups_not_told(workshop, one.results, item.id)
            for group in workshop.groups:
                if group.key in hidden:
                    yield (one.round.id, item.id, group.id)
