"""What is said of workshop files: why one is refused, and how two states of a workshop differ."""

from collections.abc import Callable

from workshop_app.domain import errors
from workshop_app.domain.errors import UserError
from workshop_app.domain.marks import Part
from workshop_app.wording.language import translate


def part_name(part: Part) -> str:
    """Return what of a workshop differs."""
    return {
        Part.PREPARATION: lambda: translate("Carrying", "details, criteria or rule"),
        Part.PARTICIPANTS: lambda: translate("Carrying", "participants"),
        Part.RECOMMENDATIONS: lambda: translate("Carrying", "recommendations"),
        Part.ROUNDS: lambda: translate("Carrying", "rounds"),
        Part.ANSWERS: lambda: translate("Carrying", "answers and comments"),
        Part.DECISIONS: lambda: translate("Carrying", "decisions"),
        Part.CONSENTS: lambda: translate("Carrying", "consents"),
    }[part]()


CARRYING: dict[type[UserError], Callable[[], str]] = {
    errors.CarriedError: lambda: translate(
        "Errors", "This .workshop file cannot be taken in. Nothing was changed."
    ),
    errors.NotCarriedError: lambda: translate(
        "Errors",
        "This is not a .workshop file: {path}. Such a file is made by “workshop-app pack”.",
    ),
    errors.CarriedDamagedError: lambda: translate(
        "Errors",
        "The .workshop file is damaged or was changed ({part}): nothing of it was taken. Have it made once more.",
    ),
    errors.CarriedNewerError: lambda: translate(
        "Errors",
        "This .workshop file was made by a newer version of the program: {path}. Nothing was changed. Install version {version} or a later one to take it in.",
    ),
    errors.CarriedTooLargeError: lambda: translate(
        "Errors", "This file holds more than any workshop needs, and was not read: {path}."
    ),
    errors.PassphraseMissingError: lambda: translate(
        "Errors", "This .workshop file is encrypted: {path}. Give its passphrase."
    ),
    errors.PassphraseWrongError: lambda: translate(
        "Errors",
        "This passphrase does not open {path}, or the file is damaged. Mind case and spaces, and try once more.",
    ),
    errors.PassphraseEmptyError: lambda: translate(
        "Errors", "The passphrase is empty. Type one of several words."
    ),
    errors.WorkshopDiffersError: lambda: translate(
        "Errors",
        "“{title}” is here already, and the file holds another state of it ({parts}). Nothing was changed. To see the file's state, take it in with another data folder.",
    ),
    errors.WorkshopInTrashError: lambda: translate(
        "Errors",
        "“{title}” is in the trash here. Nothing was changed. Bring it back from the trash, then take the file in.",
    ),
    errors.PartsElsewhereError: lambda: translate(
        "Errors",
        "Parts of “{title}” belong to another workshop here: the file was put together by hand. Nothing was changed.",
    ),
}
