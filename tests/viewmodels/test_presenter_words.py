"""Verdicts, comments and decisions on the projector, as far as the facilitator puts them there."""

from dataclasses import replace
from datetime import date

import pytest

from new_file import open_new_file
from workshop_app.analysis import Suppressed
from workshop_app.analysis.summary import SuppressionReason
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.text import LocalText
from workshop_app.findings.comments import CommentLine
from workshop_app.findings.pictures import GroupRef
from workshop_app.services.context import Context
from workshop_app.services.deciding import record_decision
from workshop_app.services.events import StoreChangedOutside
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.rounds import take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.viewmodels.presenter import item_slides
from workshop_app.viewmodels.presenter.chosen_comments import ChosenComments
from workshop_app.viewmodels.presenter.decision_slides import decided_pages, decisions_slide
from workshop_app.viewmodels.presenter.item_slides import one_of, slide_of_one
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.pages import letters, text_pages
from workshop_app.viewmodels.presenter.slides import PictureKind, Step
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import local


@pytest.fixture
def context(tmp_path):
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store)


@pytest.fixture
def results(context):
    sample = make_sample(context)
    take_up_again(context, sample)
    for item in context.workshop(sample).recommendations:
        record_decision(context, sample, Decision(item.id))
    return ResultsModel(context, sample, ImmediateJobs())


@pytest.fixture
def presenter(context, results):
    return PresenterModel(context, results)


def reveal_all(presenter: PresenterModel) -> None:
    while presenter.can_reveal:
        presenter.reveal_next()


# --- the recommendation and the verdict -----------------------------------------------------


def test_the_verdict_says_in_plain_words_how_each_group_rates_and_leaves_the_picture(
    presenter, results
):
    for _ in range(3):
        presenter.reveal_next()
    body = presenter.slide.body
    assert body.label == results.chosen.label
    assert [(one.group.name, one.words, one.counts) for one in body.groups] == [
        ("Government", "mostly important (4)", "8 high, 1 low, of 10"),
        ("Industry", "mostly not important (2)", "1 high, 8 low, of 10"),
        ("Academia", "divided: 5 high, 3 low", "5 high, 3 low, of 9"),
    ]
    assert "vote" not in presenter.slide.spoken
    assert "short of" not in presenter.slide.spoken


def test_of_a_hidden_group_the_verdict_tells_neither_words_nor_counts(results):
    one = one_of(results, (), {})
    hidden = Suppressed(SuppressionReason.TOO_FEW, 3)
    item = replace(one.item, groups={**one.item.groups, "industry": hidden})
    body = slide_of_one(replace(one, item=item), PictureKind.BARS, Step.VERDICT, 0).body
    assert [(each.words, each.counts) for each in body.groups][1] == ("not shown (too few)", "")


def test_many_groups_or_a_long_title_leave_the_room_to_the_picture(results):
    one = one_of(results, (), {})
    workshop = replace(one.reading.workshop, groups=one.reading.workshop.groups * 2)
    many = replace(one, reading=replace(one.reading, workshop=workshop))
    titled = replace(one, row=replace(one.row, title="long " * 40))
    for each, text in ((one, one.text), (many, ""), (titled, "")):
        assert slide_of_one(each, PictureKind.BARS, Step.GROUPS, 0).text == text
    assert slide_of_one(many, PictureKind.BARS, Step.DISTRIBUTION, 0).text == one.text


def test_a_short_text_stays_beside_its_picture_and_a_long_one_gives_way(
    presenter, results, monkeypatch
):
    presenter.reveal_next()
    assert presenter.slide.text == local(results.recommendation.text)
    monkeypatch.setattr(item_slides, "SHORT", 20)
    assert presenter.slide.text == ""


def test_a_long_text_is_shown_whole_in_parts(presenter, results, monkeypatch):
    long = " ".join(f"word{at}" for at in range(400))
    item = replace(results.recommendation, text=LocalText("", long))
    monkeypatch.setattr(ResultsModel, "recommendation", property(lambda _self: item))
    parts = [presenter.slide.text]
    while presenter.step is Step.TITLE:
        assert presenter.preview().startswith(f"Next: the text {len(parts) + 1}/") or (
            presenter.preview() == "Next: the distribution of all"
        )
        presenter.reveal_next()
        parts.append(presenter.slide.text)
    assert " ".join(parts[:-1]) == long
    assert len(parts[:-1]) == 4
    presenter.go_back()
    assert presenter.slide.text == parts[-2]


