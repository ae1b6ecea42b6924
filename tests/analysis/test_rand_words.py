"""RAND words on 1 to 9 follow the disagreement of the rule that is used."""

import pytest

from workshop_app.analysis import NOTHING_HIDDEN, RamClass, RandWord, Rule, RuleKind, Summary
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel

AGREEMENT, INDETERMINATE, DISAGREEMENT = RandWord


def summary(values: list[int], kind: RuleKind = RuleKind.EQUAL_GROUPS, high: int = 9) -> Summary:
    people = [(f"p{n}", "g") for n in range(len(values))]
    panel = Panel.from_records(
        [(who, "R1", value) for (who, _), value in zip(people, values, strict=True)],
        low=1,
        high=high,
        groups=["g"],
        participants=people,
        items=["R1"],
    )
    found = analyse_panel(panel, Rule(kind), None, NOTHING_HIDDEN).of("R1").overall
    assert isinstance(found, Summary)
    return found


# BMC Med Inform Decis Mak 2012;12:93, Table 7, at nine people: agreement with at most two outside
# the median's region, disagreement with three or more at each end.
@pytest.mark.parametrize(
    ("values", "word", "said"),
    [
        ([7, 7, 8, 8, 8, 9, 9, 5, 4], AGREEMENT, RamClass.APPROPRIATE),
        ([7, 7, 8, 8, 8, 9, 5, 4, 4], INDETERMINATE, RamClass.APPROPRIATE),
        ([1, 1, 1, 5, 5, 5, 9, 9, 9], DISAGREEMENT, RamClass.UNCERTAIN),
        ([1, 1, 2, 7, 7, 8, 8, 9, 9], DISAGREEMENT, RamClass.UNCERTAIN),
        ([1, 1, 7, 7, 7, 8, 8, 9, 9], AGREEMENT, RamClass.APPROPRIATE),
        ([4, 5, 5, 5, 6, 6, 6, 4, 5], AGREEMENT, RamClass.UNCERTAIN),
        ([1, 1, 2, 2, 3, 3, 3, 5, 9], AGREEMENT, RamClass.INAPPROPRIATE),
    ],
)
def test_under_rand_panel_the_panel_size_table_decides(
    values: list[int], word: RandWord, said: RamClass
) -> None:
    found = summary(values, RuleKind.RAND_PANEL)
    assert (found.rand, found.ram_class) == (word, said)


def test_under_any_other_rule_ipras_decides() -> None:
    values = [3, 3, 3, 4, 5, 5, 7, 7, 7]  # P30 3.4, P70 6.2: IPR 2.8, IPRAS 2.65
    for kind in RuleKind:
        found = summary(values, kind)
        assert found.rand is DISAGREEMENT
        assert found.ram_class is RamClass.UNCERTAIN
    split = [2, 2, 2, 7, 7, 7, 7, 7, 8]  # P30 4, P70 7: IPR 3, IPRAS 3.1
    by_table = summary(split, RuleKind.RAND_PANEL)
    assert (by_table.rand, by_table.ram_class) == (DISAGREEMENT, RamClass.UNCERTAIN)
    by_ipras = summary(split, RuleKind.IPRAS)
    assert (by_ipras.rand, by_ipras.ram_class) == (INDETERMINATE, RamClass.APPROPRIATE)


def test_of_four_ratings_and_on_another_scale_there_is_no_word() -> None:
    four = summary([7, 8, 9, 9])
    assert (four.rand, four.ram_class) == (None, None)
    assert four.ipras is not None
    assert summary([5] * 9, high=5).rand is None
    assert summary([]).rand is None
