"""Pictures give every group a mark of its own and know where a value lies on the scale."""

from workshop_app.findings.pictures import HeatRow, MatrixItem, MatrixModel, ScaleAxis, group_marks


def test_the_three_first_groups_keep_their_marks_and_others_take_the_next() -> None:
    marks = group_marks(("press", "academia", "citizens", "government"))
    assert marks == {"press": 3, "academia": 2, "citizens": 4, "government": 0}


def test_a_scale_has_each_point_from_low_to_high() -> None:
    assert ScaleAxis(-1, 2).points == (-1, 0, 1, 2)


def test_a_point_off_the_scale_or_without_a_label_has_an_empty_one() -> None:
    scale = ScaleAxis(1, 4, ("low", "", "high"))
    assert [scale.label(point) for point in range(6)] == ["", "low", "", "high", "", ""]


def test_a_value_has_its_share_of_the_way_along_the_scale() -> None:
    assert [ScaleAxis(1, 5).share(value) for value in (1, 2, 3.5, 5)] == [0, 0.25, 0.625, 1]
    assert ScaleAxis(3, 3).share(3) == 0


def test_the_fields_of_the_matrix_hold_what_stands_in_them_and_a_line_counts_as_high() -> None:
    scale = ScaleAxis(1, 5)
    places = {
        "upper left": (2.0, 4.0),
        "upper right": (4.0, 4.0),
        "lower left": (2.0, 2.0),
        "lower right": (4.0, 2.0),
        "on both lines": (3.0, 3.0),
        "no x": (None, 4.0),
        "no y": (4.0, None),
    }
    items = tuple(MatrixItem(name, name, name, x, y) for name, (x, y) in places.items())
    model = MatrixModel("t", "x", "y", scale, scale, 3.0, 3.0, "middle", items)
    assert [[item.key for item in field] for field in model.fields()] == [
        ["upper left"],
        ["upper right", "on both lines"],
        ["lower left"],
        ["lower right"],
    ]


def test_a_row_of_the_heat_map_has_a_word_where_one_is_told() -> None:
    told = HeatRow("1", "R1", "title", (None, 4.0), None, ("mixed", ""))
    assert [told.word(0), told.word(1)] == ["mixed", ""]
    assert HeatRow("1", "R1", "title", (None, 4.0)).word(0) == ""
