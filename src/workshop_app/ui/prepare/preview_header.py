"""The head of the preview's table: each column's name, and a drop-down for what it is taken for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from workshop_app.charts.wrapped_text import wrapped
from workshop_app.services.tables.choices import TakenAs
from workshop_app.ui.kit import Select
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.preview_shown import ShownColumn
from workshop_app.wording.language import translate
from workshop_app.wording.tables import heading_words, taken_words

NAME_HEIGHT = 26
GAP = 4
ARROW_ROOM = 46
SPARED = 40  # so many drop-downs are made at once; others when they come into view


class RoleSelect(Select):
    """What a column is taken for: as wide as its word, with a list as wide as the longest one."""

    def sizeHint(self) -> QSize:
        """Return the room for the present word."""
        return QSize(self.room_for(self.currentText()), super().sizeHint().height())

    def room_for(self, words: str) -> int:
        """Return the width that shows these words and the arrow."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(words) + current_theme().px(ARROW_ROOM)

    def showPopup(self) -> None:
        """Show all words whole."""
        longest = self.view().sizeHintForColumn(0) + current_theme().px(24)
        self.view().setMinimumWidth(max(longest, self.width()))
        super().showPopup()


class PreviewHeader(QHeaderView):
    """Names above drop-downs; a drop-down is made when its column first comes into view."""

    taken_as = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: Sequence[ShownColumn] = ()
        self._roles: Sequence[TakenAs] = ()
        self._selects: dict[int, RoleSelect] = {}
        self.waits = False
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self.place)

    def set_columns(self, columns: Sequence[ShownColumn], roles: Sequence[TakenAs]) -> None:
        """Show other columns; drop-downs stay where they are."""
        self._columns, self._roles = columns, roles
        for at, select in list(self._selects.items()):
            if at >= len(columns) or columns[at].taken_as is None:
                del self._selects[at]
                select.hide()
                select.deleteLater()
            else:
                self._fill(at, select)
        self.place()
        self.viewport().update()

    def width_of(self, at: int) -> int:
        """Return the width that a column's name and its drop-down need."""
        theme = current_theme()
        column = self._columns[at]
        name = theme.font(13, bold=True)
        said = heading_words(column.header)
        words = wrapped(f"{said}  {column.letters}", name, 10_000).width
        role = 0
        if column.taken_as is not None:
            role = self._select(at).sizeHint().width() if at < SPARED else theme.px(120)
        return round(max(words + theme.px(14), role + theme.px(3 * GAP)))

    def sizeHint(self) -> QSize:
        """Return the height of a name above a drop-down."""
        theme = current_theme()
        has_roles = any(one.taken_as is not None for one in self._columns)
        height = theme.px(NAME_HEIGHT) + (theme.px(42) if has_roles else theme.px(10))
        return QSize(super().sizeHint().width(), height)

    def place(self) -> None:
        """Put the drop-downs under their names, those in view alone; not while it waits."""
        if self.waits:
            return
        theme = current_theme()
        room = self.viewport().width()
        for at, column in enumerate(self._columns):
            left = self.sectionViewportPosition(at)
            width = self.sectionSize(at)
            seen = left + width > 0 and left < room and not self.isSectionHidden(at)
            if column.taken_as is None or not seen:
                if at in self._selects and not self._selects[at].hasFocus():
                    self._selects[at].hide()
                continue
            select = self._select(at)
            gap = theme.px(GAP)
            height = select.sizeHint().height()
            wide = min(select.sizeHint().width(), width - gap)
            select.setGeometry(QRect(left + gap, theme.px(NAME_HEIGHT), wide, height))
            select.show()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint the name, and the column's letters beside it."""
        theme = current_theme()
        tokens = theme.tokens
        painter.save()
        painter.fillRect(rect, theme.colour(tokens.sunken))
        painter.setPen(theme.colour(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logicalIndex < len(self._columns):
            column = self._columns[logicalIndex]
            ignored = column.taken_as is TakenAs.IGNORED
            area = QRectF(rect.adjusted(theme.px(8), theme.px(2), -theme.px(4), 0))
            area.setHeight(theme.px(NAME_HEIGHT))
            painter.setPen(theme.colour(tokens.muted if ignored else tokens.ink))
            font = theme.font(13, bold=not ignored)
            said = f"{heading_words(column.header)}  {column.letters}".strip()
            wrapped(said, font, area.width(), max_lines=1).paint(painter, area, middle=True)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the drop-downs anew."""
        super().resizeEvent(event)
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a drop-down that takes the focus into view."""
        if event.type() == QEvent.Type.FocusIn:
            at = next((one for one, select in self._selects.items() if select is watched), -1)
            left, width = self.sectionViewportPosition(at), self.sectionSize(at)
            if at >= 0 and (left < 0 or left + width > self.viewport().width()):
                self.setOffset(self.sectionPosition(at))
        return super().eventFilter(watched, event)

    def _select(self, at: int) -> RoleSelect:
        if at not in self._selects:
            select = RoleSelect("", self.viewport())
            select.setProperty("kind", "role")
            select.chosen.connect(self._on_select_chosen)
            self._selects[at] = select
            self._fill(at, select)
        return self._selects[at]

    def _fill(self, at: int, select: RoleSelect) -> None:
        column = self._columns[at]
        said = translate("Preview", "{header}: taken as").format(
            header=heading_words(column.header)
        )
        select.setAccessibleName(said)
        select.setToolTip(said)
        choices = [(one.value, taken_words(one)) for one in self._roles]
        select.set_choices(choices, column.taken_as or TakenAs.IGNORED)

    def _on_select_chosen(self, key: str) -> None:
        sender = self.sender()
        at = next((one for one, select in self._selects.items() if select is sender), -1)
        if at >= 0:
            self.taken_as.emit(self._columns[at].header, key)
