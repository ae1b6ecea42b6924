"""Distributions as charts of the slides' own: they can be restyled where they are shown."""

from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.util import Mm, Pt

from workshop_app.charts.contrast import readable_on
from workshop_app.charts.tokens import LIGHT
from workshop_app.exchange.documents.slide_parts import (
    BODY_TOP,
    SIDE,
    WIDTH,
    Sheet,
    describe,
    rgb,
    set_korean_font,
)
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import FigureBlock
from workshop_app.findings.pictures import BarRow, StackedBarsModel
from workshop_app.wording.labels import hidden_figures

CHART_HEIGHT: Final = 95.0


def add_bars(sheet: Sheet, top: float, model: StackedBarsModel, block: FigureBlock) -> None:
    """Add a chart: a bar a group, in it a part a point of the scale."""
    data: Any = CategoryChartData(number_format="0")
    data.categories = [_name(row, model.minimum) for row in model.rows]
    for place, point in enumerate(model.scale.points):
        name = f"{point} {model.scale.label(point)}".strip()
        # None, not 0: what is empty or hidden gets no label.
        data.add_series(
            name, [row.counts[place] or None if row.counts else None for row in model.rows]
        )
    place = Mm(SIDE), Mm(BODY_TOP + top), Mm(WIDTH), Mm(CHART_HEIGHT)
    frame: Any = sheet.slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED_100, *place, data)
    describe(frame._element.nvGraphicFramePr.cNvPr, block)  # noqa: SLF001
    _style(frame.chart, len(model.scale.points))
    _make_ids_positive(frame.chart)


def _name(row: BarRow, minimum: int) -> str:
    if row.counts is not None:
        return row.group.name
    return f"{row.group.name} ({row.word or hidden_figures(minimum)})"


def _style(chart: Any, points: int) -> None:
    _set_font(chart.font, look.INK, 12)
    chart.has_legend, chart.has_title = True, False
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.category_axis.reverse_order = True  # the first group on top
    chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    chart.category_axis.format.line.color.rgb = rgb(look.LINE)
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 40, 100
    for place, (series, colour) in enumerate(zip(plot.series, LIGHT.points(points), strict=True)):
        del place
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(colour.removeprefix("#"))
        series.format.line.color.rgb = RGBColor(255, 255, 255)
        labels = series.data_labels
        labels.show_value = True
        _set_font(labels.font, readable_on(colour).removeprefix("#"), 12)


def _set_font(font: Any, colour: str, size: int) -> None:
    font.size, font.name = Pt(size), look.LATIN_FONT
    font.color.rgb = rgb(colour)
    set_korean_font(font._rPr)  # noqa: SLF001


def _make_ids_positive(chart: Any) -> None:
    """Give the axes numbers that the standard allows; python-pptx's own are negative."""
    for element in chart._chartSpace.iter("{*}axId", "{*}crossAx"):  # noqa: SLF001
        element.set("val", element.get("val").removeprefix("-"))
