"""One slide in projector size: for the projector itself, and small for the facilitator."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.charts.heat_map import HeatMap
from workshop_app.charts.matrix import Matrix
from workshop_app.charts.median_line import MedianLine
from workshop_app.charts.movement import Movement
from workshop_app.charts.picture import Picture
from workshop_app.charts.ranking import RankingIntervals
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.charts.theme import tokens_of
from workshop_app.findings.pictures import (
    HeatMapModel,
    MatrixModel,
    MedianLineModel,
    MovementModel,
    StackedBarsModel,
)
from workshop_app.ui.presenter.bodies import WordsPicture
from workshop_app.ui.presenter.words import BigWords
from workshop_app.ui.theme import Theme, current_theme
from workshop_app.viewmodels.presenter.slides import PictureModel, Slide, Words

TITLE, TEXT, SMALL, CLOCK = 46, 28, 24, 34
MARGIN, ABOVE, SPACING = 64, 40, 16
REFERENCE = (1280, 720)  # what the sizes are meant for; a larger projector gets larger letters
SMALLER_WRAPPED = 0.8  # of the size, where the title needs several lines
PICTURE_SCALE, LEAST_SCALE = 1.9, 0.7
WORDS_SCALE, LEAST_WORDS, FINER = 1.0, 0.3, 0.05
LEAST_SHARE = 0.4


def projector_look(*, dark: bool) -> Theme:
    """Return the look of the projector, whatever the laptop's own is."""
    theme = current_theme()
    tokens = tokens_of("dark" if dark else "light")
    return Theme(tokens, 1.0, theme.language, theme.motion, theme.families)


def slide_words(slide: Slide) -> str:
    """Return what a slide shows in words, for whoever does not see the projector."""
    picture = None if isinstance(slide.body, Words) else _picture(slide)
    shown = picture.alt_text() if picture and slide.body else ""
    return "\n".join(part for part in (slide.spoken, shown) if part)


class SlideView(QWidget):
    """Title, text, picture or words, what stands under them, and time; empty parts take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.above = BigWords(SMALL)
        self.title = BigWords(TITLE, bold=True, wrapped=SMALLER_WRAPPED)
        self.text = BigWords(TEXT)
        self.picture = _Room(self)
        self.foot = BigWords(SMALL)
        self.clock = BigWords(CLOCK, bold=True)
        self.aside = BigWords(SMALL)
        self._shown: tuple[Slide | None, Theme, str, bool] | None = None
        self._lay_out()

    def show_slide(self, slide: Slide | None, look: Theme, time: str = "", *, over: bool) -> None:
        """Show a slide, or an empty ground for None; `over` marks the time as used up."""
        self._shown = (slide, look, time, over)
        look = look.scaled(self._share())
        tokens = look.tokens
        palette = self.palette()
        palette.setColor(self.backgroundRole(), look.colour(tokens.ground))
        self.setPalette(palette)
        told = slide or Slide("")
        self.picture.show_picture(_picture(told), look)
        self.above.show_words(told.above, look, tokens.muted)
        self.title.show_words(told.title, look, tokens.ink)
        self.text.show_words(told.text if told.body else "", look, tokens.ink)
        self.foot.show_words(told.foot, look, tokens.muted)
        late = tokens.tone("bad").text if over else tokens.ink
        self.clock.show_words(time if slide else "", look, late)
        self.aside.show_words(told.aside, look, tokens.muted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything as large as the projector is."""
        super().resizeEvent(event)
        self._set_margins()
        if self._shown is not None:
            slide, look, time, over = self._shown
            self.show_slide(slide, look, time, over=over)

    def _share(self) -> float:
        """Return how large the projector is beside the one the sizes are meant for."""
        across, down = REFERENCE
        return max(min(self.width() / across, self.height() / down), LEAST_SHARE)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        for widget in (self.above, self.title, self.text):
            column.addWidget(widget)
        column.addWidget(self.picture, 1)
        foot = QHBoxLayout()
        for widget in (self.foot, self.clock, self.aside):
            foot.addWidget(widget)
            if widget is self.foot:
                foot.addStretch(1)
        self._foot = foot
        column.addLayout(foot)
        self._set_margins()

    def _set_margins(self) -> None:
        share = self._share()
        side, above = round(MARGIN * share), round(ABOVE * share)
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(round(SPACING * share))
        self._foot.setSpacing(round(2 * SPACING * share))


class _Room(QWidget):
    """The picture as large as there is room, in smaller letters where it would not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._theme = current_theme()

    def show_picture(self, picture: Picture | None, theme: Theme) -> None:
        """Show another picture in this look."""
        self._picture, self._theme = picture, theme
        self.setAccessibleName(picture.alt_text() if picture else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._picture is None:
            return
        area = self.rect().toRectF()
        is_words = isinstance(self._picture, WordsPicture)
        scale, least, step = (
            (WORDS_SCALE, LEAST_WORDS, FINER) if is_words else (PICTURE_SCALE, LEAST_SCALE, 0.1)
        )
        while scale > least:
            needed = self._picture.least_height(area.width(), self._theme.scaled(scale))
            if needed <= area.height():
                break
            scale -= step
        if self._picture.least_height(area.width(), self._theme.scaled(scale)) > area.height():
            return  # half a picture would mislead; it comes back when the words give way
        self._picture.paint(QPainter(self), area, self._theme.scaled(scale))


def _picture(slide: Slide) -> Picture | None:
    body = slide.body
    if body is None:
        return WordsPicture(slide.text) if slide.text else None
    return WordsPicture(body) if isinstance(body, Words) else _chart(body)


def _chart(model: PictureModel) -> Picture:
    if isinstance(model, StackedBarsModel):
        return StackedBars(model)
    if isinstance(model, MedianLineModel):
        return MedianLine(model)
    if isinstance(model, MatrixModel):
        return Matrix(model)
    if isinstance(model, HeatMapModel):
        return HeatMap(model)
    return Movement(model) if isinstance(model, MovementModel) else RankingIntervals(model)
