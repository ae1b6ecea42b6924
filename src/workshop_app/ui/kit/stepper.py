"""The four places of a workshop as steps: done, current, still to come."""

from dataclasses import dataclass
from math import ceil
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from workshop_app.charts.wrapped_text import wrapped
from workshop_app.ui.kit.buttons import pressed_by_enter, tip_with_keys
from workshop_app.ui.kit.flow import FlowRow
from workshop_app.ui.kit.icons import paint_icon
from workshop_app.ui.theme import BODY, Theme, current_theme
from workshop_app.wording.language import translate

StepState = Literal["done", "current", "open", "waiting"]

CIRCLE = 24
PADDING = 10
GAP = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, whether it is done, current, open or still waiting, and its keys."""

    text: str
    state: StepState
    keys: str = ""


class StepButton(QAbstractButton):
    """A numbered circle (a tick when done) with the step's name."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._step = Step("", "waiting")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_step(self, step: Step) -> None:
        """Show another name or state; a step still waiting cannot be chosen."""
        self._step = step
        self.setText(step.text)
        spoken = translate("Stepper", "Step {number}: {name} ({state})")
        state = {
            "done": translate("Words", "done"),
            "current": translate("Stepper", "current step"),
            "open": translate("Stepper", "open"),
            "waiting": translate("Stepper", "not yet possible"),
        }[step.state]
        self.setAccessibleName(spoken.format(number=self._number, name=step.text, state=state))
        self.setToolTip(tip_with_keys(f"{step.text}: {state}", step.keys))
        self.setEnabled(step.state != "waiting")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter as to Space."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size of circle and name."""
        theme = current_theme()
        laid = wrapped(self._step.text, self._font(theme), 10_000)
        width = theme.px(CIRCLE + 2 * PADDING + GAP) + ceil(laid.width) + 1
        return QSize(width, max(theme.px(CIRCLE), ceil(laid.height)) + theme.px(12))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a step is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, circle and name."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        self._paint_circle(painter, theme)
        tokens = theme.tokens
        current = self._step.state == "current"
        painter.setPen(theme.colour(tokens.link if current else tokens.muted))
        room = QRectF(self.rect()).adjusted(theme.px(PADDING + CIRCLE + GAP), 0, 0, 0)
        laid = wrapped(self._step.text, self._font(theme), room.width(), max_lines=1)
        laid.paint(painter, room, middle=True)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        tokens = theme.tokens
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._step.state == "current":
            painter.setBrush(theme.colour(tokens.selected))
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(theme.colour(tokens.hover))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(tokens.focus), 2))
        painter.drawRoundedRect(rect, theme.px(6), theme.px(6))

    def _paint_circle(self, painter: QPainter, theme: Theme) -> None:
        tokens = theme.tokens
        size = theme.px(CIRCLE)
        circle = QRectF(theme.px(PADDING), (self.height() - size) / 2, size, size)
        state = self._step.state
        fill = {"done": tokens.good.text, "current": tokens.accent}.get(state, tokens.sunken)
        text = {"done": tokens.card, "current": tokens.on_accent}.get(state, tokens.ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(circle)
        if state == "done":
            inset = size * 0.2
            paint_icon(painter, "check", text, circle.adjusted(inset, inset, -inset, -inset))
            return
        painter.setPen(theme.colour(text))
        laid = wrapped(str(self._number), theme.font(BODY - 1, bold=True), size)
        laid.paint(painter, circle, Qt.AlignmentFlag.AlignHCenter, middle=True)

    def _font(self, theme: Theme) -> QFont:
        return theme.font(BODY, bold=self._step.state == "current")


class Stepper(QWidget):
    """The steps in a row; emits the chosen place (0 first). Left and right move the focus."""

    chosen = Signal(int)

    def __init__(self, name: str, count: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = FlowRow(self, gap=6)
        self._buttons = [StepButton(number + 1) for number in range(count)]
        places = QButtonGroup(self)
        places.setExclusive(False)
        places.idClicked.connect(self.chosen)
        for place, button in enumerate(self._buttons):
            places.addButton(button, place)
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_steps(self, steps: list[Step]) -> None:
        """Show names and states."""
        for button, step in zip(self._buttons, steps, strict=True):
            button.set_step(step)

    def buttons(self) -> list[StepButton]:
        """Return the steps' buttons in order."""
        return self._buttons

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the steps that can be chosen."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        enabled = [button for button in self._buttons if button.isEnabled()]
        move = moves.get(Qt.Key(event.key()))
        focused = next((at for at, one in enumerate(enabled) if one.hasFocus()), None)
        if move is None or focused is None:
            super().keyPressEvent(event)
            return
        enabled[(focused + move) % len(enabled)].setFocus(Qt.FocusReason.TabFocusReason)
