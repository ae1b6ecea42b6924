"""The pictures say what their figures say, and hide nothing but what must be hidden."""

import importlib.util
import itertools
from dataclasses import replace
from math import ceil
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from workshop_app.charts.contrast import contrast
from workshop_app.charts.drawing import line_height, text_width
from workshop_app.charts.fonts import available_families
from workshop_app.charts.heat_map import HeatMap
from workshop_app.charts.labels import place_labels
from workshop_app.charts.matrix import Matrix
from workshop_app.charts.median_line import MedianLine
from workshop_app.charts.mini import MiniDistribution, column_colour
from workshop_app.charts.movement import Movement
from workshop_app.charts.picture import Picture
from workshop_app.charts.ranking import RankingIntervals
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT, Tokens
from workshop_app.charts.wrapped_text import wrapped
from workshop_app.findings.pictures import (
    BarRow,
    GroupRef,
    MatrixItem,
    MedianLineModel,
    MedianRow,
    MiniModel,
    Move,
    MovementModel,
    MovementRow,
    RankingModel,
    RankInterval,
    RankRow,
    ScaleAxis,
    group_marks,
)
from workshop_app.ui.theme import Theme


def _samples() -> ModuleType:
    path = Path(__file__).with_name("samples.py")
    spec = importlib.util.spec_from_file_location("chart_samples", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


samples = _samples()

PICTURES = {
    "bars": lambda: StackedBars(samples.bars(3, 5)),
    "bars with 3 points": lambda: StackedBars(samples.bars(2, 3, "ko")),
    "bars with hidden and empty groups": lambda: StackedBars(samples.bars(5, 9, hide=True)),
    "no bars": lambda: StackedBars(samples.bars(0, 5)),
    "medians": lambda: MedianLine(samples.medians(3, 7, hide=True)),
    "matrix of 5": lambda: Matrix(samples.matrix(5, 5)),
    "matrix of 60": lambda: Matrix(samples.matrix(60, 9, "ko")),
    "empty matrix": lambda: Matrix(samples.matrix(0, 5)),
    "heat map": lambda: HeatMap(samples.heat(20, 5, 9, long=True)),
    "empty heat map": lambda: HeatMap(samples.heat(0, 2, 5)),
    "movement": lambda: Movement(samples.movement(20, 3, 5, "ko")),
    "no movement": lambda: Movement(samples.movement(0, 3, 5)),
    "ranking": lambda: RankingIntervals(samples.ranking(60)),
    "ranking of one": lambda: RankingIntervals(samples.ranking(1)),
    "mini": lambda: MiniDistribution(samples.mini(5, 9, tie=True)),
}


ROWS = {
    "heat map": lambda: HeatMap(samples.heat(5, 3, 5)),
    "movement": lambda: Movement(samples.movement(5, 3, 5)),
    "ranking": lambda: RankingIntervals(samples.ranking(5)),
}


@pytest.fixture
def light(qapp: QApplication) -> Theme:
    return Theme(families=tuple(available_families()))


def painted(picture: Picture, theme: Theme, width: int) -> QImage:
    size = picture.size_hint(width, theme)
    image = QImage(width, max(int(size.height()), 1), QImage.Format.Format_RGB32)
    image.fill(theme.colour(theme.tokens.card))
    painter = QPainter(image)
    picture.paint(painter, QRectF(image.rect()), theme)
    painter.end()
    return image


def painted_at(picture: Picture, theme: Theme, height: float) -> QImage:
    image = QImage(900, int(height), QImage.Format.Format_RGB32)
    image.fill(theme.colour(theme.tokens.card))
    painter = QPainter(image)
    picture.paint(painter, QRectF(image.rect()), theme)
    painter.end()
    return image


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=lambda one: one.name)
def test_every_picture_paints_at_both_ends_of_the_font_scale(
    light: Theme, name: str, tokens: Tokens
) -> None:
    picture = PICTURES[name]()
    for scale, width in itertools.product((1.0, 2.0), (320, 1200)):
        theme = Theme(tokens, scale, families=light.families)
        image = painted(picture, theme, width)
        assert image.height() < 20_000
        blank = QImage(image.size(), image.format())
        blank.fill(theme.colour(tokens.card))
        assert image != blank


