"""The projector's window: nothing but the item, the picture, and what has been revealed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from workshop_app.services.language import translate
from workshop_app.ui.charts import StackedBars
from workshop_app.ui.presenter.words import BigWords
from workshop_app.ui.theme import Theme, current_theme
from workshop_app.ui.theme.theme import tokens_of
from workshop_app.viewmodels.presenter import PresenterModel
from workshop_app.viewmodels.results_comments import CommentLine

TITLE, VERDICT, SMALL, QUOTE = 44, 34, 22, 24
MARGIN = 56
PICTURE_SCALE = 1.9
SECOND = 1000


class Picture(QWidget):
    """The distribution in projector size, smaller letters where it would not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars: StackedBars | None = None
        self.theme = current_theme()

    def show_bars(self, bars: StackedBars | None, theme: Theme) -> None:
        """Show another picture in this look."""
        self._bars, self.theme = bars, theme
        self.setAccessibleName(bars.alt_text() if bars else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as large as there is room."""
        if self._bars is None:
            return
        painter = QPainter(self)
        scale = PICTURE_SCALE
        area = self.rect().toRectF()
        while scale > 1.0:
            theme = self.theme.scaled(scale)
            if self._bars.size_hint(area.width(), theme).height() <= area.height():
                break
            scale -= 0.1
        self._bars.paint(painter, area, self.theme.scaled(scale))


class PresenterWindow(QWidget):
    """Follows the presenter's model; Escape closes it, Right reveals the next step."""

    closed = Signal()

    def __init__(self, model: PresenterModel, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self._model = model
        self._above = BigWords(SMALL)
        self._title = BigWords(TITLE, bold=True)
        self._picture = Picture(self)
        self._verdict = BigWords(VERDICT, bold=True)
        self._quotes = (BigWords(QUOTE), BigWords(QUOTE))
        self._timer_text = BigWords(SMALL)
        self._answers = BigWords(SMALL)
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self._refresh)
        self._clock.start()
        model.changed.connect(self._refresh)
        QGuiApplication.instance().screenRemoved.connect(self._on_screen_removed)  # pyright: ignore[reportOptionalMemberAccess, reportUnknownMemberType, reportAttributeAccessIssue]
        self._refresh()

    def place(self) -> None:
        """Go full screen on the second screen; without one open as a window of its own."""
        second = self._second_screen()
        if second is not None:
            self.setGeometry(second.geometry())
            self.showFullScreen()
            return
        self.resize(1280, 800)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, reveal on Right or Space."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Space}:
            self._model.reveal_next()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the facilitator's window."""
        self._clock.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 8, MARGIN, MARGIN - 16)
        column.setSpacing(16)
        column.addWidget(self._above)
        column.addWidget(self._title)
        column.addWidget(self._picture, 1)
        column.addWidget(self._verdict)
        quotes = QHBoxLayout()
        quotes.setSpacing(32)
        for quote in self._quotes:
            quotes.addWidget(quote, 1)
        column.addLayout(quotes)
        foot = QHBoxLayout()
        foot.addWidget(self._timer_text)
        foot.addStretch(1)
        foot.addWidget(self._answers)
        column.addLayout(foot)

    def _look(self) -> Theme:
        theme = current_theme()
        tokens = tokens_of("dark" if self._model.is_dark else "light")
        return Theme(tokens, 1.0, theme.language, theme.motion, theme.families)

    def _refresh(self) -> None:
        if not isValid(self):  # Qt has deleted the window, Python not yet
            return
        slide, look = self._model.slide, self._look()
        self.setWindowTitle(translate("Presenter", "Presenter"))
        tokens = look.tokens
        palette = self.palette()
        palette.setColor(self.backgroundRole(), look.colour(tokens.ground))
        self.setPalette(palette)
        self.setStyleSheet(f"PresenterWindow {{ background: {tokens.ground}; }}")
        bars = StackedBars(slide.bars) if slide and slide.bars else None
        self._picture.show_bars(bars, look)
        self._above.show_words(slide.above if slide else "", look, tokens.muted)
        self._title.show_words(slide.title if slide else "", look, tokens.ink)
        verdict = slide.verdict if slide else ""
        tone = tokens.tone(slide.tone).text if slide else tokens.ink
        self._verdict.show_words(verdict, look, tone)
        pair = slide.comments if slide else None
        for place, quote in enumerate(self._quotes):
            words = _quoted(pair[place]) if pair else ""
            quote.show_words(words, look, tokens.ink)
        self._timer_text.show_words(self._model.timer_text, look, tokens.muted)
        self._answers.show_words(slide.answers if slide else "", look, tokens.muted)

    def _second_screen(self) -> QScreen | None:
        owner = self.parentWidget()
        own = owner.screen() if owner is not None else QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        return others[0] if others else None

    def _on_screen_removed(self) -> None:
        """Come back as a window where the projector was unplugged."""
        if self._second_screen() is None and self.isVisible():
            self.showNormal()
            self.resize(1280, 800)


def _quoted(line: CommentLine) -> str:
    # Anonymous on the projector whatever the level: the room knows each other.
    text = f"“{line.text}”"
    return f"{text}\n{line.group.name} · {line.ratings}" if line.group else text
