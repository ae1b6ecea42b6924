"""The roster as an item model: one row a person, how far they are by shape and by word."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QPixmap

from workshop_app.charts.marks import mark_path
from workshop_app.ui.kit import mark_pixmap
from workshop_app.ui.theme import Theme, current_theme
from workshop_app.viewmodels.rate.roster import RosterRow, Stage
from workshop_app.wording.language import local, translate

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
CODE, NAME, GROUP, ANSWERS, STAGE = range(COLUMNS)
SHARPNESS = 3
TOP = QModelIndex()


class RosterTable(QAbstractTableModel):
    """Shows progress only: no cell, tooltip or spoken text tells what was answered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RosterRow, ...] = ()

    def set_rows(self, rows: tuple[RosterRow, ...]) -> None:
        """Show these people; selection and place stay where the people are the same."""
        same = [row.person.id for row in rows] == [row.person.id for row in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COLUMNS - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> RosterRow:
        """Return the person in a row."""
        return self._rows[row]

    def retranslate(self) -> None:
        """Say the headings again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index = TOP) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Words", "Code"),
            translate("Rate", "Name and affiliation"),
            translate("Words", "Group"),
            translate("Words", "Answers"),
            translate("Rate", "Progress"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, shape, tooltip and spoken text of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return _picture(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return translate("Rate", "Start the ballot of {code}").format(code=row.person.code)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.person.code}: {_text(row, column)}"
        return None


def stage_name(stage: Stage) -> str:
    """Return how far a person is, in words."""
    return {
        Stage.NOT_STARTED: lambda: translate("Rate", "Not started"),
        Stage.STARTED: lambda: translate("Rate", "Started"),
        Stage.FINISHED: lambda: translate("Rate", "Finished"),
        Stage.ABSENT: lambda: translate("Words", "Absent"),
        Stage.OBSERVER: lambda: translate("Words", "Observer"),
    }[stage]()


def _text(row: RosterRow, column: int) -> str:
    if column == CODE:
        return row.person.code
    if column == NAME:
        return ", ".join(part for part in (row.person.name, row.person.affiliation) if part)
    if column == GROUP:
        return local(row.group.name)
    if column == ANSWERS:
        counted = row.expected and row.stage not in {Stage.ABSENT, Stage.OBSERVER}
        return f"{row.answers} / {row.expected}" if counted else ""
    return stage_name(row.stage)


def _picture(row: RosterRow, column: int) -> QPixmap | None:
    theme = current_theme()
    if column == CODE:
        return mark_pixmap(row.mark)
    return _stage_picture(row.stage, theme) if column == STAGE else None


def _canvas(theme: Theme) -> tuple[QPixmap, QPainter]:
    size = theme.px(16)
    pixmap = QPixmap(size * SHARPNESS, size * SHARPNESS)
    pixmap.setDevicePixelRatio(SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter


def _stage_picture(stage: Stage, theme: Theme) -> QPixmap:
    """Draw an empty, a half and a full circle, a dash for who is absent, an eye for who looks on."""
    pixmap, painter = _canvas(theme)
    size, tokens = theme.px(16), theme.tokens
    colours = {
        Stage.ABSENT: tokens.muted,
        Stage.OBSERVER: tokens.muted,
        Stage.NOT_STARTED: tokens.edge,
        Stage.STARTED: tokens.accent,
        Stage.FINISHED: tokens.good.text,
    }
    colour = theme.colour(colours[stage])
    path = mark_path("circle", _centre(size), size * 0.76)
    painter.setPen(QPen(colour, 1.6))
    if stage is Stage.ABSENT:
        painter.drawLine(QPointF(size * 0.2, size / 2), QPointF(size * 0.8, size / 2))
    elif stage is Stage.OBSERVER:
        painter.drawEllipse(_centre(size), size * 0.42, size * 0.26)
        painter.setBrush(colour)
        painter.drawEllipse(_centre(size), size * 0.1, size * 0.1)
    else:
        painter.drawPath(path)
    if stage is Stage.FINISHED:
        painter.fillPath(path, colour)
    elif stage is Stage.STARTED:
        painter.setBrush(colour)
        painter.drawChord(path.boundingRect(), 90 * 16, 180 * 16)
    painter.end()
    return pixmap


def _centre(size: int) -> QPointF:
    return QPointF(size / 2, size / 2)
