"""Anonymity and consent: what participants are promised, and what they are shown first."""

from functools import partial

from PySide6.QtWidgets import QRadioButton, QVBoxLayout

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import Language
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    DangerButton,
    Heading,
    Muted,
    Note,
    row_of,
    show_checked,
)
from workshop_app.ui.prepare.bilingual import Bilingual
from workshop_app.ui.prepare.pin_card import PinCard
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.ui.prepare.unclean import UncleanNote
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.viewmodels.prepare.promise import (
    PromiseModel,
    level_name,
    level_sentence,
    strengthening_question,
)
from workshop_app.wording.language import translate


class PromiseSection(SectionPage):
    """Level of anonymity, consent text, PIN."""

    SECTION = Section.PROMISE

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(desk, prepare)
        self.model = PromiseModel(prepare)
        self._asked: Anonymity | None = None
        self._levels_title = Heading()
        self.levels: dict[Anonymity, QRadioButton] = {}
        self._sentences: dict[Anonymity, Muted] = {}
        self._question = Note("warn")
        self._question_text = Body()
        self._yes, self._no = DangerButton(""), Button("")
        self.unclean = UncleanNote(desk, self.model)
        self._consent_title, self._consent_how = Heading(), Muted()
        self.consent = Bilingual(self._keep_consent, "box", room=520)
        self._insert = Button("", icon_name="edit")
        self.pin = PinCard(desk, self.model)
        self._lay_out()
        self._yes.clicked.connect(self._on_yes_clicked)
        self._no.clicked.connect(self._on_no_clicked)
        self._insert.clicked.connect(self._on_insert_clicked)

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        self.levels[self.model.anonymity].setFocus()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        return translate(
            "Promise", "What participants are promised. It can be strengthened, never weakened."
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._levels_title.setText(translate("Words", "Anonymity"))
        for level, button in self.levels.items():
            button.setText(level_name(level))
            button.setAccessibleName(level_name(level))
            button.setAccessibleDescription(level_sentence(level))
            self._sentences[level].setText(level_sentence(level))
        self._no.set_text(translate("Promise", "Leave it as it is"))
        self._consent_title.setText(translate("Promise", "Consent text"))
        self._consent_how.setText(
            translate(
                "Promise",
                "Shown to everyone before the first ballot. It should say purpose, what is kept, "
                "for how long, and that one may refuse.",
            )
        )
        self.consent.set_label(translate("Promise", "Consent text"))
        self._insert.set_text(
            translate("Promise", "Insert suggested text"),
            tip=translate("Promise", "Fills what is empty; what you wrote stays"),
        )
        self.pin.retranslate()
        super().retranslate()

    def refresh(self) -> None:
        """Show what is kept."""
        super().refresh()
        for level, button in self.levels.items():
            show_checked(button, level is (self._asked or self.model.anonymity))
            button.setEnabled(level is self.model.anonymity or self.model.can_choose(level))
        self._question.setVisible(self._asked is not None)
        if self._asked is not None:
            self._question_text.setText(strengthening_question(self._asked))
            wanted = level_name(self._asked)
            self._yes.set_text(translate("Promise", "Change to: {level}").format(level=wanted))
        consent = self.model.consent
        self.consent.display("consent", consent)
        self.consent.set_read_only(self.prepare.is_read_only)
        self.unclean.refresh()
        self._insert.setEnabled(not self.prepare.is_read_only and not (consent.ko and consent.en))
        self.pin.refresh()

    def _lay_out(self) -> None:
        levels = Card(padding=20, gap=8)
        levels.body.addWidget(self._levels_title)
        for level in Anonymity:
            button, sentence = QRadioButton(), Muted()
            self.levels[level] = button
            self._sentences[level] = sentence
            button.toggled.connect(partial(self._on_level_toggled, level))
            indent = QVBoxLayout()
            indent.setContentsMargins(32, 0, 0, 6)
            indent.addWidget(sentence)
            levels.body.addWidget(button)
            levels.body.addLayout(indent)
        column = QVBoxLayout()
        column.addWidget(self._question_text)
        column.addWidget(row_of(self._yes, self._no))
        self._question.body.addLayout(column, 1)
        levels.body.addWidget(self._question)
        levels.body.addWidget(self.unclean)
        consent = Card(padding=20, gap=12)
        for widget in (self._consent_title, self._consent_how, self.consent, row_of(self._insert)):
            consent.body.addWidget(widget)
        for card in (levels, consent, self.pin):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _keep_consent(self, _target: str, language: Language, text: str) -> None:
        self.model.set_consent(language, text)

    def _on_level_toggled(self, level: Anonymity, checked: bool) -> None:
        if not checked:
            return
        if level is not self.model.anonymity and self.model.must_ask(level):
            self._asked = level
            self.refresh()
            self._no.setFocus()
            return
        self._asked = None
        self.desk.attempt(lambda: self.model.choose(level))
        self.refresh()

    def _on_yes_clicked(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self.desk.attempt(lambda: self.model.choose(asked))
        self.refresh()
        self.focus_first()

    def _on_no_clicked(self) -> None:
        self._asked = None
        self.refresh()
        self.focus_first()

    def _on_insert_clicked(self) -> None:
        self.desk.attempt(self.model.insert_suggestion)
