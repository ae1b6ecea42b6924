"""A workshop is made of a table of past ratings, in one step, with the figures of the table."""

from datetime import date
from typing import Any

import pytest

from workshop_app.domain.errors import NotReadyError
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Details
from workshop_app.findings.results_json import results_json
from workshop_app.services.analysing import (
    RatersWithheldError,
    TableAsksError,
    analyse_table,
)
from workshop_app.services.analysing_words import table_sentence
from workshop_app.services.context import Context
from workshop_app.services.library import delete_workshop, list_workshops
from workshop_app.services.past_workshop import make_past_workshop
from workshop_app.services.results import read_results
from workshop_app.services.tables.choices import Choices
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.rating_scale import scale_of_choices
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings
from workshop_app.wording.labels import WITHHELD

ROUNDS = ("2차", "1차")
GROUPS = ("정부", "산업계", "학계")


def long_table() -> str:
    lines = ["참여자\t구분\t권고안\t회차\t평점\t의견"]
    for number, name in enumerate(ROUNDS):
        for person in range(18):
            for item in range(1, 4):
                point = 1 + (person * item + number + person // 5) % 5
                said = "모름" if (person, item) == (2, 1) else str(point)
                comment = "너무 이르다" if (person, item) == (3, 2) else ""
                group = GROUPS[person % 3]
                lines.append(
                    f"P{person:02}\t{group}\tR{item} 권고 {item}\t{name}\t{said}\t{comment}"
                )
    return "\n".join(lines)


def preview_of(text: str, choices: Choices | None = None) -> RatingsPreview:
    decided = choices or Choices()
    sheets = [sheet_of(text)]
    found = preview_ratings(sheets, scale_of_choices(sheets, decided)[1], decided)
    assert found is not None
    return found


def test_rounds_groups_people_and_comments_are_as_in_the_table(context: Context) -> None:
    made = make_past_workshop(
        context, preview_of(long_table()), Details("자문회의", date(2024, 5, 2))
    )
    workshop = context.workshop(made)
    assert (workshop.title, workshop.details.day) == ("자문회의", date(2024, 5, 2))
    assert [group.key for group in workshop.groups] == ["government", "industry", "academia"]
    assert sorted(person.code for person in workshop.participants)[:2] == ["P00", "P01"]
    assert [(one.code, one.title.ko) for one in workshop.recommendations] == [
        ("R1", "권고 1"),
        ("R2", "권고 2"),
        ("R3", "권고 3"),
    ]
    assert [(one.number, one.is_revealed) for one in workshop.rounds] == [(1, True), (2, True)]
    with context.store.reading() as work:
        first = work.ratings.of_round(workshop.rounds[0].id)
        written = work.comments.of_round(workshop.rounds[0].id)
    assert len(first) == 54
    assert {one.channel for one in first} == {Channel.SPREADSHEET}
    assert [one.text for one in written] == ["너무 이르다"]
    code = workshop.participant(written[0].participant_id).code
    assert (code, workshop.recommendation(written[0].recommendation_id).code) == ("P03", "R2")


def test_the_figures_are_those_of_the_table(context: Context) -> None:
    preview = preview_of(long_table())
    made = make_past_workshop(context, preview, Details("지난 회의"))
    workshop = context.workshop(made)
    rounds = analyse_table(preview.table, preview.gathered.scale, workshop.rule, 5)
    for this, wanted in zip(workshop.rounds, rounds, strict=True):
        found = results_json(workshop, read_results(context, made, this.id))
        assert overall(found) == overall(wanted)


def overall(figures: Any) -> list[object]:
    """Return what is said of each recommendation, but for what it and the groups are called."""
    return [
        (one["overall"], one["verdict"]["code"], sorted(map(str, one["groups"].values())))
        for item in figures["recommendations"]
        for one in item["criteria"].values()
    ]


def test_the_trash_takes_it_back(context: Context) -> None:
    made = make_past_workshop(context, preview_of(long_table()), Details("지난 회의"))
    delete_workshop(context, made)
    assert list_workshops(context) == []


def test_nothing_is_made_while_something_is_asked_or_withheld(context: Context) -> None:
    asks = preview_of("name\tgroup\tR1\tR2\nA\tIndustry\t1\t5\nB\tIndustries\t2\t3")
    with pytest.raises(TableAsksError):
        make_past_workshop(context, asks, Details("x"))
    withheld = preview_of(f"participant\trecommendation\trating\n{WITHHELD}\tR1\t5\nB\tR1\t3")
    with pytest.raises(RatersWithheldError) as error:
        make_past_workshop(context, withheld, Details("x"))
    assert "1" in table_sentence(error.value)
    assert list_workshops(context) == []


def test_people_without_a_group_are_a_group_of_their_own(context: Context) -> None:
    text = (
        "name\tgroup\tOpen data\tFund\nAnn Lee\tIndustry\t1\t5\nBo Kim\t\t2\t3\nCy\tIndustry\t2\t"
    )
    workshop = context.workshop(make_past_workshop(context, preview_of(text), Details("x")))
    assert [group.name.en for group in workshop.groups] == ["Industry", "No group"]
    assert {person.name for person in workshop.participants} == {"Ann Lee", "Bo Kim", "Cy"}
    assert [one.code for one in workshop.recommendations] == ["R1", "R2"]
    assert [one.name.en for one in workshop.criteria] == ["Rating"]


def test_criteria_keep_their_names_and_long_statements_their_words(context: Context) -> None:
    long = "가" * 400
    rows = [
        f"P1\t{long}\tImportance\t1\t5",
        f"P1\t{long}\t비용\t1\t4",
        f"P1\t{long}\t시급성\t2\t3",
        "P1\tCO2 pricing\t비용\t3\t",
    ]
    text = "participant\trecommendation\tcriterion\tround\trating\tcomment\n"
    rows[-1] += "\tsaid alone"
    preview = preview_of(text + "\n".join(rows))
    workshop = context.workshop(make_past_workshop(context, preview, Details("x")))
    assert [one.key for one in workshop.criteria] == ["importance", "criterion2", "criterion3"]
    assert workshop.recommendations[0].text.ko == long
    assert len(workshop.recommendations[0].title.ko) == 300
    assert workshop.recommendations[1].title.en == "CO2 pricing"
    assert [len(one.recommendation_ids) for one in workshop.rounds] == [1, 1, 2]
    assert [group.name.en for group in workshop.groups] == ["All participants"]


def test_a_title_is_needed(context: Context) -> None:
    with pytest.raises(NotReadyError):
        make_past_workshop(context, preview_of(long_table()), Details(""))


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ("1 2 3 4 5 5 4 1", "1-5"),
        ("1 2 7 6 5 3 4 1", "1-7"),
        ("1 2 9 8 5 3 4 1", "1-9"),
        ("0 10 9 8 5 3 4 1", "0-10"),
        ("-2 2 1 0 -1 1 0 1", "-2-2"),
        ("1 2 3 4 5 5 4 1 2 3 4 9", "1-5"),
        ("agree disagree neither agree agree agree agree agree", "1-5"),
    ],
)
def test_the_first_usual_scale_that_fits_is_recognised(values: str, scale: str) -> None:
    rows = [f"P{at}\tR1\t{value}" for at, value in enumerate(values.split())]
    sheets = [sheet_of("\n".join(["participant\trecommendation\trating", *rows]))]
    assert scale_of_choices(sheets, Choices())[0] == scale
    assert scale_of_choices(sheets, Choices(scale="1-10"))[0] == "1-10"


def test_no_scale_is_recognised_where_there_are_no_ratings() -> None:
    assert scale_of_choices([sheet_of("a\tb\nx\ty")], Choices())[0] == "1-5"
    twice = [sheet_of("name\tR1\tR1\nA\t1\t2")]
    assert scale_of_choices(twice, Choices())[0] == "1-5"
