"""A ballot file that came back: whose it is, of which round, and what it answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.answers import answer_key
from workshop_app.domain.codes import code_key
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.raw_table import cell_name
from workshop_app.domain.rounds import Channel, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.admission import person_with_code
from workshop_app.services.ballot_files.answers_in import AnswersIn, text_of
from workshop_app.services.ballot_files.choices import VARIANTS
from workshop_app.services.ballot_files.findings import Fault, Finding
from workshop_app.services.ballot_files.form import SCHEMA, BallotFile, Marks, marks_in
from workshop_app.services.ballot_files.heads import Table, table_in
from workshop_app.services.merging import Ballot
from workshop_app.wording.ballot_files import code_word, said_in


@dataclass(frozen=True, slots=True)
class FormRead:
    """What a file says; no ballot while it is refused, or while nobody knows whose it is.

    `proposed` is whose it may be where that is asked.
    """

    ballot: Ballot | None
    findings: tuple[Finding, ...]
    proposed: str = ""

    @property
    def asks_who(self) -> bool:
        """Tell whether somebody has to say whose it is."""
        return any(one.fault in {Fault.WHO, Fault.OTHER_PERSON} for one in self.findings)


def read_form(workshop: Workshop, this: Round, file: BallotFile, who: str = "") -> FormRead:
    """Return what a file says; `who` is whose it is where a person has decided that."""
    marks = marks_in(file.properties)
    refusal = _refusal(workshop, this, marks)
    if refusal is not None:
        return FormRead(None, (refusal,))
    criteria = workshop.criteria_of(this)
    tables = [found for one in file.sheets if (found := table_in(one, criteria)) is not None]
    if not tables:
        return FormRead(None, (Finding("", Fault.NO_TABLE),))
    answers = AnswersIn(workshop.rated_in(this), criteria)
    for table in tables:
        answers.read(table)
    given, comments = answers.answers(), answers.comments()
    missing = ", ".join(answers.missing())
    found = [*answers.findings, *([Finding("", Fault.ROW_MISSING, missing)] if missing else [])]
    person, question = (who, None) if who else _whose(workshop, marks, tables)
    if question is not None:
        return FormRead(None, (question, *found), person)
    ballot = Ballot(this.id, person, Channel.SPREADSHEET, given, comments)
    return FormRead(ballot, tuple(found))


def _refusal(workshop: Workshop, this: Round, marks: Marks | None) -> Finding | None:
    if marks is None:
        return None
    if marks.schema > SCHEMA:
        return Finding("", Fault.NEWER)
    if marks.workshop_id != workshop.id:
        return Finding("", Fault.OTHER_WORKSHOP)
    if marks.round_id != this.id:
        numbers = [str(one.number) for one in workshop.rounds if one.id == marks.round_id]
        return Finding("", Fault.OTHER_ROUND, "".join(numbers), (str(this.number),))
    people = {one.id for one in workshop.participants}
    if marks.participant_id and marks.participant_id not in people:
        return Finding("", Fault.STRANGER)
    return None


def _whose(
    workshop: Workshop, marks: Marks | None, tables: list[Table]
) -> tuple[str, Finding | None]:
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
        return marks.participant_id, Finding(where, Fault.OTHER_PERSON, text)
    proposed = next(iter(people)) if len(people) == 1 else ""
    unsure = marks is None or not proposed or len({one for _, one in written}) > 1
    return proposed, Finding(where, Fault.WHO, text) if unsure else None


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
                name = cell_name(at, column)
                place = f"{table.sheet.name}!{name}" if table.sheet.name else name
                if text:
                    yield place, text


def _person(workshop: Workshop, text: str) -> Participant | None:
    """Return who is meant by a code, or by a name where ratings are kept with names."""
    found = person_with_code(workshop, text)
    if found is None and workshop.anonymity is Anonymity.NAMED:
        same = [one for one in workshop.participants if one.name.casefold() == text.casefold()]
        found = same[0] if len(same) == 1 else None
    return found