@pytest.mark.parametrize("name", PICTURES)
def test_everything_one_can_point_at_lies_inside_and_is_found_again(
    light: Theme, name: str
) -> None:
    picture = PICTURES[name]()
    size = picture.size_hint(900, light)
    rect = QRectF(10, 20, size.width(), size.height())
    for element in picture.elements_in(rect, light):
        assert rect.adjusted(-1, -1, 1, 1).contains(element.rect), element
        assert element.text
        hit = picture.hit(element.rect.center(), rect, light)
        assert hit is not None


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_a_table_and_sentences_too(light: Theme, name: str) -> None:
    picture = PICTURES[name]()
    table = picture.table()
    assert all(len(row) == len(table.headings) for row in table.rows)
    assert picture.title in picture.alt_text()
    for row in table.rows:
        assert row[0] in picture.alt_text()


def test_the_rule_stands_under_the_picture_and_in_its_words(light: Theme) -> None:
    model = samples.bars(3, 5)
    picture = StackedBars(model)
    assert model.note in picture.alt_text()
    without = StackedBars(samples.StackedBarsModel(model.title, model.scale, model.rows))
    assert picture.size_hint(600, light).height() > without.size_hint(600, light).height()


def test_segments_are_as_wide_as_their_share(light: Theme) -> None:
    row = BarRow(GroupRef("Government", 0), (1, 0, 3, 0, 6), top=6)
    model = samples.StackedBarsModel("R1", ScaleAxis(1, 5), (row,))
    elements = StackedBars(model).elements_in(QRectF(0, 0, 1000, 200), light)
    widths = [element.rect.width() + 2 for element in elements]
    assert len(widths) == 3
    assert widths[1] == pytest.approx(3 * widths[0], rel=0.01)
    assert widths[2] == pytest.approx(6 * widths[0], rel=0.01)
    assert elements[2].text == "Government: 6 of 10 chose 5"


def test_bars_come_closer_before_their_letters_get_smaller(light: Theme) -> None:
    picture = StackedBars(samples.bars(5, 5))
    easy, least = picture.size_hint(900, light).height(), picture.least_height(900, light)
    assert least < 0.8 * easy
    tops: list[float] = []
    for height in (least, easy):
        rect = QRectF(0, 0, 900, height)
        bars = [one.rect for one in picture.elements_in(rect, light) if one.key.endswith("/0")]
        assert all(bar.height() >= line_height(light) for bar in bars)
        assert all(one.bottom() < other.top() for one, other in itertools.pairwise(bars))
        tops.append(max(bar.bottom() for bar in bars))
        assert rect.bottom() - tops[-1] >= picture._legend.height(900, light)
    assert tops[0] < tops[1]


def test_the_scale_stands_close_under_a_single_bar_in_a_tall_room(light: Theme) -> None:
    picture = StackedBars(replace(samples.bars(3, 5), note=""))
    easy = picture.size_hint(900, light).height()
    images = [painted_at(picture, light, height) for height in (ceil(easy), ceil(easy) + 300)]
    assert images[0].copy(0, 0, 900, int(easy)) == images[1].copy(0, 0, 900, int(easy))


def test_who_did_not_rate_has_a_column_where_that_fits(light: Theme) -> None:
    rows = (
        BarRow(GroupRef("Government", 0), (1, 0, 3, 0, 6), top=6),
        BarRow(GroupRef("Industry", 1), (1, 0, 3, 0, 6), 6, missing=1, abstained=2, recused=1),
    )
    model = samples.StackedBarsModel("R1", ScaleAxis(1, 5), rows)
    picture = StackedBars(model)
    without = StackedBars(
        replace(model, rows=(rows[0], replace(rows[1], missing=0, abstained=0, recused=0)))
    )
    assert picture.body_height(900, light) == without.body_height(900, light)
    assert picture._lines(900, light) == ["", ""]
    assert picture._lines(320, light)[1].endswith("No answer: 1")
    rect = QRectF(0, 0, 320, picture.size_hint(320, light).height())
    _, lane = picture._lanes(rect, light)
    assert lane.bar.bottom() < lane.line.top() < lane.line.bottom() < rect.bottom()


