from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import TextTooLongError
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_details, with_participant
from workshop_app.domain.readiness import Check
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import StoreChangedOutside
from workshop_app.services.library import delete_workshop
from workshop_app.services.preparing import (
    EditHistory,
    create_workshop,
    edit_workshop,
    strengthen_anonymity,
)
from workshop_app.services.rounds import close_round, conclude_workshop, open_round, reveal_round
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.viewmodels.prepare.criteria import CriteriaModel
from workshop_app.viewmodels.prepare.details import TEXT_FIELDS, DetailsModel
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.viewmodels.prepare.promise import PromiseModel


@pytest.fixture
def prepare(context: Context) -> PrepareModel:
    return PrepareModel(context, create_workshop(context, Details()).id)


def count_changes(model: PrepareModel) -> tuple[list[int], Callable[[], None]]:
    seen: list[int] = []

    def up() -> None:
        seen.append(1)

    model.changed.connect(up)
    return seen, up


def test_an_edit_is_kept_at_once_and_told_once(context: Context, prepare: PrepareModel) -> None:
    seen, _alive = count_changes(prepare)
    DetailsModel(prepare).set_text("title", "AI 전략")
    assert context.workshop(prepare.workshop_id).title == "AI 전략"
    assert len(seen) == 1


def test_every_detail_is_kept(context: Context, prepare: PrepareModel) -> None:
    model = DetailsModel(prepare)
    for field in TEXT_FIELDS:
        model.set_text(field, f"  {field} \n")
        assert model.text(field) == field
    model.set_day(date(2026, 11, 23))
    assert context.workshop(prepare.workshop_id).details == Details(
        "title", date(2026, 11, 23), "place", "facilitator", "purpose"
    )
    model.set_day(None)
    assert model.details.day is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ورشة العمل", "ورشة العمل"),
        ("🎉 축하 👩‍🔬", "🎉 축하 👩‍🔬"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("x" * 300, "x" * 300),
        ("a\tb\r\nc\x00d", "a b c\N{REPLACEMENT CHARACTER}d"),
        ("   ", ""),
    ],
)
def test_any_title_is_kept_readable(prepare: PrepareModel, typed: str, kept: str) -> None:
    model = DetailsModel(prepare)
    model.set_text("title", typed)
    assert model.text("title") == kept


def test_a_title_too_long_is_refused_and_the_kept_one_stays(prepare: PrepareModel) -> None:
    model = DetailsModel(prepare)
    model.set_text("title", "kept")
    with pytest.raises(TextTooLongError):
        model.set_text("title", "x" * 301)
    assert model.text("title") == "kept"


def test_forty_edits_can_be_taken_back_and_made_again(
    context: Context, prepare: PrepareModel
) -> None:
    model = DetailsModel(prepare)
    for number in range(40):
        model.set_text("title", f"title {number}")
    for number in reversed(range(39)):
        prepare.undo()
        assert model.text("title") == f"title {number}"
    prepare.undo()
    assert model.text("title") == ""
    assert not prepare.can_undo
    prepare.undo()
    for _ in range(40):
        prepare.redo()
    assert context.workshop(prepare.workshop_id).title == "title 39"
    assert not prepare.can_redo
    prepare.redo()


def test_an_edit_without_a_change_is_no_step(prepare: PrepareModel) -> None:
    model = DetailsModel(prepare)
    model.set_text("title", "same")
    model.set_text("title", "same ")
    prepare.undo()
    assert model.text("title") == ""


def test_the_checklist_leads_to_the_sections(prepare: PrepareModel) -> None:
    lines = {line.section: line for line in prepare.sections()}
    assert list(lines) == list(Section)
    assert [one.check for one in lines[Section.DETAILS].open_checks] == [Check.TITLE, Check.DATE]
    assert lines[Section.DETAILS].is_blocked
    assert not lines[Section.PROMISE].is_blocked
    assert lines[Section.CRITERIA].summary == "2"
    assert lines[Section.RULE].summary == ""
    assert prepare.missing() == (Check.TITLE, Check.RECOMMENDATIONS, Check.PARTICIPANTS)
    assert not prepare.can_continue


