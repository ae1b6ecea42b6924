"""What the window does so that no order of arrival stays in the file."""

from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.additions import with_codes
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.preparing import create_workshop, edit_workshop, strengthen_anonymity
from workshop_app.services.rounds import close_round, open_round
from workshop_app.services.sets import built_in_sets, with_set_items
from workshop_app.ui.window.shell import Shell


@pytest.fixture
def room(program: Any, shell: Shell) -> Workshop:
    """An anonymous workshop in which a round is open."""
    context = program.context
    made = create_workshop(context, Details("Room"))
    strengthen_anonymity(context, made.id, Anonymity.ANONYMOUS)
    edit_workshop(context, made.id, lambda one: with_codes(one, one.groups[0], 3))
    chosen = built_in_sets()[0]
    edit_workshop(context, made.id, lambda one: with_set_items(one, chosen))
    return open_round(context, made.id)


def has_traces(program: Any) -> bool:
    with program.context.store.reading() as work:
        return work.settings.get("storage.traces", "none") != "none"


def answer(program: Any, room: Workshop, seat: int) -> None:
    item, by = room.recommendations[0], room.criteria[0]
    vote = Vote(room.participants[seat].id, item.id, by.id, 3)
    cast_votes(program.context, room.id, [vote], Channel.KIOSK)


def test_the_file_is_laid_anew_when_somebody_else_answers(
    program: Any, shell: Shell, room: Workshop
) -> None:
    answer(program, room, 0)
    program.settle()
    assert has_traces(program)
    answer(program, room, 1)
    program.settle()
    assert not has_traces(program)


def test_the_file_is_laid_anew_when_nobody_answers_for_a_while(
    program: Any, shell: Shell, room: Workshop
) -> None:
    who, item = room.participants[0].id, room.recommendations[0].id
    write_comment(program.context, room.id, who, item, "comment", Channel.KIOSK)
    assert shell.upkeep.tidying.pause.isActive()
    shell.upkeep.tidying.pause.timeout.emit()
    program.settle()
    assert not has_traces(program)


def test_a_round_that_is_closed_is_backed_up_at_once(
    program: Any, shell: Shell, room: Workshop
) -> None:
    answer(program, room, 0)
    before = len(list((program.places.folder / "backups").glob("*.db")))
    close_round(program.context, room.id, room.rounds[0].id)
    program.settle()
    assert len(list((program.places.folder / "backups").glob("*.db"))) == before + 1
    assert not shell.upkeep.tidying.pause.isActive()
