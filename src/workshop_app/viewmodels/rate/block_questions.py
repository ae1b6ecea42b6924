"""What is asked of a pasted block before anything of it is stored: unknown heads, others' words."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import Expected, Kind
from workshop_app.services.tables.header_words import word_for
from workshop_app.viewmodels.rate.block_header import HEAD_COLUMNS, LaidBlock, Rows
from workshop_app.viewmodels.rate.entry_grid_cells import PasteReport, Reason
from workshop_app.wording.language import local, translate
from workshop_app.wording.tables import expected_sentence

LEFT_OUT = "out"
BLANK = "blank"
ABSTAINS = "abstain"


@dataclass(frozen=True, slots=True)
class BlockAsk:
    """One text of a block: `answers` are keys with their words, of which one is chosen."""

    text: str
    is_head: bool
    sentence: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BlockAnswers:
    """What the facilitator decided: heads by the code that is meant, words by their meaning."""

    heads: Mapping[str, str] = field(default_factory=dict[str, str])
    words: Mapping[str, str] = field(default_factory=dict[str, str])

    def of(self, ask: BlockAsk) -> str:
        """Return what is chosen, nothing while that is open."""
        return (self.heads if ask.is_head else self.words).get(ask.text, "")

    def deciding(self, ask: BlockAsk, key: str) -> "BlockAnswers":
        """Return the answers with one more."""
        if ask.is_head:
            return BlockAnswers({**self.heads, ask.text: key}, self.words)
        return BlockAnswers(self.heads, {**self.words, ask.text: key})

    def named(self, rows: Rows) -> list[list[str]]:
        """Return a block with what is meant in the place of heads that nobody knows."""
        codes = {text: code for text, code in self.heads.items() if code != LEFT_OUT}
        return [
            [
                codes.get(cell.strip(), cell) if not number or at < HEAD_COLUMNS else cell
                for at, cell in enumerate(row)
            ]
            for number, row in enumerate(rows)
        ]


NOTHING = BlockAnswers()


@dataclass(frozen=True, slots=True)
class PendingBlock:
    """A block that waits for answers: nothing of it is stored yet."""

    text: str
    start: tuple[int, int]
    asked: tuple[str, str]
    done: Callable[[PasteReport], object]
    asks: tuple[BlockAsk, ...]
    answers: BlockAnswers

    @property
    def open_asks(self) -> int:
        """Return how many questions have no answer yet."""
        return sum(not self.answers.of(ask) for ask in self.asks)


def asks_of(
    laid: LaidBlock,
    report: PasteReport,
    people: Sequence[Participant],
    items: Sequence[Recommendation],
    scale: Scale,
    answers: BlockAnswers,
) -> Iterator[BlockAsk]:
    """Yield what is left to ask of a block that was read; numbers off the scale are no words."""
    times = Counter(one.text for one in laid.unknown)
    choices = [(LEFT_OUT, translate("Words", "Leave out")), *_names(laid, people, items)]
    for head in laid.unknown:
        asked = head.is_strange and times[head.text] == 1 and head.text not in answers.heads
        if asked and not word_for(head.text, Kind.RATINGS):
            sentence = translate("EntryGrid", "“{given}”: nobody and nothing here is called so.")
            yield BlockAsk(head.text, True, sentence.format(given=head.text), tuple(choices))
    words = dict.fromkeys(
        one.given.strip()
        for one in report.refusals
        if one.reason is Reason.NOT_ON_SCALE and any(map(str.isalpha, one.given))
    )
    for text in words:
        if text not in answers.words:
            sentence = expected_sentence(Expected.UNKNOWN, text, "")
            yield BlockAsk(text, False, sentence, tuple(_meanings(scale)))


def _names(
    laid: LaidBlock, people: Sequence[Participant], items: Sequence[Recommendation]
) -> Iterator[tuple[str, str]]:
    """Yield who and what may be meant: all that the block does not name itself."""
    rows, columns = (laid.across, laid.lines) if laid.turned else (laid.lines, laid.across)
    for at, item in enumerate(items):
        if at not in columns:
            yield item.code, f"{item.code} {local(item.title)}"
    for at, person in enumerate(people):
        if at not in rows:
            yield person.code, f"{person.code} {person.name}".strip()


def _meanings(scale: Scale) -> Iterator[tuple[str, str]]:
    yield LEFT_OUT, translate("Words", "Leave out")
    yield BLANK, translate("Words", "No answer")
    yield ABSTAINS, translate("Words", "Abstained")
    for point in scale.points:
        yield str(point.value), translate("Preview", "Point {value}").format(value=point.value)
