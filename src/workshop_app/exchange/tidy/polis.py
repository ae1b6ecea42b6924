"""The latest ratings in the form of a Polis export, for the programs that read those.

A rating in the upper box is an agreement (1), in the lower a disagreement (-1), any other and
“don't know” a pass (0). Whose rating is withheld is in no vote.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from workshop_app.analysis import Summary
from workshop_app.exchange.tidy.ratings import RATING_COLUMNS, rating_rows
from workshop_app.findings.record import RecordTable, Row
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import WITHHELD
from workshop_app.wording.language import local

_COMMENTS = (
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "moderated",
    "comment-body",
)
_VOTES = ("timestamp", "datetime", "comment-id", "voter-id", "vote")
_PEOPLE = ("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")


class _Votes:
    """The votes on one criterion; people and recommendations by their place, as Polis has ids."""

    def __init__(self, view: View, cells: Sequence[Cell]) -> None:
        self.view, self.cells = view, cells
        key = cells[0].criterion.key
        rounds = {(one.round.round.number, one.recommendation.code): one for one in cells}
        self._ids = {one.recommendation.code: place for place, one in enumerate(cells)}
        self._groups = {group.key: place for place, group in enumerate(view.workshop.groups)}
        rows = (dict(zip(RATING_COLUMNS, row, strict=True)) for row in rating_rows(view))
        self._rows: list[tuple[str, str, int, int, object]] = []
        for row in rows:
            cell = rounds.get((row["round"], row["recommendation"]))  # type: ignore[arg-type]
            if cell is None or row["criterion"] != key or row["recused"] is True:
                continue
            if row["participant"] == WITHHELD or row["rating"] == WITHHELD:
                continue
            item, vote = self._ids[cell.recommendation.code], _vote(cell, row["rating"])
            who, group = str(row["participant"]), str(row["group"])
            self._rows.append((who, group, item, vote, row["rated_at"]))
        self._people = {code: at for at, code in enumerate(sorted({one[0] for one in self._rows}))}

    def summary(self) -> Iterator[Row]:
        """Yield what the conversation was."""
        workshop = self.view.workshop
        yield "topic", workshop.title
        yield "url", ""
        yield "voters", len(self._people)
        yield "comments", len(self.cells)
        yield "groups", len(self._groups)
        yield "conversation-description", workshop.details.purpose

    def comments(self) -> Iterator[Row]:
        """Yield the recommendations, which Polis calls comments."""
        for place, cell in enumerate(self.cells):
            found = cell.item.overall
            told = (found.top_count, found.bottom_count) if isinstance(found, Summary) else ("", "")
            yield "", "", place, "", *told, 1, local(cell.recommendation.title)

    def votes(self) -> Iterator[Row]:
        """Yield a row a vote."""
        for who, _, item, vote, at in self._rows:
            when = (int(at.timestamp() * 1000), at) if isinstance(at, datetime) else ("", "")
            yield *when, item, self._people[who], vote

    def people(self) -> Iterator[Row]:
        """Yield a row a person with a column a recommendation."""
        groups = {who: group for who, group, *_ in self._rows}
        given: dict[str, dict[int, int]] = {}
        for who, _, item, vote, _ in self._rows:
            given.setdefault(who, {})[item] = vote
        for who, place in self._people.items():
            votes = given[who]
            said = list(votes.values())
            counts = len(said), said.count(1), said.count(-1)
            one_each = (votes.get(item) for item in range(len(self.cells)))
            yield place, self._groups.get(groups[who]), "", *counts, *one_each


def _vote(cell: Cell, rating: object) -> int:
    scale = cell.criterion.scale
    if not isinstance(rating, int):
        return 0
    return (rating >= scale.top_from) - (rating <= scale.bottom_to)


def polis_tables(view: View) -> Iterator[RecordTable]:
    """Yield the four tables of each criterion, in a folder of its own."""
    for cells in view.latest_by_criterion:
        made = _Votes(view, cells)
        folder = f"polis-{cells[0].criterion.key}"
        numbers = tuple(str(place) for place in range(len(cells)))
        (_, topic), *more = made.summary()
        yield RecordTable(f"{folder}/summary", ("topic", str(topic)), tuple(more))
        yield RecordTable(f"{folder}/comments", _COMMENTS, tuple(made.comments()))
        yield RecordTable(f"{folder}/votes", _VOTES, tuple(made.votes()))
        yield RecordTable(
            f"{folder}/participants-votes", (*_PEOPLE, *numbers), tuple(made.people())
        )
