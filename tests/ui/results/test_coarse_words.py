"""Coarse words in the lists of the results: what stands there, and what a screen reader says."""

from PySide6.QtWidgets import QApplication, QLabel

from workshop_app.findings.pictures import MatrixItem, MatrixModel, ScaleAxis
from workshop_app.ui.results.matrix_list import MatrixList
from workshop_app.ui.results.row_painter import spoken
from workshop_app.viewmodels.results.rows import ResultRow


def test_the_list_beside_the_matrix_sets_words_in_under_their_recommendation(
    qapp: QApplication,
) -> None:
    words = ("Importance – Industry: mixed", "Feasibility – Industry: mostly low")
    items = (
        MatrixItem("R1", "R1", "Open data", 4.0, 4.0, words=words),
        MatrixItem("R2", "R2", "Grid", 4.5, 4.5),
    )
    scale = ScaleAxis(1, 5)
    model = MatrixModel("t", "x", "y", scale, scale, 3, 3, "Midpoint", items, ("a", "b", "c", "d"))
    fields = MatrixList()
    fields.show_fields(model)
    texts = [one.text() for one in fields.findChildren(QLabel)]
    said = next(one for one in texts if one.startswith("R1")).splitlines()
    assert said[0] == "R1  Open data"
    assert said[1:3] == [f"\u2003\u2003{one}" for one in words]
    assert said[3:] == ["R2  Grid"]
    fields.deleteLater()


def test_a_row_is_read_out_with_its_words() -> None:
    row = ResultRow(
        "1", "R1", "Open data", "Split", "bad", "Split in two.", "", words="Industry: mixed"
    )
    assert spoken(row) == "R1 Open data: Split. Split in two. Industry: mixed."