def test_a_ready_workshop_can_go_on(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    model = PrepareModel(context, make_workshop().id)
    assert model.missing() == ()
    assert model.can_continue
    assert not model.is_locked


def test_edits_made_elsewhere_are_shown(context: Context, prepare: PrepareModel) -> None:
    other = PrepareModel(context, create_workshop(context, Details(title="other")).id)
    edit_workshop(
        context,
        prepare.workshop_id,
        lambda one: replace(one, details=replace(one.details, title="elsewhere")),
    )
    assert prepare.workshop.title == "elsewhere"
    assert other.workshop.title == "other"


def test_opening_a_round_forgets_what_could_be_undone(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    model = PrepareModel(context, workshop.id)
    DetailsModel(model).set_text("place", "서울")
    assert model.can_undo
    open_round(context, workshop.id)
    assert not model.can_undo
    assert model.is_locked


def test_a_rating_forgets_what_could_be_undone(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    open_round(context, workshop.id)
    model = PrepareModel(context, workshop.id)
    answer = Vote(
        workshop.participants[0].id,
        workshop.recommendations[0].id,
        workshop.criteria[0].id,
        3,
    )
    cast_votes(context, workshop.id, [answer], Channel.KIOSK)
    DetailsModel(model).set_text("place", "서울")
    cast_votes(context, workshop.id, [replace(answer, value=4)], Channel.KIOSK)
    assert not model.can_undo


def outside(context: Context, workshop_id: str, *kinds: Mark) -> None:
    """Tell that another process changed these parts of a workshop."""
    changes = frozenset((workshop_id, kind) for kind in kinds)
    context.events.publish(StoreChangedOutside(changes))


def edit_outside(context: Context, workshop_id: str, title: str) -> None:
    """Change the title in another process, and have it told here."""
    with open_store(context.store.path) as store:
        edit_workshop(
            Context(store),
            workshop_id,
            lambda one: replace(one, details=replace(one.details, title=title)),
        )
    outside(context, workshop_id, Mark.PREPARATION)


def test_what_another_process_changed_elsewhere_leaves_undo_alone(
    context: Context, prepare: PrepareModel
) -> None:
    DetailsModel(prepare).set_text("title", "mine")
    shown = prepare.workshop
    for kind in (Mark.RATINGS, Mark.COMMENTS, Mark.DECISIONS):
        outside(context, prepare.workshop_id, kind)
    outside(context, "another", Mark.PREPARATION)
    assert prepare.workshop is shown
    outside(context, prepare.workshop_id, Mark.ROUNDS)
    prepare.undo()
    assert prepare.workshop.title == ""


def test_what_another_process_prepared_is_shown_and_never_undone_here(
    context: Context, prepare: PrepareModel
) -> None:
    criteria = CriteriaModel(prepare)
    before = prepare.workshop.criteria
    criteria.add_own()
    DetailsModel(prepare).set_text("title", "mine")
    edit_outside(context, prepare.workshop_id, "theirs")
    assert prepare.workshop.title == "theirs"
    prepare.undo()
    assert prepare.workshop.title == "theirs"
    assert prepare.workshop.criteria == before
    assert not prepare.can_undo
    prepare.redo()
    assert prepare.workshop.criteria != before


def test_an_edit_on_top_of_what_another_process_prepared_is_undone_to_theirs(
    context: Context, prepare: PrepareModel
) -> None:
    DetailsModel(prepare).set_text("title", "mine")
    with open_store(context.store.path) as store:
        edit_workshop(
            Context(store),
            prepare.workshop_id,
            lambda one: replace(one, details=replace(one.details, title="theirs")),
        )
    DetailsModel(prepare).set_text("title", "mine again")  # before it was told
    prepare.undo()
    assert prepare.workshop.title == "theirs"
    assert not prepare.can_undo


def test_names_that_another_process_severed_come_back_by_no_undo(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    model = PrepareModel(context, make_workshop().id)
    DetailsModel(model).set_text("place", "서울")
    with open_store(context.store.path) as store:
        strengthen_anonymity(Context(store), model.workshop_id, Anonymity.ANONYMOUS)
    outside(context, model.workshop_id, *Mark)
    assert not model.can_undo


def test_a_step_forgotten_for_one_of_its_parts_takes_those_before_it_along(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    history = EditHistory(context, workshop.id)
    history.edit(lambda one: with_participant(one, replace(one.participants[0], name="김하늘")))
    history.edit(lambda one: with_details(one, replace(one.details, place="서울")))
    renamed = replace(workshop.groups[0], name=LocalText("다른 이름", "Another name"))
    history.edit(
        lambda one: replace(
            with_participant(one, replace(one.participants[0], code="X-1")),
            groups=(renamed, *one.groups[1:]),
        )
    )
    now = context.workshop(workshop.id)
    history.met(replace(now, groups=now.groups[::-1]))
    history.undo()
    assert context.workshop(workshop.id).details.place == workshop.details.place
    assert not history.can_undo


def test_a_workshop_that_went_to_the_trash_is_left_alone(
    context: Context, prepare: PrepareModel
) -> None:
    delete_workshop(context, prepare.workshop_id)
    outside(context, prepare.workshop_id, Mark.PREPARATION)
    assert prepare.workshop.title == ""


def test_a_concluded_workshop_is_read_only(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    model = PrepareModel(context, workshop.id)
    this = open_round(context, workshop.id).rounds[0]
    close_round(context, workshop.id, this.id)
    reveal_round(context, workshop.id, this.id)
    conclude_workshop(context, workshop.id)
    assert model.is_read_only
    assert not model.can_undo
    assert not any(PromiseModel(model).can_choose(level) for level in Anonymity)


def test_rounds_of_another_workshop_leave_the_history_alone(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    model = PrepareModel(context, make_workshop().id)
    DetailsModel(model).set_text("place", "서울")
    open_round(context, make_workshop().id)
    assert model.can_undo
