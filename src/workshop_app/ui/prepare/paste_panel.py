"""Pasting many lines: what will be taken, what will not and why, then accept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from workshop_app.services.pasting import Pasted, Problem
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    Muted,
    Note,
    PrimaryButton,
    TextBox,
    row_of,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for

MOST_SHOWN = 60
MOST_PROBLEMS = 20


class PastePanel(Card):
    """A field for any list of lines, with a preview that follows it."""

    accepted = Signal(str)
    cancelled = Signal()

    def __init__(
        self, preview: Callable[[str], Pasted], describe: Callable[[Pasted], Sequence[str]]
    ) -> None:
        super().__init__(padding=20, gap=12)
        self._preview = preview
        self._describe = describe
        self._title, self._how = Heading(), Muted()
        self.box = TextBox("")
        self._taken_title = Body(strong=True)
        self._taken = Body()
        self._problems = QVBoxLayout()
        self._accept, self._cancel = PrimaryButton(""), Button("")
        for widget in (self._title, self._how, self.box, self._taken_title, self._taken):
            self.body.addWidget(widget)
        self.body.addLayout(self._problems)
        self.body.addWidget(row_of(self._accept, self._cancel))
        self.body.addStretch(1)
        self.box.textChanged.connect(self._on_box_changed)
        self._accept.clicked.connect(self._on_accept_clicked)
        self._cancel.clicked.connect(self.cancelled)

    def set_texts(self, title: str, how: str) -> None:
        """Say what is pasted here and in which form."""
        self._title.setText(title)
        self._how.setText(how)
        self.box.set_name(title, placeholder=translate("Paste", "Paste here with Ctrl+V"))
        self.box.setMinimumHeight(current_theme().px(150))
        self._cancel.set_text(translate("Words", "Cancel"))
        self.refresh()

    def begin(self) -> None:
        """Start with an empty field."""
        self.box.set_text("")
        self.refresh()
        self.box.setFocus()

    def refresh(self) -> None:
        """Show what the present text would do."""
        text = self.box.text()
        pasted = self._preview(text)
        lines = list(self._describe(pasted))
        title = translate("Paste", "Will be added: {n}").format(n=pasted.taken)
        self._taken_title.setText(title)
        self._taken_title.setVisible(bool(text.strip()))
        more = len(lines) - MOST_SHOWN
        shown = lines[:MOST_SHOWN]
        if more > 0:
            shown.append(translate("Paste", "and {n} more").format(n=more))
        self._taken.setText("\n".join(shown))
        self._taken.setVisible(bool(shown))
        self._show_problems(pasted.problems)
        self._accept.setEnabled(pasted.taken > 0)
        self._accept.set_text(translate("Words", "Add {n}").format(n=pasted.taken))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        empty_layout(self._problems)
        if not problems:
            return
        note = Note("warn")
        lines = [
            translate("Paste", "Left out: {n}. Correct these lines above.").format(n=len(problems))
        ]
        for problem in problems[:MOST_PROBLEMS]:
            said = translate("Paste", "Line {line}: {reason} “{content}”")
            content = problem.content if len(problem.content) < 80 else f"{problem.content[:80]}…"  # noqa: PLR2004
            reason = sentence_for(problem.reason)
            lines.append(said.format(line=problem.line, reason=reason, content=content))
        if len(problems) > MOST_PROBLEMS:
            rest = len(problems) - MOST_PROBLEMS
            lines.append(translate("Paste", "and {n} more").format(n=rest))
        note.body.addWidget(Body("\n".join(lines)), 1)
        self._problems.addWidget(note)

    def _on_box_changed(self) -> None:
        self.refresh()

    def _on_accept_clicked(self) -> None:
        self.box.flush()
        self.accepted.emit(self.box.text())
