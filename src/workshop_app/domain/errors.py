"""Errors a user can meet. Each carries data; wording/messages.py makes the sentence of it."""

from typing import cast

from workshop_app.domain.doubts import Doubt


class UserError(Exception):
    """An expected failure: its type says what happened, `parameters` where and with what."""

    def __init__(self, **parameters: object) -> None:
        super().__init__(type(self).__name__, parameters)
        self.parameters = parameters


class WorkshopNotFoundError(UserError):
    """No workshop has this id or title. Parameters: name."""


class AmbiguousWorkshopError(UserError):
    """Several workshops match. Parameters: name, matches (list of titles)."""


class WorkshopConcludedError(UserError):
    """A concluded workshop is read-only. Parameters: title."""


class TitleMissingError(UserError):
    """A workshop or recommendation needs a title. Parameters: none."""


class TextTooLongError(UserError):
    """A text exceeds its limit. Parameters: limit, length."""


class CodeTakenError(UserError):
    """Two recommendations or participants may not share a code. Parameters: code."""


class AlreadyRatedError(UserError):
    """What has ratings cannot be deleted or changed in kind. Parameters: name, ratings."""


class TookPartError(AlreadyRatedError):
    """Who has rated or commented cannot be deleted. Parameters: name, ratings, comments."""


class RatedSinceError(UserError):
    """An undo would take away or change what was rated meanwhile. Parameters: name."""


class ShownInGroupError(UserError):
    """Who was counted in results that were shown stays in the group. Parameters: name."""


class AttendanceShownError(UserError):
    """Who was there when results were shown is absent or present for good. Parameters: number."""


class NotAmendedError(UserError):
    """There is no amended wording that could be rated. Parameters: name."""


class AmendmentRatedError(UserError):
    """An amended wording was put to the vote and stays. Parameters: name, amendment."""


class LockedByRatingError(UserError):
    """Criteria, scales and the rule are fixed once the first round was opened."""


class AnonymityWeakenedError(UserError):
    """Anonymity can only be strengthened. Parameters: current, wanted (Anonymity values)."""


class GroupNotEmptyError(UserError):
    """A group with participants cannot be deleted. Parameters: name, participants."""


class NotReadyError(UserError):
    """A round cannot open. Parameters: missing (list of checklist codes)."""


class RoundStateError(UserError):
    """The round is not in the state that this needs. Parameters: number, state."""


class RoundNotOpenError(RoundStateError):
    """Ratings are taken in an open round only."""


class RoundClosedError(RoundNotOpenError):
    """What came after the round was closed is not stored. Parameters: number, state, closed_at."""


class RoundNotClosedError(RoundStateError):
    """Only a closed round can be revealed or followed by another."""


class NotNewestRoundError(RoundStateError):
    """Only the newest round can be opened again. Parameters: number, state."""


class ShownAnonymouslyError(RoundStateError):
    """An anonymous round whose results were shown is not opened again. Parameters: number, state.

    Whoever answers then would stand apart in the file from those who answered before.
    """


class QuestionsOpenError(UserError):
    """A list has questions that nobody has answered. Parameters: questions (what is asked)."""


class ResultsHiddenError(UserError):
    """Results of a round that is not revealed are asked for. Parameters: number."""


class NotOnScaleError(UserError):
    """A value is not a point of the scale. Parameters: value, low, high."""


class ScaleUnknownError(UserError):
    """A text that names no scale. Parameters: scale."""


class ScaleUnusableError(UserError):
    """A scale has 2 to 11 points and begins between -100 and 100. Parameters: low, high."""


class ObserverError(UserError):
    """An observer sees a ballot and rates nothing. Parameters: name."""


class HasAnsweredError(UserError):
    """Who has answered in a round is not absent from it. Parameters: name, number."""


class AnsweredInRoundError(UserError):
    """A round in which somebody has answered is not taken back. Parameters: name, number."""


class NotInRoundError(UserError):
    """A recommendation, criterion or person is not part of the round. Parameters: name."""


class CodeUnknownError(UserError):
    """No participant has the code that was typed at a ballot. Parameters: none."""


class CodeWaitError(UserError):
    """So many codes were wrong that the next try has to wait. Parameters: wait_seconds."""


class BallotFinishedError(UserError):
    """A code opens no ballot that is finished; the facilitator can. Parameters: none."""


class DoorNotOpenError(UserError):
    """The door for phones cannot be opened there. Parameters: address, port, reason."""


class NoNetworkError(UserError):
    """This machine has no address that phones could reach. Parameters: none."""


class PinWrongError(UserError):
    """The facilitator PIN does not match. Parameters: wait_seconds."""


class NothingToExportError(UserError):
    """There is no closed round to export. Parameters: title."""


class EndingUnknownError(UserError):
    """Nothing is written under a name with such an ending. Parameters: name, known."""


class OnlyDocumentsError(UserError):
    """Only documents come in forms and both languages. Parameters: name."""


class FileMissingError(UserError):
    """There is no such file. Parameters: path."""


class FileKindUnknownError(UserError):
    """A file is of no kind that ballots come in. Parameters: name."""


