"""Which round it is, where it stands since when, and what the next act will do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, Chip, Heading, Muted
from workshop_app.ui.theme import Tone
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.stage_words import since_line, stage_sentence
from workshop_app.wording.language import translate


class RoundHead(QWidget):
    """Closing stands here, at the right: nothing else does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.chip = Heading(level="title"), Chip()
        self.since, self.sentence = Muted(), Body()
        self.close_round = Button("")
        line = QHBoxLayout()
        line.setSpacing(12)
        for widget, stretch in ((self.title, 0), (self.chip, 0), (self.since, 1)):
            line.addWidget(widget, stretch)
        line.addWidget(self.close_round, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self.sentence)

    def refresh(self, model: RateModel, number: int) -> str:
        """Say everything in the current language; return round and state in a few words."""
        round_title = translate("Words", "Round {number}").format(number=number)
        words, tone = _chip_of(model.phase)
        self.title.setText(round_title)
        self.chip.set_chip(words, tone)
        self.since.setText(since_line(model))
        self.sentence.setText(stage_sentence(model))
        self.close_round.set_text(translate("Rate", "Close the round"))
        self.close_round.setVisible(model.phase is Phase.OPEN and not model.is_read_only)
        return f"{round_title}: {words}"


def _chip_of(phase: Phase) -> tuple[str, Tone]:
    return {
        Phase.PREPARING: (translate("Rate", "Not opened"), "neutral"),
        Phase.OPEN: (translate("Rate", "Open"), "good"),
        Phase.CLOSED: (translate("Rate", "Closed, results hidden"), "warn"),
        Phase.REVEALED: (translate("Rate", "Closed, results revealed"), "info"),
        Phase.CONCLUDED: (translate("Words", "Concluded"), "neutral"),
    }[phase]  # pyright: ignore[reportReturnType]
