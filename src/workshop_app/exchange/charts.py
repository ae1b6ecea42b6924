"""Charts as Excel's own: stacked bars that stay charts, with an explicit palette and our font."""

from collections.abc import Sequence

from openpyxl.chart import BarChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import Series, SeriesLabel
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

from workshop_app.charts.tokens import LIGHT
from workshop_app.exchange.cells import column_letters
from workshop_app.exchange.openpyxl_patches import describe_chart
from workshop_app.exchange.plans import ChartPlan, SheetPlan
from workshop_app.exchange.styles import FONT

WIDTH_CM, HEIGHT_CM = 26.0, 15.2
ROWS_A_CHART = 32
_INK, _LINE = "1F2933", "C9D2DA"


def add_charts(sheet: Worksheet, plan: SheetPlan, plans: Sequence[SheetPlan]) -> None:
    """Put the plan's charts under its table, each on a page of its own."""
    sources = {one.table: one for one in plans}
    for place, chart in enumerate(plan.charts):
        row = plan.last_row + 1 + place * ROWS_A_CHART
        sheet.row_breaks.append(Break(id=row))  # pyright: ignore[reportUnknownMemberType]
        sheet.add_chart(_bars(chart, sources[chart.source]), f"A{row + 2}")


def _bars(plan: ChartPlan, source: SheetPlan) -> BarChart:
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "percentStacked", 100, 30
    chart.width, chart.height = WIDTH_CM, HEIGHT_CM  # pyright: ignore[reportAttributeAccessIssue]
    first, last = (source.header_row + 1 + row for row in plan.rows)
    name = _quoted(source.name)
    line = LineProperties(solidFill="FFFFFF", w=6350)
    chart.ser = [
        Series(
            idx=number,
            order=number,
            tx=SeriesLabel(v=source.columns[column].header),
            cat=_labels(plan, _range(name, plan.label, first, last)),
            val=_values(plan.counts(column), _range(name, column, first, last)),
            dLbls=_count_labels(plan.counts(column)),
            spPr=GraphicalProperties(solidFill=point_colour(number, len(plan.series)), ln=line),
        )
        for number, column in enumerate(plan.series)
    ]
    _set_axes(chart)
    chart.title = _title(plan.title, plan.text)
    chart.legend.position = "b"
    chart.legend.txPr = _text(9)
    describe_chart(chart, plan.title, plan.text)
    return chart


def _labels(plan: ChartPlan, place: str) -> AxDataSource:
    points = [StrVal(idx=at, v=label) for at, label in enumerate(plan.labels)]
    cache = StrData(ptCount=len(points), pt=points)
    return AxDataSource(strRef=StrRef(f=place, strCache=cache))


def _values(counts: Sequence[int | None], place: str) -> NumDataSource:
    points = [NumVal(idx=at, v=str(one)) for at, one in enumerate(counts) if one is not None]
    cache = NumData(formatCode="0", ptCount=len(counts), pt=points)
    return NumDataSource(numRef=NumRef(f=place, numCache=cache))


def _count_labels(counts: Sequence[int | None]) -> DataLabelList:
    """Write the number of people into each part of a bar, but none where there is nobody."""
    shows = dict.fromkeys(
        ("showLegendKey", "showCatName", "showSerName", "showPercent", "showBubbleSize"), False
    )
    empty = [DataLabel(idx=at, showVal=False, **shows) for at, one in enumerate(counts) if not one]
    return DataLabelList(dLbl=empty, txPr=_text(8), showVal=True, **shows)


def _set_axes(chart: BarChart) -> None:
    # The first row on top, and the percentages under the bars nevertheless.
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.tickLblSkip = 1
    chart.x_axis.txPr = chart.y_axis.txPr = _text(8)
    chart.y_axis.number_format = "0%"
    chart.y_axis.majorUnit = 0.25
    grid = GraphicalProperties(ln=LineProperties(solidFill=_LINE))
    chart.y_axis.majorGridlines = ChartLines(spPr=grid)
    chart.layout = Layout(manualLayout=ManualLayout(x=0.16, y=0.12, w=0.81, h=0.74))


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


def _text(size: int) -> RichText:
    font = _characters(size, bold=False)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=font), endParaRPr=font)])


def _characters(size: int, *, bold: bool) -> CharacterProperties:
    face = Font(typeface=FONT)
    return CharacterProperties(sz=size * 100, b=bold, solidFill=_INK, latin=face, ea=face)


def _range(name: str, column: int, first: int, last: int) -> str:
    letters = column_letters(column + 1)
    return f"{name}!${letters}${first}:${letters}${last}"


def _quoted(name: str) -> str:
    doubled = name.replace("'", "''")
    return f"'{doubled}'"
