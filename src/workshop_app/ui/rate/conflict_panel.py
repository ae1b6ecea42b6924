"""Where two channels differ: keep or replace, for one place or for the rest of the round."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Button, Card, Heading, Muted
from workshop_app.viewmodels.rate.conflicts import Conflict, ConflictsModel
from workshop_app.wording.language import translate

MOST_SHOWN = 5


class _Line(QWidget):
    """One place with its two answers and the two ways to decide."""

    def __init__(self, decide: Callable[[Conflict, bool], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._decide = decide
        self._conflict: Conflict | None = None
        self.text, self.keep, self.replace = Body(), Button(""), Button("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.keep)
        row.addWidget(self.replace)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.replace.clicked.connect(self._on_replace_clicked)

    def show_conflict(self, conflict: Conflict) -> None:
        """Say what stands, what was brought, and what the buttons do."""
        self._conflict = conflict
        text = translate("Conflicts", "{place}: {kept} | {brought}")
        said = text.format(place=conflict.place, kept=conflict.kept, brought=conflict.brought)
        self.text.setText(said)
        keep, replace = translate("Conflicts", "Keep"), translate("Conflicts", "Replace")
        self.keep.set_text(keep, name=f"{keep}: {said}")
        self.replace.set_text(replace, name=f"{replace}: {said}")

    def _on_keep_clicked(self) -> None:
        if self._conflict is not None:
            self._decide(self._conflict, False)

    def _on_replace_clicked(self) -> None:
        if self._conflict is not None:
            self._decide(self._conflict, True)


class ConflictPanel(Card):
    """Shown while anything is to be decided; the oldest few, the others follow."""

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=6)
        self.model = ConflictsModel(desk.context, workshop_id)
        self._desk = desk
        self._title, self._hint, self._more = Heading(level="subheading"), Muted(), Muted()
        self.lines: list[_Line] = []
        self._list = QVBoxLayout()
        self.for_the_rest = QCheckBox()
        for widget in (self._title, self._hint):
            self.body.addWidget(widget)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)
        self.body.addWidget(self.for_the_rest)
        self.model.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is to be decided now, in the current language."""
        conflicts = self.model.lines
        self.setVisible(bool(conflicts))
        title = translate("Conflicts", "Answers to decide on: {n}").format(n=len(conflicts))
        self._title.setText(title)
        self.setAccessibleName(title)
        self._hint.setText(
            translate(
                "Conflicts", "The present answer is on the left, what came since on the right."
            )
        )
        self.for_the_rest.setText(
            translate("Conflicts", "Decide the same for all that comes this way in this round")
        )
        shown = conflicts[:MOST_SHOWN]
        while len(self.lines) < len(shown):
            self.lines.append(_Line(self._decide, self))
            self._list.addWidget(self.lines[-1])
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.show_conflict(shown[at])
        self._more.setVisible(len(conflicts) > MOST_SHOWN)
        more = translate("Words", "Further ones after these: {n}")
        self._more.setText(more.format(n=len(conflicts) - MOST_SHOWN))

    def _decide(self, conflict: Conflict, replacing: bool) -> None:
        rest = self.for_the_rest.isChecked()
        act = self.model.replace if replacing else self.model.keep
        self._desk.attempt(lambda: act(conflict, for_the_rest=rest))
        self.for_the_rest.setChecked(False)
