"""Times are read as people, forms and spreadsheets write them, and rounds by what they mean."""

from datetime import UTC, datetime

import pytest

from workshop_app.services.tables.moments import moment_of
from workshop_app.services.tables.round_order import in_order, round_name, says_round

AFTERNOON = datetime(2025, 3, 18, 15, 40, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-18T15:40:00",
        "2025-03-18 15:40:00+00:00",
        "2025/03/18 3:40:00 PM",
        "2025/03/19 12:40:00 AM GMT+9",
        "2025-03-19 00:40 KST",
        "2025. 3. 18 오후 3:40:00",
        "2025. 3. 18. 오후 3:40",
        "2025년 3월 18일 오후 3시 40분",
        "3/18/2025 15:40",
        "3/18/25 3:40 PM",
        "18.03.2025 15:40",
        "18 Mar 2025 15:40",
        "Tuesday, March 18, 2025 3:40 PM",
        "2025-3-18 15:40:00",
        "2025-03-18 09:40:00 -06:00",
        "1742312400",
        "1742312400000",
        "45734.652777777777",
    ],
)
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    moment = moment_of(text)
    assert moment is not None
    assert {round(one) for one in moment if one is not None} == {AFTERNOON}


@pytest.mark.parametrize(
    "text", ["", "noon", "nan", "inf", "2025-13-45", "45/45/2025", "31 Foo 2025", "12:30", "1/2"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert moment_of(text) is None


def test_a_date_that_is_one_either_way_keeps_both_readings() -> None:
    moment = moment_of("3/4/2025")
    assert moment is not None
    assert None not in moment
    assert moment.month_first != moment.day_first


@pytest.mark.parametrize(
    "names",
    [
        ("before", "after"),
        ("Pre-test", "Post-test"),
        ("사전 조사", "사후 조사"),
        ("첫째", "둘째", "셋째"),
        ("1차", "2차", "10차"),
        ("baseline", "follow-up"),
        ("Round 2", "Round 10"),
        ("First round", "Second round", "Final"),
        ("T0", "T1"),
        ("2024-1", "2024-2", "2025-1"),
    ],
)
def test_rounds_stand_by_what_they_mean(names: tuple[str, ...]) -> None:
    assert in_order(tuple(reversed(names)), {}) == names


def test_rounds_that_mean_nothing_stand_by_time_or_as_they_come() -> None:
    names = ("spring", "autumn")
    assert in_order(names, {}) == names
    assert in_order(names, {"spring": 2, "autumn": 1}) == ("autumn", "spring")
    assert in_order(names, {"spring": 2}) == names
    assert in_order(names, {}, ["autumn", "winter"]) == ("autumn", "spring")


def test_a_round_is_told_from_a_title() -> None:
    assert all(map(says_round, ["2차", "Round 1", "Pre", "사후", "2nd round", "T1", "follow-up"]))
    assert not any(map(says_round, ["1", "R1", "Sheet1", "Post office", "정부", ""]))
    assert round_name("２.0") == "2"
