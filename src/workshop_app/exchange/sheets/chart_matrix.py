"""The second question against the first: a labelled mark a recommendation, a cross at the middle."""

from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import (
    AxisPlan,
    ChartKind,
    ChartPlan,
    Column,
    SeriesPlan,
    SheetPlan,
)
from workshop_app.exchange.sheets.chart_words import INK
from workshop_app.findings.draw_up import matrix
from workshop_app.findings.pictures import MatrixItem, MatrixModel
from workshop_app.findings.reading import RoundReading
from workshop_app.findings.view import View
from workshop_app.wording.language import translate

_SOURCE = "tblChartMatrix"
_OPPOSED = "9A6700"


def matrix_chart(view: View) -> tuple[list[ChartPlan], SheetPlan] | None:
    """Return the chart and its data; None with one question, or where nothing has a place."""
    latest = view.report.latest
    model = latest and matrix(RoundReading(view.workshop, latest, (), {}))
    items = [one for one in model.items if one.x is not None] if model else []
    if model is None or not items:
        return None
    rows: list[list[Value]] = [[one.code, one.x, one.y, _field(model, one)] for one in items]
    return [_chart(model, items, rows)], _data(model, rows)


def _field(model: MatrixModel, item: MatrixItem) -> str:
    return next(name for name, items in model.listed() if item in items)


def _chart(model: MatrixModel, items: list[MatrixItem], rows: list[list[Value]]) -> ChartPlan:
    series = [
        SeriesPlan(
            item.code,
            _OPPOSED if item.opposed else INK,
            2,
            1,
            (at, at),
            marker="diamond" if item.opposed else "circle",
            size=9,
            label=Style.CODE,
            label_place="r",
            listed=False,
        )
        for at, item in enumerate(items)
    ]
    said = translate("Workbook", "Means of the recommendations. The axes cross at: {cross}.")
    text = said.format(cross=model.cross_name)
    if any(item.opposed for item in items):
        text += " " + translate("Workbook", "Diamond: a group rates it low.")
    told = ((name, [one.code for one in found if one in items]) for name, found in model.listed())
    return ChartPlan(
        ChartKind.PLANE,
        translate("Workbook", "{up} against {across}").format(up=model.y_name, across=model.x_name),
        text,
        "; ".join(f"{name}: {', '.join(codes)}" for name, codes in told if codes),
        _SOURCE,
        rows,
        series,
        AxisPlan(
            model.x_name, model.x_scale.low, model.x_scale.high, 1, cross=model.x_cross, format="0"
        ),
        AxisPlan(
            model.y_name, model.y_scale.low, model.y_scale.high, 1, cross=model.y_cross, format="0"
        ),
    )


def _data(model: MatrixModel, rows: list[list[Value]]) -> SheetPlan:
    return SheetPlan(
        translate("Workbook", "Priority data"),
        _SOURCE,
        [
            Column(translate("Words", "Code"), Style.CODE, 10),
            Column(model.x_name, Style.DECIMAL, 16),
            Column(model.y_name, Style.DECIMAL, 16),
            Column(translate("Workbook", "Field"), Style.TEXT, 50),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Means, as the chart draws them"),
        frozen_columns=1,
    )
