"""What the ratings of one recommendation say, for everybody and for each group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import ClassVar

from workshop_app.analysis.content_validity import content_validity_kappa, critical_cvr
from workshop_app.analysis.indices import agreement_a, leik_consensus, tastle_wierman
from workshop_app.analysis.location import quantile
from workshop_app.analysis.rand_ucla import NINE_POINTS, RamClass, panel_threshold
from workshop_app.analysis.rand_words import RandWord, rand_figures

FEWEST_FOR_A_VERDICT = 5
DEFAULT_THRESHOLD = 75


@dataclass(frozen=True, slots=True)
class Summary:
    """One recommendation, one population; None where a figure is undefined.

    `n` counts ratings; `abstained`, `recused` (an interest in it), `missing` (no answer) and
    `absent` (not in the room) are never part of any other figure. Shares and net agreement are fractions.
    Quartiles are of type 7; `sd` divides by n - 1. `split` needs five ratings.
    `vote_margin` is how many top ratings there are above (or, below zero, short of) the line.
    `i_cvi_kappa` is the top share beyond chance, `cvr_critical` the least CVR that is not chance.
    `rand`, `ram_class`, `ipras`, `ipr` exist on the scale 1 to 9 alone; the first two follow the
    disagreement of the rule in use, by IPRAS where it has none of its own.
    """

    n: int
    abstained: int
    missing: int
    counts: tuple[int, ...]
    recused: int = 0
    absent: int = 0
    median: float | None = None
    q1: float | None = None
    q3: float | None = None
    iqr: float | None = None
    mean: float | None = None
    sd: float | None = None
    top_count: int | None = None
    bottom_count: int | None = None
    top_share: float | None = None
    bottom_share: float | None = None
    net_agreement: float | None = None
    agreement_a: float | None = None
    tastle_wierman: float | None = None
    leik_consensus: float | None = None
    split: bool | None = None
    vote_margin: int | None = None
    cvr: float | None = None
    cvr_critical: float | None = None
    i_cvi: float | None = None
    i_cvi_kappa: float | None = None
    convergence: float | None = None
    consensus_degree: float | None = None
    cv: float | None = None
    rand: RandWord | None = None
    ram_class: RamClass | None = None
    ipras: float | None = None
    ipr: float | None = None

    @property
    def registered(self) -> int:
        """Return how many people of the population are in the room, answering or not."""
        return self.expected + self.recused

    @property
    def expected(self) -> int:
        """Return how many of them are to answer: those who stand aside are not."""
        return self.n + self.abstained + self.missing

    @property
    def unanimous(self) -> bool:
        """Tell whether all rated alike, so that the figure gives away each one's rating."""
        return self.n > 0 and max(self.counts) == self.n


class SuppressionReason(StrEnum):
    """Why it is hidden."""

    TOO_FEW = "too_few"
    PROTECTS_ANOTHER = "protects_another"


class Coarse(StrEnum):
    """Which way a hidden group leans, if its rule lets as much be told."""

    FOR = "mostly_in_favour"
    MIXED = "mixed"
    AGAINST = "mostly_against"

    @classmethod
    def of(cls, top: int, bottom: int, registered: int) -> "Coarse":
        """Return the word: more than half of all its people in one box, else mixed.

        Whoever did not rate counts as neither, so that a word tells nothing of who did.
        """
        if 2 * top > registered:
            return cls.FOR
        return cls.AGAINST if 2 * bottom > registered else cls.MIXED


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A population whose figures are hidden on one recommendation.

    `registered` the room knows. `n`, `abstained`, `recused`, `missing` and `absent` are told of a
    population with enough people that too few of them rated, or that protects such a one; of
    fewer people not even they. `coarse` is told where the rule asks for it and every outcome that
    everybody must reckon with leaves enough open (`coarse.words`). Nothing else ever is.
    """

    reason: SuppressionReason
    registered: int
    n: int | None = None
    abstained: int | None = None
    recused: int | None = None
    missing: int | None = None
    absent: int | None = None
    coarse: Coarse | None = None
    median: ClassVar[None] = None
    mean: ClassVar[None] = None
    top_count: ClassVar[None] = None
    top_share: ClassVar[None] = None


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """One recommendation: everybody together, and each group by its key in the panel's order."""

    item: str
    overall: Summary | Suppressed
    groups: Mapping[str, Summary | Suppressed]


