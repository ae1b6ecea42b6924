"""How the rating goes, without a word on how anything was rated; fit for an open round."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop_app.analysis.panel import ABSTAINED, RECUSED, Panel

_MANY_SHARE = 4
_FEWEST_ABSTENTIONS = 2
_FEWEST_FOR_A_LINE = 5
_ASKS = re.compile(
    r"what (does|do|is|are)\b.*(mean|meant)|not clear|unclear|ambiguous|vague|don'?t understand"
    r"|do not understand|meaning of|definition"
    r"|무슨\s*(뜻|의미|말)|어떤\s*(뜻|의미)|뜻이|의미가|의미인|모호|불분명|불명확|애매|이해가?\s*(안|어렵)"
    r"|이해하기\s*어렵|정의가|구체적으로\s*무엇",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ItemHealth:
    """One recommendation: `answered` of `registered`, and whether its wording needs a look.

    Those who stand aside (`recused`) are not among the registered.
    `many_abstentions`: at least two people and a quarter of those who answered abstained.
    `asks_meaning`: how many comments ask what is meant.
    """

    item: str
    registered: int
    answered: int
    abstained: int
    many_abstentions: bool
    asks_meaning: int
    recused: int = 0


@dataclass(frozen=True, slots=True)
class RoundHealth:
    """A round while it is open; `straight_liners` gave five answers or more, all the same."""

    items: tuple[ItemHealth, ...]
    straight_liners: int


def asks_what_is_meant(comment: str) -> bool:
    """Tell whether a comment, Korean or English, asks what a recommendation means."""
    return _ASKS.search(comment) is not None


def round_health(panel: Panel, comments: Mapping[str, Sequence[str]]) -> RoundHealth:
    """Return the health of a round; `comments` are texts by recommendation code."""
    rated = panel.valid.sum(axis=0).tolist()
    abstained = (panel.values == ABSTAINED).sum(axis=0).tolist()
    recused = (panel.values == RECUSED).sum(axis=0).tolist()
    items = tuple(
        ItemHealth(
            item=item,
            registered=len(panel.participants) - recused[column],
            answered=rated[column] + abstained[column],
            abstained=abstained[column],
            many_abstentions=_many(abstained[column], rated[column]),
            asks_meaning=sum(map(asks_what_is_meant, comments.get(item, ()))),
            recused=recused[column],
        )
        for column, item in enumerate(panel.items)
    )
    return RoundHealth(items, straight_liners(panel))


def _many(abstained: int, rated: int) -> bool:
    return abstained >= _FEWEST_ABSTENTIONS and _MANY_SHARE * abstained >= abstained + rated


def straight_liners(panel: Panel) -> int:
    """Count the people who rated five recommendations or more, all alike."""
    return sum(straight_lines(panel))


def straight_lines(panel: Panel) -> tuple[bool, ...]:
    """Tell of each participant whether they rated five recommendations or more, all alike."""
    return tuple(
        bool(valid.sum() >= _FEWEST_FOR_A_LINE) and len(set(row[valid].tolist())) == 1
        for row, valid in zip(panel.values, panel.valid, strict=True)
    )
