"""Asks before the first vote what is told of groups that are too small; no way past it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.kit import Body, Button, Note, row_of
from workshop_app.ui.kit.focus import FocusReturn
from workshop_app.ui.kit.option_list import OptionList
from workshop_app.viewmodels.small_groups import Answer, options, question
from workshop_app.wording.language import translate


class SmallGroupsForm(Note):
    """The round opens with the answer, which is then locked with the rule."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self._question, self._locked = Body(strong=True), Body()
        self.answers = OptionList([one.value for one in Answer])
        self.open, self.cancel = Button(""), Button("")
        self._answer = ""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._question, self.answers, self._locked):
            column.addWidget(part)
        column.addWidget(row_of(self.open, self.cancel))
        self.body.addWidget(holder, 1)
        self.answers.chosen.connect(self._on_chosen)
        self.open.clicked.connect(self._on_open_wanted)
        self.cancel.clicked.connect(self.hide)
        FocusReturn(self)
        self.hide()

    def begin(self) -> None:
        """Ask anew, with nothing chosen."""
        self._on_chosen("")
        self.show()
        self.answers.focus_first()

    def refresh(self, workshop: Workshop, number: int) -> None:
        """Say everything in the current language."""
        self._question.setText(question(workshop))
        for one in options(workshop):
            self.answers.set_option(one.answer.value, one.name, one.meaning)
        self._locked.setText(
            translate(
                "SmallGroups",
                "The answer is locked with the consensus rule and printed wherever the rule is.",
            )
        )
        opening = translate("SmallGroups", "Decide so and open round {number}")
        self.open.set_text(opening.format(number=number))
        self.cancel.set_text(translate("Words", "Cancel"))

    def _on_chosen(self, answer: str) -> None:
        self._answer = answer
        self.answers.set_choice(answer)
        self.open.setEnabled(bool(answer))

    def _on_open_wanted(self) -> None:
        self.wanted.emit(self._answer)
