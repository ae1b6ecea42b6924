"""The chosen recommendation in full: verdict, distributions, typical ratings, movement, ranks."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.charts.median_line import MedianLine
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.findings.comments import comment_lines
from workshop_app.findings.draw_up import median_line, stacked_bars
from workshop_app.ui.charts import ChartView
from workshop_app.ui.kit import Body, Card, Heading, Muted, Note, ScrollPage
from workshop_app.ui.results.comments import CommentsPanel
from workshop_app.ui.results.words_panel import KinLinks, RewordingNote
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.chosen_comments import ChosenComments
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.words import kin_of, rewordings_of
from workshop_app.wording.language import local, translate
from workshop_app.wording.results import (
    answers_text,
    group_difference,
    movement_text,
    rank_text,
    stability_and_consensus,
    top_three_text,
    weighting_text,
)

FACTS = 5
TWO_COLUMNS = 460


class Facts(Card):
    """A heading with a few sentences under it; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._head = Heading(level="subheading")
        self._words = Body()
        self.body.addWidget(self._head)
        self.body.addWidget(self._words)
        self.body.addStretch(1)

    def show_words(self, head: str, words: str) -> None:
        """Show a heading and sentences, or nothing."""
        self._head.setText(head)
        self._words.setText(words)
        self.setVisible(bool(words))


class Detail(QWidget):
    """Everything about one recommendation on one criterion, on a page that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = self._page = ScrollPage(margin=20, gap=12)
        self._shown = ""
        page.body.setContentsMargins(20, 12, 20, 20)  # level with the list's heading
        column.addWidget(page)
        self._title = Heading(level="title")
        self._text = Muted()
        self.kin = KinLinks()
        self.rewordings = RewordingNote()
        self._note = Note("info")
        self._verdict = Body(strong=True)
        self._flip = Body()
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._verdict)
        lines.addWidget(self._flip)
        self._note.body.addLayout(lines, 1)
        self.bars = ChartView()
        self.medians = ChartView()
        self._answers = Muted()
        self._facts = [Facts() for _ in range(FACTS)]
        self._comments = CommentsPanel()
        self._rows: list[QHBoxLayout] = []
        about = (self._title, self.kin, self._text, self.rewordings, self._note)
        for widget in (*about, self.bars, self._answers, self.medians):
            page.body.addWidget(widget)
        for first in range(0, FACTS - 1, 2):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self._facts[first], 1)
            row.addWidget(self._facts[first + 1], 1)
            page.body.addLayout(row)
            self._rows.append(row)
        page.body.addWidget(self._facts[-1])
        page.body.addWidget(self._comments)
        page.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sentences one under the other where two columns would be too narrow."""
        super().resizeEvent(event)
        narrow = self.width() < current_theme().px(TWO_COLUMNS)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(direction)

    def clear(self) -> None:
        """Hold nothing any more, not even out of sight."""
        for words in (self._title, self._text, self._verdict, self._flip, self._answers):
            words.setText("")
        self.kin.show_kin(())
        self.rewordings.show_rewordings(0, ())
        for chart in (self.bars, self.medians):
            chart.set_picture(None)
        for facts in self._facts:
            facts.show_words("", "")
        self._comments.show_lines(())

    def show_comments(self) -> None:
        """Scroll to the comments."""
        self._comments.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.verticalScrollBar().setValue(self._comments.y())

    def show_chosen(self, model: ResultsModel, ticks: ChosenComments | None = None) -> None:
        """Show the model's chosen recommendation; with `ticks` comments go to the projector."""
        row, item, criterion = model.chosen, model.chosen_item, model.criterion
        recommendation, reading = model.recommendation, model.reading
        if not (row and item and criterion and recommendation and reading):
            return
        if row.recommendation_id != self._shown:  # another one is read from its beginning
            self._shown = row.recommendation_id
            self._page.verticalScrollBar().setValue(0)
        heading = f"{row.code}  {row.title}"
        self._title.setText(f"{heading} ({row.round})" if row.round else heading)
        text = local(recommendation.text)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.kin.show_kin(kin_of(model))
        self.rewordings.show_rewordings(
            reading.results.number_of(row.code, criterion.criterion.key), rewordings_of(model)
        )
        self._note.set_tone(row.tone)
        self._verdict.setText(f"{row.label} · {row.sentence}")
        self._flip.setText(row.flip)
        self._flip.setVisible(bool(row.flip))
        workshop, asked = model.workshop, criterion.criterion
        name = local(asked.name)
        title = translate("Results", "Ratings by group: {name}").format(name=name)
        bars = stacked_bars(workshop, asked, item, title)
        # The page's foot says the rule; only a saved picture must say it itself.
        self.bars.set_picture(StackedBars(replace(bars, note="")), saved=StackedBars(bars))
        title = translate("Results", "Typical rating and middle half").format(name=name)
        self.medians.set_picture(MedianLine(median_line(workshop, asked, item, title)))
        self._answers.setText(answers_text(item.overall))
        names = model.group_names
        difference = f"{group_difference(item, names)} {weighting_text(item)}".strip()
        words = (
            (translate("Results", "Between the groups"), difference),
            (translate("Results", "How firm is the rank?"), rank_text(item)),
            (translate("Results", "Since the last round"), movement_text(item, names)),
            (translate("Results", "Stable? In agreement?"), stability_and_consensus(item)),
            (
                translate("Results", "The first three"),
                top_three_text(criterion.analysis, names),
            ),
        )
        for facts, (head, sentence) in zip(self._facts, words, strict=True):
            facts.show_words(head, sentence)
        lines = comment_lines(reading, row.recommendation_id, asked.key)
        self._comments.show_lines(lines, ticks)
