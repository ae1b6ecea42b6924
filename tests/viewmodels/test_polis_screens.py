"""A Polis conversation becomes a workshop that every screen opens.

The data is not ours: see tests/data/polis-brexit-consensus/README.md for licence and attribution.
"""

from collections import Counter
from csv import DictReader
from pathlib import Path

import pytest

from workshop_app.domain.workshop import Workshop
from workshop_app.exchange.tidy.reading import RecordReader
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.library import list_workshops
from workshop_app.services.records.making import make_recorded_workshop
from workshop_app.viewmodels.conclude.evidence import EvidenceModel
from workshop_app.viewmodels.conclude.model import ConcludeModel
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.results.model import ResultsModel

DATA = Path(__file__).parents[1] / "data" / "polis-brexit-consensus"


@pytest.fixture
def polis(context: Context) -> Workshop:
    records = RecordReader().read(DATA)
    assert records is not None
    return context.workshop(make_recorded_workshop(context, records).id)


def test_statements_people_groups_and_votes_are_those_of_the_files(
    context: Context, polis: Workshop
) -> None:
    with (DATA / "participants-votes.csv").open(encoding="utf-8") as file:
        people = list(DictReader(file))
    groups = {group.id: group.key for group in polis.groups}
    wanted = {row["participant"]: row["group-id"] for row in people}
    assert len(polis.recommendations) == 50
    assert {
        one.code: groups[one.group_id].removeprefix("group_").removeprefix("none")
        for one in polis.participants
    } == wanted
    with context.store.reading() as work:
        ratings = work.ratings.of_round(polis.rounds[0].id)
    votes = Counter(row[item] for row in people for item in map(str, range(50)) if row[item])
    assert Counter(str(one.value) for one in ratings) == votes
    assert polis.title == "Can there be consensus on Brexit?"


def test_every_screen_opens_on_it(context: Context, polis: Workshop) -> None:
    assert [card.title for card in list_workshops(context)] == [polis.title]
    results = ResultsModel(context, polis.id, ImmediateJobs())
    assert results.reading is not None
    assert len(results.rows) == 50
    presenter = PresenterModel(context, results)
    assert presenter.slide is not None
    assert len(presenter.items) == 50
    assert EvidenceModel(context, polis.id, ImmediateJobs()) is not None
    assert len(ConcludeModel(context, polis.id).lines) == 50
    assert len(PrepareModel(context, polis.id).workshop.participants) == 204
    assert RateModel(context, polis.id).workshop.id == polis.id
