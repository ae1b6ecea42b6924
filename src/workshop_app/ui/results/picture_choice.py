"""Which picture of all recommendations a view shows."""

from workshop_app.charts.heat_map import HeatMap
from workshop_app.charts.matrix import Matrix
from workshop_app.charts.movement import Movement
from workshop_app.charts.picture import Picture
from workshop_app.charts.ranking import RankingIntervals
from workshop_app.findings.draw_up import heat_map, matrix, movement, ranking
from workshop_app.ui.results.matrix_options import MatrixOptions
from workshop_app.viewmodels.results.model import ResultsModel


def picture_of(model: ResultsModel, tab: str, options: MatrixOptions) -> Picture | None:
    """Return the picture of a view; None where there is nothing to draw."""
    reading, criterion = model.reading, model.criterion
    if reading is None or criterion is None:
        return None
    if tab == "matrix":
        plane = matrix(reading, at_mean=options.at_mean, all_groups=options.all_groups)
        return Matrix(plane) if plane else None
    if tab == "movement":
        moved = movement(reading, criterion)
        return Movement(moved) if moved else None
    if tab == "heat-map":
        return HeatMap(heat_map(reading, criterion))
    return RankingIntervals(ranking(reading, criterion))
