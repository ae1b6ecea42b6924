"""One text in both languages: two fields side by side, the current language first."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workshop_app.domain.text import LANGUAGES, Language, LocalText
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.prepare.bound import BoundLine, BoundText
from workshop_app.wording.language import current_language, translate

KeepIn = Callable[[str, Language, str], object]
Size = Literal["line", "box"]


class Bilingual(SideBySide):
    """Korean and English of one text; one language alone is enough."""

    def __init__(self, keep: KeepIn, size: Size = "line", *, room: int = 480) -> None:
        own_first = sorted(LANGUAGES, key=lambda language: language != current_language())
        self.fields: dict[Language, BoundLine | BoundText] = {
            language: _field(keep, language, size) for language in own_first
        }
        super().__init__(*self.fields.values(), room=room)

    def set_label(self, label: str, *, placeholder: str = "", of: str = "") -> None:
        """Label both fields with what they hold and in which language.

        `of` says in the spoken name whose text it is, where several have the same label.
        """
        self.put_first(self.fields[current_language()])
        for language, field in self.fields.items():
            said = translate("Prepare", "{what} ({language})")
            name = said.format(what=label, language=language_name(language))
            field.set_texts(name, placeholder=placeholder)
            for edit in (*field.findChildren(QLineEdit), *field.findChildren(QPlainTextEdit)):
                edit.setAccessibleName(f"{of}: {name}" if of else name)

    def display(self, target: str, kept: LocalText) -> None:
        """Show the kept texts of `target`."""
        for language, field in self.fields.items():
            field.display(target, kept.own(language))

    def set_read_only(self, read_only: bool) -> None:
        """Let the texts be read and copied, but not changed."""
        for field in self.fields.values():
            field.set_read_only(read_only)


def language_name(language: Language) -> str:
    """Return the name of a language in the current one."""
    if language == "ko":
        return translate("Prepare", "Korean")
    return translate("Prepare", "English")


def _field(keep: KeepIn, language: Language, size: Size) -> BoundLine | BoundText:
    def keep_one(target: str, text: str) -> object:
        return keep(target, language, text)

    make: Callable[..., QWidget] = BoundLine if size == "line" else BoundText
    field = make(keep_one)
    assert isinstance(field, BoundLine | BoundText)  # noqa: S101 - narrows the union for pyright
    return field
