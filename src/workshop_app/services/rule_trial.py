"""The consensus rule tried on the sample: what the sample workshop's verdicts would be under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from workshop_app.analysis import Verdict
from workshop_app.domain.creation import default_criteria
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rule import ConsensusRule, default_rule
from workshop_app.domain.scale import ScaleKind, make_scale
from workshop_app.services.sample_story import Story, read_story
from workshop_app.services.sample_votes import Votes, deal_votes
from workshop_app.services.sets import built_in_set, set_items_as_recommendations

if TYPE_CHECKING:  # loads NumPy: with the first trial
    from workshop_app.analysis.panel import Panel

SAME_WORDS: Mapping[ScaleKind, Sequence[int]] = {
    ScaleKind.FIVE: (1, 2, 3, 4, 5),
    ScaleKind.SEVEN: (1, 2, 4, 6, 7),
    ScaleKind.NINE: (1, 3, 5, 7, 9),
    ScaleKind.AGREEMENT: (1, 1, 2, 3, 3),
}
"""Where the sample's points 1 to 5 stand on each scale: at the points that say the same."""

Verdicts = dict[tuple[str, str], Verdict]
"""By criterion key and recommendation code."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What the sample says under a rule on a scale, and what it says by the default rule."""

    rule: ConsensusRule
    kind: ScaleKind
    verdicts: Verdicts
    usual: Verdicts

    @property
    def differing(self) -> int:
        """Return how many verdicts are not those of the default rule."""
        return sum(one.code is not self.usual[key].code for key, one in self.verdicts.items())


def try_rule(rule: ConsensusRule, kind: ScaleKind) -> Trial:
    """Return the sample's verdicts by a rule; it loads NumPy, so it is run as a job."""
    return Trial(rule, kind, _verdicts(rule, kind), _verdicts(default_rule(), kind))


@lru_cache(maxsize=1)
def trial_items() -> tuple[Recommendation, ...]:
    """Return the sample's recommendations."""
    return set_items_as_recommendations(built_in_set(_sample()[0].set_key))


def _verdicts(rule: ConsensusRule, kind: ScaleKind) -> Verdicts:
    from workshop_app.analysis.analyst import analyse_panel  # NumPy: with the first trial

    return {
        (criterion.key, item.item): item.verdict
        for criterion in default_criteria()
        for item in analyse_panel(_panel(criterion.key, kind), rule).items
    }


def _panel(criterion: str, kind: ScaleKind) -> Panel:
    from workshop_app.analysis.panel import Panel  # NumPy: with the first trial

    story, votes = _sample()
    last = max(times.number for times in story.rounds)
    scale, places = make_scale(kind), SAME_WORDS[kind]
    return Panel.from_records(
        (
            (f"{group}-{place}", code, None if value is None else places[value - 1])
            for ((number, code, key), (group, place)), value in votes.items()
            if number == last and key == criterion
        ),
        low=scale.low,
        high=scale.high,
        groups=list(story.people),
        participants=[
            (f"{group}-{place}", group)
            for group, people in story.people.items()
            for place in range(len(people))
        ],
        items=[one.code for one in trial_items()],
        boxes=(scale.top_from, scale.bottom_to),
    )


@lru_cache(maxsize=1)
def _sample() -> tuple[Story, Votes]:
    story = read_story()
    return story, deal_votes(story)
