"""The editor of one recommendation: code, title and text in both languages, theme, source."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.text import Language
from workshop_app.ui.kit import Body, Card, Muted, Note
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.prepare.bilingual import Bilingual
from workshop_app.ui.prepare.bound import BoundLine
from workshop_app.viewmodels.prepare.recommendations import RecommendationsModel
from workshop_app.wording.language import translate


class RecommendationEditor(Card):
    """Keeps every field of the chosen recommendation by itself."""

    def __init__(self, model: RecommendationsModel) -> None:
        super().__init__(padding=20, gap=14)
        self._model = model
        self._note = Note("info")
        self._note_text = Body()
        self._note.body.addWidget(self._note_text, 1)
        self.title = Bilingual(self._keep_title, room=620)
        self._text = Bilingual(self._keep_text, "box", room=620)
        self._code = BoundLine(lambda target, text: model.set_plain(target, "code", text))
        self._theme = BoundLine(lambda target, text: model.set_plain(target, "theme", text))
        self._origin = Muted()
        self._source = BoundLine(lambda target, text: model.set_plain(target, "source", text))
        rows: tuple[QWidget, ...] = (
            self._note,
            self._origin,
            self.title,
            self._text,
            SideBySide(self._code, self._theme, room=420, stretches=(1, 2)),
            self._source,
        )
        for widget in rows:
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.set_label(translate("Words", "Title"))
        self._text.set_label(translate("Words", "Text"))
        self._code.set_texts(translate("Words", "Code"))
        self._theme.set_texts(translate("Recommendations", "Theme"))
        self._source.set_texts(translate("Recommendations", "Source"))

    def refresh(self) -> None:
        """Show the chosen recommendation, or nothing."""
        item = self._model.chosen
        self.setVisible(item is not None)
        if item is None:
            return
        self.title.display(item.id, item.title)
        self._text.display(item.id, item.text)
        self._code.display(item.id, item.code)
        self._theme.display(item.id, item.theme)
        self._source.display(item.id, item.source)
        for field in (self.title, self._text, self._code, self._theme, self._source):
            field.set_read_only(self._model.is_read_only)
        self._origin.setText(self._model.origin_text)
        self._origin.setVisible(bool(self._origin.text()))
        self._show_note()

    def focus_title(self) -> None:
        """Put the cursor into the title."""
        next(iter(self.title.fields.values())).setFocus()

    def _show_note(self) -> None:
        text = ""
        if self._model.chosen_is_draft:
            text = translate(
                "Recommendations",
                "Kept as soon as it has a title. One language is enough; the other can follow.",
            )
        elif self._model.chosen_is_put_to_vote:
            text = translate(
                "Recommendations",
                "Already rated: rounds keep the words they were opened with, and what is "
                "changed here is rated in the next one. For another meaning add a new one.",
            )
        self._note_text.setText(text)
        self._note.setVisible(bool(text))

    def _keep_title(self, target: str, language: Language, text: str) -> None:
        self._model.set_local(target, "title", language, text)

    def _keep_text(self, target: str, language: Language, text: str) -> None:
        self._model.set_local(target, "text", language, text)
