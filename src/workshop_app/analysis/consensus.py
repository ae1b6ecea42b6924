"""Group-informed consensus: agreement that no group is left out of."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod


@dataclass(frozen=True, slots=True)
class GroupInformedConsensus:
    """The product over groups and its geometric mean, which does not shrink with more groups."""

    product: float
    geometric_mean: float


def group_informed_consensus(
    votes: Sequence[tuple[int, int]],
) -> GroupInformedConsensus | None:
    """Return the product over groups of (agree + 1)/(seen + 2), votes being (agree, seen).

    Seen are valid ratings, neutral ones included; agree is the top box. Groups without ratings
    drop out; None without any. Source: Polis (compdemocracy.org), conversation.clj.
    """
    factors = [(agree + 1) / (seen + 2) for agree, seen in votes if seen]
    if not factors:
        return None
    product = prod(factors)
    return GroupInformedConsensus(product, product ** (1 / len(factors)))
