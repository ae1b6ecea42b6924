"""What was handed on comes back: a workbook or a zip makes an equal workshop in an empty library."""

from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.analysis import Summary
from workshop_app.domain.errors import EndingUnknownError, OnlyDocumentsError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_recommendation
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.text import LocalText
from workshop_app.exchange.tidy.reading import RecordReader
from workshop_app.exchange.tidy.writers import TidyZip
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.record import record_tables
from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.view import View
from workshop_app.services.analysing_words import table_sentence
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report
from workshop_app.services.handing_on import Way, Wish, report_way, way_for
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.library import list_workshops
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.records.lines import RecordDamagedError, Records, records_in
from workshop_app.services.records.making import Made, make_recorded_workshop
from workshop_app.services.records.polis import polis_records
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.wording.record import made_lines

WRITERS = {"xlsx": ExcelWorkbook, "zip": TidyZip}
TOLD_ANEW = ("Check code", "Written", "Software", "exported_at", "작성", "소프트웨어")
Told = dict[str, list[tuple[Any, ...]]]
Sample = Callable[..., WorkshopReport]


@pytest.fixture
def empty(tmp_path: Path) -> Generator[Context]:
    with open_store(tmp_path / "other.db") as store:
        yield Context(store)


@pytest.fixture
def sample(context: Context) -> Sample:
    """Return the sample's report at a level of anonymity."""

    def made(level: Anonymity) -> WorkshopReport:
        report = gather_report(context, make_sample(context), "en")
        return replace(report, workshop=replace(report.workshop, anonymity=level))

    return made


def with_told_comments(report: WorkshopReport) -> WorkshopReport:
    """The report without comments whose author is told of nobody, at any level."""
    view = View.of(report)
    rounds = (
        replace(
            one,
            comments=tuple(
                made
                for made in one.comments
                if not view.hides_comment(
                    made.round_id,
                    made.recommendation_id,
                    view.people[made.participant_id].group_id,
                )
            ),
        )
        for one in report.rounds
    )
    return replace(report, rounds=tuple(rounds))


def carried(report: WorkshopReport, into: Context, path: Path) -> Made:
    WRITERS[path.suffix[1:]]().write(report, path, SilentProgress())
    records = RecordReader().read(path)
    assert records is not None
    return make_recorded_workshop(into, records)


def said_in(path: Path) -> Told:
    """Every cell of every sheet, but for which workshop it is and when the file was written."""
    return {
        sheet.title: [row for row in sheet.values if not {*TOLD_ANEW} & {*map(str, row)}]
        for sheet in load_workbook(path).worksheets
    }


@pytest.mark.parametrize("ending", WRITERS)
def test_a_named_workshop_comes_back_as_it_was(
    sample: Sample, empty: Context, tmp_path: Path, ending: str
) -> None:
    report = with_told_comments(sample(Anonymity.NAMED))
    made = carried(report, empty, tmp_path / f"first.{ending}")
    assert (made.unnamed, made.writers, made.lost) == (0, 0, 0)
    ExcelWorkbook().write(report, tmp_path / "before.xlsx", SilentProgress())
    after = gather_report(empty, made.id, "en")
    ExcelWorkbook().write(after, tmp_path / "after.xlsx", SilentProgress())
    before_said, after_said = said_in(tmp_path / "before.xlsx"), said_in(tmp_path / "after.xlsx")
    assert list(after_said) == list(before_said)
    for name, rows in before_said.items():
        assert after_said[name] == rows, name


def told_figures(report: WorkshopReport) -> dict[tuple[Any, ...], Any]:
    """What may be shown of everybody and of each group that is not hidden, by its names."""
    found: dict[tuple[Any, ...], Any] = {}
    for cell in View.of(report).cells:
        place = cell.round.round.number, cell.recommendation.code, cell.criterion.key
        for key, figures in {"all": cell.item.overall, **cell.item.groups}.items():
            if isinstance(figures, Summary):
                found[*place, key] = (figures.n, figures.abstained, figures.median, figures.counts)
        found[*place, "verdict"] = cell.item.verdict.code
    return found


