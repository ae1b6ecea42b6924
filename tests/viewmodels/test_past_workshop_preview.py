"""Ratings of a past workshop in the preview: scale, rounds, groups and questions, each answered once."""

from pathlib import Path

import pytest

from previewing import Files, answer, seen, states
from workshop_app.domain.errors import TextTooLongError
from workshop_app.domain.raw_table import RawSheet
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.library import delete_workshop
from workshop_app.services.tables.choices import TakenAs
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.viewmodels.library.past import PastWorkshopModel
from workshop_app.viewmodels.prepare.preview_shown import Ask, RowAct, RowState
from workshop_app.wording.labels import WITHHELD

HEAD = "participant\tgroup\trecommendation\tround\trating\n"
LONG = HEAD + "\n".join(
    f"P{person}\t{'정부' if person % 2 else '학계'}\tR{item}\t{name}\t{1 + (person + item) % 5}"
    for name in ("둘째", "첫째")
    for person in range(6)
    for item in (1, 2)
)


@pytest.fixture
def past(context: Context) -> PastWorkshopModel:
    return PastWorkshopModel(context, Files(), ImmediateJobs())


def opened(context: Context, *sheets: RawSheet, name: str = "panel 2024.xlsx") -> PastWorkshopModel:
    model = PastWorkshopModel(context, Files(*sheets), ImmediateJobs())
    model.open_file(Path(name))
    return model


def questions(model: PastWorkshopModel) -> list[Ask]:
    return [one for one in seen(model).asks if one.is_question]


def test_a_plain_table_asks_nothing_and_becomes_a_workshop(context: Context) -> None:
    model = opened(context, RawSheet("", sheet_of(LONG).rows))
    shown = seen(model)
    assert (model.title, shown.taken, shown.questions) == ("panel 2024", 24, 0)
    assert [(line.name, line.count) for line in shown.groups] == [("학계", 3), ("정부", 3)]
    assert [line.name for line in shown.rounds] == ["첫째", "둘째"]
    assert [count.number for count in shown.counts] == [6, 2, 2, 24]
    model.set_title("Panel")
    made = context.workshop(model.make(context))
    assert (made.title, len(made.rounds)) == ("Panel", 2)
    delete_workshop(context, made.id)


def test_a_title_is_needed(past: PastWorkshopModel, context: Context) -> None:
    empty = PastWorkshopModel(context, Files(), ImmediateJobs())
    past.set_text(LONG)
    assert past.title
    assert past.can_take
    past.set_title(" ")
    assert not past.can_take
    with pytest.raises(RuntimeError):
        empty.make(context)


def test_rounds_are_moved(past: PastWorkshopModel) -> None:
    past.set_text(LONG)
    first, second = seen(past).rounds
    assert (first.up, second.down) == (None, None)
    assert second.up is not None
    past.decide(second.up)
    assert [line.name for line in seen(past).rounds] == ["둘째", "첫째"]
    down = seen(past).rounds[0].down
    assert down is not None
    past.decide(down)
    assert [line.name for line in seen(past).rounds] == ["첫째", "둘째"]


def test_the_scale_is_recognised_and_changed(past: PastWorkshopModel) -> None:
    past.set_text(LONG)
    scale = seen(past).asks[0]
    assert scale.chosen == "1-5"
    answer(past, scale, "agreement")
    assert seen(past).questions > 0
    answer(past, seen(past).asks[0], "1-9")
    assert seen(past).questions == 0


def test_words_are_asked_once_and_rows_left_out(past: PastWorkshopModel) -> None:
    text = LONG.replace("P1\t정부\tR1\t첫째\t3", "P1\t정부\tR1\t첫째\twell").replace(
        "P2\t학계\tR1\t첫째\t4", "P2\t학계\tR1\t첫째\twell"
    )
    for key, taken in (("blank", 22), ("abstain", 24), ("4", 24), ("out", 22)):
        past.clear()
        past.set_text(text)
        (one,) = questions(past)
        assert len(one.rows) == 2
        assert not past.can_take
        answer(past, one, key)
        assert (seen(past).questions, seen(past).taken) == (0, taken)
        assert past.can_take
    out = [number for number, state in states(past).items() if state is RowState.OUT]
    assert out == sorted(one.rows)
    past.act(RowAct.TAKE, out)
    assert len(questions(past)) == 1


