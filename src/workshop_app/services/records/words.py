"""What was rated, in the words of today and in those of each round."""

from collections.abc import Iterator

from workshop_app.domain.additions import Additions
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_criteria
from workshop_app.domain.recommendations import Criterion, Origin, Recommendation
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.scale import scale_of
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import TITLE_LIMIT, Workshop
from workshop_app.services.records.lines import Line, Records


class Words:
    """Recommendations and criteria of a record; ids by what the record calls them."""

    def __init__(self, workshop: Workshop, records: Records) -> None:
        self._records = records
        lines = records.lines("recommendations")
        self.items = {line.text("code"): new_id() for line in lines if not line.text("round")}
        adding = Additions(workshop)
        for line in lines:
            if not line.text("round"):
                adding.add_recommendation(self._item(line))
        self.criteria = {
            line.text("key"): self._criterion(line, new_id())
            for line in records.each("criteria")
            if not line.text("round")
        }
        self.workshop = with_criteria(adding.workshop, tuple(self.criteria.values()))
        self.criteria = {one.key: one for one in self.workshop.criteria}

    def round(self, line: Line) -> Round:
        """Return a round with what was rated in it, worded as it was then."""
        number = line.text("number")
        now = {one.code: one for one in self.workshop.recommendations}
        then = {
            one.text("code"): self._item(one)
            for one in self._records.each("recommendations")
            if one.text("round") == number
        }
        asked = {
            one.text("key"): self._criterion(one, one.read("key", self._criterion_id))
            for one in self._records.each("criteria")
            if one.text("round") == number
        }
        codes = line.read("recommendations", lambda text: [now[code] for code in text.split("\n")])
        keys = line.read("criteria", lambda text: [self.criteria[key] for key in text.split("\n")])
        return Round(
            new_id(),
            line.read("number", int),
            RoundState.CLOSED,
            tuple(one.id for one in codes),
            criteria_then=tuple(asked.get(one.key, one) for one in keys),
            recommendations_then=tuple(then.get(one.code, one) for one in codes),
        )

    def _criterion_id(self, key: str) -> str:
        return self.criteria[key].id

    def _item(self, line: Line) -> Recommendation:
        title, text = line.words("title"), line.words("text")
        if max(len(title.ko), len(title.en)) > TITLE_LIMIT:
            text = text or title
            title = LocalText(*(_shortened(one) for one in (title.ko, title.en)))
        source = line.text("origin_source")
        return Recommendation(
            line.read("code", self.items.__getitem__),
            line.text("code"),
            title,
            text,
            line.text("theme"),
            line.text("source"),
            Origin(source, line.text("origin_item")) if source else None,
            line.read("succeeds", self.items.__getitem__) if line.text("succeeds") else "",
        )

    def _criterion(self, line: Line, own_id: str) -> Criterion:
        points = dict(self._points(line))
        if not points:
            raise line.damaged("key")
        scale = scale_of(min(points), max(points), points)
        return Criterion(
            own_id, line.text("key"), line.words("name"), line.words("question"), scale
        )

    def _points(self, line: Line) -> Iterator[tuple[int, LocalText]]:
        wanted = line.text("key"), line.text("round")
        for one in self._records.each("points"):
            if (one.text("criterion"), one.text("round")) == wanted:
                yield one.read("value", int), one.words("label")


def _shortened(text: str) -> str:
    return text if len(text) <= TITLE_LIMIT else f"{text[: TITLE_LIMIT - 1]}…"
