"""The panel beside a decision: per criterion the verdict, its sentence and the groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Chip, GroupMark, Heading, LinkButton, Muted, row_of
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.viewmodels.conclude.evidence import CriterionEvidence, Evidence
from workshop_app.wording.language import translate

ROOM = 560


class CriterionBlock(QWidget):
    """One criterion: its name and verdict, the sentence, and how many of each group are in favour."""

    def __init__(self, evidence: CriterionEvidence) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        chip = Chip(evidence.label, evidence.tone)
        column.addWidget(row_of(Body(evidence.name, strong=True), chip))
        column.addWidget(Body(evidence.sentence))
        marks = [GroupMark(one.mark, f"{one.name}: {one.text}") for one in evidence.groups]
        column.addWidget(row_of(*marks))
        column.addStretch(1)


class EvidencePanel(QFrame):
    """Reads only; the way to the whole picture is a link."""

    results_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self._shown: Evidence | None = None
        self._blocks: SideBySide | None = None
        self._title, self._round = Heading(level="subheading"), Muted()
        self.link = LinkButton("", icon_name="chart")
        self.link.clicked.connect(self.results_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(row_of(self._title, self._round), 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.link)
        self._column.addLayout(head)

    @property
    def evidence(self) -> Evidence | None:
        """Return what is shown."""
        return self._shown

    def show_evidence(self, evidence: Evidence | None) -> None:
        """Show what the ratings say, or nothing."""
        self.setVisible(evidence is not None)
        self._title.setText(translate("Words", "What the ratings say"))
        self.link.set_text(translate("Conclude", "Open in Results"))
        number = evidence.round_number if evidence else 0
        self._round.setText(translate("Words", "Round {n}").format(n=number))
        if evidence == self._shown:
            return
        self._shown = evidence
        if self._blocks is not None:
            self._blocks.hide()
            self._blocks.deleteLater()
        criteria = evidence.criteria if evidence else ()
        self._blocks = SideBySide(*map(CriterionBlock, criteria), room=ROOM, gap=20)
        self._column.addWidget(self._blocks)