@pytest.mark.parametrize("name", ["heat map", "movement", "ranking"])
def test_rows_use_the_room_there_is_but_not_more_than_is_good(light: Theme, name: str) -> None:
    picture = ROWS[name]()
    wanted = picture.size_hint(900, light).height()
    assert picture.height_in(900, wanted / 2, light) == wanted
    assert picture.height_in(900, wanted + 30, light) == pytest.approx(wanted + 30)
    most = picture.height_in(900, 10_000, light)
    assert wanted + 50 < most < wanted * 2
    tops = []
    for height in (wanted, most, most + 400):
        rect = QRectF(0, 0, 900, height)
        elements = picture.elements_in(rect, light)
        assert all(rect.contains(one.rect) for one in elements)
        tops.append([one.rect.top() for one in elements])
    assert tops[0][-1] < tops[1][-1] == tops[2][-1]


def test_blocks_of_the_movement_come_closer_where_that_is_enough(light: Theme) -> None:
    picture = Movement(samples.movement(5, 3, 5))
    wanted, least = picture.size_hint(900, light).height(), picture.least_height(900, light)
    assert picture.height_in(900, least + 5, light) == pytest.approx(least + 5)
    elements = picture.elements_in(QRectF(0, 0, 900, least), light)
    assert max(one.rect.bottom() for one in elements) <= least < wanted


def test_the_plane_of_the_matrix_takes_the_height_of_the_page(light: Theme) -> None:
    picture = Matrix(samples.matrix(5, 5))
    assert picture.height_in(700, 450, light) == 450
    assert 300 < picture.height_in(700, 100, light) < picture.height_in(700, 450, light)
    assert picture.height_in(700, 5_000, light) < 800


def test_figures_read_together_have_the_same_decimals(light: Theme) -> None:
    heat = HeatMap(samples.heat(1, 3, 5))
    row = heat.model.rows[0]
    values = (4.0, 3.64, *row.values[2:])
    heat = HeatMap(replace(heat.model, rows=(replace(row, values=values, gap=2.0),)))
    assert heat.table().rows[0][1:3] == ("4.0", "3.6")
    assert heat.table().rows[0][-1] == "2.0"
    group = GroupRef("Government", 0)
    for half, texts in ((4.0, ("4", "3–4")), (4.5, ("4.5", "3.0–4.0"))):
        row = MedianRow(group, half, 3.0, 4.0, 9)
        line = MedianLine(MedianLineModel("t", ScaleAxis(1, 5), (row,)))
        assert line.table().rows[0][1:3] == texts
    moves = (Move(group, 4.5, 5.0), Move(group, 3.0, 3.0))
    model = MovementModel("t", "1", "2", ScaleAxis(1, 5), (MovementRow("R1", "R1", "t", moves),))
    moved = Movement(model)
    assert [row[2:4] for row in moved.table().rows] == [("4.5", "5.0"), ("3.0", "3.0")]
    assert [moved._arrows._text(move) for move in moves] == ["4.5 → 5.0", "= 3.0"]


def test_a_rank_whose_span_is_unknown_differs_from_one_that_cannot_move(light: Theme) -> None:
    rows = tuple(
        RankRow(f"R{at}", f"R{at}", "t", (RankInterval(at, span),))
        for at, span in ((1, (1, 1)), (2, None))
    )
    picture = RankingIntervals(RankingModel("t", ("w",), rows))
    assert [row[1] for row in picture.table().rows] == ["1 (1–1)", "2"]
    painted(picture, light, 600)


def test_the_key_of_the_matrix_is_only_there_with_marks_and_takes_no_room_where_it_fits(
    light: Theme,
) -> None:
    model = samples.matrix(5, 5)
    model = replace(model, items=tuple(replace(item, opposed=()) for item in model.items))
    bare = replace(model, items=tuple(replace(item, groups=()) for item in model.items))
    picture, without = Matrix(model), Matrix(bare)
    assert picture.body_height(900, light) == without.body_height(900, light)
    key = QRectF(300, 0, 600, int(line_height(light)))
    blank = painted(without, light, 900).copy(key.toRect())
    assert painted(picture, light, 900).copy(key.toRect()) == blank
    marked = Matrix(replace(model, all_groups=True))
    assert painted(marked, light, 900).copy(key.toRect()) != blank
    assert picture.body_height(280, light) > without.body_height(280, light)


