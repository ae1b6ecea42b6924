"""Pictures as widgets: shown, read by a screen reader, saved, and told as a table."""

from workshop_app.ui.charts.chart_view import ChartView
from workshop_app.ui.charts.table_sheet import TableSheet

__all__ = ["ChartView", "TableSheet"]
