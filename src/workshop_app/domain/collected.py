"""What came back from participants in files: ballots, what is to be asked, what is refused."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import UserError


class AskedWhy(StrEnum):
    """Why an answer is not taken without a person who looks at it."""

    UNCLEAR = "unclear"
    SEVERAL = "several"
    BESIDE_RECUSAL = "beside_recusal"
    WHOSE = "whose"
    OTHER_PERSON = "other_person"
    NO_ANSWER = "no_answer"
    NO_VALUE = "no_value"
    TOO_LONG = "too_long"
    OTHER_WORDING = "other_wording"
    UNKNOWN_ROW = "unknown_row"
    NO_COLUMN = "no_column"


@dataclass(frozen=True, slots=True)
class AskedAnswer:
    """A place of a ballot that a person must look at; `picture` is a PNG of it, if there is one.

    Without a criterion it is the whole recommendation, without a recommendation the ballot, and
    without a participant one that nobody has claimed, which `where` names. `found` is what
    stands there, as far as it can be told, and `expected` what could stand there.
    """

    where: str
    why: AskedWhy
    participant_id: str = ""
    recommendation_id: str = ""
    criterion_id: str = ""
    found: str = ""
    picture: bytes = b""
    expected: str = ""


class NotedWhat(StrEnum):
    """What need not be decided, and is yet to be seen."""

    READ_AS = "read_as"
    NO_ROW = "no_row"


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was understood though it was not quite as expected: `found` as `taken`."""

    where: str
    what: NotedWhat
    found: str
    taken: str = ""


@dataclass(frozen=True, slots=True)
class RefusedPart:
    """A file, page or cell of which nothing is taken, and why."""

    where: str
    why: UserError


@dataclass(frozen=True, slots=True)
class MissingPages:
    """The pages of a ballot that have not come back, where others have."""

    participant_id: str
    pages: tuple[int, ...]


class PageState(StrEnum):
    """What became of a page, or of a file that is one ballot."""

    RECOGNISED = "recognised"
    READ_BEFORE = "already_read"
    FOREIGN = "foreign"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class CollectedPage:
    """One page that came back: whose, its number and what became of it."""

    where: str
    state: PageState
    participant_id: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class CommentStrip:
    """The picture (PNG) of where somebody wrote on a recommendation, to be typed by a person."""

    where: str
    participant_id: str
    recommendation_id: str
    picture: bytes
