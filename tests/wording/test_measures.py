"""Turnout, other rules and RAND words as one reads them."""

import pytest

from workshop_app.analysis import (
    Participation,
    RamClass,
    RandWord,
    Rule,
    RuleKind,
    Turnout,
    UnderRule,
    VerdictCode,
)
from workshop_app.wording.language import set_language
from workshop_app.wording.measures import (
    interval_text,
    participation_text,
    rand_name,
    rule_in_short,
    same_under_text,
)


def test_turnout_is_said_of_everybody_and_of_each_group_that_is_shown() -> None:
    groups = {"a": Turnout(4, 0, 3, 4, 1), "b": Turnout(3)}
    names = {"a": "Alpha", "b": "Beta"}
    compared = Participation(Turnout(10, 0, 9, 10, 1), groups, True, frozenset("b"))
    assert participation_text(compared, names) == (
        "All: 9 of 10 (90%), not again: 1 of 10 (10%); Alpha: 3 of 4, not again: 1 of 4; "
        "Beta: hidden (3 registered)"
    )
    first = Participation(Turnout(10, 0, 9), {"a": Turnout(4, 0, 4)}, False, frozenset())
    assert participation_text(first, names) == "All: 9 of 10 (90%); Alpha: 4 of 4"
    untold = Participation(Turnout(10, 0, 9), {"a": Turnout(9, 0, 9)}, True, frozenset())
    assert "Alpha: 9 of 9 (100%), not again: hidden" in participation_text(untold, names)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_kind_of_rule_and_every_word_of_rand_has_a_name(language: str) -> None:
    set_language("ko" if language == "ko" else "en")
    assert len({rule_in_short(Rule(kind)) for kind in RuleKind}) == len(RuleKind)
    assert len({rand_name(one) for one in (*RandWord, *RamClass)}) == 6
    assert interval_text(0.5958, 0.9821) in {"60–98%", "60~98%"}


def test_the_rule_in_force_is_counted_among_those_that_say_the_same() -> None:
    codes = (VerdictCode.SPLIT, VerdictCode.UNDECIDED, VerdictCode.SPLIT)
    under = [UnderRule(Rule(), code, at == 2) for at, code in enumerate(codes)]
    assert same_under_text(under) == "The same verdict under 2 of 3 rules."