def test_a_step_for_groups_is_skipped_where_there_is_one_group(results):
    one = one_of(results, (), {})
    assert one.shows(Step.GROUPS)
    workshop = replace(one.reading.workshop, groups=one.reading.workshop.groups[:1])
    assert not replace(one, reading=replace(one.reading, workshop=workshop)).shows(Step.GROUPS)


@pytest.mark.parametrize("text", ["", "short", "x" * 5_000, "가나다 " * 900, "one\n" * 60])
def test_no_word_of_a_text_in_parts_is_lost_and_no_part_is_too_long(text):
    parts = text_pages(text, 900)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert max(map(letters, parts)) <= 900 + 225


# --- comments -------------------------------------------------------------------------------


def test_no_comment_is_shown_that_was_not_ticked(presenter):
    reveal_all(presenter)
    assert presenter.step is Step.VERDICT
    lines = presenter.comments.lines
    assert len(lines) > 2
    presenter.comments.tick(lines[1], shown=True)
    assert presenter.preview() == "Next: opposing comments"
    reveal_all(presenter)
    assert lines[1].text in presenter.slide.spoken
    shown = [lines[at].text for at in range(len(lines)) if lines[at].text in presenter.slide.spoken]
    assert shown == [lines[1].text]
    presenter.comments.tick(lines[1], shown=False)
    assert presenter.step is Step.VERDICT
    assert lines[1].text not in presenter.slide.spoken


def test_ticks_belong_to_their_recommendation(presenter, results):
    presenter.comments.tick(presenter.comments.lines[0], shown=True)
    presenter.pick_item(results.rows[1].recommendation_id)
    assert presenter.comments.ticked == ()
    presenter.pick_item(results.rows[0].recommendation_id)
    assert len(presenter.comments.ticked) == 1


def line(value: int | None, text: str, mark: int = 0) -> CommentLine:
    group = GroupRef("Government", mark) if value is not None else None
    return CommentLine(group, "G01", f"rated {value}" if value is not None else "", text, value)


@pytest.fixture
def chosen(results, presenter, monkeypatch):
    lines = [line(3, "c"), line(1, "a"), line(None, "e"), line(5, "b"), line(4, "d"), line(1, "a")]
    monkeypatch.setattr(ChosenComments, "lines", property(lambda _self: tuple(lines)))
    for one in lines:
        presenter.comments.tick(one, shown=True)
    return presenter.comments


def test_opposing_comments_stand_in_turn_and_two_short_ones_side_by_side(chosen):
    assert [one.text for one in chosen.ticked] == ["a", "b", "c", "d", "e"]
    pages = [[quote.text for quote in page.quotes] for page in chosen.pages]
    assert pages == [["“a”", "“b”"], ["“c”", "“d”"], ["“e”"]]


def test_who_wrote_a_comment_is_not_told_but_their_group_where_it_may_be(chosen):
    spoken = "\n".join(page.spoken for page in chosen.pages)
    assert "G01" not in spoken
    assert "“a” · Government · rated 1" in spoken
    assert spoken.splitlines()[-1] == "“e”"


def test_a_long_comment_is_shown_whole_in_numbered_parts(presenter, monkeypatch):
    lines = (line(1, "word " * 600), line(5, "short"))
    monkeypatch.setattr(ChosenComments, "lines", property(lambda _self: lines))
    for one in lines:
        presenter.comments.tick(one, shown=True)
    pages = presenter.comments.pages
    assert [len(page.quotes) for page in pages] == [1] * 5
    assert pages[0].quotes[0].text.endswith("(1/4)”")
    reveal_all(presenter)
    assert presenter.slide.above.endswith("5/5")
    assert "short" in presenter.slide.spoken


# --- decisions ------------------------------------------------------------------------------