@pytest.mark.parametrize("level", [Anonymity.CODE, Anonymity.ANONYMOUS])
@pytest.mark.parametrize("ending", WRITERS)
def test_a_workshop_without_names_comes_back_with_all_that_was_told(
    sample: Sample, empty: Context, tmp_path: Path, ending: str, level: Anonymity
) -> None:
    before = sample(level)
    made = carried(before, empty, tmp_path / f"first.{ending}")
    after = gather_report(empty, made.id, "en")
    assert after.workshop.anonymity is level
    assert made.unnamed == 18
    assert [one.code for one in after.workshop.participants].count("") == 0
    told, again = told_figures(before), told_figures(after)
    assert {place: again.get(place) for place in told} == told
    for old, new in zip(before.rounds, after.rounds, strict=True):
        assert sorted(one.text for one in new.comments) == sorted(one.text for one in old.comments)
    assert [(one.outcome, one.reason, one.due) for one in after.decisions.values()] == [
        (one.outcome, one.reason, one.due) for one in before.decisions.values()
    ]


def test_a_workbook_of_withheld_ratings_does_not_say_whose_they_are(
    sample: Sample, empty: Context, tmp_path: Path
) -> None:
    made = carried(sample(Anonymity.CODE), empty, tmp_path / "first.xlsx")
    workshop = empty.workshop(made.id)
    group = next(one for one in workshop.groups if one.key == "withheld")
    assert len([one for one in workshop.members(group.id) if not one.is_observer]) == 18
    with empty.store.reading() as work:
        for this in workshop.rounds:
            given = [one.participant_id for one in work.ratings.of_round(this.id)]
            voters = {one.id for one in workshop.voters}
            assert set(given) <= voters
            assert this.absent_ids.isdisjoint(given)


def made_of(into: Context, **changes: list[dict[str, str]]) -> Made:
    """A small record with some of its tables changed."""
    tables = {
        "workshop": [{"title": "T", "anonymity": "code", "rule": "equal_groups"}],
        "groups": [
            {"key": "a", "name_en": "A", "joined_with": "b"},
            {"key": "b", "name_en": "B", "joined_with": "a"},
        ],
        "participants": [
            {"code": "P1", "group": "a"},
            {"code": "P2", "group": "b", "absent_in": "1"},
            {"code": "P3", "group": "a"},
        ],
        "recommendations": [
            {"code": "R1", "title_en": "Now"},
            {"code": "R1", "round": "1", "title_en": "Then"},
            {"code": "R2", "title_en": "x" * 301, "succeeds": "R1"},
        ],
        "criteria": [
            {"key": "c", "name_en": "C"},
            {"key": "c", "round": "1", "name_en": "C then"},
        ],
        "points": [
            {"criterion": "c", "round": number, "value": value}
            for number in ("", "1")
            for value in ("1", "2", "3")
        ],
        "rounds": [{"number": "1", "recommendations": "R1", "criteria": "c"}],
        "absent": [{"round": "1", "group": "a", "people": "1"}],
        "ratings": [rated("P1", rating="2")],
    }
    return make_recorded_workshop(into, Records(tables | changes))


def rated(person: str, **said: str) -> dict[str, str]:
    place = {"round": "1", "participant": person, "recommendation": "R1", "criterion": "c"}
    return place | {"channel": "kiosk"} | said


def test_words_absences_and_joined_groups_come_from_the_record(empty: Context) -> None:
    workshop = empty.workshop(made_of(empty).id)
    (this,) = workshop.rounds
    codes = {one.id: one.code for one in workshop.participants}
    assert {codes[one] for one in this.absent_ids} == {"P2", "P3"}
    assert [one.title.en for one in workshop.rated_in(this)] == ["Then"]
    assert [one.name.en for one in workshop.criteria_of(this)] == ["C then"]
    first, second = workshop.recommendations
    assert (first.title.en, second.succeeds) == ("Now", first.id)
    assert (len(second.title.en), second.text.en) == (300, "x" * 301)
    assert workshop.joined_groups == (tuple(group.id for group in workshop.groups),)


