"""What outcome documents are made of: a view, its recommendations and what was said of each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.decisions import Decision
from workshop_app.domain.recommendations import Recommendation
from workshop_app.findings.latest import comments_now
from workshop_app.findings.reading import RoundReading, RoundResults
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate
from workshop_app.wording.lineage import with_kin
from workshop_app.wording.report import people_text


@dataclass(frozen=True, slots=True)
class Material:
    """The state now by recommendation, the rounds with their comments, and names."""

    view: View
    latest: RoundResults | None
    items: tuple[Recommendation, ...]
    """All recommendations in the workshop's order, worded as they were last rated."""
    rounds: tuple[RoundReading, ...]
    names: Mapping[str, str]
    cells: Mapping[str, tuple[Cell, ...]]
    """By recommendation: the state now on each criterion; nothing of what was never rated."""

    @classmethod
    def of(cls, view: View) -> "Material":
        """Return what a view holds, in the language spoken at the moment."""
        latest, workshop = view.report.latest, view.workshop
        rated = {item.id: item for item in latest.recommendations} if latest else {}
        return cls(
            view,
            latest,
            tuple(rated.get(item.id, item) for item in workshop.recommendations),
            tuple(_reading(view, one) for one in view.report.rounds),
            {group.key: local(group.name) for group in workshop.groups},
            {
                item_id: tuple(
                    cell
                    for cells in view.latest_by_criterion
                    for cell in cells
                    if cell.recommendation.id == item_id
                )
                for item_id in rated
            },
        )

    def main_cell(self, item: Recommendation) -> Cell | None:
        """Return the state now on the first criterion; None of what was never rated."""
        return next(iter(self.cells.get(item.id, ())), None)

    def decision(self, item: Recommendation) -> Decision:
        """Return what was concluded, or that nothing was yet."""
        return self.view.report.decisions.get(item.id) or Decision(item.id)

    def title(self, item: Recommendation) -> str:
        """Return the title, and what the recommendation amends or what amends it."""
        return with_kin(self.view.workshop, item, local(item.title))

    @property
    def reading_now(self) -> RoundReading | None:
        """Return the state now as pictures are drawn from it."""
        if self.latest is None:
            return None
        comments = [one for this in self.rounds for one in this.comments]
        return RoundReading(
            self.view.workshop, self.latest, comments_now(self.latest, comments), {}
        )

    @property
    def people(self) -> str:
        """Return how many are asked, by group."""
        workshop = self.view.workshop
        sizes = Counter(person.group_id for person in workshop.voters)
        groups = [(local(group.name), sizes[group.id]) for group in workshop.groups]
        return people_text(len(workshop.voters), groups)

    @property
    def workshop_title(self) -> str:
        """Return the title of the workshop."""
        return self.view.workshop.title or translate("Words", "Untitled workshop")


def _reading(view: View, one: RoundReport) -> RoundReading:
    given = {
        (rating.participant_id, rating.recommendation_id, rating.criterion_id): rating.value
        for rating in one.ratings
    }
    return RoundReading(view.workshop, one.results, one.comments, given)
