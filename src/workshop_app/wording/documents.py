"""What stands on a document beside its content: how it is checked, pages, quotations."""

from workshop_app.domain.text import Language
from workshop_app.wording.language import translate

LOCALES: dict[Language, str] = {"ko": "ko-KR", "en": "en-US"}


def check_code(checksum: str) -> str:
    """Return the words for the checksum that the workbook bears too."""
    return translate("Document", "Check code {checksum}").format(checksum=checksum)


def continued(title: str) -> str:
    """Return the title of a slide that goes on with the one before."""
    return translate("Document", "{title} (continued)").format(title=title)


def quoted(text: str) -> str:
    """Return what somebody wrote in quotation marks."""
    return f"“{text}”"
