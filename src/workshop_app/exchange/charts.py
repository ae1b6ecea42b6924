"""Charts as Excel's own, to be edited there: our palette, our font, and the figures kept in them."""

from collections.abc import Sequence

from openpyxl.chart import BarChart, LineChart, ScatterChart
from openpyxl.chart.axis import ChartLines, NumericAxis, TextAxis
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumFmt,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.error_bar import ErrorBars
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend, LegendEntry
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel, XYSeries
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from workshop_app.charts.contrast import readable_on
from workshop_app.charts.tokens import LIGHT
from workshop_app.exchange.cells import Style, Styled, Value, column_letters
from workshop_app.exchange.openpyxl_patches import describe_chart
from workshop_app.exchange.plans import AxisPlan, ChartKind, ChartPlan, SeriesPlan, SheetPlan
from workshop_app.exchange.styles import FONT

WIDE_CM, UPRIGHT_CM = (26.0, 14.4), (18.4, 22.6)
ROWS_A_CHART, ROWS_UPRIGHT = 29, 45  # of a page, in every program
_INK, _LINE = "1F2933", "C9D2DA"
_SHARES = "0%;0%"  # left of the middle too a share is a share
_ROOM = 0.06  # of a bar, for a label
_Chart = BarChart | LineChart | ScatterChart


def add_charts(sheet: Worksheet, plan: SheetPlan, plans: Sequence[SheetPlan]) -> None:
    """Put the plan's charts under its notes, each on a page of its own."""
    sources = {one.table: one for one in plans}
    rows = ROWS_UPRIGHT if plan.upright else ROWS_A_CHART
    for place, chart in enumerate(plan.charts):
        row = plan.last_row + 1 + place * rows
        if place:
            sheet.row_breaks.append(Break(id=row))  # pyright: ignore[reportUnknownMemberType]
        made = _chart(chart, sources[chart.source])
        width, height = UPRIGHT_CM if plan.upright else WIDE_CM
        made.width, made.height = width, min(height, chart.height)  # pyright: ignore[reportAttributeAccessIssue]
        sheet.add_chart(made, f"A{row + 2}")


def _chart(plan: ChartPlan, source: SheetPlan) -> _Chart:
    chart = {ChartKind.BARS: _bars, ChartKind.DOTS: _dots, ChartKind.PLANE: _plane}[plan.kind]()
    cells = _Cells(plan, source)
    chart.ser = [_series(plan.kind, one, number, cells) for number, one in enumerate(plan.series)]
    _set_axis(chart.x_axis, plan.across)  # pyright: ignore[reportArgumentType]
    _set_axis(chart.y_axis, plan.up)
    _cross(chart.x_axis, plan.up)  # pyright: ignore[reportArgumentType]
    _cross(chart.y_axis, plan.across)
    chart.title = _title(plan.title, plan.text)
    unlisted = [number for number, one in enumerate(plan.series) if not one.listed]
    chart.legend = Legend(
        legendPos="b",
        legendEntry=[LegendEntry(idx=number, delete=True) for number in unlisted],
        txPr=_text(9),
    )
    describe_chart(chart, plan.title, plan.finding)
    return chart


def _bars() -> BarChart:
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 25
    # The first row on top, and the percentages under the bars nevertheless.
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.x_axis.tickLblSkip = 1  # pyright: ignore[reportAttributeAccessIssue]
    chart.x_axis.tickLblPos = "low"
    chart.y_axis.majorGridlines = _grid()
    chart.layout = Layout(manualLayout=ManualLayout(x=0.2, y=0.07, w=0.77, h=0.83))
    return chart


def _dots() -> LineChart:
    chart = LineChart()
    chart.x_axis.tickLblSkip = 1  # pyright: ignore[reportAttributeAccessIssue]
    chart.y_axis.majorGridlines = _grid()
    chart.hiLowLines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="8A94A3")))
    return chart


def _plane() -> ScatterChart:
    chart = ScatterChart()
    chart.style = None
    chart.scatterStyle = "lineMarker"
    chart.x_axis.majorGridlines, chart.y_axis.majorGridlines = None, _grid()
    return chart


class _Cells:
    """The cells that a chart is drawn from: where they stand, and what stands in them."""

    def __init__(self, plan: ChartPlan, source: SheetPlan) -> None:
        self._cells = plan.cells
        self._first = source.header_row + 1
        doubled = source.name.replace("'", "''")
        self._sheet = f"'{doubled}'"

    def names(self, column: int, rows: tuple[int, int]) -> AxDataSource:
        """Return the words of a column."""
        points = [StrVal(idx=at, v=str(one)) for at, one in enumerate(self._of(column, rows))]
        cache = StrData(ptCount=len(points), pt=points)
        return AxDataSource(strRef=StrRef(f=self._range(column, rows), strCache=cache))

    def numbers(self, column: int, rows: tuple[int, int]) -> NumDataSource:
        """Return the numbers of a column; a word in their place leaves a gap."""
        return NumDataSource(numRef=self._numbers(column, rows))

    def places(self, column: int, rows: tuple[int, int]) -> AxDataSource:
        """Return the numbers of a column as places across."""
        return AxDataSource(numRef=self._numbers(column, rows))

    def narrow(self, column: int, rows: tuple[int, int]) -> list[int]:
        """Return the parts of bars that have no room for a label, or are none."""
        found = enumerate(self._of(column, rows))
        return [at for at, one in found if not isinstance(one, float) or abs(one) < _ROOM]

    def _numbers(self, column: int, rows: tuple[int, int]) -> NumRef:
        found = self._of(column, rows)
        points = [
            NumVal(idx=at, v=repr(one))
            for at, one in enumerate(found)
            if isinstance(one, int | float)
        ]
        cache = NumData(formatCode="General", ptCount=len(found), pt=points)
        return NumRef(f=self._range(column, rows), numCache=cache)

    def _of(self, column: int, rows: tuple[int, int]) -> list[Value]:
        found = [row[column] for row in self._cells[rows[0] : rows[1] + 1]]
        return [one.value if isinstance(one, Styled) else one for one in found]

    def _range(self, column: int, rows: tuple[int, int]) -> str:
        letters = column_letters(column + 1)
        first, last = (self._first + row for row in rows)
        return f"{self._sheet}!${letters}${first}:${letters}${last}"


