"""Who stands aside, and who is not in the room: counted apart, part of no other figure."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import (
    NOTHING_HIDDEN,
    MinimumSizes,
    PanelAnalysis,
    Rule,
    Summary,
    Suppressed,
    TooLittle,
    VerdictCode,
    suppress,
)
from workshop_app.analysis.analyst import Analyst, analyse_panel
from workshop_app.analysis.health import round_health
from workshop_app.analysis.item_maker import summarise
from workshop_app.analysis.panel import NO_GROUP, RECUSED, Panel

ASIDE = "aside"
BLANK = "blank"
Given = dict[str, list[int | str | None]]


def room(given_by: Given, absent: dict[str, int] | None = None) -> Panel:
    """Each group's answers on one recommendation: None abstains, ASIDE stands aside."""
    people = [(f"{key}{n}", key, one) for key, own in given_by.items() for n, one in enumerate(own)]
    return Panel.from_records(
        [
            (who, "R1", RECUSED if one == ASIDE else one)
            for who, _, one in people
            if one != BLANK and (one == ASIDE or not isinstance(one, str))
        ],
        low=1,
        high=5,
        groups=[key for key in given_by if key != NO_GROUP],
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
        absent=absent,
    )


def analysed(given_by: Given, minimum: MinimumSizes = NOTHING_HIDDEN) -> PanelAnalysis:
    return analyse_panel(room(given_by), Rule(), minimum=minimum)


def test_four_kinds_of_no_rating_are_counted_apart_in_each_group_and_together() -> None:
    panel = room(
        {"g": [5, None, ASIDE, ASIDE, BLANK], "i": [4, ASIDE], NO_GROUP: [ASIDE]},
        {"g": 2, "i": 1, NO_GROUP: 4},
    )
    item = summarise(panel).of("R1")
    for key, found in (("g", (1, 1, 2, 1, 2)), ("i", (1, 0, 1, 0, 1)), ("", (2, 1, 4, 1, 7))):
        part = item.groups[key] if key else item.overall
        assert (part.n, part.abstained, part.recused, part.missing, part.absent) == found
    assert isinstance(item.overall, Summary)
    assert (item.overall.registered, item.overall.expected) == (8, 4)


def test_a_panel_that_was_told_of_nobody_absent_counts_none() -> None:
    assert summarise(room({"g": [5]})).of("R1").overall.absent == 0


def test_who_stands_aside_is_waited_for_by_no_quorum() -> None:
    five_of_ten = [4, 4, 4, 4, 4, BLANK, BLANK, BLANK, BLANK, BLANK]
    assert analysed({"g": five_of_ten}).of("R1").verdict.code is VerdictCode.AGREEMENT_ALL_GROUPS
    silent = analysed({"g": [*five_of_ten, BLANK]}).of("R1").verdict
    assert (silent.why, silent.n, silent.registered) == (TooLittle.UNDER_HALF, 5, 11)
    aside = analysed({"g": [*five_of_ten, ASIDE]}).of("R1").verdict
    assert (aside.why, aside.n, aside.registered) == (None, 5, 10)


def test_a_group_of_whom_all_stand_aside_is_not_silent() -> None:
    told = analysed({"g": [5] * 6, "i": [ASIDE, ASIDE]}).of("R1").verdict
    assert (told.code, told.silent) == (VerdictCode.AGREEMENT_ALL_GROUPS, ())
    mixed = analysed({"g": [5] * 6, "i": [ASIDE, BLANK]}).of("R1").verdict
    assert (mixed.why, mixed.silent) == (TooLittle.SILENT_GROUP, ("i",))


def test_nobody_who_rates_leaves_those_who_were_to() -> None:
    verdict = analysed({"g": [ASIDE, BLANK, None]}).of("R1").verdict
    assert (verdict.n, verdict.registered) == (0, 2)


@given(
    st.lists(st.one_of(st.integers(1, 5), st.none(), st.just(BLANK)), min_size=5, max_size=12),
    st.integers(1, 4),
)
def test_people_who_stand_aside_change_no_figure_of_the_others(
    answers: list[int | str | None], aside: int
) -> None:
    with_them, without = (
        analysed({"g": [*answers, *[ASIDE] * extra]}).of("R1") for extra in (aside, 0)
    )
    assert isinstance(with_them.overall, Summary)
    assert replace(with_them.overall, recused=0) == without.overall
    assert replace(with_them.verdict, recused=0) == without.verdict
    if with_them.rank and without.rank:
        assert with_them.rank.equal_group == without.rank.equal_group


