"""What a workbook must say, worked out from what a test typed: nothing of the program is used."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from math import ceil, floor, sqrt

CRITERIA = ("importance", "feasibility")
GROUPS = ("government", "industry", "academia")
POINTS = (1, 2, 3, 4, 5)
LAWSHE = {5: 0.99, 6: 0.99, 7: 0.99, 8: 0.75, 9: 0.78}  # Lawshe 1975, table 1

ASIDE = "aside"

Place = tuple[int, str, str, str]  # round, participant, recommendation, criterion
Answer = int | str | None  # a point, ASIDE, or None for an abstention


@dataclass
class Typed:
    """What was typed, by whom and in which round; `value` None abstains, no value is missing.

    `away` are the codes of those who are not in the room in a round.
    """

    people: dict[str, str]  # code: group key
    least: int  # people, and ratings, of whom figures are shown
    channel: str
    rounds: dict[int, list[str]] = field(default_factory=dict)
    ratings: dict[Place, Answer] = field(default_factory=dict)
    away: dict[int, set[str]] = field(default_factory=dict)
    comments: dict[tuple[int, str, str], str] = field(default_factory=dict)
    decisions: dict[str, tuple[str, str, str, str, date | None]] = field(default_factory=dict)

    def places(self) -> list[tuple[int, str, str]]:
        """Return round, recommendation, criterion as in the book.

        First the last round of each recommendation, in their order; of the rest the newest first.
        """
        last = {code: number for number in sorted(self.rounds) for code in self.rounds[number]}
        now = [(number, code, criterion) for code, number in last.items() for criterion in CRITERIA]
        then = [
            (number, code, criterion)
            for number in sorted(self.rounds, reverse=True)
            for code in self.rounds[number]
            for criterion in CRITERIA
            if last[code] != number
        ]
        return now + then

    def answers(self, place: tuple[int, str, str], group: str = "") -> list[Answer]:
        number, code, criterion = place
        return [
            self.ratings[number, who, code, criterion]
            for who, theirs in self.people.items()
            if group in ("", theirs) and (number, who, code, criterion) in self.ratings
        ]

    def figures_of(self, place: tuple[int, str, str], group: str = "") -> list[float | None]:
        return figures(self.answers(place, group), *self.room(place[0], group))

    def room(self, number: int, group: str = "") -> tuple[int, int]:
        """Return how many are in the room in a round, and how many are absent."""
        own = {who for who, theirs in self.people.items() if group in ("", theirs)}
        absent = len(own & self.away.get(number, set()))
        return len(own) - absent, absent


@dataclass(frozen=True)
class Words:
    """The words of the book in one language."""

    groups: dict[str, str]
    criteria: dict[str, str]
    everybody: str
    too_few: str
    protects: str
    withheld: str
    hidden: str
    all_agree: str
    undefined: str


def quartile(values: list[int], share: float) -> float:
    """Return the type 7 quantile: position (n - 1) * share between the ordered values."""
    ordered = sorted(values)
    at = (len(ordered) - 1) * share
    low, high = ordered[floor(at)], ordered[ceil(at)]
    return low + (high - low) * (at - floor(at))


def figures(answers: list[Answer], registered: int, absent: int) -> list[float | None]:
    """Return the fourteen figures of a row, blank where undefined; `registered` are in the room."""
    values = [one for one in answers if isinstance(one, int)]
    aside, given = answers.count(ASIDE), len(answers)
    counts = [len(values), given - len(values) - aside, aside, registered - given, absent]
    if not values:
        return [*counts, *[None] * 9]
    n = len(values)
    mean = sum(values) / n
    spread = sqrt(sum((one - mean) ** 2 for one in values) / (n - 1)) if n > 1 else None
    top, bottom = sum(one >= 4 for one in values), sum(one <= 2 for one in values)
    quarters = [quartile(values, share) for share in (0.5, 0.25, 0.75)]
    return [*counts, *quarters, mean, spread, top, top / n, bottom, bottom / n]


@dataclass(frozen=True)
class Hidden:
    """The groups of whom nothing is told, and those of whom no figure is; none is in both."""

    unseen: set[str]
    dark: set[str]

    @property
    def ratings(self) -> set[str]:
        return self.unseen | self.dark


def hidden_groups(typed: Typed, place: tuple[int, str, str]) -> Hidden:
    """Return what is hidden: first by how many people are in the room, then by who rated.

    What has been hidden can be subtracted from everybody together unless it is of two groups and of
    as many people (then: ratings) as the least; a group that brings none of them shields nobody.
    """
    people = {group: typed.room(place[0], group)[0] for group in GROUPS}
    unseen = _shielded(
        {one for one in GROUPS if 0 < people[one] < typed.least}, people, typed.least, people
    )
    rated = {
        group: sum(isinstance(one, int) for one in typed.answers(place, group)) for group in GROUPS
    }
    few = {one for one in set(GROUPS) - unseen if 0 < rated[one] < typed.least}
    return Hidden(unseen, _shielded(unseen | few, rated, typed.least, people) - unseen)


def _shielded(
    hidden: set[str], numbers: dict[str, int], least: int, people: dict[str, int]
) -> set[str]:
    """Add those of the fewest people, one by one, as long as what is hidden could be subtracted."""
    spare = sorted((one for one in GROUPS if one not in hidden and numbers[one]), key=people.get)
    while spare and _is_bare([numbers[one] for one in hidden], least):
        hidden = hidden | {spare.pop(0)}
    return hidden


def _is_bare(numbers: list[int], least: int) -> bool:
    holding = [one for one in numbers if one]
    return bool(holding) and (sum(holding) < least or len(numbers) < 2)


def group_rows(typed: Typed, words: Words) -> dict[tuple, list]:
    """Return the rows of the sheet Groups by round, code, criterion and group."""
    rows = {}
    for place in typed.places():
        hidden = hidden_groups(typed, place)
        for group in GROUPS:
            row = typed.figures_of(place, group)
            number, code, criterion = place
            key = (number, code, words.criteria[criterion], words.groups[group])
            rows[key] = _told(typed, words, place, group, hidden, row, range(5))
    return rows


def _told(
    typed: Typed,
    words: Words,
    place: tuple[int, str, str],
    group: str,
    hidden: Hidden,
    row: list,
    counts: range,
) -> list:
    """Return a row as it is told; `counts` are the columns of who rated and who did not."""
    if group not in hidden.ratings:
        return row
    people, _ = typed.room(place[0], group)
    rated = sum(isinstance(one, int) for one in typed.answers(place, group))
    few = people < typed.least if group in hidden.unseen else rated < typed.least
    why = words.too_few.format(least=typed.least) if few else words.protects
    told = counts if group in hidden.dark else range(0)
    return [value if at in told else why for at, value in enumerate(row)]


def distribution_rows(typed: Typed, words: Words) -> dict[tuple, list]:
    """Return the rows of the sheet Distribution: points, abstained, recused, missing, absent."""
    rows = {}
    for place in typed.places():
        number, code, criterion = place
        hidden = hidden_groups(typed, place)
        for group in ("", *GROUPS):
            answers = typed.answers(place, group)
            counts = Counter(answers)
            row = [counts[point] for point in POINTS]
            present, absent = typed.room(number, group)
            row += [counts[None], counts[ASIDE], present - len(answers), absent]
            name = words.groups[group] if group else words.everybody
            rows[number, code, words.criteria[criterion], name] = _told(
                typed, words, place, group, hidden, row, range(len(POINTS), len(row))
            )
    return rows


def summary_rows(typed: Typed, words: Words) -> dict[tuple, list]:
    """Return the overall figures, share and rank with equal groups, and the last round rated."""
    rows = {}
    for place in typed.places():
        number, code, criterion = place
        hidden = hidden_groups(typed, place).ratings
        row = typed.figures_of(place)
        equal = None if hidden else _over_groups(typed, place, lambda one: one >= 4)
        mine = _ranked_by(typed, place)
        others = [_ranked_by(typed, (number, other, criterion)) for other in typed.rounds[number]]
        rank = 1 + sum(other > mine + 1e-9 for other in others)
        last = max(one for one, codes in typed.rounds.items() if code in codes)
        rows[number, code, words.criteria[criterion]] = [*row, equal, rank, last]
    return rows


def _over_groups(typed: Typed, place: tuple[int, str, str], worth) -> float:
    means = []
    for group in GROUPS:
        values = [worth(one) for one in typed.answers(place, group) if isinstance(one, int)]
        if values:
            means.append(sum(values) / len(values))
    return sum(means) / len(means)


def _ranked_by(typed: Typed, place: tuple[int, str, str]) -> float:
    """Return the mean of the groups' means, each hidden group counting with that of all hidden."""
    hidden = hidden_groups(typed, place).ratings
    own = {
        group: [one for one in typed.answers(place, group) if isinstance(one, int)]
        for group in GROUPS
    }
    together = [value for group in hidden for value in own[group]]
    values = [together if group in hidden else own[group] for group in GROUPS]
    means = [sum(one) / len(one) for one in values if one]
    return sum(means) / len(means)