@dataclass(frozen=True, slots=True)
class PanelSummary:
    """The summaries of all recommendations of a panel, in its order."""

    items: tuple[ItemSummary, ...]

    def of(self, item: str) -> ItemSummary:
        """Return the summary of the recommendation `item`; KeyError if there is none."""
        for summary in self.items:
            if summary.item == item:
                return summary
        raise KeyError(item)


@dataclass(frozen=True, slots=True)
class Scheme:
    """How ratings are read: the scale, its boxes and the share that counts as consensus.

    `rand_panel`: disagreement on 1 to 9 is that of the panel-size table, not that of IPRAS.
    """

    low: int
    high: int
    top_from: int
    bottom_to: int
    threshold_percent: int = DEFAULT_THRESHOLD
    rand_panel: bool = False

    def summarise(self, answers: Sequence[int], absent: int = 0) -> Summary:
        """Summarise counts per scale point, then of the abstained, the recused and the missing."""
        *points, abstained, recused, missing = answers
        counts, n = tuple(points), sum(points)
        if n == 0:
            return Summary(n, abstained, missing, counts, recused, absent)
        centre, q1, q3 = (float(quantile(counts, self.low, p)) for p in (50, 25, 75))
        mean, sd = mean_and_sd(counts, self.low)
        top = sum(counts[self.top_from - self.low :])
        bottom = sum(counts[: self.bottom_to - self.low + 1])
        enough = n >= FEWEST_FOR_A_VERDICT
        nine = None
        if (self.low, self.high) == NINE_POINTS:
            nine = rand_figures(counts, by_panel=self.rand_panel, enough=enough)
        return Summary(
            n=n,
            abstained=abstained,
            missing=missing,
            counts=counts,
            recused=recused,
            absent=absent,
            median=centre,
            q1=q1,
            q3=q3,
            iqr=q3 - q1,
            mean=mean,
            sd=sd,
            top_count=top,
            bottom_count=bottom,
            top_share=top / n,
            bottom_share=bottom / n,
            net_agreement=(top - bottom) / n,
            agreement_a=agreement_a(counts),
            tastle_wierman=tastle_wierman(counts),
            leik_consensus=leik_consensus(counts),
            split=third_at_each_end(top, bottom, n) if enough else None,
            vote_margin=vote_margin(top, n, self.threshold_percent),
            cvr=2 * top / n - 1,
            cvr_critical=critical_cvr(n),
            i_cvi=top / n,
            i_cvi_kappa=content_validity_kappa(top, n),
            convergence=(q3 - q1) / 2,
            consensus_degree=1 - (q3 - q1) / centre if centre > 0 else None,
            cv=sd / mean if sd is not None and mean > 0 else None,
            rand=nine.word if nine else None,
            ram_class=nine.ram_class if nine else None,
            ipras=nine.ipras.ipras if nine else None,
            ipr=nine.ipras.ipr if nine else None,
        )


def third_at_each_end(top: int, bottom: int, n: int) -> bool:
    """Tell whether top and bottom box each hold a third of the ratings, and two at least.

    The panel-size table of RAND/UCLA made free of the scale; see `panel_threshold`.
    """
    return min(top, bottom) >= panel_threshold(n)


def vote_margin(top: int, n: int, threshold_percent: int) -> int:
    """Return top - ceil(threshold * n): votes above the line, below zero votes short of it."""
    return top + (-threshold_percent * n) // 100


def reaches(count: int, n: int, percent: int) -> bool:
    """Tell whether `count` of `n` is at least `percent` per cent; never of nobody.

    On integers, so that three of four is exactly three quarters.
    """
    return n > 0 and count * 100 >= percent * n


def mean_and_sd(counts: Sequence[int], low: int) -> tuple[float, float | None]:
    """Return the mean and the standard deviation with n - 1, from exact integer sums."""
    n = sum(counts)
    total = sum(point * count for point, count in enumerate(counts))
    squares = sum(point * point * count for point, count in enumerate(counts))
    spread = sqrt((n * squares - total * total) / (n * (n - 1))) if n > 1 else None
    return (low * n + total) / n, spread
