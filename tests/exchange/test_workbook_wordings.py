"""The workbook says what was rated in which words, and which wording amends which."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.preparation import with_criteria, with_recommendation
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.rounds import Channel
from workshop_app.domain.scale import scale_of
from workshop_app.domain.text import LocalText, same_text
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.services.sets import HEADLINES, built_in_set, with_set_items


def test_the_sheets_give_the_words_of_each_round_and_say_what_reads_differently_now(
    context: Context, make_workshop: Any, read_back: Any
) -> None:
    workshop = _rated(context, make_workshop(people=5).id)
    edit_workshop(context, workshop.id, _reworded)
    workshop = _rated(context, workshop.id)
    for language in ("ko", "en"):
        book = read_back(gather_report(context, workshop.id, language))
        first, second = (translated[language] for translated in _TITLES)
        rows = [list(row.values())[:3] for row in book.table("tblSummary")]
        assert [row[2] for row in rows if row[:2] == [1, "R1"]] == [first] * 2
        assert [row[2] for row in rows if row[:2] == [2, "R1"]] == [second] * 2
        lines = [list(row.values()) for row in book.table("tblWordings")]
        assert [line[0] for line in lines] == [1, 1]
        assert [line[3:] for line in lines] == [[first, second], [*_LABELS[language]]]
        codes = [list(row.values()) for row in book.table("tblCodebook")]
        said = [row[3] for row in codes if row[:2] == ["recommendation", "R1"]]
        assert [text.partition(" (")[0].partition("(")[0] for text in said] == [first, second]
        assert "1" in said[0].removeprefix(first)
        labels = [row[3] for row in codes if row[:2] == ["rating", 1]]
        assert [any(label in text for text in labels) for label in _LABELS[language]] == [True] * 2
        decided = [list(row.values())[1] for row in book.table("tblDecisions")]
        assert decided[0] == second


def test_without_a_change_of_words_there_is_no_sheet_about_them(
    context: Context, make_workshop: Any, read_back: Any
) -> None:
    workshop = _rated(context, make_workshop(people=5).id)
    book = read_back(gather_report(context, workshop.id, "en"))
    assert "Wordings" not in book.sheets.sheetnames
    codes = [list(row.values()) for row in book.table("tblCodebook")]
    assert [row[3] for row in codes if row[:2] == ["recommendation", "R1"]] == ["Recommendation 1"]


@pytest.mark.parametrize(
    ("language", "amended", "replaced", "taken"),
    [
        ("en", "Amended from", "Replaced by", "Taken from"),
        ("ko", "수정 전 권고안", "대체 권고안", "출처 세트·워크숍"),
    ],
)
def test_an_amended_wording_stands_beside_what_it_amends(
    context: Context,
    make_workshop: Any,
    read_back: Any,
    language: Any,
    amended: str,
    replaced: str,
    taken: str,
) -> None:
    workshop = make_workshop(people=5, items=0)
    edit_workshop(context, workshop.id, lambda one: with_set_items(one, built_in_set(HEADLINES)))
    workshop = _rated(context, workshop.id)
    old = workshop.recommendations[2]
    edit_workshop(
        context, workshop.id, lambda one: with_amended_wording(one, old.id, same_text("Better"))
    )
    workshop = _rated(context, workshop.id)
    book = read_back(gather_report(context, workshop.id, language))
    found = {next(iter(row.values())): row for row in book.table("tblDecisions")}
    assert (found["R3a"][amended], found["R3"][replaced]) == ("R3", "R3a")
    assert found["R3a"][taken] == found["R3"][taken]
    assert found["R3"][taken].endswith(", R3")
    rows = {tuple(row.values())[:2]: row for row in book.table("tblSummary")}
    assert rows[2, "R3a"][amended] == "R3"
    assert rows[1, "R3"][amended] is None
    codes = [list(row.values()) for row in book.table("tblCodebook")]
    assert ["recommendation", "R3a"] in [row[:2] for row in codes]


def test_every_point_of_every_scale_has_a_column_and_no_other(
    context: Context, make_workshop: Any, read_back: Any
) -> None:
    workshop = make_workshop(people=5)
    scales = [scale_of(-2, 2), scale_of(90, 100)]
    edit_workshop(
        context,
        workshop.id,
        lambda one: replace(
            one,
            criteria=tuple(
                replace(criterion, scale=scale)
                for criterion, scale in zip(one.criteria, scales, strict=True)
            ),
        ),
    )
    _rated(context, workshop.id, lambda criterion: criterion.scale.high)
    book = read_back(gather_report(context, workshop.id, "en"))
    row = book.table("tblDistribution")[0]
    points = [name for name in row if name.lstrip("-").isdigit()]
    assert points == [*map(str, range(-2, 3)), *map(str, range(90, 101))]
    assert (row["2"], row["-2"], row["90"]) == (15, 0, None)


_TITLES = ({"ko": "권고안 1", "en": "Recommendation 1"}, {"ko": "새 제목", "en": "New title"})
_LABELS = {"ko": ("전혀 중요하지 않음", "사소함"), "en": ("Not at all important", "Trifling")}


def _reworded(workshop: Workshop) -> Workshop:
    first, importance = workshop.recommendations[0], workshop.criteria[0]
    points = importance.scale.points
    label = replace(points[0], label=LocalText("사소함", "Trifling"))
    scale = replace(importance.scale, points=(label, *points[1:]))
    title = replace(first, title=LocalText("새 제목", "New title"))
    criteria = (replace(importance, scale=scale), *workshop.criteria[1:])
    return with_criteria(with_recommendation(workshop, title), criteria)


def _rated(
    context: Context, workshop_id: str, value: Callable[[Criterion], int] = lambda _: 4
) -> Workshop:
    """Let everybody rate a further round, and reveal it."""
    workshop = open_round(context, workshop_id)
    this = workshop.rounds[-1]
    answers = [
        Vote(person.id, item, criterion.id, value(criterion))
        for person in workshop.participants
        for item in this.recommendation_ids
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop_id, answers, Channel.KIOSK)
    close_round(context, workshop_id, this.id)
    return reveal_round(context, workshop_id, this.id)