def indicator_rows(typed: Typed, words: Words) -> dict[tuple, list]:
    """Return CVR, its least values, convergence and so on up to I-CVI, also beyond chance."""
    rows = {}
    for place in typed.places():
        number, code, criterion = place
        row = typed.figures_of(place)
        n, middle, low, high, mean, spread, top, bottom = (row[at] for at in (0, *range(5, 11), 12))
        rows[number, code, words.criteria[criterion]] = [
            (top - n / 2) / (n / 2),
            least_cvr(n),
            LAWSHE.get(n),
            (high - low) / 2,
            1 - (high - low) / middle,
            spread / mean,
            (top - bottom) / n,
            top / n,
            (top / n - (by_chance := _chance(top, n))) / (1 - by_chance),
        ]
    return rows


def _chance(top: int, n: int) -> float:
    """Return how likely just so many heads are when n people toss a coin."""
    outcomes = [sum(sides) for sides in product((0, 1), repeat=n)]
    return outcomes.count(top) / len(outcomes)


def least_cvr(n: int) -> float | None:
    """Return the least CVR that chance reaches in at most one of twenty panels of n people."""
    outcomes = [sum(sides) for sides in product((0, 1), repeat=n)]  # every way a coin can fall
    enough = [c for c in range(n + 1) if sum(one >= c for one in outcomes) <= len(outcomes) / 20]
    return (enough[0] - n / 2) / (n / 2) if enough else None