def test_a_time_without_a_zone_is_of_the_zone_of_the_file(empty: Context) -> None:
    about = {"title": "T", "anonymity": "code", "rule": "equal_groups"}
    written = {"exported_at": "2026-11-24T18:00:00+09:00"}
    rows = [rated("P1", rating="2", rated_at="2026-11-24T10:00:00")]
    made = made_of(empty, workshop=[about | written], ratings=rows)
    with empty.store.reading() as work:
        (one,) = work.ratings.of_round(empty.workshop(made.id).rounds[0].id)
    assert one.rated_at == datetime(2026, 11, 24, 1, tzinfo=UTC)


def test_answers_that_are_withheld_themselves_are_left_out_and_counted(empty: Context) -> None:
    dark = rated("withheld", group="withheld", rating="withheld", abstained="withheld")
    made = made_of(empty, ratings=[rated("P1", rating="2"), dark])
    assert made.lost == 1


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"ratings": [rated("P1", rating="9")]}, "ratings 1 rating 9"),
        ({"ratings": [rated("P1")]}, "ratings 1 rating "),
        ({"ratings": [rated("P9", rating="1")]}, "ratings 1 participant P9"),
        ({"ratings": [rated("P1", rating="1", channel="fax")]}, "ratings 1 channel fax"),
        ({"participants": [{"code": "P1", "group": "c"}]}, "participants 1 group c"),
        ({"points": []}, "criteria 1 key c"),
        ({"points": [{"criterion": "c", "value": "high"}]}, "points 1 value high"),
        ({"workshop": []}, "workshop 1 anonymity "),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_made(
    empty: Context, changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(RecordDamagedError) as caught:
        made_of(empty, **changes)
    said = caught.value.parameters
    assert f"{said['table']} {said['row']} {said['column']} {said['found']}" == told
    assert told.rpartition(" ")[2] in table_sentence(caught.value)
    assert list_workshops(empty) == []


def test_sheets_without_a_record_are_none() -> None:
    assert records_in([RawSheet("a", ()), RawSheet("b", (("x", "y"),))]) is None


def test_only_documents_come_in_forms(context: Context, tmp_path: Path) -> None:
    ways = {".xlsx": report_way(ExcelWorkbook), ".docx": Way(lambda *_: None, is_document=True)}
    both = Wish(("ko", "en"), "short")
    assert way_for(ways, tmp_path / "a.DOCX", both).is_document
    with pytest.raises(OnlyDocumentsError):
        way_for(ways, tmp_path / "a.xlsx", both)
    with pytest.raises(EndingUnknownError):
        way_for(ways, tmp_path / "a.pdf", Wish(("ko",)))
    wish, made = Wish(("ko",)), make_sample(context)
    way_for(ways, tmp_path / "a.xlsx", wish).make(
        context, made, tmp_path / "a.xlsx", wish, SilentProgress()
    )
    assert "표지" in load_workbook(tmp_path / "a.xlsx").sheetnames


def test_votes_alone_are_a_conversation_without_groups(empty: Context) -> None:
    comments = [
        {"comment-id": "1", "comment-body": "Second"},
        {"comment-id": "0", "comment-body": "First"},
    ]
    votes = [
        {"timestamp": "2000", "comment-id": "0", "voter-id": "7", "vote": "1"},
        {"timestamp": "1000", "comment-id": "0", "voter-id": "7", "vote": "-1"},
        {"timestamp": "", "comment-id": "1", "voter-id": "8", "vote": "0"},
    ]
    records = polis_records({"comments": comments, "votes": votes}, {})
    untimed = [vote | {"timestamp": ""} for vote in votes]
    assert polis_records({"comments": comments, "votes": untimed}, {}).lines("rounds")
    made = make_recorded_workshop(empty, records, "Votes")
    workshop = empty.workshop(made.id)
    assert [group.key for group in workshop.groups] == ["none"]
    assert [one.title.en for one in workshop.recommendations] == ["First", "Second"]
    codes = {one.id: one.code for one in workshop.participants}
    with empty.store.reading() as work:
        found = work.ratings.of_round(workshop.rounds[0].id)
    assert {(codes[one.participant_id], one.value) for one in found} == {("7", 1), ("8", 0)}


def test_blank_and_foreign_sheets_beside_the_record_are_passed_over(empty: Context) -> None:
    fields = {"title": "T", "anonymity": "code", "rule": "equal_groups"}
    record = [("table", "row", "column", "value"), ()]
    record += [("workshop", 1, name, value) for name, value in fields.items()]
    rated_rows = (
        ("round", "participant", "group", "recommendation", "criterion", "rating", "abstained"),
        (None,) * 7,
        (1, "P1", "a", "R1", "c", None, True),
    )
    sheets = [
        RawSheet("notes", (("Kim", "Lee"),)),
        RawSheet("ratings", rated_rows),
        RawSheet("record", tuple(record)),
    ]
    records = records_in(sheets)
    assert records is not None
    assert records.about.text("title") == "T"
    (line,) = records.lines("ratings")
    assert (line.text("round"), line.text("rating"), line.text("abstained")) == ("1", "", "TRUE")


def test_a_decision_that_says_nothing_is_none(empty: Context) -> None:
    decisions = [{"recommendation": "R1"}, {"recommendation": "R2", "due": "2027-01-31"}]
    made = made_of(empty, decisions=decisions, absent=[{"round": "2", "group": "a", "people": "1"}])
    with empty.store.reading() as work:
        (one,) = work.decisions.of_workshop(made.id)
    assert str(one.due) == "2027-01-31"


def test_people_without_a_rating_at_a_place_of_withheld_ones_are_absent_from_other_rounds(
    empty: Context,
) -> None:
    rounds = [{"number": number, "recommendations": "R1", "criteria": "c"} for number in ("1", "2")]
    untold = [rated("withheld", group="withheld", rating=value) for value in "123"]
    made = made_of(empty, rounds=rounds, absent=[], ratings=[rated("P1", rating="2"), *untold])
    first, second = empty.workshop(made.id).rounds
    assert made.unnamed == 3
    assert len(second.absent_ids) == 3
    assert not first.absent_ids & second.absent_ids


def test_what_is_made_says_in_words_what_the_record_did_not_tell() -> None:
    assert made_lines(0, 0, 0) == []
    assert [line.rpartition(": ")[2] for line in made_lines(3, 2, 1)] == ["3.", "2.", "1."]


@pytest.mark.parametrize("ending", WRITERS)
def test_a_group_of_two_comes_back_without_codes_and_who_was_absent_as_a_number(
    context: Context, voted: Any, empty: Context, tmp_path: Path, ending: str
) -> None:
    model = voted(lambda place, *_: 1 + place % 5, [(20, "Of the two.")], (12, 7, 2), absent=(0,))
    workshop = model.workshop
    item = replace(workshop.recommendations[0], title=LocalText("", "Worded since"))
    edit_workshop(context, workshop.id, lambda one: with_recommendation(one, item))
    before = gather_report(context, workshop.id, "en")
    told = record_tables(View.of(before))
    people = next(one for one in told if one.name == "participants")
    assert [row[:2] for row in people.rows].count(("withheld", "withheld")) == 9
    made = carried(before, empty, tmp_path / f"out.{ending}")
    after = gather_report(empty, made.id, "en")
    assert (made.unnamed, made.writers) == (9, 1)
    assert len(after.workshop.voters) == len(workshop.voters) == 21
    (old,), (new,) = before.rounds, after.rounds
    assert len(new.round.absent_ids) == len(old.round.absent_ids) == 1
    assert [one.title for one in new.results.recommendations] == [
        one.title for one in old.results.recommendations
    ]
    assert after.workshop.recommendations[0].title.en == "Worded since"
    figures, again = told_figures(before), told_figures(after)
    assert {place: again.get(place) for place in figures} == figures
