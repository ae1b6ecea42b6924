"""Below the figures: what each rule would say of the chosen recommendation."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from workshop_app.ui.kit import Body, Card, Chip, Heading, Muted
from workshop_app.viewmodels.results.other_rules import OtherRule
from workshop_app.wording.language import translate


class RulesPanel(Card):
    """A line a rule: its words, the chip of its verdict; the rule in force is strong and said."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._head = Heading(level="subheading")
        self._same = Body()
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(6)
        self._lines.setColumnStretch(0, 1)
        self._lines.setColumnStretch(1, 1)
        self._note = Muted()
        self.body.addWidget(self._head)
        self.body.addWidget(self._same)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._note)

    def show_rules(self, rules: Sequence[OtherRule], same: str) -> None:
        """Show the verdict under each rule, and under how many it is the same."""
        self._clear()
        self.setVisible(bool(rules))
        self._head.setText(translate("OtherRules", "Under other rules") if rules else "")
        self._same.setText(same)
        self._note.setText(
            translate(
                "OtherRules",
                "Only the rule in force counts: it was fixed before the first round. The others "
                "tell whether its threshold happened to be lucky.",
            )
            if rules
            else ""
        )
        force = translate("OtherRules", "{rule} (in force)")
        for at, one in enumerate(rules):
            words = Body(strong=one.in_force)
            words.setText(force.format(rule=one.rule) if one.in_force else one.rule)
            self._lines.addWidget(words, at, 0)
            self._lines.addWidget(Chip(one.label, one.tone), at, 1, Qt.AlignmentFlag.AlignLeft)

    def _clear(self) -> None:
        while item := self._lines.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
