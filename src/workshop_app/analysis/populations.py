"""The groups as one may tell them apart: small ones are counted together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.analysis.suppression import Hidden

WITHOUT_GROUP = ""
"""The key of the people who are in no group, as `panel.NO_GROUP`."""
TOGETHER = "\0"
"""The key of the hidden groups together: no group's, and not that of people without one."""


@dataclass(frozen=True, slots=True)
class Populations:
    """One recommendation's ratings by group, as far as they may be told apart.

    `told` are the groups whose figures are shown. The hidden ones stand together in `together`
    (None if there are none), which is what everybody can subtract anyway; `hidden` names them,
    `few` those of them that are too small themselves.
    """

    overall: Summary
    told: Mapping[str, Summary]
    together: Summary | None = None
    hidden: tuple[str, ...] = ()
    few: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, overall: Summary, groups: Mapping[str, Summary], scheme: Scheme, hidden: Hidden
    ) -> "Populations":
        """Count the groups together of which no figure is shown."""
        told = {key: group for key, group in groups.items() if key not in hidden.ratings}
        if not hidden.ratings:
            return cls(overall, told)
        small = [groups[key] for key in hidden.ratings]
        counts = [sum(column) for column in zip(*(one.counts for one in small), strict=True)]
        apart = zip(*((one.abstained, one.recused, one.missing) for one in small), strict=True)
        answers = [*counts, *(sum(column) for column in apart)]
        together = scheme.summarise(answers, sum(one.absent for one in small))
        return cls(overall, told, together, hidden.ratings, hidden.few)

    def with_rest(self, rest: Summary) -> "Populations":
        """Return them with the people who have no group as a population, if any of them rated.

        They count in `overall`: else a verdict would rest on others than its counts.
        """
        return replace(self, told={**self.told, WITHOUT_GROUP: rest}) if rest.n else self

    @property
    def rated(self) -> Mapping[str, Summary]:
        """Return the groups told apart that rated at all."""
        return {key: group for key, group in self.told.items() if group.n}

    @property
    def by_key(self) -> Mapping[str, Summary]:
        """Return each population that rated; the hidden groups stand together under TOGETHER."""
        together = (
            {TOGETHER: self.together} if self.together is not None and self.together.n else {}
        )
        return {**self.rated, **together}

    @property
    def silent(self) -> tuple[str, ...]:
        """Return the groups with people who were to answer, of whom nobody rated."""
        return tuple(key for key, group in self.told.items() if not group.n and group.expected)

    @property
    def weighted(self) -> tuple[tuple[Summary, int], ...]:
        """Return each population that rated with the number of groups it stands for."""
        groups = [(group, 1) for group in self.rated.values()]
        if self.together is not None and self.together.n:
            groups.append((self.together, len(self.hidden)))
        return tuple(groups)

    def equal_share(self, *, top: bool) -> Fraction:
        """Return the mean over groups of the share in the top (else bottom) box; 0 of nobody."""
        total = sum(weight for _, weight in self.weighted)
        shares = (
            Fraction((s.top_count if top else s.bottom_count) or 0, s.n) * weight
            for s, weight in self.weighted
        )
        return sum(shares, Fraction()) / max(total, 1)
