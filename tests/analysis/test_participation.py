"""Who took part, and who did not again; nothing of hidden groups but who is registered."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import Participation, Turnout
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.participation import participation

Answer = int | None | str  # None cannot judge, "" gives no answer
People = dict[str, tuple[str, list[Answer]]]
ITEMS = ["R1", "R2"]


def panel(people: People, absent: dict[str, int] | None = None) -> Panel:
    return Panel.from_records(
        [
            (who, item, answer)
            for who, (_, answers) in people.items()
            for item, answer in zip(ITEMS, answers, strict=True)
            if not isinstance(answer, str)
        ],
        low=1,
        high=5,
        groups=["a", "b", "c"],
        participants=[(who, group) for who, (group, _) in people.items()],
        items=ITEMS,
        absent=absent,
    )


def room(**groups: list[list[Answer]]) -> People:
    return {
        f"{key}{n}": (key, answers)
        for key, rows in groups.items()
        for n, answers in enumerate(rows)
    }


def took_part(now: People, before: People | None = None, minimum: int = 5) -> Participation:
    found = participation([panel(now)], [panel(before)] if before else [], minimum)
    assert found is not None
    return found


FULL: list[Answer] = [4, 4]


def test_one_answer_is_enough_and_to_say_that_one_cannot_judge_is_one() -> None:
    found = took_part(room(a=[FULL, [4, ""], [None, ""], ["", ""]]), minimum=0)
    assert found.overall == found.groups["a"] == Turnout(4, 0, 3)
    assert found.overall.response == 0.75
    assert (found.groups["b"].response, found.overall.attrition) == (None, None)
    assert not found.compared


def test_whoever_answered_before_and_not_now_is_lost_the_absent_among_them() -> None:
    before = room(a=[FULL] * 6, b=[FULL] * 6)
    now = room(a=[FULL] * 5 + [["", ""]], b=[FULL] * 5)
    found = participation([panel(now, {"b": 1})], [panel(before)], 5)
    assert found is not None
    assert found.groups["a"] == Turnout(6, 0, 5, 6, 1)
    assert found.groups["b"] == Turnout(5, 1, 5, 6, 1)
    assert found.overall == Turnout(11, 1, 10, 12, 2)
    assert found.overall.attrition == 2 / 12


def test_of_a_hidden_group_and_its_protector_only_the_registered_are_told() -> None:
    found = took_part(room(a=[FULL] * 3, b=[FULL] * 6, c=[FULL] * 9))
    assert found.hidden == {"a", "b"}
    assert (found.groups["a"], found.groups["b"]) == (Turnout(3), Turnout(6))
    assert found.groups["c"] == Turnout(9, 0, 9)


def test_a_group_that_is_hidden_on_one_recommendation_is_hidden() -> None:
    found = took_part(room(a=[FULL] * 4 + [[4, ""]] * 2, b=[FULL] * 6, c=[FULL] * 9))
    assert found.hidden == {"a", "b"}
    assert found.overall.answered == 21


def test_who_is_lost_by_group_is_not_told_where_a_change_would_not_be() -> None:
    before = room(a=[FULL] * 6, b=[FULL] * 6, c=[FULL] * 9)
    joined = room(a=[["", ""]] * 2 + [FULL] * 5, b=[FULL] * 6, c=[FULL] * 9)
    found = took_part(joined, before)  # four of a rated in both rounds
    assert [one.lost for one in found.groups.values()] == [None] * 3
    assert (found.overall.before, found.overall.lost) == (21, 2)
    other = took_part(room(a=[FULL] * 3, b=[FULL] * 6, c=[FULL] * 9), before)
    assert [one.lost for one in other.groups.values()] == [None] * 3


def test_who_stayed_of_all_is_not_told_where_another_group_protects_the_small_one() -> None:
    """Of c two are absent in the second round, so that it hides a and c, the first a and b.

    Were it told that only those two were lost, the same people answered otherwise, and b of the
    one round and c of the other would tell whether the one of a did.
    """
    silent: list[Answer] = ["", ""]

    def told(of_a: list[Answer], of_b: list[Answer]) -> tuple[Participation, Participation]:
        first = room(a=[of_a, FULL], b=[of_b, *[FULL] * 4], c=[FULL] * 6)
        second = room(a=[silent, FULL], b=[FULL] * 5, c=[FULL] * 4)
        again = participation([panel(second, {"c": 2})], [panel(first)], 5)
        assert again is not None
        return took_part(first), again

    assert told(silent, FULL) == told(FULL, silent)
    first, second = told(silent, FULL)
    assert (first.hidden, second.hidden) == ({"a", "b"}, {"a", "c"})
    assert second.overall == Turnout(11, 2, 10)


def test_where_few_of_all_are_in_both_rounds_not_even_their_number_is_told() -> None:
    before = room(a=[FULL] * 6)
    now = room(a=[["", ""]] * 3 + [FULL] * 5)
    assert took_part(now, before).overall == Turnout(8, 0, 5)


def test_of_a_room_of_four_only_the_registered_are_told() -> None:
    assert took_part(room(a=[FULL] * 4)).overall == Turnout(4)


def test_people_known_on_single_recommendations_alone_are_not_counted_as_people() -> None:
    some = Panel.from_records(
        [("p", "R1", 4)],
        low=1,
        high=5,
        groups=["a"],
        participants=[("p", "a"), ("q", "a")],
        items=ITEMS,
        only_where_recorded=["p"],
    )
    assert participation([some], [], 0) is None


ANSWERS = st.lists(st.sampled_from([1, 3, 5, None, ""]), min_size=2, max_size=2)


@given(
    st.lists(ANSWERS, min_size=18, max_size=18),
    st.lists(ANSWERS, min_size=18, max_size=18),
    st.lists(st.permutations(range(9)), min_size=2, max_size=2),
)
def test_no_group_tells_which_hidden_person_gave_which_answer(
    now: list[list[Answer]], before: list[list[Answer]], orders: list[list[int]]
) -> None:
    """Of a and b, 3 and 6 people, answers are exchanged, on each recommendation otherwise."""

    def exchanged(rows: list[list[Answer]]) -> list[list[Answer]]:
        hidden = [[rows[orders[at][who]][at] for at in range(2)] for who in range(9)]
        return [*hidden, *rows[9:]]

    def people(rows: list[list[Answer]]) -> People:
        return room(a=rows[:3], b=rows[3:9], c=rows[9:])

    one = took_part(people(now), people(before))
    other = took_part(people(exchanged(now)), people(exchanged(before)))
    assert {key: turnout.answered for key, turnout in one.groups.items()} == {
        key: turnout.answered for key, turnout in other.groups.items()
    }
