"""Screens, projector, workbook and `results --json` say, show and hide the same of one workshop."""

import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.app import find_places
from workshop_app.app.outcomes import outcome_ways
from workshop_app.app.phones import network_addresses, phone_door
from workshop_app.charts.heat_map import HeatMap
from workshop_app.charts.median_line import MedianLine
from workshop_app.charts.mini import MiniDistribution
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.cli.main import run
from workshop_app.cli.tools import Tools
from workshop_app.domain.decisions import Outcome
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.workshop import Workshop
from workshop_app.exchange.ballots.files import ExcelBallots
from workshop_app.exchange.carrying.files import CarriedFiles
from workshop_app.exchange.ratings_table import RatingsTableReader
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.exchange.tidy.reading import RecordReader
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.comments import CommentLine, comment_lines
from workshop_app.findings.details import figure_lines, number, value_text
from workshop_app.findings.draw_up import heat_map, matrix, median_line, mini, ranking, stacked_bars
from workshop_app.printing.paper_ballots import PdfPaperBallots
from workshop_app.printing.roster import PdfRoster
from workshop_app.printing.slips import PdfSlips
from workshop_app.services.context import Context
from workshop_app.services.exporting import export_workbook
from workshop_app.services.jobs import ImmediateJobs, SilentProgress
from workshop_app.services.preparing import edit_workshop
from workshop_app.storage.sqlite.repairing import repair
from workshop_app.storage.sqlite.salvaging import salvage
from workshop_app.ui.results.row_painter import spoken
from workshop_app.viewmodels.conclude.evidence import EvidenceModel
from workshop_app.viewmodels.conclude.model import ConcludeModel
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import PictureKind, Quotes, Step
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local
from workshop_app.wording.results import answers_text, coarse_text, top_three_text

COARSE = {
    "": "",
    "mostly_in_favour": "mostly high",
    "mixed": "mixed",
    "mostly_against": "mostly low",
}
JOINING = ConsensusRule(small_groups=SmallGroups.JOINED)
HIDDEN: Any = {"suppressed": True}
CRITERIA = {"Importance": "importance", "Feasibility": "feasibility"}
OUTCOMES = (*Outcome, None)
# What the workbook, the JSON and the screen's details call the same figure.
FIGURES = {
    "Rated": "n",
    "Abstained": "abstained",
    "Recused": "recused",
    "No answer": "missing",
    "Absent": "absent",
    "Median": "median",
    "Quartile 1": "q1",
    "Quartile 3": "q3",
    "Mean": "mean",
    "Standard deviation": "sd",
    "High %": "top_share",
    "Low %": "bottom_share",
}