def tidy_rows(typed: Typed) -> Counter:
    """Return the tidy ratings without their times, those of hidden groups unattributed."""
    rows = Counter()
    for (number, who, code, criterion), value in typed.ratings.items():
        group = typed.people[who]
        withheld = group in hidden_groups(typed, (number, code, criterion)).ratings
        owner = ("withheld", "withheld") if withheld else (who, group)
        channel = "withheld" if withheld else typed.channel
        point = value if isinstance(value, int) else None
        apart = (value is None, value == ASIDE)
        rows[number, *owner, code, criterion, point, *apart, channel] += 1
    return rows


def comment_rows(typed: Typed, words: Words) -> Counter:
    """Return round, code, group, participant and comment."""
    rows = Counter()
    sizes = {group: list(typed.people.values()).count(group) for group in GROUPS}
    small = _shielded(
        {one for one in GROUPS if 0 < sizes[one] < typed.least}, sizes, typed.least, sizes
    )
    for (number, who, code), text in typed.comments.items():
        group = typed.people[who]
        hidden = [hidden_groups(typed, (number, code, one)).ratings for one in CRITERIA]
        dark = group in small.union(*hidden)
        owner = (words.withheld, words.withheld) if dark else (words.groups[group], who)
        rows[number, code, *owner, text] += 1
    return rows


def movement_rows(typed: Typed, words: Words) -> dict[tuple, list]:
    """Return in both rounds, kept, share kept, up, down and the quadratic weighted kappa."""
    rows = {}
    for place in typed.places():
        number, code, criterion = place
        if code not in typed.rounds.get(number - 1, []):
            continue
        before = (number - 1, code, criterion)
        now, then = hidden_groups(typed, place), hidden_groups(typed, before)
        pairs = {group: pairs_of(typed, place, group) for group in ("", *GROUPS)}
        sizes = [len(pairs[group]) for group in GROUPS if group not in now.ratings]
        sizes.append(len(pairs[""]) - sum(sizes))  # of all hidden groups together
        told = now == then and not any(0 < n < typed.least for n in sizes)
        for group in ("", *GROUPS):
            row = steadiness(pairs[group], words)
            if group in now.ratings or not told:
                row = [words.hidden] * 6
            name = words.groups[group] if group else words.everybody
            rows[number, code, words.criteria[criterion], name] = row
    return rows


def pairs_of(typed: Typed, place: tuple[int, str, str], group: str) -> list[tuple[int, int]]:
    number, *rest = place
    found = [
        tuple(typed.ratings.get((each, who, *rest)) for each in (number - 1, number))
        for who, theirs in typed.people.items()
        if group in ("", theirs)
    ]
    return [pair for pair in found if all(isinstance(one, int) for one in pair)]


def steadiness(pairs: list[tuple[int, int]], words: Words) -> list:
    """Kappa is 1 - mean((x - y)^2) / mean over all pairs of people of (x_i - y_j)^2."""
    n = len(pairs)
    if not n:
        return [0, 0, None, 0, 0, None]
    kept = sum(x == y for x, y in pairs)
    up = sum(y > x for x, y in pairs)
    expected = sum((x - y) ** 2 for x, _ in pairs for _, y in pairs) / n**2
    kappa = 1 - sum((x - y) ** 2 for x, y in pairs) / n / expected if expected else words.undefined
    if expected and (len({x for x, _ in pairs}) == 1 or len({y for _, y in pairs}) == 1):
        kappa = words.all_agree
    return [n, kept, kept / n, up, n - kept - up, kappa]
