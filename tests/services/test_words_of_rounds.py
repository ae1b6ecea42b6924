"""What a round was rated by stays with it: later words are those of later rounds."""

from dataclasses import replace

from ballot_box import Vote, cast_votes
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.preparation import with_criteria, with_recommendation
from workshop_app.domain.recommendations import Origin
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details
from workshop_app.services.library import delete_workshop
from workshop_app.services.lineage import known_origins
from workshop_app.services.preparing import create_workshop, duplicate_workshop, edit_workshop
from workshop_app.services.results import read_results
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.services.sets import HEADLINES, built_in_set, with_set_items
from workshop_app.wording.language import speaking
from workshop_app.wording.lineage import origin_text


def finish(context, workshop, value=lambda _code: 4):
    """Let everybody rate the open round, and reveal it."""
    this = workshop.open_round
    answers = [
        Vote(person.id, item.id, criterion.id, value(item.code))
        for person in workshop.participants
        for item in workshop.rated_in(this)
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, answers, Channel.KIOSK)
    close_round(context, workshop.id, this.id)
    return reveal_round(context, workshop.id, this.id)


def relabelled(workshop):
    criterion = workshop.criteria[0]
    points = tuple(
        replace(point, label=LocalText("", f"new {point.value}"))
        for point in criterion.scale.points
    )
    changed = replace(
        criterion,
        question=LocalText("", "How urgent is it?"),
        scale=replace(criterion.scale, points=points),
    )
    return with_criteria(workshop, (changed, *workshop.criteria[1:]))


def retitled(workshop):
    first = workshop.recommendations[0]
    return with_recommendation(workshop, replace(first, title=LocalText("", "Another title")))


def test_results_of_a_round_keep_the_words_and_labels_that_were_rated(context, rating):
    finish(context, rating)
    edit_workshop(context, rating.id, retitled)
    edit_workshop(context, rating.id, relabelled)
    second = finish(context, open_round(context, rating.id))
    first, later = (read_results(context, rating.id, one.id) for one in second.rounds)
    assert [one.recommendations[0].title.en for one in (first, later)] == [
        "Recommendation 1",
        "Another title",
    ]
    labels = [one.criteria[0].criterion.scale.points[0].label.en for one in (first, later)]
    assert labels == ["Not at all important", "new 1"]
    asked = [one.criteria[0].criterion.question.en for one in (first, later)]
    assert asked == ["How important is this recommendation?", "How urgent is it?"]


def test_ratings_are_compared_by_recommendation_where_codes_changed_places(context, rating):
    """R1 is rated 5 and R2 is rated 1 in both rounds; between them they swap their codes."""
    finish(context, rating, {"R1": 5, "R2": 1, "R3": 3}.get)
    first, second, third = rating.recommendations
    swapped = (replace(first, code="R2"), replace(second, code="R1"), third)
    edit_workshop(context, rating.id, lambda one: replace(one, recommendations=swapped))
    finish(context, open_round(context, rating.id), {"R2": 5, "R1": 1, "R3": 3}.get)
    analysis = read_results(context, rating.id).criteria[0].analysis
    changes = [analysis.of(code).change.overall for code in ("R1", "R2", "R3")]
    assert [one.same == one.pairs for one in changes] == [True, True, True]


def test_nothing_is_compared_where_a_round_rates_nothing_again(context, rating):
    first = rating.recommendations[0]
    finish(context, rating)
    again = edit_workshop(
        context,
        rating.id,
        lambda one: with_recommendation(one, replace(first, id="new", code="R9")),
    )[1]
    finish(context, open_round(context, again.id, ["new"]))
    assert read_results(context, rating.id).criteria[0].analysis.of("R9").change is None


def test_a_recommendation_names_the_set_or_the_workshop_it_was_taken_from(context, rating):
    taken = create_workshop(context, Details("First"))
    edit_workshop(context, taken.id, lambda one: with_set_items(one, built_in_set(HEADLINES)))
    written = with_recommendation(
        context.workshop(taken.id), replace(rating.recommendations[0], id="own", code="R9")
    )
    edit_workshop(context, taken.id, lambda _: written)
    copy = duplicate_workshop(context, taken.id, "Copy")
    again = duplicate_workshop(context, copy.id, "Copy of the copy")
    for one in (copy, again):
        known = known_origins(context, one)
        said = [origin_text(item, known) for item in one.recommendations]
        assert said[0] == (
            "From the set “Korea's AI strategy after DeepSeek: five recommendations”, R1"
        )
        assert said[-1] == "From the workshop “First”, R9"
        with speaking("ko"):
            assert origin_text(one.recommendations[-1], known) == "가져온 워크숍: “First”, R9"
    edit_workshop(
        context, taken.id, lambda one: replace(one, recommendations=one.recommendations[:5])
    )
    known = known_origins(context, again)
    assert origin_text(again.recommendations[-1], known) == "From the workshop “First”"
    delete_workshop(context, taken.id)
    known = known_origins(context, again)
    assert origin_text(again.recommendations[-1], known) == "From another workshop"


def test_an_amendment_made_here_was_taken_from_nowhere_and_a_workshop_is_read_once(context, rating):
    assert known_origins(context, rating) == {}
    first = rating.recommendations[0]
    amended = edit_workshop(
        context, rating.id, lambda one: with_amended_wording(one, first.id, first.text)
    )[1]
    assert known_origins(context, amended) == {}
    copy = duplicate_workshop(context, rating.id, "Copy")
    known = known_origins(context, copy)
    assert [known[item.origin].code for item in copy.recommendations] == ["R1", "R1", "R2", "R3"]


def test_a_set_that_is_not_shipped_is_named_by_its_key(context, rating):
    own = replace(rating.recommendations[0], origin=Origin.of_set("forum", "F1"))
    items = (own, *rating.recommendations[1:])
    after = edit_workshop(context, rating.id, lambda one: replace(one, recommendations=items))[1]
    known = known_origins(context, after)
    assert origin_text(after.recommendations[0], known) == "From the set “forum”, F1"
    assert origin_text(after.recommendations[1], known) == ""