def test_codes_keep_off_the_cross_where_there_is_room(light: Theme) -> None:
    items = (MatrixItem("R5", "R5", "t", 1.8, 3.1), MatrixItem("R3", "R3", "t", 2.9, 4.5))
    picture = Matrix(replace(samples.matrix(1, 5), items=items))
    rect = QRectF(0, 0, 700, 500)
    lines = picture._plane(rect, light).cross_rooms()
    for element in picture.elements_in(rect, light):
        assert not any(element.rect.intersects(line) for line in lines)


def test_the_key_of_the_matrix_names_the_groups_in_their_order(light: Theme) -> None:
    model = samples.matrix(5, 5)
    turned = [replace(item, groups=item.groups[::-1]) for item in model.items]
    picture = Matrix(replace(model, items=tuple(turned)))
    assert [group.mark for group in picture._groups()] == [0, 1, 2]


def test_a_hidden_group_gives_no_figure_away(light: Theme) -> None:
    model = samples.bars(5, 9, hide=True)
    picture = StackedBars(model)
    hidden = model.rows[1].group.name
    row = next(row for row in picture.table().rows if row[0] == hidden)
    assert set(row[1:]) <= {"hidden to protect groups under 3", ""}
    said = [one.text for one in picture.elements_in(QRectF(0, 0, 800, 600), light)]
    assert f"{hidden}: hidden to protect groups under 3" in said
    assert not any(char.isdigit() for text in said if text.startswith(hidden) for char in text[:-3])


def test_abstained_missing_and_rated_are_counted_apart() -> None:
    row = BarRow(GroupRef("Industry", 1), (1, 2), top=2, abstained=3, missing=4)
    table = StackedBars(samples.StackedBarsModel("R1", ScaleAxis(1, 2), (row,))).table()
    assert table.rows[0] == ("Industry", "1", "2", "2 of 3", "3", "4")
    assert table.headings[-2:] == ("Don't know", "No answer")


def test_recused_and_absent_are_counted_apart_where_anybody_is(light: Theme) -> None:
    rows = (
        BarRow(GroupRef("Government", 0), (1, 2), top=2, recused=5, absent=6),
        BarRow(GroupRef("Industry", 1), (1, 2), top=2),
        BarRow(GroupRef("Academia", 2), None, None, None, None, None, None),
    )
    picture = StackedBars(samples.StackedBarsModel("R1", ScaleAxis(1, 2), rows))
    table = picture.table()
    assert table.headings[-4:] == ("Don't know", "No answer", "Recused", "Absent")
    assert [row[-4:] for row in table.rows] == [
        ("0", "0", "5", "6"),
        ("0", "0", "0", "0"),
        ("", "", "", ""),
    ]
    assert "Recused: 5, Absent: 6" in picture.alt_text()
    said, nothing = (
        StackedBars(samples.StackedBarsModel("R1", ScaleAxis(1, 2), (row,))) for row in rows[:2]
    )
    assert said.body_height(320, light) > nothing.body_height(320, light)


def test_no_code_of_the_matrix_hides_another_or_a_dot(light: Theme) -> None:
    for count, scale in ((5, 1.0), (20, 1.0), (60, 1.0), (60, 2.0), (60, 4.6)):
        picture = Matrix(samples.matrix(count, 9))
        theme = Theme(LIGHT, scale, families=light.families)
        size = picture.size_hint(1000, theme)
        rect = QRectF(0, 0, size.width(), size.height())
        elements = picture.elements_in(rect, theme)
        assert len(elements) == count - 1
        for first, second in itertools.combinations(elements, 2):
            assert not first.rect.intersects(second.rect), (count, scale, first.key, second.key)


def test_with_all_group_marks_no_code_lies_on_a_mark(light: Theme) -> None:
    model = replace(samples.matrix(20, 5), all_groups=True)
    picture = Matrix(model)
    size = picture.size_hint(900, light)
    rect = QRectF(0, 0, size.width(), size.height())
    plane = picture._plane(picture._body(rect, light), light)
    marks = picture._codes._rooms_of_marks(plane, light)
    assert len(marks) == 19 * 3
    for element in picture.elements_in(rect, light):
        assert not any(element.rect.intersects(mark) for mark in marks), element.key


