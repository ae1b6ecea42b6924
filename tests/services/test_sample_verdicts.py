"""The sample shows every verdict; each expectation was worked out by hand from the data table."""

from collections.abc import Generator

import pytest

from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel_analysis import PanelAnalysis
from workshop_app.analysis.summary import Suppressed
from workshop_app.analysis.verdict import TooLittle, VerdictCode
from workshop_app.services.context import Context
from workshop_app.services.results import make_panel
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store

EXPECTED = {
    # Round 1: 9, 9 and 10 of 10 in favour.
    (1, "R1", "importance"): VerdictCode.AGREEMENT_ALL_GROUPS,
    # 4, 3 of 10 and 3 of 9 in favour; all medians 3.
    (1, "R1", "feasibility"): VerdictCode.UNDECIDED,
    # 8, 9 and 6 of 10: 77 % on average.
    (1, "R2", "importance"): VerdictCode.AGREEMENT_OVERALL,
    # 13 of 30 rated.
    (1, "R2", "feasibility"): VerdictCode.NOT_ENOUGH_ANSWERS,
    # 12 for, 12 against; a third is 10.
    (1, "R3", "importance"): VerdictCode.SPLIT,
    # 8 against of 28, a third is 9; medians 3, 2 and 4.
    (1, "R3", "feasibility"): VerdictCode.GROUPS_DIFFER,
    # 9, 10 and 7 of 10: 87 %.
    (1, "R4", "importance"): VerdictCode.AGREEMENT_OVERALL,
    # 5 of 9, 8 and 3 of 10: 55 %; medians 4, 4 and 3.
    (1, "R4", "feasibility"): VerdictCode.GROUPS_DIFFER,
    # 13 for, 11 against.
    (1, "R5", "importance"): VerdictCode.SPLIT,
    # Against: 7 of 9, 9 and 6 of 10: 76 %.
    (1, "R5", "feasibility"): VerdictCode.AGAINST_OVERALL,
    # Round 2: 10, 9 and 10 of 10.
    (2, "R1", "importance"): VerdictCode.AGREEMENT_ALL_GROUPS,
    # 7, 9 and 8 of 10: 80 %.
    (2, "R1", "feasibility"): VerdictCode.AGREEMENT_OVERALL,
    # 9, 9 and 8 of 10.
    (2, "R2", "importance"): VerdictCode.AGREEMENT_ALL_GROUPS,
    # 3 of 9, 2 and 8 of 10; medians 3, 3 and 4.
    (2, "R2", "feasibility"): VerdictCode.GROUPS_DIFFER,
    # 6, 2 and 9 of 10: 57 %; medians 4, 3 and 4.
    (2, "R3", "importance"): VerdictCode.GROUPS_DIFFER,
    # 3, 2 of 10 and 3 of 9; all medians 3.
    (2, "R3", "feasibility"): VerdictCode.UNDECIDED,
    # 9, 10 of 10 and 8 of 9.
    (2, "R4", "importance"): VerdictCode.AGREEMENT_ALL_GROUPS,
    # 8, 10 of 10 and 5 of 9: 79 %.
    (2, "R4", "feasibility"): VerdictCode.AGREEMENT_OVERALL,
    # 14 for, 12 against of 29: still split.
    (2, "R5", "importance"): VerdictCode.SPLIT,
    # Against: 8, 9 of 10 and 7 of 9.
    (2, "R5", "feasibility"): VerdictCode.AGAINST_ALL_GROUPS,
}


@pytest.fixture(scope="module")
def analyses(
    tmp_path_factory: pytest.TempPathFactory,
) -> Generator[dict[tuple[int, str], PanelAnalysis]]:
    store = open_store(tmp_path_factory.mktemp("sample") / "workshops.db")
    context = Context(store)
    workshop = context.workshop(make_sample(context))
    found: dict[tuple[int, str], PanelAnalysis] = {}
    with store.reading() as work:
        for this in workshop.rounds:
            ratings = work.ratings.of_round(this.id)
            for criterion in workshop.criteria:
                panel = make_panel(workshop, this, criterion, ratings)
                found[this.number, criterion.key] = analyse_panel(panel, workshop.rule)
    yield found
    store.close()


@pytest.mark.parametrize(("number", "code", "key"), EXPECTED)
def test_each_cell_of_the_sample_has_the_verdict_it_was_made_for(
    analyses: dict[tuple[int, str], PanelAnalysis], number: int, code: str, key: str
) -> None:
    assert analyses[number, key].of(code).verdict.code is EXPECTED[number, code, key]


def test_the_sample_shows_every_verdict() -> None:
    by_comet_alone = {VerdictCode.CONSENSUS_OUT}
    assert set(EXPECTED.values()) == set(VerdictCode) - by_comet_alone


def test_too_few_answers_come_from_abstentions_by_more_than_half(
    analyses: dict[tuple[int, str], PanelAnalysis],
) -> None:
    assert analyses[1, "feasibility"].of("R2").verdict.why is TooLittle.UNDER_HALF


def test_one_cell_hides_a_small_group_and_one_more_to_protect_it(
    analyses: dict[tuple[int, str], PanelAnalysis],
) -> None:
    hidden = {
        (number, item.item, key): [
            group for group, shown in item.groups.items() if isinstance(shown, Suppressed)
        ]
        for (number, key), analysis in analyses.items()
        for item in analysis.items
    }
    assert {place: groups for place, groups in hidden.items() if groups} == {
        (1, "R2", "feasibility"): ["government", "industry"]
    }
