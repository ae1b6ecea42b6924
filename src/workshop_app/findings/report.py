"""Everything that an outcome document says, read from one snapshot."""

from dataclasses import dataclass, field
from datetime import datetime

from workshop_app.domain.decisions import Decision
from workshop_app.domain.recommendations import Origin
from workshop_app.domain.rounds import Comment, Rating, Round
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.text import Language
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.latest import state_now
from workshop_app.findings.reading import RoundResults
from workshop_app.wording.lineage import Known, Origins


@dataclass(frozen=True, slots=True)
class RoundReport:
    """One closed, revealed round: its results (suppressed where needed), and what was given."""

    round: Round
    results: RoundResults
    ratings: tuple[Rating, ...]
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class WorkshopReport:
    """Everything that the workbook says, read from one snapshot."""

    workshop: Workshop
    rounds: tuple[RoundReport, ...]
    decisions: dict[str, Decision]
    language: Language
    exported_at: datetime
    app_version: str
    origins: Origins = field(default_factory=dict[Origin, Known | None])
    salvaged: SalvageMark | None = None

    @property
    def latest(self) -> RoundResults | None:
        """Return the state now, over all rounds; None where there is none."""
        return (
            state_now(self.workshop, [one.results for one in self.rounds]) if self.rounds else None
        )
