"""Which file is made of the outcome: what, as which kind of file, in which language; remembered."""

from typing import Final

from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.findings.document.form import Form
from workshop_app.services.context import Context
from workshop_app.services.handing_on import DOCUMENT_ENDINGS, Wish
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import current_language, translate

Choices = list[tuple[str, str]]
DATA = "data"
BOTH: Final = "both"
_REMEMBERED = "handing_on"
_DATA_ENDINGS = (".zip", ".csv", ".json")


class HandingOnModel:
    """What was chosen last; a kind of file that does not fit what is made gives way to the first."""

    def __init__(self, context: Context) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._made, self._ending, self._language = Form.SHORT.value, DOCUMENT_ENDINGS[0], ""
        kept = read_window_state(context, _REMEMBERED).split()
        if len(kept) == 3:  # noqa: PLR2004 - what, which kind of file, which language
            self._take(*kept)

    @property
    def made(self) -> str:
        """Return what is made: a form of document, or the data."""
        return self._made

    @property
    def ending(self) -> str:
        """Return the ending of the file, with its dot."""
        endings = [ending for ending, _ in self.ending_choices()]
        return self._ending if self._ending in endings else endings[0]

    @property
    def language(self) -> str:
        """Return "ko", "en" or, of documents alone, "both"; at first the language spoken."""
        known = [language for language, _ in self.language_choices()]
        return self._language if self._language in known else current_language()

    @property
    def wish(self) -> Wish:
        """Return what is asked of the file."""
        return Wish(self._languages(), self._made if self._is_document else "")

    def made_choices(self) -> Choices:
        """Return what can be made."""
        return [
            (Form.SHORT, translate("Words", "Summary of the results")),
            (Form.LONG, translate("Words", "Results by recommendation")),
            (Form.OUTCOME, translate("Words", "What came of the workshop")),
            (DATA, translate("Conclude", "Data")),
        ]

    def ending_choices(self) -> Choices:
        """Return the kinds of file that what is made can be."""
        names = {
            ".docx": translate("Conclude", "Word"),
            ".hwpx": translate("Conclude", "Hancom"),
            ".pdf": "PDF",
            ".pptx": translate("Conclude", "Slides"),
            ".zip": translate("Conclude", "Tables (zip)"),
            ".csv": translate("Conclude", "Ratings (csv)"),
            ".json": "JSON",
        }
        endings = DOCUMENT_ENDINGS if self._is_document else _DATA_ENDINGS
        return [(ending, names[ending]) for ending in endings]

    def language_choices(self) -> Choices:
        """Return the languages of the file; one document has both, one after the other."""
        both = [(BOTH, translate("Words", "Korean and English"))] if self._is_document else []
        return [("ko", "한국어"), ("en", "English"), *both]

    def sentence(self) -> str:
        """Return what the file will hold."""
        return {
            Form.SHORT.value: translate(
                "Conclude",
                "A few pages: every verdict and who disagrees, the priorities, the decisions, the "
                "method in a paragraph.",
            ),
            Form.LONG.value: translate(
                "Conclude",
                "A chapter for each recommendation with its text, ratings by group, arguments and "
                "decision; then who disagrees and why, and the method.",
            ),
            Form.OUTCOME.value: translate(
                "Conclude", "One page to print: the decisions, and what became of the comments."
            ),
            DATA: translate(
                "Conclude", "Plain tables for other programs; a zip can be taken in again."
            ),
        }[self._made]

    def choose_made(self, made: str) -> None:
        """Make something else."""
        self._take(made, self._ending, self._language)
        self._remember()

    def choose_ending(self, ending: str) -> None:
        """Make another kind of file."""
        self._take(self._made, ending, self._language)
        self._remember()

    def choose_language(self, language: str) -> None:
        """Write the file in another language, or a document in both."""
        self._take(self._made, self._ending, language)
        self._remember()

    def _remember(self) -> None:
        kept = f"{self._made} {self._ending} {self._language or '-'}"
        write_window_state(self._context, _REMEMBERED, kept)
        self.changed.emit()

    @property
    def _is_document(self) -> bool:
        return self._made in {one.value for one in Form}

    def _languages(self) -> tuple[Language, ...]:
        if self.language == BOTH:
            return LANGUAGES
        return ("ko",) if self.language == "ko" else ("en",)

    def _take(self, made: str, ending: str, language: str) -> None:
        known = {*Form, DATA}
        self._made = made if made in known else self._made
        self._ending, self._language = ending, language
