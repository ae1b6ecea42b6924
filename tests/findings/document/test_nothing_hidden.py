"""What is hidden is in no block: not in a text, a picture or an alt text, nor in the checksum.

Two hidden groups may swap any of their answers without a single character of a document changing:
so nothing in it depends on which of them gave which.
"""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from workshop_app.analysis import Suppressed
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.document.blocks import FigureBlock, Quotation
from workshop_app.findings.document.form import Form
from workshop_app.findings.document.forms import make_document
from workshop_app.findings.pictures import StackedBarsModel

VALUE = st.sampled_from([1, 2, 3, 4, 5])
SHOWN = [4, 5, 4, 5, 2, 3]
ANY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def documents(make: Any, said: Any, few: list[int], others: list[int], **how: Any) -> list[Any]:
    comments = [said(0, "From few."), said(1, "From others."), said(2, "From shown.")]
    votes = {"R1": (few, others, SHOWN), "R2": (few, others, SHOWN)}
    rounds = [votes, votes] if how.pop("twice") else [votes]
    view = make(*rounds, comments=comments, **how)
    hidden = [cell.item.groups for cell in view.cells]
    assume(all(isinstance(one[key], Suppressed) for one in hidden for key in list(one)[:2]))
    return [make_document(view, form) for form in Form]


@ANY
@given(
    pair=st.permutations([0, 1, 2, 3, 4, 5, 6]),
    values=st.lists(VALUE, min_size=7, max_size=7),
    kind=st.sampled_from([RuleKind.EQUAL_GROUPS, RuleKind.EVERY_GROUP, RuleKind.MEDIAN_IQR]),
    twice=st.booleans(),
)
def test_who_of_two_hidden_groups_gave_which_answer_changes_nothing(
    make: Any, said: Any, pair: list[int], values: list[int], kind: RuleKind, twice: bool
) -> None:
    def ruled(workshop: Workshop) -> Workshop:
        return replace(workshop, rule=ConsensusRule(kind))

    dealt = [values[at] for at in pair]
    first = documents(make, said, values[:2], values[2:], edit=ruled, twice=twice)
    second = documents(make, said, dealt[:2], dealt[2:], edit=ruled, twice=twice)
    assert first == second


@ANY
@given(few=st.lists(VALUE, min_size=2, max_size=2), others=st.lists(VALUE, min_size=5, max_size=5))
@pytest.mark.parametrize("small", [SmallGroups.HIDDEN, SmallGroups.COARSE])
def test_no_bar_is_drawn_of_a_hidden_group_and_nobody_of_it_is_quoted(
    make: Any, said: Any, small: SmallGroups, few: list[int], others: list[int]
) -> None:
    def ruled(workshop: Workshop) -> Workshop:
        return replace(workshop, rule=ConsensusRule(small_groups=small))

    for document in documents(make, said, few, others, edit=ruled, twice=False):
        for block in document.blocks:
            if isinstance(block, FigureBlock) and isinstance(block.picture, StackedBarsModel):
                rows = block.picture.rows[1:3]
                assert {(row.counts, row.top) for row in rows} == {(None, None)}
            if isinstance(block, Quotation) and block.text != "From shown.":
                assert block.by == ""
