"""The words on a ballot file, in one language or both, and what is said when it comes back."""

from collections.abc import Callable

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import Language, LocalText
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import speaking, translate


def said_in(make: Callable[[], str], languages: tuple[Language, ...], joint: str = " / ") -> str:
    """Return what `make` says in each language, once where it is the same."""
    said: dict[str, None] = {}
    for language in languages:
        with speaking(language):
            said[make()] = None
    return joint.join(said)


def in_languages(text: LocalText, languages: tuple[Language, ...], joint: str = " / ") -> str:
    """Return a text in each language, once where one stands in for the other."""
    return joint.join(dict.fromkeys(filter(None, map(text.in_language, languages))))


def abstain_word() -> str:
    """Return what a person chooses who cannot judge, as on the laptop."""
    return translate("Ballot", "Don't know")


def recuse_word() -> str:
    """Return what a person chooses who has an interest in the matter, as on the laptop."""
    return translate("Ballot", "I have an interest in this and do not rate it")


def sheet_word() -> str:
    """Return the name of the sheet with the questions."""
    return translate("Words", "Ballot")


def choices_word() -> str:
    """Return the name of the sheet with what may be answered."""
    return translate("BallotFile", "Possible answers")


def file_word(number: int) -> str:
    """Return how the name of a file begins."""
    return translate("BallotFile", "Ballot round {number}").format(number=number)


def code_word() -> str:
    """Return what stands before the code of the person."""
    return translate("Words", "Your code")


def name_word() -> str:
    """Return what stands before the name of the person."""
    return translate("BallotFile", "Your name")


def round_word(number: int) -> str:
    """Return which round it is."""
    return translate("Words", "Round {number}").format(number=number)


def number_head() -> str:
    """Return the heading over the codes of the recommendations."""
    return translate("BallotFile", "No.")


def item_head() -> str:
    """Return the heading over the recommendations."""
    return translate("Words", "Recommendation")


def comment_head() -> str:
    """Return the heading over the comments."""
    return translate("BallotFile", "Comment (optional)")


def instructions(anonymity: Anonymity, *, blank: bool) -> list[Callable[[], str]]:
    """Return what to do, a paragraph each, for either language."""
    fill = [
        lambda: translate(
            "BallotFile",
            "Choose an answer in each yellow cell from its list, or type the number. Leave empty "
            "what you do not want to answer. Then save the file and send it back.",
        ),
    ]
    own = [
        lambda: translate(
            "BallotFile", "Write your code into the yellow cell above. It is printed on your slip."
        )
    ]
    return [*(own if blank else []), *fill, lambda: promise_text(anonymity)]


def wrong_answer() -> str:
    """Return what the spreadsheet says to an answer that is not in the list."""
    return translate("BallotFile", "Choose an answer from the list, or type its number.")


def long_comment() -> str:
    """Return what the spreadsheet says to a comment that is too long."""
    return translate("BallotFile", "A comment has at most 5,000 characters.")
