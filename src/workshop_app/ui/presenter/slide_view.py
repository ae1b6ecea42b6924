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
from workshop_app.findings.comments import CommentLine
from workshop_app.findings.pictures import (
    HeatMapModel,
    MatrixModel,
    MedianLineModel,
    MovementModel,
    StackedBarsModel,
)
from workshop_app.ui.presenter.words import BigWords
from workshop_app.ui.theme import Theme, current_theme
from workshop_app.viewmodels.presenter.slides import PictureModel, Slide
from workshop_app.wording.language import translate

TITLE, VERDICT, RULE, SMALL, QUOTE, CLOCK = 44, 34, 18, 22, 24, 34
MARGIN, SPACING = 48, 14
REFERENCE = (1280, 720)  # what the sizes are meant for; a larger projector gets larger letters
SMALLER_WRAPPED = 0.8  # of the size, where title or verdict needs several lines
PICTURE_SCALE, LEAST_SCALE = 1.9, 0.7
LEAST_SHARE = 0.4
QUOTE_LINES = 6


def projector_look(*, dark: bool) -> Theme:
    """Return the look of the projector, whatever the laptop's own is."""
    theme = current_theme()
    tokens = tokens_of("dark" if dark else "light")
    return Theme(tokens, 1.0, theme.language, theme.motion, theme.families)


def slide_words(slide: Slide) -> str:
    """Return what a slide shows in words, for whoever does not see the projector."""
    picture = _picture(slide.picture)
    quotes = [_quoted(one) for one in slide.comments or ()]
    said = slide.above, slide.title, picture.alt_text() if picture else "", slide.verdict, *quotes
    return "\n".join(part for part in said if part)


class SlideView(QWidget):
    """Title, picture, verdict, quotes and time; empty parts take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.above = BigWords(SMALL)
        self.title = BigWords(TITLE, bold=True, wrapped=SMALLER_WRAPPED)
        self.picture = _Room(self)
        self.verdict = BigWords(VERDICT, bold=True, wrapped=SMALLER_WRAPPED)
        self.rule = BigWords(RULE)
        # Of a long comment the room sees how it begins; the facilitator has the whole.
        self.quotes = tuple(
            BigWords(QUOTE, wrapped=SMALLER_WRAPPED, cut_after=QUOTE_LINES) for _ in range(2)
        )
        self.authors = (BigWords(SMALL), BigWords(SMALL))
        self.clock = BigWords(CLOCK, bold=True)
        self.answers = BigWords(SMALL)
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
        self.picture.show_picture(_picture(slide.picture) if slide else None, look)
        self.above.show_words(slide.above if slide else "", look, tokens.muted)
        self.title.show_words(slide.title if slide else "", look, tokens.ink)
        tone = tokens.tone(slide.tone).text if slide else tokens.ink
        self.verdict.show_words(slide.verdict if slide else "", look, tone)
        self.rule.show_words(slide.rule if slide else "", look, tokens.muted)
        pair = slide.comments if slide else None
        for place, (quote, author) in enumerate(zip(self.quotes, self.authors, strict=True)):
            quote.show_words(_quoted(pair[place]) if pair else "", look, tokens.ink)
            author.show_words(_author(pair[place]) if pair else "", look, tokens.muted)
        late = tokens.tone("bad").text if over else tokens.ink
        self.clock.show_words(time if slide else "", look, late)
        self.answers.show_words(slide.answers if slide else "", look, tokens.muted)

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
        for widget in (self.above, self.title):
            column.addWidget(widget)
        column.addWidget(self.picture, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.rule)
        self._quotes = QHBoxLayout()
        for quote, author in zip(self.quotes, self.authors, strict=True):
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(quote)
            said.addWidget(author)
            said.addStretch(1)
            self._quotes.addLayout(said, 1)
        column.addLayout(self._quotes)
        foot = QHBoxLayout()
        foot.addWidget(self.clock)
        foot.addStretch(1)
        foot.addWidget(self.answers)
        column.addLayout(foot)
        self._set_margins()

    def _set_margins(self) -> None:
        share = self._share()
        side, above, below = (round(one * share) for one in (MARGIN, MARGIN - 8, MARGIN - 16))
        self._column.setContentsMargins(side, above, side, below)
        self._column.setSpacing(round(SPACING * share))
        self._quotes.setSpacing(round(2 * SPACING * share))


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
        scale = PICTURE_SCALE
        while scale > LEAST_SCALE:
            needed = self._picture.least_height(area.width(), self._theme.scaled(scale))
            if needed <= area.height():
                break
            scale -= 0.1
        if self._picture.least_height(area.width(), self._theme.scaled(scale)) > area.height():
            return  # half a picture would mislead; it comes back when the words give way
        self._picture.paint(QPainter(self), area, self._theme.scaled(scale))


def _picture(model: PictureModel | None) -> Picture | None:
    if model is None:
        return None
    if isinstance(model, StackedBarsModel):
        return StackedBars(model)
    if isinstance(model, MedianLineModel):
        return MedianLine(model)
    if isinstance(model, MatrixModel):
        return Matrix(model)
    if isinstance(model, HeatMapModel):
        return HeatMap(model)
    return Movement(model) if isinstance(model, MovementModel) else RankingIntervals(model)


def _quoted(line: CommentLine) -> str:
    return translate("Presenter", "“{text}”").format(text=line.text)


def _author(line: CommentLine) -> str:
    # Anonymous on the projector whatever the level: the room knows each other.
    return f"{line.group.name} · {line.ratings}" if line.group else ""