class NoBallotError(UserError):
    """Nothing in a file or on a page says that it is a ballot of ours. Parameters: none."""


class NoBallotTableError(NoBallotError):
    """No sheet of a workbook has the table of a ballot. Parameters: none."""


class FileUnreadableError(UserError):
    """A file of a known kind cannot be read. Parameters: reason."""


class TableRefusedError(FileUnreadableError):
    """A workbook cannot be read. Parameters: reason (a whole sentence)."""


class BallotElsewhereError(UserError):
    """A ballot is of another round or workshop. Parameters: number (of the round, or None)."""


class BallotOfRoundError(BallotElsewhereError):
    """A ballot is of another round of this workshop. Parameters: number."""


class BallotOutdatedError(UserError):
    """A ballot was made before the words or scales were changed. Parameters: none."""


class BallotOfNobodyError(UserError):
    """The person a ballot was made for is not in the workshop. Parameters: none."""


class NewerBallotError(UserError):
    """A ballot was made by a newer version of the program. Parameters: none."""


class BallotTwiceError(UserError):
    """The same ballot came twice and does not say the same. Parameters: none."""


class NobodyToPrintError(UserError):
    """There is nobody who could be handed a slip. Parameters: title."""


class CarriedError(UserError):
    """A workshop file was refused; nothing of it was taken."""


class NotCarriedError(CarriedError):
    """A file is no workshop file. Parameters: path."""


class CarriedDamagedError(CarriedError):
    """A workshop file is damaged or was changed since. Parameters: path, part."""


class CarriedUnsoundError(CarriedDamagedError):
    """What a workshop file says cannot be. Parameters: part."""


class CarriedNewerError(CarriedError):
    """A newer version of the program made a workshop file. Parameters: path, version."""


class CarriedTooLargeError(CarriedError):
    """A workshop file unpacks to more than any workshop needs. Parameters: path."""


class PassphraseMissingError(CarriedError):
    """A workshop file is encrypted. Parameters: path."""


class PassphraseWrongError(CarriedError):
    """A passphrase does not open a workshop file, or it is damaged. Parameters: path."""


class PassphraseEmptyError(UserError):
    """An empty passphrase protects nothing. Parameters: none."""


class WorkshopDiffersError(CarriedError):
    """A carried workshop is here already, in another state. Parameters: title, parts."""


class WorkshopInTrashError(CarriedError):
    """A carried workshop lies in the trash. Parameters: title."""


class PartsElsewhereError(CarriedError):
    """Parts of a carried workshop belong to another one here. Parameters: title."""


class StorageError(UserError):
    """The file or disk failed us. Parameters: path."""


class StorageBusyError(StorageError):
    """Another program holds the file; what was entered is kept and tried again."""


class FileHeldError(StorageBusyError):
    """The file cannot be opened for as long as another program holds it."""


class AlreadyOpenError(StorageError):
    """A program that does not answer has this folder open. Parameters: path, computer."""


class LockLeftElsewhereError(AlreadyOpenError):
    """Another computer's lock lies here: of a program that runs there, or of a crash.

    Parameters: path, computer.
    """


class DiskFullError(StorageError):
    """No room is left where the file lies."""


class FileReadOnlyError(StorageError):
    """The file or folder cannot be written."""


class BrokenOffError(FileReadOnlyError):
    """A crash left the last write half done, and undoing it needs writing. Parameters: journal."""


class FolderUnusableError(StorageError):
    """The folder is missing, or is a file, or may not be entered."""


class NotAWorkshopFileError(StorageError):
    """The file is of another program or of none; it was not touched."""


class NewerFileError(StorageError):
    """The file was made by a newer version. Parameters: path, version."""


class EmptyFileError(StorageError):
    """The file has no content: nothing was created in it. Parameters: path, backup."""


class DamagedFileError(StorageError):
    """The integrity check failed. Parameters: path, backup (path or None), details."""


class AlteredFileError(DamagedFileError):
    """Parts of the file were not made by this program, and nothing of it was run.

    Parameters: path, backup, details (names of the parts).
    """


class IndexDamagedError(DamagedFileError):
    """Every row can be read; what finds them, or counts free pages, is damaged.

    Parameters: path, backup, details.
    """


class NothingToSalvageError(DamagedFileError):
    """Not even the description of the tables can be read. Parameters: path, backup, details."""


class DoubtfulFileError(DamagedFileError):
    """The file can be read, but what stands in it does not agree with itself.

    Parameters: path, backup, doubts (a list of Doubt).
    """

    @property
    def doubts(self) -> list[Doubt]:
        """Return what does not agree."""
        return cast("list[Doubt]", self.parameters.get("doubts", []))


class FileReplacedError(StorageError):
    """The open file was deleted or replaced by another program."""


class FileOverwrittenError(FileReplacedError):
    """Another workshop file, or another state of it, was copied over the open one.

    Parameters: path, backup.
    """


class UpgradeFailedError(StorageError):
    """The file could not be upgraded and is as it was. Parameters: path, backup."""


class TargetNotWritableError(UserError):
    """An export cannot be written there. Parameters: path, reason."""


class CancelledError(UserError):
    """The user stopped a job; nothing was written."""