def _series(kind: ChartKind, plan: SeriesPlan, number: int, cells: _Cells) -> Series | XYSeries:
    filled = None if kind is ChartKind.PLANE or plan.marker else plan.colour
    line = LineProperties(noFill=True) if plan.marker or filled is None else _thin("FFFFFF")
    made: Series | XYSeries = (XYSeries if kind is ChartKind.PLANE else Series)(
        idx=number,
        order=number,
        tx=SeriesLabel(v=plan.name),
        spPr=GraphicalProperties(solidFill=filled, ln=line),
    )
    if kind is not ChartKind.BARS:
        made.marker = _marker(plan)
        made.smooth = False
    if plan.label is not None:
        made.dLbls = _labels(plan, cells)
    if plan.plus is not None and plan.minus is not None:
        made.errBars = ErrorBars(
            errDir="y",
            errBarType="both",
            errValType="cust",
            noEndCap=True,
            plus=cells.numbers(plan.plus, plan.rows),
            minus=cells.numbers(plan.minus, plan.rows),
            spPr=GraphicalProperties(ln=LineProperties(solidFill=plan.colour, w=19050)),
        )
    if kind is ChartKind.PLANE:
        made.xVal = cells.places(plan.across, plan.rows)
        made.yVal = cells.numbers(plan.up, plan.rows)
    else:
        made.cat = cells.names(plan.across, plan.rows)
        made.val = cells.numbers(plan.up, plan.rows)
    return made


def _marker(plan: SeriesPlan) -> Marker:
    if not plan.marker:
        return Marker(symbol="none")
    look = GraphicalProperties(solidFill=plan.colour, ln=_thin("FFFFFF"))
    return Marker(symbol=plan.marker, size=plan.size, spPr=look)  # pyright: ignore[reportArgumentType]


def _labels(plan: SeriesPlan, cells: _Cells) -> DataLabelList:
    """Return the series' name at its marks, or its values where they have room."""
    shows = dict.fromkeys(
        ("showLegendKey", "showCatName", "showPercent", "showBubbleSize", "showSerName", "showVal"),
        False,
    )
    if plan.label is Style.CODE:
        shows["showSerName"] = True
        return DataLabelList(txPr=_text(8), dLblPos=plan.label_place or None, **shows)
    narrow = [DataLabel(idx=at, **shows) for at in cells.narrow(plan.up, plan.rows)]
    shows["showVal"] = True
    ink = readable_on(f"#{plan.colour}").removeprefix("#")
    made = DataLabelList(dLbl=narrow, txPr=_text(8, ink), **shows)
    made.numFmt = NumFmt(_SHARES, sourceLinked=False)  # pyright: ignore[reportAttributeAccessIssue]
    return made


def _set_axis(axis: NumericAxis | TextAxis, plan: AxisPlan) -> None:
    axis.delete = plan.silent
    axis.txPr = _text(8)
    axis.number_format = plan.format
    axis.scaling.min, axis.scaling.max = plan.low, plan.high
    if plan.step is not None and isinstance(axis, NumericAxis):
        axis.majorUnit = plan.step
    if plan.cross is not None:
        axis.tickLblPos = "low"
    if plan.name:
        axis.title = Title(
            overlay=False, tx=Text(rich=RichText(p=[_line(plan.name, _characters(9, bold=True))]))
        )


def _cross(axis: NumericAxis | TextAxis, other: AxisPlan) -> None:
    """Let an axis stand where the `other` one says."""
    if other.cross is not None:
        axis.crosses, axis.crossesAt = None, other.cross


def _grid() -> ChartLines:
    return ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=_LINE)))


def _thin(colour: str) -> LineProperties:
    return LineProperties(solidFill=colour, w=6350)


def point_colour(place: int, of: int) -> str:
    """Return the colour of a point of the scale, as in every other picture; the first is 0."""
    return LIGHT.points(of)[place].removeprefix("#")


def _title(text: str, explanation: str) -> Title:
    lines = [
        _line(text, _characters(12, bold=True)),
        _line(explanation, _characters(9, bold=False)),
    ]
    return Title(overlay=False, tx=Text(rich=RichText(p=lines)))


def _line(text: str, font: CharacterProperties) -> Paragraph:
    run = RegularTextRun(rPr=font, t=text)
    return Paragraph(pPr=ParagraphProperties(defRPr=font), r=[run])


def _text(size: int, colour: str = _INK) -> RichText:
    font = _characters(size, bold=False, colour=colour)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=font), endParaRPr=font)])


def _characters(size: int, *, bold: bool, colour: str = _INK) -> CharacterProperties:
    face = Font(typeface=FONT)
    return CharacterProperties(sz=size * 100, b=bold, solidFill=colour, latin=face, ea=face)
