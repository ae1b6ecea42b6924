"""Which comments the facilitator puts on the projector: those that were ticked, and no other."""

from workshop_app.findings.comments import CommentLine, comment_lines
from workshop_app.viewmodels.presenter.pages import letters, text_pages
from workshop_app.viewmodels.presenter.slides import Quote, Quotes
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import translate

BESIDE = 260  # letters up to which two comments stand side by side
_Key = tuple[str, str, int | None, str]


class ChosenComments:
    """Ticks comments of the chosen recommendation; what changed since it was ticked is not shown."""

    def __init__(self, results: ResultsModel) -> None:
        self.changed: Signal[[]] = Signal()
        self._results = results
        self._ticked: set[_Key] = set()

    @property
    def lines(self) -> tuple[CommentLine, ...]:
        """Return all comments on the chosen recommendation, each in full."""
        reading, criterion = self._results.reading, self._results.criterion
        row = self._results.chosen
        if reading is None or criterion is None or row is None:
            return ()
        return comment_lines(reading, row.recommendation_id, criterion.criterion.key)

    @property
    def ticked(self) -> tuple[CommentLine, ...]:
        """Return what was ticked: from both ends of the ratings in turn, without a rating last."""
        lines = tuple(dict.fromkeys(line for line in self.lines if self.is_ticked(line)))
        rated = sorted((line for line in lines if line.value is not None), key=_value)
        ordered: list[CommentLine] = []
        while rated:
            ordered.append(rated.pop(0))
            ordered += [rated.pop()] if rated else []
        return (*ordered, *(line for line in lines if line.value is None))

    @property
    def pages(self) -> tuple[Quotes, ...]:
        """Return what the room is shown: two short ones side by side, a long one in parts."""
        pages: list[Quotes] = []
        for line in self.ticked:
            parts = text_pages(line.text)
            for at, part in enumerate(parts):
                words = f"{part} ({at + 1}/{len(parts)})" if len(parts) > 1 else part
                _add(pages, Quote(_quoted(words), line.group, line.ratings))
        return tuple(pages)

    def is_ticked(self, line: CommentLine) -> bool:
        """Tell whether a comment of the chosen recommendation is to be shown."""
        return self._key(line) in self._ticked

    def tick(self, line: CommentLine, *, shown: bool) -> None:
        """Put a comment on the projector's list, or take it off."""
        self._ticked = self._ticked - {self._key(line)} | ({self._key(line)} if shown else set())
        self.changed.emit()

    def _key(self, line: CommentLine) -> _Key:
        row, this = self._results.chosen, self._results.this_round
        at = line.group.mark if line.group else None
        return (this.id if this else "", row.recommendation_id if row else "", at, line.text)


def _value(line: CommentLine) -> int:
    return line.value or 0


def _add(pages: list[Quotes], quote: Quote) -> None:
    """Put a quote beside the one before where both are short and it stands alone, else on a page."""
    last = pages[-1].quotes if pages else ()
    if len(last) == 1 and max(letters(last[0].text), letters(quote.text)) <= BESIDE:
        pages[-1] = Quotes((*last, quote))
    else:
        pages.append(Quotes((quote,)))


def _quoted(text: str) -> str:
    return translate("Presenter", "“{text}”").format(text=text)