def test_groups_that_may_be_one_are_asked(past: PastWorkshopModel) -> None:
    text = "name\tgroup\tR1\tR2\nA\t산업체\t1\t5\nB\t산업계\t2\t3\nC\t\t2\t3"
    for key, groups in (
        ("산업계", ["산업계"]),
        ("산업체", ["산업체"]),
        ("apart", ["산업체", "산업계"]),
    ):
        past.clear()
        past.set_text(text)
        (one,) = questions(past)
        answer(past, one, key)
        assert [line.text for line in seen(past).groups if line.mark >= 0] == groups
        assert seen(past).groups[-1].count == 1
        assert past.can_take


def test_columns_are_taken_for_something_else(past: PastWorkshopModel) -> None:
    past.set_text("name\tR1\tR2\tHow long\nA\t1\t5\t3\nB\t2\t3\t4\nC\t2\t3\t4")
    (one,) = questions(past)
    answer(past, one, TakenAs.RATING)
    taken = [column.taken_as for column in seen(past).columns]
    assert taken.count(TakenAs.RATING) == 3
    past.choose_column("R1", TakenAs.IGNORED)
    past.choose_column("R1", TakenAs.RATING)
    assert seen(past).taken == 9
    past.choose_column("How long", TakenAs.IGNORED)
    assert seen(past).not_stored == ("How long",)


def test_where_nothing_is_found_the_columns_can_be_said(past: PastWorkshopModel) -> None:
    past.set_text("who\tword\nA\tx\nB\ty\nC\tz")
    assert seen(past).questions == 1
    assert not past.can_take
    assert {row.state for row in seen(past).rows} == {RowState.OUT}


def test_sheets_may_be_rounds(context: Context) -> None:
    rows = sheet_of("name\tR1\tR2\nA\t1\t5\nB\t2\t3").rows
    model = opened(context, RawSheet("Spring", rows), RawSheet("Autumn", rows))
    (one,) = questions(model)
    assert [each.key for each in one.answers] == ["rounds", "sheet Spring", "sheet Autumn"]
    answer(model, one, "rounds")
    assert [line.name for line in seen(model).rounds] == ["Spring", "Autumn"]
    model = opened(context, RawSheet("Spring", rows), RawSheet("Autumn", rows))
    answer(model, questions(model)[0], "sheet Autumn")
    assert (seen(model).sheet, seen(model).rounds) == ("Autumn", ())


def test_which_answer_counts_is_asked_where_times_do_not_tell(past: PastWorkshopModel) -> None:
    head = "name\ttime\trecommendation\trating\n"
    text = head + "A\t3/4/2025 9:00\tR1\t1\nA\t4/3/2025 9:00\tR1\t5\nB\t3/4/2025 9:00\tR1\t4"
    past.set_text(text)
    (one,) = questions(past)
    assert [each.key for each in one.answers] == ["lower", "upper", "day", "month"]
    for answered in one.answers:
        past.decide(answered)
        assert past.can_take
    past.set_text("name\trecommendation\trating\nA\tR1\t1\nA\tR1\t5\nB\tR1\t4")
    assert [each.key for each in questions(past)[0].answers] == ["lower", "upper"]


def test_rows_that_cannot_be_read_are_left_out(past: PastWorkshopModel) -> None:
    past.set_text(LONG + "\nP1\t정부\tR1\t첫째\t3\tmore\textra\n\t정부\tR2\t첫째\t3")
    found = questions(past)
    assert [len(one.rows) for one in found] == [1, 1]
    for _ in found:
        answer(past, questions(past)[0], "out")
    assert past.can_take
    past.set_text(LONG.replace("P1\t정부\tR1\t첫째", "P1\t학계\tR1\t첫째"))
    (one,) = questions(past)[:1]
    answer(past, one, "out")
    assert len(questions(past)) < 2


def test_who_is_withheld_makes_no_workshop(past: PastWorkshopModel) -> None:
    past.set_text(f"participant\trecommendation\trating\n{WITHHELD}\tR1\t5\nB\tR1\t3")
    assert not past.can_take
    assert questions(past)[0].answers == ()


def test_a_long_table_shows_all_its_rows(context: Context) -> None:
    lines = [f"P{at}\tA\tR1\t1\t{1 + at % 5}" for at in range(1_200)]
    model = opened(
        context, RawSheet("", sheet_of(HEAD + "\n".join([*lines, "", "P9\tA\tR2\t1\t3"])).rows)
    )
    assert len(seen(model).rows) == 1_201
    assert seen(model).groups[0].count == 1_200


def test_why_none_was_made_is_told(context: Context) -> None:
    model = opened(context, RawSheet("", sheet_of(LONG).rows))
    model.set_day(None)
    model.say(TextTooLongError(limit=300, length=400))
    assert "300" in model.error
    model.open_file(Path("x.bad"))
    assert model.error
    assert seen(model).taken