def test_the_names_of_the_fields_are_whole_in_a_narrow_matrix(light: Theme) -> None:
    model = replace(samples.matrix(5, 5), quadrants=("Important, less feasible", "A", "B", "C"))
    theme = light.scaled(2.0)
    picture = Matrix(model)
    size = picture.size_hint(560, theme)
    plane = picture._plane(QRectF(0, 0, size.width(), size.height()), theme)
    (room, _), *_ = plane.quadrant_rooms()
    laid = wrapped(model.quadrants[0], theme.font(14), room.width(), max_lines=2)
    assert laid.lines == 2
    assert not laid.cut
    assert room.height() >= laid.height


def test_twenty_items_at_one_place_all_keep_a_code_of_their_own(light: Theme) -> None:
    picture = Matrix(samples.matrix(20, 5, tied=True))
    elements = picture.elements_in(QRectF(0, 0, 800, 600), light)
    rects = [element.rect for element in elements]
    assert not any(one.intersects(other) for one, other in itertools.combinations(rects, 2))


def test_an_item_without_figures_is_named_below_the_matrix(light: Theme) -> None:
    picture = Matrix(samples.matrix(5, 5))
    assert "Not shown (too few answers): R5" in picture._left_out_text()
    assert picture.table().rows[-1][1:] == ("–", "–", "")


def test_labels_stay_inside_even_when_there_is_no_room() -> None:
    room = QRectF(0, 0, 60, 40)
    dots = [room.center()] * 12
    placed = place_labels(dots, [(30, 18)] * 12, room, 6)
    assert len(placed) == 12
    assert all(room.contains(label.rect) for label in placed)


def test_the_heat_map_writes_every_number_and_says_what_it_hides(light: Theme) -> None:
    picture = HeatMap(samples.heat(5, 3, 5))
    table = picture.table()
    assert table.headings[-1] == "Gap"
    assert sum(text == "not shown" for row in table.rows for text in row) == 1
    assert len(picture.elements_in(QRectF(0, 0, 900, 600), light)) == 15


def test_tied_medians_do_not_hide_each_other(light: Theme) -> None:
    picture = MiniDistribution(samples.mini(3, 5, tie=True))
    axis = picture._axis(QRectF(0, 0, 200, 80), light)
    places = [(round(at.x()), round(at.y())) for _, at in picture._marks(axis, 12, 80)]
    assert len(set(places)) == 3
    size = picture.size_hint(200, light)
    assert max(y for _, y in places) + 6 <= size.height()


@pytest.mark.parametrize("tie", [False, True])
def test_the_marks_of_the_small_picture_hide_no_column_and_the_columns_are_seen(
    light: Theme, tie: bool
) -> None:
    picture = MiniDistribution(samples.mini(3, 5, tie=tie))
    size = picture.size_hint(150, light)
    axis = picture._axis(QRectF(0, 0, 150, size.height()), light)
    columns = picture._columns(axis, axis.top(), light)
    assert all(column.bottom() == axis.top() for column in columns)
    assert all(column.top() >= 0 for column in columns)
    for _, centre in picture._marks(axis, 12, size.height()):
        assert centre.y() - 6 >= axis.top()
        assert centre.y() + 6 <= size.height()
    for tokens in (LIGHT, DARK, CONTRAST):
        assert contrast(column_colour(tokens), tokens.card) >= 3
        assert contrast(column_colour(tokens), tokens.selected) >= 3


def test_five_tied_marks_are_all_seen_where_a_title_of_two_lines_leaves_little_room(
    light: Theme,
) -> None:
    picture = MiniDistribution(samples.mini(5, 5, tie=True))
    place = QRectF(0, 0, 150, 42)
    axis = picture._axis(place, light)
    size = light.px(12)
    centres = [centre for _, centre in picture._marks(axis, size, place.bottom())]
    assert len(centres) == 5
    for one, other in itertools.combinations(centres, 2):
        assert max(abs(one.x() - other.x()), abs(one.y() - other.y())) >= 0.9 * size
    for centre in centres:
        assert place.contains(QRectF(centre.x() - 6, centre.y() - 6, 12, 12))


def test_a_single_answer_among_many_still_has_a_column(light: Theme) -> None:
    counts = (1, 0, 400, 0, 0)
    model = MiniModel("R1", ScaleAxis(1, 5), counts, ())
    picture = MiniDistribution(model)
    columns = picture._columns(picture._axis(QRectF(0, 0, 150, 60), light), 24, light)
    assert columns[0].height() >= 2
    assert columns[1].height() == 0


