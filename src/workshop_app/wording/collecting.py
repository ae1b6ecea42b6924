"""Why a person must look at an answer that came back on paper or in a file."""

from collections.abc import Callable

from workshop_app.domain.collected import AskedAnswer, AskedWhy, Noted, NotedWhat
from workshop_app.wording.language import translate


def asked_sentence(asked: AskedAnswer) -> str:
    """Return why it is asked, and what stands there as far as it can be told."""
    said = {
        AskedWhy.UNCLEAR: lambda: translate("Collect", "A mark is faint, small or crossed out."),
        AskedWhy.SEVERAL: lambda: translate("Collect", "More than one answer is marked."),
        AskedWhy.BESIDE_RECUSAL: lambda: translate(
            "Collect", "“Not involved” is marked and an answer as well."
        ),
        AskedWhy.WHOSE: lambda: translate("Collect", "The ballot names nobody: whose is it?"),
        **_IN_FILES,
    }[asked.why]()
    if asked.why in _IN_FILES:
        return said.format(found=asked.found, expected=asked.expected)
    return f"{said} {asked.found}" if asked.found else said


def noted_sentence(noted: Noted) -> str:
    """Return what was understood though it was not quite as expected."""
    said = {
        NotedWhat.READ_AS: lambda: translate("Collect", "“{found}” was read as {taken}."),
        NotedWhat.NO_ROW: lambda: translate(
            "Collect", "The sheet has no row for {found}; it stays unanswered."
        ),
    }[noted.what]()
    return said.format(found=noted.found, taken=noted.taken)


_IN_FILES: dict[AskedWhy, Callable[[], str]] = {
    AskedWhy.OTHER_PERSON: lambda: translate(
        "Collect",
        "The code in this file, {found}, is not of the person it was made for: whose is it? "
        "Nothing of it is taken yet.",
    ),
    AskedWhy.NO_ANSWER: lambda: translate(
        "Collect", "“{found}” is no answer from {expected}. All else is taken."
    ),
    AskedWhy.NO_VALUE: lambda: translate(
        "Collect",
        "A formula without a stored value. Open the file once, save it, and take it again.",
    ),
    AskedWhy.TOO_LONG: lambda: translate(
        "Collect",
        "The comment has {found} characters; {expected} are allowed. It is not taken, all else is.",
    ),
    AskedWhy.OTHER_WORDING: lambda: translate(
        "Collect",
        "Beside {found} is the text of another recommendation, or changed words. The row is "
        "not taken, all else is.",
    ),
    AskedWhy.UNKNOWN_ROW: lambda: translate(
        "Collect",
        "“{found}” is no recommendation of this round. The row is not taken, all else is.",
    ),
    AskedWhy.NO_COLUMN: lambda: translate(
        "Collect", "The column “{found}” is gone or has another heading. All else is taken."
    ),
}
