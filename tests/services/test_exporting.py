"""An export says what one snapshot says, and replaces the old file only when it is whole."""

from datetime import date

import pytest
from openpyxl import load_workbook

from ballot_box import Vote, cast_votes, write_comment
from workshop_app import __version__
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import (
    CancelledError,
    NothingToExportError,
    TextTooLongError,
    WorkshopConcludedError,
)
from workshop_app.domain.progression import with_absence
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import TEXT_LIMIT
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.view import View
from workshop_app.services.deciding import read_decisions, record_decision
from workshop_app.services.exporting import export_workbook, gather_report
from workshop_app.services.jobs import CallbackProgress, SilentProgress
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import (
    close_round,
    conclude_workshop,
    open_round,
    reveal_round,
)


@pytest.fixture
def revealed(context, rating):
    answers = [
        Vote(person.id, item.id, criterion.id, 4)
        for person in rating.participants
        for item in rating.recommendations
        for criterion in rating.criteria
    ]
    cast_votes(context, rating.id, answers, Channel.KIOSK)
    person, item = rating.participants[0].id, rating.recommendations[0].id
    write_comment(context, rating.id, person, item, "의견", Channel.KIOSK)
    close_round(context, rating.id, rating.rounds[0].id)
    return reveal_round(context, rating.id, rating.rounds[0].id)


def test_what_is_not_revealed_stays_out_of_every_file(context, rating, tmp_path):
    with pytest.raises(NothingToExportError) as told:
        gather_report(context, rating.id, "ko")
    assert told.value.parameters == {"title": rating.title}
    close_round(context, rating.id, rating.rounds[0].id)
    target = tmp_path / "out.xlsx"
    with pytest.raises(NothingToExportError):
        export_workbook(context, ExcelWorkbook(), rating.id, target, "ko", SilentProgress())
    assert not target.exists()


def test_a_report_holds_revealed_rounds_with_all_that_was_given(context, revealed, clock):
    record_decision(context, revealed.id, Decision(revealed.recommendations[0].id, Outcome.ADOPT))
    open_round(context, revealed.id)
    report = gather_report(context, revealed.id, "en")
    (only,) = report.rounds
    assert only.round.number == 1
    assert (len(only.ratings), len(only.comments)) == (36, 1)
    assert len(only.results.criteria) == 2
    assert [one.outcome for one in report.decisions.values()] == [Outcome.ADOPT]
    assert (report.language, report.exported_at, report.app_version) == (
        "en",
        clock.now,
        __version__,
    )


def test_the_workbook_lies_where_it_was_asked_for(context, revealed, tmp_path):
    steps = []
    target = tmp_path / "결과.xlsx"
    progress = CallbackProgress(lambda done, total: steps.append((done, total)))
    assert export_workbook(context, ExcelWorkbook(), revealed.id, target, "ko", progress) == target
    assert load_workbook(target).sheetnames
    assert steps
    assert steps[-1][0] <= steps[-1][1]
    assert [path.name for path in tmp_path.glob("*.xlsx")] == ["결과.xlsx"]


def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(context, revealed, tmp_path):
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    before = set(tmp_path.iterdir())
    progress = CallbackProgress()
    progress.cancel()
    with pytest.raises(CancelledError):
        export_workbook(context, ExcelWorkbook(), revealed.id, target, "ko", progress)
    assert target.read_bytes() == b"old"
    assert set(tmp_path.iterdir()) == before


def test_a_failed_export_leaves_the_old_file(context, revealed, tmp_path):
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    before = set(tmp_path.iterdir())

    def fail(_done, _total):
        raise RuntimeError("the disk went away")

    with pytest.raises(RuntimeError):
        export_workbook(context, ExcelWorkbook(), revealed.id, target, "en", CallbackProgress(fail))
    assert target.read_bytes() == b"old"
    assert set(tmp_path.iterdir()) == before


def test_a_decision_is_cleaned_and_bears_its_time(context, revealed, clock, told):
    item = revealed.recommendations[1].id
    raw = Decision(item, Outcome.AMEND, " 고친\r\n글 ", " 이유 ", " 과기정통부\n", date(2027, 1, 1))
    record_decision(context, revealed.id, raw)
    assert read_decisions(context, revealed.id) == {
        item: Decision(
            item, Outcome.AMEND, "고친\n글", "이유", "과기정통부", date(2027, 1, 1), clock.now
        )
    }
    assert told.kinds == ["DecisionRecorded"]


def test_a_decision_that_is_refused_leaves_the_old_one(context, revealed):
    item = revealed.recommendations[1].id
    record_decision(context, revealed.id, Decision(item, Outcome.ADOPT))
    with pytest.raises(TextTooLongError):
        record_decision(context, revealed.id, Decision(item, reason="x" * (TEXT_LIMIT + 1)))
    conclude_workshop(context, revealed.id)
    with pytest.raises(WorkshopConcludedError):
        record_decision(context, revealed.id, Decision(item, Outcome.REJECT))
    assert read_decisions(context, revealed.id)[item].outcome is Outcome.ADOPT


def test_a_recusal_that_an_absent_person_has_from_before_is_no_row_of_the_report(context, rating):
    person, item = rating.participants[0], rating.recommendations[0]
    aside = [Vote(person.id, item.id, one.id, recused=True) for one in rating.criteria]
    cast_votes(context, rating.id, aside, Channel.KIOSK)
    close_round(context, rating.id, rating.rounds[0].id)
    second = open_round(context, rating.id).rounds[-1]
    edit_workshop(
        context, rating.id, lambda one: with_absence(one, second.id, [person.id], absent=True)
    )
    close_round(context, rating.id, second.id)
    for one in rating.rounds[0].id, second.id:
        reveal_round(context, rating.id, one)
    first, second = gather_report(context, rating.id, "en").rounds
    assert [one.recused for one in first.ratings] == [True] * 2
    assert second.ratings == ()
    view = View.of(gather_report(context, rating.id, "en"))
    assert (view.answered_in(first), view.answered_in(second)) == (0, 0)
    assert (view.absent_in(first.round), view.absent_in(second.round)) == (0, 1)
