"""The rule tried on the sample: a verdict a recommendation, and what the default rule would say."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Card, Chip, Heading, Muted, Segments, row_of
from workshop_app.viewmodels.prepare.trial import RuleTrial, TrialRow
from workshop_app.wording.language import translate


class TrialLine(QWidget):
    """One recommendation of the sample with its verdict."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.sentence, self.usual = Body(strong=True), Muted(), Muted()
        self.chip = Chip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(row_of(self.chip))
        column.addWidget(self.sentence)
        column.addWidget(self.usual)

    def show_row(self, row: TrialRow) -> None:
        """Show another verdict."""
        self.title.setText(f"{row.code} {row.title}")
        self.chip.set_chip(row.label, row.tone)
        self.sentence.setText(row.sentence)
        usual = translate("Rule", "By the default rule: {verdict}").format(verdict=row.usual)
        self.usual.setText(usual if row.usual else "")
        self.usual.setVisible(bool(row.usual))
        self.setAccessibleName(f"{row.code} {row.title}")
        self.setAccessibleDescription(f"{row.label} {row.sentence} {self.usual.text()}")


class TrialCard(Card):
    """Follows the rule as it is edited; worked out away from the window."""

    def __init__(self, trial: RuleTrial) -> None:
        super().__init__(padding=20, gap=8)
        self.trial = trial
        self._title, self._explanation = Heading(), Muted()
        self.summary = Body()
        self.criteria = Segments("")
        self.lines: list[TrialLine] = []
        for widget in (self._title, self._explanation, self.summary, self.criteria):
            self.body.addWidget(widget)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)
        self.criteria.chosen.connect(trial.choose_criterion)
        trial.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what was worked out last, in the current language."""
        self._title.setText(translate("Rule", "Tried on the sample"))
        self._explanation.setText(self.trial.explanation())
        self.summary.setText(self.trial.summary())
        self.summary.setVisible(bool(self.summary.text()))
        rows = self.trial.rows
        self.criteria.setAccessibleName(translate("Rule", "Criterion of the sample"))
        self.criteria.set_choices(self.trial.criteria, self.trial.criterion)
        self.criteria.setVisible(bool(rows))
        while len(self.lines) < len(rows):
            self.lines.append(TrialLine())
            self._list.addWidget(self.lines[-1])
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(rows))
            if at < len(rows):
                line.show_row(rows[at])
