"""The three documents say who decided what, who disagrees and why, with whatever there is."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, cast

import pytest

from workshop_app.domain.decisions import Outcome
from workshop_app.domain.participants import Anonymity, StakeholderGroup
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Reopening, Round, RoundState
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.findings.document.blocks import (
    Bullets,
    Document,
    FigureBlock,
    Heading,
    OpenField,
    Paragraph,
    Quotation,
    TableBlock,
    Tone,
)
from workshop_app.findings.document.form import Form
from workshop_app.findings.document.forms import make_document

AGREED = ([5, 5, 4, 4, 5], [5, 4, 4, 5, 5], [4, 4, 5, 5, 5])
APART = ([5, 5, 4, 4, 5], [1, 2, 2, 1, 1], [4, 4, 5, 5, 5])
OVERALL = ([5, 5, 4, 4, 5], [5, 4, 4, 5, 5], [4, 4, 3, 3, 5])
SPLIT = ([5, 5, 1, 1, 5], [1, 5, 5, 1, 1], [5, 5, 5, 1, 1])
DIFFERING = ([5, 5, 4, 4, 5], [2, 3, 3, 2, 3], [4, 4, 5, 5, 5])


def texts(part: Any) -> Iterator[str]:
    """Every text of a document, those in pictures too."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | list):
        for one in cast("tuple[Any, ...]", part):
            yield from texts(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from texts(getattr(part, one.name))


def everything(document: Document) -> str:
    return "\n".join(texts(document))


def of_kind(document: Document, kind: Any) -> list[Any]:
    return [block for block in document.blocks if isinstance(block, kind)]


def lead_of(document: Document) -> str:
    return of_kind(document, Paragraph)[0].text


def headings(document: Document) -> list[str]:
    return [one.text for one in of_kind(document, Heading)]


def after(document: Document, heading: str) -> Any:
    return document.blocks[document.blocks.index(Heading(heading, 2)) + 1]


def test_the_short_form_has_every_title_verdict_decision_and_who_disagrees(make: Any) -> None:
    decided = {
        "R1": {"outcome": Outcome.ADOPT, "owner": "Ministry", "due": date(2025, 9, 30)},
        "R2": {"outcome": Outcome.AMEND, "amended_text": "Better text", "reason": "Because"},
    }
    view = make({"R1": AGREED, "R2": DIFFERING, "R3": SPLIT}, items=4, decisions=decided)
    document = make_document(view, Form.SHORT)
    table, further, decisions = of_kind(document, TableBlock)
    assert [(row[0], row[1], *row[-3:]) for row in table.rows] == [
        ("R1", "Title 1", "Agreement in all groups", "–", "Adopt"),
        ("R2", "Title 2", "Groups see it differently", "Industry", "Adopt as amended"),
        ("R3", "Title 3", "Split", "within Government, Industry, Academia", "Not decided yet"),
        ("R4", "Title 4", "–", "–", "Not decided yet"),
    ]
    assert [row[2:5] for row in table.rows][1:] == [
        ("5/5", "0/5", "5/5"),
        ("3/5", "2/5", "3/5"),
        ("–", "–", "–"),
    ]
    assert [row[0] for row in further.rows] == ["R1", "R2", "R3"]
    assert decisions.rows == (
        ("R1", "Title 1", "Adopt", "–", "Ministry", "2025-09-30"),
        ("R2", "Title 2", "Adopt as amended", "Better text\nBecause", "–", "–"),
    )
    assert Paragraph("Not decided yet: R3, R4.") in document.blocks
    assert lead_of(document) == (
        "Participants: 15 (Government 5, Industry 5, Academia 5). Recommendations: 3. Rounds: 1. "
        "Importance: Split 1, Agreement in all groups 1, Groups see it differently 1. "
        "Groups that rate differently: Industry (R2). "
        "Decisions: Adopt 1, Adopt as amended 1, Not decided yet 2."
    )
    (figure,) = of_kind(document, FigureBlock)
    assert figure.alt.startswith("Priorities: Importance, Feasibility. ")
    assert "Important and feasible: R1, R2." in figure.alt
    assert document.made == "Made 2025-03-19 01:00 (UTC+00:00) from round 1, Workshop App 9.9.9"
    assert document.subtitle == "Summary of the results · 2025-03-18 · Sejong · Kim"


def test_both_languages_hold_the_same_blocks_and_the_same_checksum(make: Any) -> None:
    votes = {"R1": AGREED, "R2": APART}
    for form in Form:
        korean, english = (make_document(make(votes, language=one), form) for one in ("ko", "en"))
        assert [type(one) for one in korean.blocks] == [type(one) for one in english.blocks]
        assert korean.checksum == english.checksum
        assert (korean.language, english.language) == ("ko", "en")
        assert korean.title != english.title or form is not Form.OUTCOME
        assert "권고 1" in everything(korean) or form is Form.OUTCOME


def test_without_decision_comment_or_second_criterion_every_form_says_so(make: Any) -> None:
    view = make({"R1": AGREED, "R2": OVERALL}, criteria=1)
    short, long, outcome = (make_document(view, form) for form in Form)
    assert of_kind(short, FigureBlock) == []
    assert Paragraph("No decision is recorded yet.") in short.blocks
    assert "Decisions:" not in lead_of(short)
    assert Paragraph("No decision is recorded yet.") in outcome.blocks
    assert headings(outcome) == ["Decisions"]
    assert Paragraph("Nobody has commented on this.") in long.blocks
    assert "They gave no reason in a comment." in everything(long)


def test_before_anything_was_rated_the_documents_hold_the_recommendations(make: Any) -> None:
    view = make()
    for form in Form:
        document = make_document(view, form)
        assert document.made == "Made 2025-03-19 01:00 (UTC+00:00), Workshop App 9.9.9"
    long = make_document(view, Form.LONG)
    assert "R1. Title 1" in headings(long)
    assert of_kind(long, FigureBlock) == []


def test_a_page_quotes_each_side_with_group_and_rating(make: Any, said: Any) -> None:
    comments = [
        said(0, "For it."),
        said(0, "For it, and much longer.", person=1),
        said(2, "From another group.", person=0),
        said(1, "Against it.", person=0),
        said(1, "In the middle.", person=4),
    ]
    votes = {"R1": ([5, 5, 4, 4, 5], [1, 2, 2, 1, 3], [4, 4, 5, 5, 5]), "R2": AGREED}
    decided = {"R1": {"outcome": Outcome.DEFER, "reason": "Later."}}
    document = make_document(make(votes, comments=comments, decisions=decided), Form.LONG)
    first = document.blocks.index(Heading("R1. Title 1"))
    page = document.blocks[first : document.blocks.index(Heading("R2. Title 2"))]
    assert [one for one in page if isinstance(one, Quotation)] == [
        Quotation("For it, and much longer.", "Government, rated 5"),
        Quotation("From another group.", "Academia, rated 4"),
        Quotation("Against it.", "Industry, rated 1"),
        Quotation("In the middle.", "Industry, rated 3"),
    ]
    assert Heading("Comments with high ratings (3)", 3) in page
    assert OpenField("Condition under which they would agree", 2) in page
    figure = next(one for one in page if isinstance(one, FigureBlock))
    assert figure.alt.startswith("R1, Importance, round 1: Groups see it differently. ")
    assert "Industry: mostly not important (2)." in figure.alt
    minority = document.blocks[document.blocks.index(Heading("Who rates differently, and why")) :]
    assert Heading("R1. Title 1", 2) in minority
    assert Quotation("Against it.", "Industry, rated 1") in minority
    assert Paragraph("Defer: Later.") in minority


def test_a_group_that_rates_higher_than_the_others_names_no_condition(make: Any, said: Any) -> None:
    votes = {"R1": ([1, 2, 2, 1, 1], [5, 5, 4, 4, 5], [1, 2, 2, 1, 2])}
    view = make(votes, comments=[said(1, "We need it.")], criteria=1, items=1)
    document = make_document(view, Form.LONG)
    minority = document.blocks[document.blocks.index(Heading("Who rates differently, and why")) :]
    assert Quotation("We need it.", "Industry, rated 5") in minority
    assert OpenField("Condition under which they would agree", 2) not in minority


def test_comments_of_a_hidden_group_are_quoted_of_nobody(make: Any, said: Any) -> None:
    votes = {"R1": ([5, 1], [4, 4, 4, 4, 4], [5, 5, 5, 5, 5])}
    view = make(votes, comments=[said(0, "Ours."), said(2, "Theirs.")], items=1)
    document = make_document(view, Form.LONG)
    assert of_kind(document, Quotation) == [
        Quotation("Theirs.", "Academia, rated 5"),
        Quotation("Ours."),
    ]
    assert "Groups that are too small to be shown" in everything(document)
    row = of_kind(document, TableBlock)[0].rows[0]
    assert row[2:5] == ("hidden", "hidden", "5/5")


def test_two_rounds_tell_what_moved_and_which_words_were_rated(make: Any, said: Any) -> None:
    old = Recommendation("id-R1", "R1", LocalText("옛 제목", "Old"), LocalText("", "Old text"))
    same = Recommendation("id-R2", "R2", LocalText("권고 2", "Title 2"), LocalText("", "Text 2"))
    view = make(
        {"R1": APART, "R2": AGREED},
        {"R1": AGREED},
        then={"R1": old, "R2": same},
        comments=[said(1, "No."), said(1, "Yes.", round=1)],
        decisions={"R1": {"outcome": Outcome.AMEND, "amended_text": "The final text"}},
    )
    document = make_document(view, Form.LONG)
    assert after(document, "Wording and its history").rows == (
        ("Round 1", "Old\nOld text"),
        ("Round 2", "Title 1\nText 1"),
        ("Amended text", "The final text"),
    )
    moved = after(document, "Change: Importance")
    assert [column.header for column in moved.columns][1:3] == ["Round 1", "Round 2"]
    assert moved.rows[2] == ("Industry", "1", "5", "0 of 5 (0%)")
    assert of_kind(document, Quotation)[0] == Quotation("Yes.", "Industry, rated 5, round 2")
    method = of_kind(document, TableBlock)[-1]
    assert ("Wordings changed", "R1") in [row[1:] for row in method.rows]
    assert "from round 1, round 2" in document.made


def test_an_amended_wording_has_the_history_of_what_it_amends(make: Any) -> None:
    def amended(workshop: Workshop) -> Workshop:
        first, second = workshop.recommendations
        return replace(workshop, recommendations=(first, replace(second, succeeds=first.id)))

    document = make_document(make({"R1": APART}, {"R2": AGREED}, edit=amended), Form.LONG)
    assert "R2. Title 2 (amended from R1)" in headings(document)
    tables = [one.rows for one in of_kind(document, TableBlock)]
    history = (("Round 1, R1", "Title 1\nText 1"), ("Round 2", "Title 2\nText 2"))
    assert history in tables
    moved = next(one for one in of_kind(document, TableBlock) if one.columns[1].header == "Round 1")
    assert moved.rows[0][:2] == ("Government", "–")


def test_a_bare_title_has_no_wording_of_its_own(make: Any) -> None:
    def bare(workshop: Workshop) -> Workshop:
        items = (replace(one, text=LocalText()) for one in workshop.recommendations)
        return replace(workshop, recommendations=tuple(items))

    document = make_document(make({"R1": AGREED}, edit=bare), Form.LONG)
    assert "Wording" not in headings(document)


def test_what_could_be_misread_stands_in_front(make: Any) -> None:
    def opened(workshop: Workshop) -> Workshop:
        first = replace(workshop.rounds[0], reopenings=(Reopening(workshop.created_at, "late"),))
        second = Round("round2", 2, RoundState.OPEN, ("id-R1",))
        return replace(workshop, rounds=(first, second), is_sample=True)

    mark = SalvageMark(date(2025, 3, 20), 29, 30)
    view = make({"R1": AGREED}, edit=opened, salvaged=mark)
    for form in Form:
        document = make_document(view, form)
        sample, salvaged, is_open = (one.text for one in of_kind(document, Paragraph)[:3])
        assert sample.startswith("This is a sample workshop")
        assert salvaged.startswith("Salvaged from a damaged file")
        assert is_open == "Round 2 is open; no answer given in it is used here."
    method = everything(make_document(view, Form.LONG))
    assert "Opened again 2025-03-18 01:00: late." in method


@pytest.mark.parametrize("level", list(Anonymity))
def test_no_name_and_no_code_is_in_a_document_at_any_level(
    make: Any, said: Any, level: Anonymity
) -> None:
    def promised(workshop: Workshop) -> Workshop:
        return replace(workshop, anonymity=level)

    view = make({"R1": APART}, edit=promised, comments=[said(1, "No.")])
    for form in Form:
        told = everything(make_document(view, form))
        assert "Name 0" not in told
        assert "I-0" not in told


def test_observers_are_said_not_to_count_and_a_purpose_may_lack(make: Any) -> None:
    def watched(workshop: Workshop) -> Workshop:
        first, *rest = workshop.participants
        people = (*rest, replace(first, id="seer", is_observer=True), first)
        return replace(workshop, participants=people, details=Details())

    document = make_document(make({"R1": AGREED}, edit=watched), Form.LONG)
    rows = [row[1:] for row in of_kind(document, TableBlock)[-1].rows]
    assert ("Observers, not counted", "1") in rows
    assert ("Purpose", "–") in rows
    assert document.title == "Untitled workshop"
    assert document.subtitle == "Results by recommendation"


def test_a_round_nobody_answered_has_no_way_of_answering(make: Any) -> None:
    document = make_document(make({"R1": ([], [], [])}, items=1), Form.LONG)
    assert "How answers came in" not in everything(document)


def test_participation_may_be_unknown(make: Any) -> None:
    view = make({"R1": AGREED})
    one = view.report.rounds[0]
    bare = replace(one, results=replace(one.results, participation=None))
    view = replace(view, report=replace(view.report, rounds=(bare,)))
    assert "Response and attrition" not in everything(make_document(view, Form.SHORT))


def test_with_many_groups_titles_keep_their_room(make: Any) -> None:
    def more(workshop: Workshop) -> Workshop:
        extra = (StakeholderGroup(f"g{n}", f"g{n}", LocalText("", f"Group {n}")) for n in (4, 5))
        return replace(workshop, groups=(*workshop.groups, *extra))

    view = make({"R1": (*AGREED, [], [])}, edit=more)
    table = of_kind(make_document(view, Form.SHORT), TableBlock)[0]
    assert [one.header for one in table.columns] == [
        "Code",
        "Recommendation",
        "Verdict",
        "Who disagrees",
        "Decision",
    ]


def test_the_sheet_says_what_became_of_the_points_and_what_is_next(make: Any, said: Any) -> None:
    comments = [said(0, "One."), said(1, "Two."), said(2, "Three.", item="R2")]
    decided = {
        "R1": {"outcome": Outcome.AMEND, "amended_text": "Long " * 40, "due": date(2025, 12, 1)},
        "R2": {"outcome": Outcome.ADOPT, "owner": "Ministry", "due": date(2025, 6, 1)},
    }
    view = make({"R1": AGREED, "R2": AGREED}, comments=comments, decisions=decided, items=3)
    document = make_document(view, Form.OUTCOME)
    decisions, points = of_kind(document, TableBlock)
    assert decisions.rows == (
        ("Adopt (1)", "R2 Title 2"),
        ("Adopt as amended (1)", "R1 Title 1"),
        ("Not decided yet (1)", "R3 Title 3"),
    )
    assert [row[:2] for row in points.rows] == [("R1 Title 1", "2"), ("R2 Title 2", "1")]
    assert points.rows[0][2].startswith("Adopt as amended: Long Long")
    assert points.rows[0][2].endswith("…")
    assert points.rows[1][2] == "Adopt"
    (steps,) = of_kind(document, Bullets)
    assert steps.items == ("2025-06-01: R2 (Ministry)", "2025-12-01: R1")
    assert "Comments: 3. Thank you" in lead_of(document)


def test_sixty_recommendations_with_long_titles_stay_one_sheet(make: Any, said: Any) -> None:
    def long_titles(workshop: Workshop) -> Workshop:
        title = LocalText("제목 " * 90, "")
        items = (replace(one, title=title) for one in workshop.recommendations)
        return replace(workshop, recommendations=tuple(items))

    codes = [f"R{n}" for n in range(1, 61)]
    view = make(
        dict.fromkeys(codes, AGREED),
        items=60,
        edit=long_titles,
        comments=[said(0, f"On {code}.", item=code) for code in codes[:10]],
        decisions={code: {"outcome": Outcome.ADOPT} for code in codes},
    )
    document = make_document(view, Form.OUTCOME)
    decisions, points = of_kind(document, TableBlock)
    assert " · R60 " in decisions.rows[0][1]
    assert "\n" not in decisions.rows[0][1]
    assert len(points.rows) == 8
    assert Paragraph("Comments were also made on: R9, R10.", Tone.NOTE) in (document.blocks)
    assert len(of_kind(make_document(view, Form.SHORT), TableBlock)[0].rows) == 60