@dataclass
class Media:
    """One workshop in all media; its first group has `size` people, of the others five and six vote.

    One more of the second is absent, and one of each looks on.
    """

    context: Context
    screen: ResultsModel
    size: int
    joins: bool
    book: Any
    said: Any
    printed: str

    @property
    def workshop(self) -> Workshop:
        return self.screen.workshop

    def table(self, name: str) -> list[dict[str, Any]]:
        sheet = next(one for one in self.book.worksheets if name in one.tables)
        header, *rows = sheet[sheet.tables[name].ref]
        names = [cell.value for cell in header]
        return [dict(zip(names, (c.value for c in row), strict=True)) for row in rows]

    def notes(self, table: str) -> str:
        """What stands above a table, its broken lines joined."""
        sheet = next(one for one in self.book.worksheets if table in one.tables)
        top = int(sheet.tables[table].ref.split(":")[0].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return " ".join(str(sheet.cell(row, 1).value) for row in range(2, top))

    def json_of(self, code: str, key: str) -> Any:
        items = {item["code"]: item for item in self.said["recommendations"]}
        return items[code]["criteria"][key]

    def places(self) -> Iterator[tuple[str, str]]:
        """Turn the screen to each recommendation on each criterion."""
        for name, key in CRITERIA.items():
            self.screen.choose_criterion(key)
            for item in self.workshop.recommendations:
                self.screen.choose(item.id)
                yield item.code, name

    def lines(self) -> list[CommentLine]:
        first = self.workshop.recommendations[0].id
        reading = self.screen.reading
        assert reading is not None
        return list(comment_lines(reading, first, "importance"))


MakeMedia = Callable[..., Media]


def vote(place: int, code: str, key: str) -> int | str | None:
    """Answers that agree, differ and split; some abstain, are recused or leave one out."""
    if code == "R5":
        return None if place == 0 else "" if place == 1 else 3
    if code == "R4" and place in {0, 12}:
        return "aside"
    step = {"R1": 0, "R2": place % 2 * 4, "R3": 4 * (place > 5), "R4": 3}[code]
    return max(1, 5 - step - (key == "feasibility" and place % 3 == 0))


def mixed_vote(place: int, code: str, _key: str) -> int:
    """Answers of every kind in each group, so that coarse words leave enough open."""
    return [4, 2, 5, 3, 1, 4, 3, 2, 5, 1][(place * 3 + int(code[1:])) % 10]


@pytest.fixture
def make_media(context: Context, voted: Any, tmp_path: Path, capsys: Any) -> Iterator[MakeMedia]:
    books: list[Any] = []

    def named(workshop: Workshop) -> Workshop:
        people = [
            replace(one, name=f"Person {place}", affiliation=f"House {place}")
            for place, one in enumerate(workshop.participants)
        ]
        return replace(workshop, participants=tuple(people))

    def made(
        level: Anonymity, size: int, small: SmallGroups | None = None, *, joins: bool = False
    ) -> Media:
        comments = [
            (0, "From the first."),
            (size, "From the second."),
            (size + 7, "From the third."),
        ]
        absent, observers = (size + 5,), (size + 6, size + 13)
        results: ResultsModel = voted(
            vote if small is None else mixed_vote,
            comments,
            (size, 7, 7),
            5,
            absent,
            observers,
            anonymity=level,
            rule=JOINING if joins else ConsensusRule(small_groups=small),
        )
        workshop = results.workshop
        if level is not Anonymity.ANONYMOUS:
            edit_workshop(context, workshop.id, named)
        decisions = ConcludeModel(context, workshop.id)
        for item, outcome in zip(workshop.recommendations, OUTCOMES, strict=True):
            decisions.set_outcome(item.id, outcome)
        path = tmp_path / "out.xlsx"
        export_workbook(context, ExcelWorkbook(), workshop.id, path, "en", SilentProgress())
        books.append(load_workbook(path))
        tools = Tools(
            open_context=lambda _place: nullcontext(context),
            outcome_ways=outcome_ways,
            table_reader=RatingsTableReader,
            table_files=TableFilesReader,
            record_files=RecordReader,
            paper_printer=PdfPaperBallots,
            roster_printer=PdfRoster,
            slip_printer=PdfSlips,
            ballot_files=ExcelBallots,
            workshop_files=CarriedFiles,
            ballot_readers=list,
            start_window=lambda *_: 0,
            make_pictures=lambda *_: [],
            repair=lambda place: repair(find_places(place.database).database),
            salvage=lambda path, into: salvage(path, into, SilentProgress(), context.now().date()),
            start_log=lambda _place: None,
            phone_door=phone_door,
            network_addresses=network_addresses,
            doctor_checks=lambda _place: [],
        )
        outputs: list[str] = []
        for form in (["--json"], []):
            assert run(["--lang", "en", "results", workshop.id, *form], tools) == 0
            outputs.append(capsys.readouterr().out)
        return Media(context, results, size, joins, books[-1], json.loads(outputs[0]), outputs[1])

    yield made
    for book in books:
        book.close()


def check_hides_the_same_comments(media: Media) -> None:
    told = {"From the first.", "From the second.", "From the third."}
    if media.size < 5 and not media.joins:  # the smallest group that is shown protects it
        told = {"From the third."}
    lines, rows = media.lines(), media.table("tblComments")
    assert {line.text for line in lines if line.group is not None} == told
    assert {row["Comment"] for row in rows if row["Group"] != "withheld"} == told
    assert len(lines) == len(rows) == 3
    by_text = {line.text: line for line in lines}
    for row in rows:
        line = by_text[row["Comment"]]
        names = {row[name] for name in ("Participant", "Name", "Affiliation") if name in row}
        if line.group is None:
            assert (line.author, line.ratings, line.value) == ("", "", None)
            assert names <= {"withheld"}
        else:
            assert row["Group"] == line.group.name
            assert line.author in (names or {""})
    assert ("Name" in rows[0]) == (media.workshop.anonymity is Anonymity.NAMED)
    assert ("Participant" in rows[0]) == (media.workshop.anonymity is not Anonymity.ANONYMOUS)
    everything = json.dumps(media.said) + media.printed
    assert not [line.text for line in lines if line.text in everything]


def check_projector_hides_the_same_comments(media: Media) -> None:
    """Whatever is ticked, the projector names no group that the comment's own line does not."""
    shown = {(line.text, line.group.name if line.group else "") for line in media.lines()}
    seen: set[tuple[str, str]] = set()
    for _, _ in media.places():
        presenter = PresenterModel(media.context, media.screen)
        for line in presenter.comments.lines:
            presenter.comments.tick(line, shown=True)
        while presenter.can_reveal:
            presenter.reveal_next()
            body = presenter.slide.body if presenter.slide else None
            quotes = body.quotes if isinstance(body, Quotes) else ()
            seen |= {(one.text.strip("“”"), one.group.name if one.group else "") for one in quotes}
    assert seen
    assert seen <= shown


def check_says_the_same_words(media: Media) -> None:
    rows = {(row["Code"], row["Criterion"]): row for row in media.table("tblSummary")}
    rule = media.screen.rule_text
    evidence = EvidenceModel(media.context, media.workshop.id, ImmediateJobs())
    evidence.begin()
    for code, name in media.places():
        row, chosen = rows[code, name], media.screen.chosen
        assert chosen is not None
        assert (row["Verdict"], row["In words"]) == (chosen.label, chosen.sentence)
        assert media.json_of(code, CRITERIA[name])["verdict"]["sentence"] == chosen.sentence
        assert f"{code}: {chosen.label}. {chosen.sentence}" in media.printed
        evidence.look_at(chosen.recommendation_id)
        assert evidence.evidence is not None
        said = {one.name: (one.label, one.sentence) for one in evidence.evidence.criteria}
        assert said[name] == (chosen.label, chosen.sentence)
        presenter = PresenterModel(media.context, media.screen)
        presenter.pick_picture(PictureKind.BARS)
        while presenter.step < Step.VERDICT:
            presenter.reveal_next()
        assert presenter.slide is not None
        assert presenter.slide.verdict == chosen.sentence
        assert rule in presenter.slide.spoken
    assert media.said["workshop"]["rule_sentence"] == rule
    assert " ".join(rule.split()) in media.notes("tblSummary")  # broken into short lines


def check_tells_the_same_of_the_first_three(media: Media) -> None:
    reading = media.screen.reading
    assert reading is not None
    for name, key in CRITERIA.items():
        analysis = reading.results.of_criterion(key).analysis
        sentence = top_three_text(analysis, media.screen.group_names)
        assert f"{name}: {sentence}" in media.notes("tblOrder")
        top = media.said["criteria"][key]["top_three"]
        assert top["recommendations"] == list(analysis.top_three.items)
        assert top["depends_on"] == [one.value for one in analysis.top_three.depends_on]
        names = [media.screen.group_names[one] for one in analysis.top_three.groups]
        assert sentence.replace(f" ({', '.join(names)})", "") in media.printed


def check_shows_and_hides_the_same_figures(media: Media) -> None:
    names = {local(group.name): group.key for group in media.workshop.groups}
    rows = {
        (row["Code"], row["Criterion"], row.get("Group")): row
        for table in ("tblSummary", "tblGroups")
        for row in media.table(table)
    }
    hidden = 0
    for code, name in media.places():
        found, item = media.json_of(code, CRITERIA[name]), media.screen.chosen_item
        assert item is not None
        populations = [(None, found["overall"], item.overall)]
        populations += [
            (group, found["groups"][key], item.groups[key]) for group, key in names.items()
        ]
        for group, figures, shown in populations:
            row = rows[code, name, group]
            for header, figure in FIGURES.items():
                value = HIDDEN if figures == HIDDEN else figures[figure]
                written, said = row[header], value_text(shown, figure)
                if value == HIDDEN:
                    hidden += 1
                    assert str(written).startswith("hidden (")
                    assert said == "hidden"
                else:
                    assert written == pytest.approx(value)
                    assert said == number(value)
    # On R5 two of the first group have not rated; joined, enough of them have.
    assert (hidden == 0) == media.joins


def check_says_who_did_not_rate(media: Media) -> None:
    """The parts add up to those in the room; whoever is absent stands beside, an observer nowhere."""
    present = media.size + 5 + 6
    lines = (line.split() for line in media.printed.splitlines())
    printed = [words for words in lines if words[1:2] == ["All"] and not words[0].endswith(":")]
    for at, (code, name) in enumerate(media.places()):
        overall = media.json_of(code, CRITERIA[name])["overall"]
        parts = [overall[part] for part in ("n", "abstained", "recused", "missing")]
        assert (sum(parts), overall["absent"]) == (present, 1)
        assert overall["recused"] == (2 if code == "R4" else 0)
        item, criterion = media.screen.chosen_item, media.screen.criterion
        assert item is not None
        assert criterion is not None
        told = [f"{parts[0]} rated", f"{parts[1]} abstained"]
        told += [f"{parts[2]} recused"] if parts[2] else []
        said = f"{', '.join(told)}, {parts[3]} no answer of {present}; absent: 1"
        assert answers_text(item.overall) == said
        assert figure_lines(item, ())[0].overall == said
        model = stacked_bars(media.workshop, criterion.criterion, item, "")
        table = StackedBars(model).table()
        row = dict(zip(table.headings, table.rows[0], strict=True))
        assert (row["Don't know"], row["No answer"]) == (str(parts[1]), str(parts[3]))
        assert (row.get("Recused", "0"), row["Absent"]) == (str(parts[2]), "1")
        assert printed[at][:2] == [code, "All"]
        assert printed[at][2:6] == [str(part) for part in parts]
    cover = {row["Subject"]: row["Entry"] for row in media.table("tblCover")}
    assert cover["Answered in round 1"] == f"{present} of {present}; absent: 1"
    assert cover["Observers, not counted"] == 2
    if media.workshop.anonymity is Anonymity.NAMED:
        people = media.table("tblParticipants")
        assert [one["Observer"] for one in people].count("yes") == 2
        assert [one["Absent in round"] for one in people].count("1") == 1


def check_pictures_hide_what_tables_hide(media: Media) -> None:
    workshop, reading = media.workshop, media.screen.reading
    assert reading is not None
    counts = {
        (row["Code"], row["Criterion"], row["Group"]): [row[str(point)] for point in range(1, 6)]
        for row in media.table("tblDistribution")
    }
    means = {(row["Code"], row["Criterion"]): row for row in media.table("tblDifferences")}
    for code, name in media.places():
        item, criterion = media.screen.chosen_item, media.screen.criterion
        assert item is not None
        assert criterion is not None
        for bar in stacked_bars(workshop, criterion.criterion, item, "").rows:
            written = counts[code, name, bar.group.name]
            if bar.counts is None:
                assert {str(one).partition(" (")[0] for one in written} == {"hidden"}
            else:
                assert written == list(bar.counts)
        figures = {local(one.name): item.groups[one.key] for one in workshop.groups}
        figures["All"] = item.overall
        for line in median_line(workshop, criterion.criterion, item, "").rows:
            shown = value_text(figures[line.group.name], "q1")
            assert shown == number(line.q1) or (shown, line.q1) == ("hidden", None)
        heat = heat_map(reading, criterion)
        (row,) = (one for one in heat.rows if one.code == code)
        for group, mean in zip(heat.groups, row.values, strict=True):
            written = means[code, name][group.name]
            assert written == pytest.approx(mean) or (mean is None and "hidden" in str(written))


def check_tells_the_same_coarse_words(media: Media) -> int:
    """JSON, pictures, details, workbook and decisions; return how many words are told."""
    workshop, reading = media.workshop, media.screen.reading
    assert reading is not None
    rows = {(row["Code"], row["Criterion"], row["Group"]): row for row in media.table("tblGroups")}
    found = 0
    for code, name in media.places():
        item, criterion = media.screen.chosen_item, media.screen.criterion
        assert item is not None
        assert criterion is not None
        said = media.json_of(code, CRITERIA[name])["groups"]
        bars = StackedBars(stacked_bars(workshop, criterion.criterion, item, "")).table()
        lines = MedianLine(median_line(workshop, criterion.criterion, item, "")).table()
        small = MiniDistribution(mini(workshop, criterion.criterion, item, "")).table()
        (row,) = (one for one in media.screen.rows if one.code == code)
        plane = matrix(reading)
        assert plane is not None
        (point,) = (one for one in plane.items if one.code == code)
        heat = heat_map(reading, criterion)
        at = [row.code for row in heat.rows].index(code)
        for place, group in enumerate(workshop.groups):
            word = COARSE[said[group.key].get("coarse", "")]
            written = rows[code, name, local(group.name)]["In few words"] or ""
            figures = figure_lines(item, tuple(one.key for one in workshop.groups))
            shown = [one.groups[place] for one in figures if one.name == "In few words"]
            assert (written, coarse_text(item.groups[group.key])) == (word, word)
            assert shown in ([], [word])
            assert heat.rows[at].words[place] == word
            if not word:
                continue
            found += 1
            assert bars.rows[place + 1][1] == word
            assert small.rows[place][1] == word
            assert f"{local(group.name)}: {word}" in row.words
            assert f" {row.words}. " in f"{spoken(row)} "
            assert f"{name} – {row.words}" in point.words
            assert lines.rows[place][1] == word
            assert HeatMap(heat).table().rows[at][place + 1] == word
            assert word in media.printed
    return found


@pytest.mark.parametrize("size", [1, 3])
def test_every_medium_tells_the_same_coarse_words(make_media: MakeMedia, size: int) -> None:
    media = make_media(Anonymity.CODE, size, SmallGroups.COARSE)
    told = check_tells_the_same_coarse_words(media)
    assert (told > 0) is (size == 3)
    check_says_the_same_words(media)
    check_pictures_hide_what_tables_hide(media)


@pytest.mark.parametrize("size", [1, 2, 3, 5])
@pytest.mark.parametrize("level", list(Anonymity))
def test_every_medium_says_shows_and_hides_the_same(
    make_media: MakeMedia, level: Anonymity, size: int
) -> None:
    media = make_media(level, size)
    check_hides_the_same_comments(media)
    check_projector_hides_the_same_comments(media)
    check_says_the_same_words(media)
    check_tells_the_same_of_the_first_three(media)
    check_shows_and_hides_the_same_figures(media)
    check_says_who_did_not_rate(media)
    check_pictures_hide_what_tables_hide(media)


def check_names_what_is_joined(media: Media) -> None:
    reading = media.screen.reading
    assert reading is not None
    workshop = media.workshop
    assert [local(one.name) for one in workshop.groups] == ["Government + Academia", "Industry"]
    said = "Joined because fewer than 5, with one voice: Government + Academia."
    assert media.screen.rule_text.endswith(said)
    for _ in media.places():
        item, criterion = media.screen.chosen_item, media.screen.criterion
        assert item is not None
        assert criterion is not None
        notes = [
            stacked_bars(workshop, criterion.criterion, item, "").note,
            median_line(workshop, criterion.criterion, item, "").note,
            heat_map(reading, criterion).note,
            ranking(reading, criterion).note,
        ]
        assert all(said in note for note in notes)
    plane = matrix(reading)
    assert plane is not None
    assert said in plane.note
    tables = ("Summary", "Order", "Differences", "Groups", "Distribution", "Indicators", "Comments")
    for name in (*tables, "Result"):
        assert said in media.notes(f"tbl{name}"), name
    drawn = [sheet for sheet in media.book.worksheets if sheet._charts]
    assert drawn
    assert all(sheet["A2"].value == said for sheet in drawn)
    methods = {one["Subject"]: str(list(one.values())[1]) for one in media.table("tblMethods")}
    assert said in methods["Small groups"]
    cover = {row["Subject"]: row["Entry"] for row in media.table("tblCover")}
    assert str(cover["Consensus rule"]).endswith(said)
    assert cover["Participants: Government + Academia"] == media.size + 6
    about = media.said["workshop"]
    assert about["joined_groups"] == ["government+academia"]
    assert (about["minimum_group"], about["small_groups"]) == (5, "joined")


def check_only_the_record_of_names_tells_joined_groups_apart(media: Media) -> None:
    named = media.workshop.anonymity is Anonymity.NAMED
    keys = {row["group"] for row in media.table("tblRatings")}
    joined = {"government", "academia"} if named else {"government+academia"}
    assert keys == {"industry"} | joined
    if named:
        people = {row["Group"] for row in media.table("tblParticipants")}
        assert people == {"Government", "Industry", "Academia"}


@pytest.mark.parametrize("level", list(Anonymity))
def test_every_medium_shows_joined_groups_as_one_and_names_them(
    make_media: MakeMedia, level: Anonymity
) -> None:
    media = make_media(level, 3, joins=True)
    check_names_what_is_joined(media)
    check_only_the_record_of_names_tells_joined_groups_apart(media)
    check_hides_the_same_comments(media)
    check_projector_hides_the_same_comments(media)
    check_says_the_same_words(media)
    check_tells_the_same_of_the_first_three(media)
    check_shows_and_hides_the_same_figures(media)
    check_says_who_did_not_rate(media)
    check_pictures_hide_what_tables_hide(media)


def test_every_medium_names_the_outcomes_alike(make_media: MakeMedia) -> None:
    media = make_media(Anonymity.CODE, 5)
    words = ["Adopt", "Adopt as amended", "Defer", "Reject", "Not decided yet"]
    lines = ConcludeModel(media.context, media.workshop.id).lines
    assert [outcome_name(line.decision.outcome) for line in lines] == words
    assert [row["Decision"] for row in media.table("tblDecisions")] == words
    assert [row["Decision"] for row in media.table("tblState")] == words
    assert [row["Decision"] for row in media.table("tblResult")] == words
    about = [(row["Subject"], row["Entry"]) for row in media.table("tblCover")]
    told = "\n".join(f"{word}: R{n}" for n, word in enumerate(words, start=1))
    assert ("Decisions", told) in about
