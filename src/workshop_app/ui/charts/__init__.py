"""The pictures of the results, painted by us: one drawing code for screen, presenter and files."""

from workshop_app.ui.charts.chart_view import ChartView
from workshop_app.ui.charts.heat_map import HeatMap
from workshop_app.ui.charts.matrix import Matrix
from workshop_app.ui.charts.median_line import MedianLine
from workshop_app.ui.charts.mini import MiniDistribution
from workshop_app.ui.charts.movement import Movement
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.charts.ranking import RankingIntervals
from workshop_app.ui.charts.saving import SaveResult, picture_bytes, picture_image, save_picture
from workshop_app.ui.charts.stacked_bars import StackedBars
from workshop_app.ui.charts.table_sheet import TableSheet

__all__ = [
    "ChartView",
    "Element",
    "HeatMap",
    "Matrix",
    "MedianLine",
    "MiniDistribution",
    "Movement",
    "Picture",
    "RankingIntervals",
    "SaveResult",
    "StackedBars",
    "Table",
    "TableSheet",
    "picture_bytes",
    "picture_image",
    "save_picture",
]
