"""Journey (f): a thousand answers come in from elsewhere while the facilitator types."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice

from PySide6.QtWidgets import QApplication

from ballot_box import Vote, cast_votes
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.deciding import read_decisions, record_decision
from workshop_app.services.rounds import open_round
from workshop_app.storage.sqlite.opening import open_store

PEOPLE, ITEMS = 9, 19  # in three groups, on two criteria: 1,026 answers
REASON = "The room wants it, but with a date in it. "
PLACE = "Seoul, third floor"


@contextmanager
def elsewhere(context: Context) -> Generator[Context]:
    """Open the file once more: what is written here is another process's to the window."""
    with open_store(context.store.path) as store:
        yield Context(store)


def answers(workshop: Workshop) -> Iterator[Vote]:
    """Give every person's every answer."""
    for person in workshop.participants:
        for at, item in enumerate(workshop.recommendations):
            for criterion in workshop.criteria:
                yield Vote(person.id, item.id, criterion.id, 1 + at % 5)


def type_while_others_rate(run, text: str, rate) -> None:
    """Type letter by letter; between any two, others have rated and the window has seen it."""
    for letter in text:
        run.keys(letter)
        rate()
        run.shell.upkeep.look_for_changes()
        QApplication.processEvents()


def test_no_letter_and_no_step_of_undo_is_lost_while_a_thousand_answers_come_in(
    start, make_workshop
):
    run = start("en")
    workshop = replace(make_workshop, context=run.context)(people=PEOPLE, items=ITEMS)
    workshop = open_round(run.context, workshop.id)
    coming = answers(workshop)
    first, second = workshop.recommendations[:2]
    with elsewhere(run.context) as other:

        def rate() -> None:
            if some := list(islice(coming, 18)):
                cast_votes(other, workshop.id, some, Channel.PHONE)

        run.shell.open_workshop(workshop.id, "prepare")
        run.fill("Facilitator", "Han Ji-min")
        run.field("Place").setFocus()
        type_while_others_rate(run, PLACE, rate)
        assert run.field("Place").text() == PLACE
        run.shell.open_workshop(workshop.id, "conclude")
        page = run.shell.page.page("conclude")
        run.click("Adopt")
        run.field("Reason").setFocus()
        type_while_others_rate(run, REASON, rate)
        # What others decide is shown, and leaves what is being typed alone.
        record_decision(other, workshop.id, Decision(second.id, Outcome.REJECT))
        type_while_others_rate(run, REASON, rate)
        assert page.model.lines[1].decision.outcome is Outcome.REJECT
        assert run.field("Reason").toPlainText() == REASON * 2
        page.editor.flush()
        assert next(coming, None) is None
        with other.store.reading() as work:
            stored = work.ratings.count(round_id=workshop.rounds[0].id)
    kept = read_decisions(run.context, workshop.id)
    assert stored == PEOPLE * 3 * ITEMS * 2 > 1000
    assert (kept[first.id].outcome, kept[first.id].reason) == (Outcome.ADOPT, (REASON * 2).strip())
    run.shell.open_workshop(workshop.id, "prepare")
    details = run.shell.page.page("prepare")
    while details.model.can_undo:
        details.undo()
    now = run.context.workshop(workshop.id).details
    assert (now.place, now.facilitator) == ("", "")