@pytest.mark.parametrize("height", [67.0, 90.0])
def test_a_coarse_word_stands_below_the_marks_beside_its_own(light: Theme, height: float) -> None:
    academia, industry = GroupRef("Academia", 2), GroupRef("Industry", 1)
    rows = (
        MedianRow(academia, 4.0, 3.0, 5.0, 9),
        MedianRow(industry, None, word="mostly high"),
        MedianRow(GroupRef("Government", 0), None),
    )
    picture = MiniDistribution(MiniModel("R1", ScaleAxis(1, 5), (3, 0, 1, 2, 3), rows))
    assert [row[1] for row in picture.table().rows] == ["4", "mostly high", "–"]
    place = QRectF(0, 0, 150, height)
    ((worded, where),) = picture._words(place, light)
    assert worded.group is industry
    assert place.contains(where)
    assert text_width(worded.word, light) <= where.width()
    ((_, centre),) = picture._marks(picture._axis(place, light), light.px(12), where.top())
    assert centre.y() + light.px(6) <= where.top()


def test_movement_is_read_as_before_and_now(light: Theme) -> None:
    picture = Movement(samples.movement(20, 3, 5))
    texts = [one.text for one in picture.elements_in(QRectF(0, 0, 900, 2000), light)]
    assert len(texts) == 60 + 10
    assert all(", now " in text for text in texts)


def test_movement_says_how_many_kept_their_rating_of_everybody_and_of_each_group(
    light: Theme,
) -> None:
    group = GroupRef("Government", 0)
    moves = (Move(group, 3.0, 4.0, "4 of 5 (80%)", "0 only because all agree"),)
    whole = Move(GroupRef("All"), 3.5, 4.0, "9 of 12 (75%)", "0.42")
    row = MovementRow("R1", "R1", "Title", moves, whole)
    told = Movement(MovementModel("t", "1", "2", ScaleAxis(1, 5), (row,)))
    assert told.table().headings[-2:] == ("Kept their rating", "Weighted kappa (quadratic)")
    assert [one[1:] for one in told.table().rows] == [
        ("All", "3.5", "4.0", "9 of 12 (75%)", "0.42"),
        ("Government", "3.0", "4.0", "4 of 5 (80%)", "0 only because all agree"),
    ]
    arrow, everybody = told.elements_in(QRectF(0, 0, 900, 400), light)
    assert everybody.text.endswith(
        "All: 3.5, now 4.0. Kept their rating: 9 of 12 (75%) · quadratic kappa: 0.42"
    )
    assert everybody.rect.right() <= arrow.rect.left(), "under the title, beside the arrows"
    assert arrow.text.endswith(
        "Kept their rating: 4 of 5 (80%) · quadratic kappa: 0 only because all agree"
    )
    bare = replace(row, overall=None)
    silent = Movement(MovementModel("t", "1", "2", ScaleAxis(1, 5), (bare,)))
    # Beside a single arrow the line needs room of its own; beside three it has it already.
    assert told.body_height(900, light) > silent.body_height(900, light)
    assert painted(told, light, 900) != painted(silent, light, 900)


def test_a_group_without_any_figure_takes_no_lane_in_the_movement_but_is_named(
    light: Theme,
) -> None:
    model = samples.movement(1, 3, 5)
    without = model.rows[0].moves[0].group
    assert model.rows[0].moves[0].after is None
    picture = Movement(model)
    rect = QRectF(0, 0, 900, 400)
    keys = [one.key for one in picture.elements_in(rect, light)]
    assert keys == [f"{model.rows[0].key}/1", f"{model.rows[0].key}/2"]
    assert f"Not shown (too few answers): {without.name}" in picture._key_lines()
    assert without.name in picture.alt_text()


@pytest.mark.parametrize("kind", [StackedBars, MedianLine])
def test_names_that_find_no_room_stand_above_their_rows_whole(light: Theme, kind: type) -> None:
    model = samples.bars(5, 5) if kind is StackedBars else samples.medians(5, 5)
    theme = light.scaled(2.0)
    for width, beside in ((620.0, False), (1400.0, True)):
        picture = kind(model)
        size = picture.size_hint(width, theme)
        lanes = picture._lanes(picture._body(QRectF(0, 0, width, size.height()), theme), theme)
        for lane in lanes:
            own = lane.bar if kind is StackedBars else lane.plot
            name = text_width(lane.row.group.name, theme, bold=True) + theme.px(14 + 8 + 8)
            assert lane.name.width() >= name
            assert (lane.name.bottom() <= own.top() + 0.5) is not beside
            assert own.width() > 0.5 * width
        tops = [lane.name.top() for lane in lanes]
        assert tops == sorted(tops)


