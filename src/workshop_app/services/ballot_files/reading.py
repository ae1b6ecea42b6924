"""A ballot file that came back: whose it is, of which round, and what it answers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workshop_app.domain.answers import answer_key
from workshop_app.domain.codes import code_key
from workshop_app.domain.collected import AskedAnswer, AskedWhy, Noted
from workshop_app.domain.errors import (
    BallotElsewhereError,
    BallotOfNobodyError,
    BallotOfRoundError,
    NewerBallotError,
    NoBallotTableError,
    UserError,
)
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.rounds import Channel, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.admission import person_with_code
from workshop_app.services.ballot_files.answers_in import AnswersIn, place_in, text_of
from workshop_app.services.ballot_files.choices import VARIANTS
from workshop_app.services.ballot_files.form import SCHEMA, BallotFile, Marks, marks_in
from workshop_app.services.ballot_files.heads import Table, table_in
from workshop_app.services.merging import Ballot
from workshop_app.wording.ballot_files import code_word, said_in


@dataclass(frozen=True, slots=True)
class FormRead:
    """What a file says; no ballot while it is refused, or while nobody knows whose it is."""

    ballot: Ballot | None = None
    asked: tuple[AskedAnswer, ...] = ()
    noted: tuple[Noted, ...] = ()
    refused: UserError | None = None


def read_form(workshop: Workshop, this: Round, file: BallotFile, who: str = "") -> FormRead:
    """Return what a file says; `who` is whose it is where a person has decided that."""
    marks = marks_in(file.properties)
    refused = _refusal(workshop, this, marks)
    criteria = workshop.criteria_of(this)
    tables = [found for one in file.sheets if (found := table_in(one, criteria)) is not None]
    if refused is not None or not tables:
        return FormRead(refused=refused or NoBallotTableError())
    answers = AnswersIn(workshop.rated_in(this), criteria)
    for table in tables:
        answers.read(table)
    given, comments = answers.answers(), answers.comments()
    answers.note_missing()
    person, question = (who, None) if who else _whose(workshop, marks, tables)
    if question is not None:
        return FormRead(asked=(question,))
    asked = tuple(replace(one, participant_id=person) for one in answers.asked)
    ballot = Ballot(this.id, person, Channel.SPREADSHEET, given, comments)
    return FormRead(ballot, asked, tuple(answers.noted))


def _refusal(workshop: Workshop, this: Round, marks: Marks | None) -> UserError | None:
    if marks is None:
        return None
    if marks.schema > SCHEMA:
        return NewerBallotError()
    if marks.workshop_id != workshop.id:
        return BallotElsewhereError(number=None)
    if marks.round_id != this.id:
        numbers = (one.number for one in workshop.rounds if one.id == marks.round_id)
        return BallotOfRoundError(number=next(numbers, None))
    people = {one.id for one in workshop.participants}
    return BallotOfNobodyError() if marks.participant_id not in {"", *people} else None


def _whose(
    workshop: Workshop, marks: Marks | None, tables: list[Table]
) -> tuple[str, AskedAnswer | None]:
    """Return whose ballot it is, by its marks or by the code in the cell of a blank one.

    Without marks the code is a proposal only: any sheet can say it, of any round.
    """
    written = list(_written(tables))
    people = {
        found.id: found for _, text in written if (found := _person(workshop, text)) is not None
    }
    where, text = written[0] if written else ("", "")
    if marks is not None and marks.participant_id:
        said = {code_key(one) for _, one in written}
        own = code_key(workshop.participant(marks.participant_id).code)
        if said <= {own}:
            return marks.participant_id, None
        return "", AskedAnswer(where, AskedWhy.OTHER_PERSON, found=text)
    is_sure = marks is not None and len(people) == len({code_key(one) for _, one in written}) == 1
    question = AskedAnswer(where, AskedWhy.WHOSE, found=text)
    return (next(iter(people)), None) if is_sure else ("", question)


def _written(tables: list[Table]) -> Iterator[tuple[str, str]]:
    """Yield place and text of what stands for the code above each table."""
    words = {answer_key(said_in(code_word, one)) for one in VARIANTS}
    for table in tables:
        for at, row in enumerate(table.sheet.rows[: table.header]):
            if row and answer_key(text_of(row[0])) in words:
                column, text = next(
                    ((at, text_of(one)) for at, one in enumerate(row[1:], 1) if text_of(one)),
                    (1, ""),
                )
                if text:
                    yield place_in(table.sheet, at, column), text


def _person(workshop: Workshop, text: str) -> Participant | None:
    """Return who is meant by a code, or by a name where ratings are kept with names."""
    found = person_with_code(workshop, text)
    if found is None and workshop.anonymity is Anonymity.NAMED:
        same = [one for one in workshop.participants if one.name.casefold() == text.casefold()]
        found = same[0] if len(same) == 1 else None
    return found
