"""The one place where an expected error becomes a sentence that tells the next step."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import cast

from workshop_app.domain import errors
from workshop_app.domain.errors import UserError
from workshop_app.domain.marks import Part
from workshop_app.domain.standing import Check
from workshop_app.domain.text import LocalText
from workshop_app.wording.carrying import CARRYING, part_name
from workshop_app.wording.language import local, translate

Parameters = Mapping[str, object]


def sentence_for(error: UserError) -> str:
    """Return what happened and what to do next, in the current language."""
    for kind in type(error).__mro__:
        make = _SENTENCES.get(kind)
        if make is not None:
            parameters = {name: _shown(value) for name, value in error.parameters.items()}
            return make().format_map(_Forgiving(parameters))
    return translate("Errors", "That did not work. Nothing was changed; try it once more.")


def check_name(check: Check) -> str:
    """Return what a line of the checklist asks for."""
    return {
        Check.TITLE: lambda: translate("Checklist", "Give the workshop a title"),
        Check.DATE: lambda: translate("Checklist", "Set the date"),
        Check.RECOMMENDATIONS: lambda: translate("Checklist", "Add recommendations"),
        Check.LANGUAGES: lambda: translate("Checklist", "Add the texts of the other language"),
        Check.PARTICIPANTS: lambda: translate("Checklist", "Add participants"),
        Check.GROUPS: lambda: translate("Checklist", "Have participants in every group"),
        Check.ALONE: lambda: translate("Checklist", "Look at the groups of one person"),
        Check.CRITERIA: lambda: translate("Checklist", "Choose what is rated"),
        Check.QUESTION: lambda: translate("Checklist", "Check the question: it is the usual one"),
        Check.RULE: lambda: translate("Checklist", "Choose a rule that fits the scale"),
        Check.SMALL_GROUPS: lambda: translate("Checklist", "Say what is told of small groups"),
        Check.CONSENT: lambda: translate("Checklist", "Write the consent text"),
    }[check]()


class _Forgiving(dict[str, str]):
    """A sentence with a missing parameter must still be said."""

    def __missing__(self, key: str) -> str:
        return "…"


def _shown(value: object) -> str:
    if value is None:
        return translate("Words", "none")
    if isinstance(value, LocalText):
        return local(value)
    if isinstance(value, Check | Part):
        return check_name(value) if isinstance(value, Check) else part_name(value)
    if isinstance(value, datetime):
        return f"{value.astimezone():%H:%M}"
    if isinstance(value, list | tuple):
        return ", ".join(_shown(one) for one in cast("list[object]", value))
    return str(value)


_SENTENCES: dict[type, Callable[[], str]] = {
    errors.WorkshopNotFoundError: lambda: translate(
        "Errors",
        "There is no workshop “{name}”. “workshop-app list” shows all of them.",
    ),
    errors.AmbiguousWorkshopError: lambda: translate(
        "Errors",
        "Several workshops match “{name}”: {matches}. Give more of the id.",
    ),
    errors.WorkshopConcludedError: lambda: translate(
        "Errors",
        "“{title}” is concluded and read-only. Reopen it on the Conclude page to change it.",
    ),
    errors.TitleMissingError: lambda: translate(
        "Errors",
        "A title is needed. Type one, in Korean or in English.",
    ),
    errors.TextTooLongError: lambda: translate(
        "Errors",
        "This text has {length} characters, {limit} are allowed. Shorten it; what you typed is still there.",
    ),
    errors.CodeTakenError: lambda: translate(
        "Errors",
        "The code {code} is already used. Choose another one.",
    ),
    errors.AlreadyRatedError: lambda: translate(
        "Errors",
        "{name} has already been rated (ratings so far: {ratings}) and cannot be deleted. Leave it out of the next round instead.",
    ),
    errors.TookPartError: lambda: translate(
        "Errors",
        "{name} has taken part (ratings: {ratings}, comments: {comments}) and cannot be deleted. Name, affiliation and code can still be corrected.",
    ),
    errors.RatedSinceError: lambda: translate(
        "Errors",
        "{name} has been rated since, so this can no longer be undone. What was rated stays.",
    ),
    errors.ShownInGroupError: lambda: translate(
        "Errors",
        "{name} is counted in results that have been shown. Without {name}, or with another group, the difference could tell single answers. For the next round, mark {name} as absent and give the person a new code in the right group.",
    ),
    errors.AttendanceShownError: lambda: translate(
        "Errors",
        "Results of round {number} have been shown with those who were there. Who was absent stays so; whoever answers now is counted where the results are shown anew.",
    ),
    errors.NotAmendedError: lambda: translate(
        "Errors",
        "{name} has no amended wording yet. Choose “Adopt as amended” and write it first.",
    ),
    errors.AmendmentRatedError: lambda: translate(
        "Errors",
        "The amended wording of {name} has already been rated as {amendment}. Amend {amendment} instead.",
    ),
    errors.NotNewestRoundError: lambda: translate(
        "Errors",
        "Only the latest round can be opened again; round {number} is an earlier one.",
    ),
    errors.QuestionsOpenError: lambda: translate(
        "Errors",
        "Nothing was added: something in the list is still to be answered. The preview shows what.",
    ),
    errors.ShownAnonymouslyError: lambda: translate(
        "Errors",
        "Round {number} cannot be opened again: its results were shown, and this workshop is "
        "anonymous. Whoever answers now could be told from the others in the file. Open the "
        "next round; everybody rates in it.",
    ),
    errors.LockedByRatingError: lambda: translate(
        "Errors",
        "Criteria, scales and the consensus rule are fixed since the first round was opened. Duplicate the workshop to use others.",
    ),
    errors.AnonymityWeakenedError: lambda: translate(
        "Errors",
        "Anonymity was promised to the participants and can only be made stronger.",
    ),
    errors.GroupNotEmptyError: lambda: translate(
        "Errors",
        "{name} still has participants: {participants}. Move or delete them first.",
    ),
    errors.NotReadyError: lambda: translate(
        "Errors",
        "The round cannot open yet. Still to do: {missing}.",
    ),
    errors.RoundClosedError: lambda: translate(
        "Errors",
        "Not stored: round {number} was closed at {closed_at}.",
    ),
    errors.RoundNotOpenError: lambda: translate(
        "Errors",
        "Round {number} is not open, so nothing can be rated. Ask the facilitator to open it again.",
    ),
    errors.RoundNotClosedError: lambda: translate(
        "Errors",
        "Round {number} must be closed first.",
    ),
    errors.RoundStateError: lambda: translate(
        "Errors",
        "Round {number} is not in the right state for this. See its state on the Rate page.",
    ),
    errors.ResultsHiddenError: lambda: translate(
        "Errors",
        "The results of round {number} are hidden until the round is closed and revealed.",
    ),
    errors.ScaleUnknownError: lambda: translate(
        "Errors",
        "“{scale}” is not a scale of two to eleven points. Write 1-5, 0-10, -2..+2 or agreement.",
    ),
    errors.ScaleUnusableError: lambda: translate(
        "Errors",
        "A scale from {low} to {high} cannot be used: it needs 2 to 11 points and begins between -100 and 100. Choose other ends.",
    ),
    errors.ObserverError: lambda: translate(
        "Errors",
        "{name} is an observer and rates nothing. Make them a participant under Participants first.",
    ),
    errors.HasAnsweredError: lambda: translate(
        "Errors",
        "{name} has answered in round {number} and so is not absent from it. Take the answers away first.",
    ),
    errors.AnsweredInRoundError: lambda: translate(
        "Errors",
        "{name} has answered in round {number}, so it is not taken back without a trace. Close it, or reopen it with a reason.",
    ),
    errors.NotOnScaleError: lambda: translate(
        "Errors",
        "{value} is not on the scale. Use {low} to {high}, or “-” for “don't know”.",
    ),
    errors.NotInRoundError: lambda: translate(
        "Errors",
        "This is no longer part of the open round. Go back to the list and open it again.",
    ),
    errors.CodeUnknownError: lambda: translate(
        "Errors",
        "No participant has this code.",
    ),
    errors.CodeWaitError: lambda: translate(
        "Errors",
        "Several codes were wrong. Try again in {wait_seconds} s.",
    ),
    errors.BallotFinishedError: lambda: translate(
        "Errors",
        "This ballot is finished. The facilitator can open it again from the roster.",
    ),
    errors.DoorNotOpenError: lambda: translate(
        "Errors",
        "The phone door cannot be opened at {address} ({reason}). Choose another address or port.",
    ),
    errors.NoNetworkError: lambda: translate(
        "Errors",
        "This computer is in no network that phones could reach. Join one, or open a hotspot, and "
        "try again.",
    ),
    errors.PinWrongError: lambda: translate(
        "Errors",
        "Wrong PIN. Try again in {wait_seconds} s.",
    ),
    errors.NothingToExportError: lambda: translate(
        "Errors",
        "“{title}” has no revealed round yet. Close a round and reveal its results, then export.",
    ),
    errors.EndingUnknownError: lambda: translate(
        "Errors",
        "“{name}” does not say what to write. Give it one of these endings: {known}.",
    ),
    errors.OnlyDocumentsError: lambda: translate(
        "Errors",
        "“{name}” is no document: it is written in one language and has no form.",
    ),
    errors.FileMissingError: lambda: translate("Errors", "There is no such file or folder."),
    errors.FileKindUnknownError: lambda: translate(
        "Errors",
        "This is no kind of file that ballots come in (pdf, png, jpg, xlsx).",
    ),
    errors.NoBallotError: lambda: translate(
        "Errors",
        "No ballot of this program is seen here. Scan it again, flat and whole with its corners.",
    ),
    errors.FileUnreadableError: lambda: translate(
        "Errors", "The file cannot be read ({reason}). Save or scan it once more."
    ),
    errors.BallotElsewhereError: lambda: translate(
        "Errors", "This ballot belongs to another round or workshop. Nothing of it was taken."
    ),
    errors.BallotOutdatedError: lambda: translate(
        "Errors",
        "The words or scales were changed after this ballot was made. Enter it by hand.",
    ),
    errors.BallotOfNobodyError: lambda: translate(
        "Errors", "The person whose ballot this is, is not in this workshop."
    ),
    errors.NoBallotTableError: lambda: translate(
        "Errors",
        "No sheet of this file has the table of a ballot. Check that the right file was sent.",
    ),
    errors.TableRefusedError: lambda: translate(
        "Errors", "Nothing of this file was taken: {reason}"
    ),
    errors.BallotOfRoundError: lambda: translate(
        "Errors",
        "This is a ballot of round {number}, and another round is open. Nothing of it was taken.",
    ),
    errors.NewerBallotError: lambda: translate(
        "Errors",
        "This ballot was made by a newer version of the program. Collect it with that one.",
    ),
    errors.BallotTwiceError: lambda: translate(
        "Errors",
        "This ballot came twice and the two differ. Say which one counts, and hand in only that.",
    ),
    errors.NobodyToPrintError: lambda: translate(
        "Errors",
        "“{title}” has no participants who rate yet. Add them, then print the slips.",
    ),
    errors.StorageBusyError: lambda: translate(
        "Errors",
        "Another program is using the file just now. What you entered is kept and will be tried again.",
    ),
    errors.FileHeldError: lambda: translate(
        "Errors",
        "Another program holds the file: {path}. Close that program, or wait until it releases the file, then try again.",
    ),
    errors.AlreadyOpenError: lambda: translate(
        "Errors",
        "The workshops are already open on the computer “{computer}”, and the program there does not answer. End it there, or restart that computer, then try again.",
    ),
    errors.LockLeftElsewhereError: lambda: translate(
        "Errors",
        "The workshops were opened on the computer “{computer}” and not closed there. If the program still runs there, end it there first: two at once would overwrite each other's work. If that computer crashed or is gone, open them here anyway.",
    ),
    errors.DiskFullError: lambda: translate(
        "Errors",
        "The disk is full: {path}. Make room and try again; what you entered is still on the screen.",
    ),
    errors.FileReadOnlyError: lambda: translate(
        "Errors",
        "The file cannot be written: {path}. It is open for review only; copy it to a folder of your own to work on it.",
    ),
    errors.BrokenOffError: lambda: translate(
        "Errors",
        "The last write to this file was broken off, and undoing it needs writing: {path}. Copy the file together with {journal} to a folder of your own, and open it there.",
    ),
    errors.FolderUnusableError: lambda: translate(
        "Errors",
        "This folder cannot be used: {path}. Check that its drive is connected and may be written, then try again; --data-dir chooses another folder.",
    ),
    errors.NotAWorkshopFileError: lambda: translate(
        "Errors",
        "This is not a workshop file: {path}. It was not touched. Move it elsewhere and try again; --database opens another file.",
    ),
    **CARRYING,
    errors.NewerFileError: lambda: translate(
        "Errors",
        "This file was made by a newer version of the program: {path}. It was not touched. Install version {version} or a later one to open it.",
    ),
    errors.EmptyFileError: lambda: translate(
        "Errors",
        "The file is empty or gone: {path}. Nothing was created in its place. Latest intact backup: {backup}.",
    ),
    errors.DamagedFileError: lambda: translate(
        "Errors",
        "The file is damaged: {path}. It was not changed. Latest intact backup: {backup}. It can be restored when the program starts.",
    ),
    errors.AlteredFileError: lambda: translate(
        "Errors",
        "Parts of this file were not made by this program ({details}): {path}. Nothing of it was run or changed. Latest intact backup: {backup}.",
    ),
    errors.IndexDamagedError: lambda: translate(
        "Errors",
        "Only an index of the file is damaged, not its content: {path}. It was not changed. The index can be made anew from the content; the damaged file is then put aside, not deleted. Latest intact backup: {backup}.",
    ),
    errors.DoubtfulFileError: lambda: translate(
        "Errors",
        "The content of the file does not agree with itself: {path}. Nothing was changed. What its history proves can be repaired, with a backup before; latest intact backup: {backup}.",
    ),
    errors.NothingToSalvageError: lambda: translate(
        "Errors",
        "Nothing can be salvaged from this file: {path}. What describes its tables cannot be read. It was not changed.",
    ),
    errors.FileOverwrittenError: lambda: translate(
        "Errors",
        "Another workshop file, or another state of this one, was copied over the open file: {path}. Nothing more is written to it. What was saved before is in the latest intact backup: {backup}. To go back to it, end the program, move the file elsewhere and start again: the backups are then listed.",
    ),
    errors.FileReplacedError: lambda: translate(
        "Errors",
        "The open file was moved, deleted or replaced by another program: {path}. Nothing more is written to it. Put it back or start the program again.",
    ),
    errors.UpgradeFailedError: lambda: translate(
        "Errors",
        "The file could not be upgraded and is as it was: {path}. Backup: {backup}. Start the program again, or send the error details to the developers.",
    ),
    errors.StorageError: lambda: translate(
        "Errors",
        "The file could not be read or written: {path}. Check the disk and try again.",
    ),
    errors.TargetNotWritableError: lambda: translate(
        "Errors",
        "The file cannot be written there: {path} ({reason}). Close it in Excel, or choose another folder.",
    ),
    errors.CancelledError: lambda: translate(
        "Errors",
        "Cancelled; nothing was written.",
    ),
}