def test_the_labels_of_the_typical_ratings_stay_at_their_numbers(light: Theme) -> None:
    picture = MedianLine(replace(samples.medians(2, 5), note=""))
    height = picture.size_hint(900, light).height()
    small, tall = painted_at(picture, light, height), painted_at(picture, light, height + 300)
    assert tall.copy(0, 0, 900, int(height)) == small
    rest = tall.copy(0, int(height), 900, 300)
    blank = QImage(rest.size(), rest.format())
    blank.fill(light.colour(light.tokens.card))
    assert rest == blank


def test_a_part_of_the_ranking_keeps_the_whole_scale(light: Theme) -> None:
    whole = samples.ranking(20)
    part = RankingIntervals(replace(whole, rows=whole.rows[10:], last=20))
    place = QRectF(0, 0, 400, 40)
    assert part._x(place, 20, light) < place.right()
    assert part._x(place, 20, light) == RankingIntervals(whole)._x(place, 20, light)
    assert part._shown_ranks(place, light)[-1] == 20


WITH_NAMES = {
    "heat map": lambda count: HeatMap(samples.heat(count, 3, 5)),
    "movement": lambda count: Movement(samples.movement(count, 3, 5)),
    "ranking": lambda count: RankingIntervals(samples.ranking(count)),
}


@pytest.mark.parametrize("name", WITH_NAMES)
def test_figures_stand_close_to_the_names_they_belong_to(light: Theme, name: str) -> None:
    picture = WITH_NAMES[name](5)
    size = picture.size_hint(1200, light)
    first = picture.elements_in(QRectF(0, 0, size.width(), size.height()), light)[0]
    titles = [row[0] for row in picture.table().rows]
    widest = max(text_width(title, light) for title in titles)
    assert widest < first.rect.left() < widest + light.px(60)


@pytest.mark.parametrize("name", WITH_NAMES)
def test_what_explains_a_long_picture_stands_above_it(light: Theme, name: str) -> None:
    picture = WITH_NAMES[name](60)
    size = picture.size_hint(1200, light)
    elements = picture.elements_in(QRectF(0, 0, size.width(), size.height()), light)
    note = picture._note_room(1200, light)
    below = size.height() - note - max(one.rect.bottom() for one in elements)
    assert min(one.rect.top() for one in elements) >= 2 * line_height(light)
    assert below <= 3.5 * line_height(light)  # at most the scale once more


def test_known_groups_keep_their_marks_and_further_ones_follow() -> None:
    marks = group_marks(["academia", "citizens", "government", "press"])
    assert marks == {"academia": 2, "citizens": 3, "government": 0, "press": 4}


def test_titles_stand_beside_their_dots_and_cover_nothing(light: Theme) -> None:
    picture = Matrix(samples.matrix(20, 5))
    rect = QRectF(0, 0, 1200, 700)
    _, labels = picture._codes.place(picture._plane(rect, light), light)
    titled = [label for label in labels if label.longer is not None]
    assert len(titled) >= 10
    assert not any(label.displaced for label in titled)
    for one, other in itertools.combinations(labels, 2):
        assert not one.rect.intersects(other.rect)


def test_what_a_group_rates_low_carries_its_mark_and_says_so(light: Theme) -> None:
    model = samples.matrix(20, 5)
    picture = Matrix(model)
    opposed = {item.code: item for item in model.items if item.opposed and item.x is not None}
    assert opposed
    said = {
        one.text.split()[0]: one.text for one in picture.elements(QRectF(0, 0, 900, 600), light)
    }
    assert all(item.opposition[0] in said[code] for code, item in opposed.items())
    without = Matrix(replace(model, items=tuple(replace(one, opposed=()) for one in model.items)))
    assert painted(picture, light, 900) != painted(without, light, 900)
    assert picture.table().rows[1][-1] == "Government"
