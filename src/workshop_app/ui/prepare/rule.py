"""Consensus rule: choose it, set its lines, read what it says; locked by the first round."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QRadioButton, QVBoxLayout, QWidget

from workshop_app.domain.rule import RuleKind
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Card, Heading, Muted, show_checked
from workshop_app.ui.kit.option_list import OptionList
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.prepare.rule_trial import TrialCard
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.ui.qt.timer import QtTimer
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.viewmodels.prepare.rule import (
    LIMITS,
    Line,
    RuleModel,
    kind_name,
    line_name,
    line_unit,
    rule_of_kind,
)
from workshop_app.viewmodels.prepare.trial import RuleTrial
from workshop_app.viewmodels.small_groups import Answer
from workshop_app.wording.language import translate
from workshop_app.wording.verdicts import rule_note, rule_sentence

SIZES = (Line.ANSWERS, Line.GROUP)
ROOM = 760
MEASURES = (Line.THRESHOLD, Line.OPPOSED, Line.MAX_IQR)


class FigureLine(QWidget):
    """One figure of the rule: its name above its box."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        low, high, step = LIMITS[line]
        self.label = Body()
        self.box = QDoubleSpinBox()
        self.box.setDecimals(1 if step < 1 else 0)
        self.box.setRange(low, high)
        self.box.setSingleStep(step)
        self.box.setKeyboardTracking(False)
        # The style sheet cannot pad the line edit inside a spin box.
        self.box.lineEdit().setTextMargins(8, 0, 0, 0)
        self.label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)


class RuleSection(SectionPage):
    """When it counts as agreement, fixed before the first vote."""

    SECTION = Section.RULE

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(desk, prepare)
        self.model = RuleModel(prepare)
        self.choices: dict[RuleKind, QRadioButton] = {}
        self._sentences: dict[RuleKind, Muted] = {}
        self.figures = {line: FigureLine(line) for line in (*MEASURES, *SIZES)}
        self._measures = _column(*(self.figures[line] for line in MEASURES), gap=10)
        self._indents: dict[RuleKind, QVBoxLayout] = {}
        self._sizes_title, self._sizes_how = Heading(), Muted()
        self._asked, self._cost = Body(strong=True), Muted()
        self.answers = OptionList([one.value for one in Answer])
        self.trial = TrialCard(RuleTrial(prepare, desk.jobs, QtTimer(self)))
        self._lay_out()
        self.answers.chosen.connect(self._on_answer_chosen)
        for line, figure in self.figures.items():
            figure.box.valueChanged.connect(partial(self._on_figure_changed, line))

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        self.choices[self.model.rule.kind].setFocus()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        return translate(
            "Rule",
            "Chosen before the first round and printed wherever its verdict is shown, so that "
            "nobody can say that the threshold was moved afterwards.",
        )

    def lock_reason(self) -> str:
        """Say since when the rule is fixed."""
        locked = self.model.locked_at
        if locked is None:
            return ""
        said = translate("Rule", "Locked since the first round was opened on {when}.")
        return said.format(when=locked.astimezone().strftime("%Y-%m-%d %H:%M"))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for kind, button in self.choices.items():
            button.setText(kind_name(kind))
            button.setAccessibleName(kind_name(kind))
        for line, figure in self.figures.items():
            figure.label.setText(line_name(line))
            figure.box.setAccessibleName(line_name(line))
            figure.box.setSuffix(line_unit(line))
        self._sizes_title.setText(translate("Rule", "How few people are too few"))
        self._sizes_how.setText(
            translate(
                "Rule",
                "Figures of smaller groups are hidden everywhere, with whatever would let them be "
                "calculated, so that nobody's rating can be told.",
            )
        )
        super().retranslate()

    def refresh(self) -> None:
        """Show what is kept."""
        super().refresh()
        rule, editable = self.model.rule, self.model.is_editable
        for kind, button in self.choices.items():
            fits = self.model.fits(kind)
            show_checked(button, kind is rule.kind)
            button.setEnabled(kind is rule.kind or (editable and fits))
            sentence = rule_sentence(rule if kind is rule.kind else rule_of_kind(kind, rule))
            sentence = f"{sentence} {rule_note(kind)}".strip()
            if not fits:
                reason = translate("Rule", "Needs the scale 1 to 9 for every criterion.")
                sentence = f"{sentence} {reason}"
            self._sentences[kind].setText(sentence)
            button.setAccessibleDescription(sentence)
        lines = self.model.measure_lines()
        for line, figure in self.figures.items():
            figure.box.blockSignals(True)
            figure.box.setValue(self.model.value(line))
            figure.box.blockSignals(False)
            figure.box.setEnabled(editable)
            figure.setVisible(line in lines or line in SIZES)
        self._indents[rule.kind].addWidget(self._measures)  # first: shown alone it is a window
        self._measures.setVisible(bool(lines))
        self._show_small_groups(editable=editable)
        self.trial.trial.update()
        self.trial.refresh()

    def _show_small_groups(self, *, editable: bool) -> None:
        cost, answer = self.model.cost(), self.model.answer
        shown_below = answer is Answer.THREE
        self._cost.setText("" if shown_below else cost)
        self._cost.setVisible(bool(self._cost.text()))
        self._asked.setText(self.model.question())
        for one in self.model.options():
            self.answers.set_option(one.answer.value, one.name, one.meaning)
        self.answers.set_choice(answer.value if answer else "", enabled=editable)

    def _lay_out(self) -> None:
        card = Card(padding=20, gap=10)
        for kind in RuleKind:
            button, sentence = QRadioButton(), Muted()
            self.choices[kind] = button
            self._sentences[kind] = sentence
            button.toggled.connect(partial(self._on_choice_toggled, kind))
            indent = QVBoxLayout()
            indent.setContentsMargins(32, 0, 0, 6)
            indent.addWidget(sentence)
            self._indents[kind] = indent
            card.body.addWidget(button)
            card.body.addLayout(indent)
        sizes = Card(padding=20, gap=10)
        sizes.body.addWidget(self._sizes_title)
        sizes.body.addWidget(self._sizes_how)
        sizes.body.addWidget(_column(*(self.figures[line] for line in SIZES), gap=10))
        for part in (self._cost, self._asked, self.answers):
            sizes.body.addWidget(part)
        self.body.addWidget(SideBySide(_column(card, sizes), _column(self.trial), room=ROOM))
        self.body.addStretch(1)

    def _on_choice_toggled(self, kind: RuleKind, checked: bool) -> None:
        if checked:
            self.desk.attempt(lambda: self.model.set_kind(kind))
            self.refresh()

    def _on_answer_chosen(self, answer: str) -> None:
        self.desk.attempt(lambda: self.model.set_answer(Answer(answer)))
        self.refresh()

    def _on_figure_changed(self, line: Line, value: float) -> None:
        self.desk.attempt(lambda: self.model.set_value(line, value))
        self.refresh()


def _column(*parts: QWidget, gap: int = 16) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