def decide(context: Context, results: ResultsModel, **changes: object) -> None:
    key = results.chosen.recommendation_id
    record_decision(context, results.workshop.id, replace(Decision(key), **changes))


def test_the_decision_stands_there_as_it_is_typed(context, presenter, results):
    reveal_all(presenter)
    assert presenter.step is Step.VERDICT
    decide(context, results, outcome=Outcome.ADOPT)
    assert presenter.preview() == "Next: the decision"
    presenter.reveal_next()
    assert presenter.slide.body.label == "Adopt"
    decide(context, results, outcome=Outcome.AMEND, amended_text="Better words", owner="Kim")
    assert presenter.slide.body.parts == (("Amended text", "Better words"), ("Owner", "Kim"))
    assert "Amended text: Better words" in presenter.slide.spoken
    decide(context, results)
    assert presenter.step is Step.VERDICT


def test_a_decision_without_an_outcome_is_said_to_be_open():
    (page,) = decided_pages(Decision("r", reason="So far", due=date(2027, 1, 31)))
    assert page.label == "Not decided yet"
    assert page.parts == (("Reason", "So far"), ("Until", "2027-01-31"))


def test_a_long_decision_goes_on_in_parts():
    pages = decided_pages(Decision("r", Outcome.AMEND, "new " * 400, "because " * 300, "Kim"))
    assert len(pages) > 3
    said = " ".join(text for page in pages for _, text in page.parts)
    assert (said.count("new"), said.count("because"), said.count("Kim")) == (400, 300, 1)


def test_the_closing_slide_names_every_decision_with_its_outcome(context, presenter, results):
    assert PictureKind.DECISIONS not in presenter.pictures
    first, second, *_ = results.workshop.recommendations
    record_decision(
        context, results.workshop.id, Decision(first.id, Outcome.AMEND, reason="Costs first")
    )
    record_decision(
        context, results.workshop.id, Decision(second.id, Outcome.REJECT, reason="so long " * 30)
    )
    presenter.pick_picture(PictureKind.DECISIONS)
    assert presenter.slide.title == "Decisions on 5 recommendations"
    blocks = [block for column in presenter.slide.body.columns for block in column]
    assert [(block.label, block.count) for block in blocks] == [
        ("Adopt as amended", 1),
        ("Reject", 1),
        ("Not decided yet", 3),
    ]
    assert [block.rows[0].note for block in blocks[:2]] == ["Costs first", ""]
    assert presenter.slide.spoken.count(local(first.title)) == 1
    assert not presenter.can_reveal
    record_decision(context, results.workshop.id, Decision(first.id))
    record_decision(context, results.workshop.id, Decision(second.id))
    presenter.pick_item(second.id)
    assert presenter.kind is PictureKind.BARS


def test_sixty_decisions_go_over_several_slides_and_none_is_left_out(results):
    item = results.workshop.recommendations[0]
    items = tuple(replace(item, id=str(at), code=f"R{at}") for at in range(60))
    workshop = replace(results.workshop, recommendations=items)
    decisions = {str(at): Decision(str(at), list(Outcome)[at % 4]) for at in range(60)}
    pages = decisions_slide(workshop, decisions).pages
    slides = [decisions_slide(workshop, decisions, page) for page in range(pages)]
    assert pages > 2
    assert decisions_slide(workshop, decisions, pages) == slides[-1]
    rows = [
        row.code
        for slide in slides
        for column in slide.body.columns
        for block in column
        for row in block.rows
    ]
    assert sorted(rows) == sorted(one.code for one in items)
    assert slides[1].above.endswith(f"2/{pages}")
    assert max(len(slide.body.columns) for slide in slides) == 2


def test_one_decision_and_none_have_slides_of_their_own(results):
    one = replace(results.workshop, recommendations=results.workshop.recommendations[:1])
    assert decisions_slide(one, {}).title == "Decision on 1 recommendation"
    none = replace(one, recommendations=())
    assert decisions_slide(none, {}).body.columns == ()


def test_what_another_process_writes_elsewhere_leaves_the_decisions_alone(context, presenter):
    before = presenter.slide
    context.events.publish(StoreChangedOutside())
    assert presenter.slide == before