def test_a_hidden_group_does_not_tell_who_stands_aside() -> None:
    panel = room({"g": [4, ASIDE], "i": [3, 4, 5, ASIDE], "a": [4] * 6})
    item = suppress(summarise(panel)).of("R1")
    hidden, part = item.groups["g"], item.groups["i"]
    assert isinstance(hidden, Suppressed)
    assert (hidden.abstained, hidden.recused, hidden.absent) == (None, None, None)
    assert hidden.registered == 2  # whom the room sees, or the difference would be who is aside
    assert isinstance(part, Suppressed)
    assert part.recused is None


def test_of_enough_people_those_aside_are_told_though_too_few_rated() -> None:
    panel = room({"g": [4, 4, 5, ASIDE, None], "i": [3] * 5, "a": [4] * 6}, {"g": 3})
    part = suppress(summarise(panel)).of("R1").groups["g"]
    assert isinstance(part, Suppressed)
    assert (part.n, part.abstained, part.recused, part.missing, part.absent) == (3, 1, 1, 0, 3)


def test_a_verdict_that_hides_how_many_rated_hides_how_many_stand_aside() -> None:
    for answers in ([4, ASIDE, BLANK], [4, BLANK, BLANK]):
        verdict = analysed({"g": [*answers]}, MinimumSizes()).of("R1").verdict
        assert (verdict.n, verdict.registered) == (None, 3)


def test_groups_counted_together_are_as_many_as_they_were() -> None:
    given_by: Given = {"g": [4, ASIDE], "i": [4, 4, None], "a": [5, 5, 4, 4, 4]}
    verdict = analysed(given_by, MinimumSizes(3)).of("R1").verdict
    assert verdict.counted_together == ("g", "i")
    assert (verdict.n, verdict.registered) == (8, 9)


def test_an_attendance_that_changed_is_analysed_anew() -> None:
    analyst = Analyst(Rule(), NOTHING_HIDDEN)
    analyst.analyse(room({"g": [4] * 5}))
    assert analyst.analyse(room({"g": [4] * 5}, {"g": 2})).of("R1").overall.absent == 2


def test_a_recusal_that_came_in_is_analysed_anew() -> None:
    analyst = Analyst(Rule(), NOTHING_HIDDEN)
    analyst.analyse(room({"g": [4] * 5 + [BLANK]}))
    assert analyst.analyse(room({"g": [4] * 5 + [ASIDE]})).of("R1").overall.recused == 1


def test_who_stands_aside_in_one_round_is_in_no_pair() -> None:
    before, after = room({"g": [4, 4, ASIDE]}), room({"g": [4, ASIDE, 4]})
    change = analyse_panel(after, Rule(), before, NOTHING_HIDDEN).of("R1").change
    assert change is not None
    assert change.overall is not None
    assert change.overall.pairs == 1


def test_an_open_round_waits_for_nobody_who_stands_aside() -> None:
    (item,) = round_health(room({"g": [4, None, ASIDE, BLANK]}), {}).items
    assert (item.registered, item.answered, item.abstained, item.recused) == (3, 2, 1, 1)


def test_filled_in_blanks_are_never_those_of_people_who_stand_aside() -> None:
    people = [(f"p{n}", "g") for n in range(3)]
    ratings = [
        (who, item, 5 - n) for n, item in enumerate(("R1", "R2", "R3", "R4")) for who, _ in people
    ]
    found = analyse_panel(
        Panel.from_records(
            [*ratings, ("p0", "R4", RECUSED)],
            low=1,
            high=5,
            groups=["g"],
            participants=people,
            items=["R1", "R2", "R3", "R4"],
        ),
        Rule(),
        minimum=NOTHING_HIDDEN,
    )
    assert found.top_three.depends_on == ()
    last = found.of("R4").rank  # a five of p0 would make it as good as R3
    assert last is not None
    assert last.best == 4
