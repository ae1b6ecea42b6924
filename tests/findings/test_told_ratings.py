"""Single answers are told as far as anonymity allows, by one rule for every file."""

from datetime import date, datetime
from typing import Any

import pytest

from workshop_app.domain.participants import Anonymity
from workshop_app.findings.told_ratings import MINUTES, ToldRating, told_ratings
from workshop_app.findings.view import View
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report
from workshop_app.wording.labels import WITHHELD


@pytest.fixture
def told(context: Context, voted: Any) -> Any:
    """Tell a workshop in whose first group only `rated` of five have rated, others `rest`."""

    def make(rated: int, level: Anonymity, rest: int = 15) -> list[ToldRating]:
        results = voted(
            lambda place, *_: "" if rated <= place < 5 or place >= rest else 4, [], anonymity=level
        )
        view = View.of(gather_report(context, results.workshop.id, "en"))
        return [one for cell in told_ratings(view) for one in cell]

    return make


def test_of_names_that_were_agreed_everything_is_told(told: Any) -> None:
    rows = told(2, Anonymity.NAMED)
    assert not any(WITHHELD in one for one in rows)
    assert {one.rating for one in rows} == {4}
    assert all(isinstance(one.rated_at, datetime) for one in rows)


def test_of_a_hidden_group_nobody_is_told_and_of_time_the_day(told: Any) -> None:
    rows = told(2, Anonymity.CODE)
    dark = [one for one in rows if one.participant == WITHHELD]
    assert {(one.group, one.channel, type(one.rated_at)) for one in dark} == {
        (WITHHELD, WITHHELD, date)
    }
    assert {one.rating for one in dark} == {4}, "how often each point was given is told anyway"
    light = [one for one in rows if one not in dark]
    assert len({one.group for one in light}) == 1
    assert all(
        isinstance(at, datetime) and (at.minute % MINUTES, at.second) == (0, 0)
        for at in (one.rated_at for one in light)
    )


def test_no_time_is_told_of_the_anonymous(told: Any) -> None:
    assert {one.rated_at for one in told(5, Anonymity.ANONYMOUS)} == {None}


def test_where_the_total_is_hidden_no_answer_is_told(told: Any) -> None:
    rows = told(2, Anonymity.CODE, rest=2)
    assert {(one.rating, one.abstained, one.recused) for one in rows} == {(WITHHELD,) * 3}
