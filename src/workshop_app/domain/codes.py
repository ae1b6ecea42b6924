"""Participant codes: drawn at random, so that none tells the group, the order or another code."""

import secrets
from collections.abc import Callable, Collection
from typing import Final

from workshop_app.domain.participants import Participant

# Nothing that is taken for something else in print or in a hand (0 O, 1 I L, 2 Z, 5 S, 8 B), and
# no vowels, so that no words arise.
ALPHABET: Final = "23456789CDFGHJKMNPQRTVWX"
LENGTH: Final = 4
LEAST_ODDS: Final = 20
"""A code made up is at most one time in so many somebody's: longer codes where people are many."""


def draw_codes(
    count: int, taken: Collection[str], choose: Callable[[str], str] = secrets.choice
) -> list[str]:
    """Return `count` new codes; `taken` are those there are, as `code_key` gives them.

    `choose` takes a character of the alphabet: the system's randomness but for the sample.
    """
    length = LENGTH
    while len(ALPHABET) ** length < LEAST_ODDS * (len(taken) + count):
        length += 1
    codes: list[str] = []
    drawn: set[str] = set()
    while len(codes) < count:
        code = "".join(choose(ALPHABET) for _ in range(length))
        key = code_key(code)
        # A letter and a digit: read as a code by people, and by no spreadsheet as a number.
        if code.isdigit() or code.isalpha() or key in taken or key in drawn:
            continue
        drawn.add(key)
        codes.append(code)
    return codes


def code_key(code: str) -> str:
    """Return what of a code counts when it is typed: not its case, spaces, hyphens or dots."""
    return "".join(one for one in code.casefold() if one.isalnum()) or code.casefold().strip()


def code_keys(people: Collection[Participant]) -> set[str]:
    """Return the codes that are taken, as they count."""
    return {code_key(person.code) for person in people}


def sorted_by_code(people: Collection[Participant]) -> tuple[Participant, ...]:
    """Return the people in an order that tells nothing of when they came."""
    return tuple(sorted(people, key=lambda one: (code_key(one.code), one.code)))
