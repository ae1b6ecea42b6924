"""Exchanges answers among hidden people, on each recommendation other two: nothing shown may change.

Random rooms of two rounds and two to five recommendations. What is shown is everything that the
analysis holds of either round, and of the state now where every other recommendation was not rated
again, and the JSON made of them; and who took part, where whole answers go to other people. Where coarse words are told, answers
change places within a group alone, as a word is made to tell groups apart.
"""

import json
import random
from dataclasses import dataclass

from outcome import Outcome

from workshop_app.analysis import MinimumSizes, PanelAnalysis, Suppressed
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import RECUSED, Panel
from workshop_app.analysis.participation import participation
from workshop_app.analysis.side_by_side import side_by_side
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.findings.results_json import Json, panel_json, participation_json, round_json

Answer = int | str | None
Rows = list[list[Answer]]
"""By person and recommendation; "" is no answer."""
BLANK = ""
SCALES = (3, 5, 7, 9)
# The sizes of groups, and how many groups in front are hidden whatever they answer.
LAYOUTS = (
    (3, (2, 3, 6), 2),
    (5, (1, 5, 9), 2),
    (5, (4, 4, 7), 2),
    (5, (1, 2, 3, 6), 3),
    (5, (3, 6, 6, 8), 2),
    (5, (3, 3), 2),
    (5, (4, 3, 5), 2),
    (5, (2, 2, 2), 3),
)


@dataclass(frozen=True, slots=True)
class Room:
    """Two rounds of the people of some groups."""

    points: int
    sizes: tuple[int, ...]
    rounds: tuple[Rows, Rows]

    def shown(self, rule: ConsensusRule, limits: MinimumSizes) -> list[PanelAnalysis]:
        """Return all that is shown of the second round, the first, and the state now."""
        first, second = (self._panel(rows) for rows in self.rounds)
        before = analyse_panel(first, rule, None, limits)
        after = analyse_panel(second, rule, first, limits)
        pairs = enumerate(zip(before.items, after.items, strict=True))
        latest = [pair[at % 2] for at, pair in pairs]
        return [after, before, side_by_side(latest, 1, self.points)]

    def took_part(self, limits: MinimumSizes) -> list[Json | None]:
        """Return what each round tells of who took part."""
        first, second = ([self._panel(rows)] for rows in self.rounds)
        found = (participation(*pair, limits.people) for pair in ((first, []), (second, first)))
        return [participation_json(one) for one in found]

    def exchanged(self, orders: list[list[int]]) -> "Room":
        """Return the room in which each recommendation's answers have gone to other people."""
        first, second = (
            [[rows[order[who]][at] for at, order in enumerate(orders)] for who in range(len(rows))]
            for rows in self.rounds
        )
        return Room(self.points, self.sizes, (first, second))

    def _panel(self, rows: Rows) -> Panel:
        groups = [str(group) for group, size in enumerate(self.sizes) for _ in range(size)]
        items = items_of(rows)
        return Panel.from_records(
            [
                (str(who), item, answer)
                for who, row in enumerate(rows)
                for item, answer in zip(items, row, strict=True)
                if answer != BLANK
            ],
            low=1,
            high=self.points,
            groups=[str(group) for group in range(len(self.sizes))],
            participants=[(str(who), group) for who, group in enumerate(groups)],
            items=items,
        )


def exchange(rooms: int) -> Outcome:
    """Return in how many random rooms an exchange among hidden people changed what is shown."""
    chance = random.Random(13)  # noqa: S311 - not a secret
    outcome = Outcome("exchange among hidden people", rooms, note="rooms")
    for number in range(rooms):
        if tells_nobody(chance, coarse=number % 3 == 2):
            outcome.survived += 1
        else:
            outcome.pinned += 1
    return outcome


def tells_nobody(chance: random.Random, *, coarse: bool) -> bool:
    """Tell whether a room and the same with answers exchanged look the same."""
    least, sizes, hidden = chance.choice(LAYOUTS)
    room = draw(chance, sizes)
    orders = [
        order(chance, sizes, 1 if coarse else hidden, hidden) for _ in items_of(room.rounds[0])
    ]
    rule = ConsensusRule(kind=chance.choice(list(RuleKind)))
    limits = MinimumSizes(least, coarse=coarse)
    one, other = (each.shown(rule, limits) for each in (room, room.exchanged(orders)))
    hides = isinstance(one[0].items[0].groups["0"], Suppressed)
    same = one == other and [*map(said, one)] == [*map(said, other)]
    whole = room.exchanged(orders[:1] * len(orders))
    return hides and same and room.took_part(limits) == whole.took_part(limits)


def draw(chance: random.Random, sizes: tuple[int, ...]) -> Room:
    """Return a room that leans one way or none, where more or fewer do not rate."""
    points, width = chance.choice(SCALES), chance.randint(2, 5)
    letters: list[Answer] = [*range(1, points + 1), None, RECUSED, BLANK]
    weights = [chance.random() ** 3 + 0.01 for _ in letters]
    first, second = (
        [chance.choices(letters, weights, k=width) for _ in range(sum(sizes))] for _ in range(2)
    )
    return Room(points, sizes, (first, second))


def order(chance: random.Random, sizes: tuple[int, ...], together: int, hidden: int) -> list[int]:
    """Return whose answers each person has: of `together` groups at a time, the hidden ones."""
    people: list[int] = []
    blocks = [sum(sizes[at : at + together]) for at in range(0, hidden, together)]
    for block in blocks:
        own = list(range(len(people), len(people) + block))
        people += chance.sample(own, block)
    return [*people, *range(len(people), sum(sizes))]


def items_of(rows: Rows) -> list[str]:
    return [f"R{at}" for at in range(len(rows[0]))]


def said(shown: PanelAnalysis) -> str:
    """Return the JSON of a round."""
    codes = {one.item: one.item for one in shown.items}
    names = {key: key for key in shown.items[0].groups}
    return json.dumps([round_json({"c": shown}, codes, names), panel_json(shown)])
