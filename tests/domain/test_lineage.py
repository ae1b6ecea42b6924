"""A recommendation remembers where it first stood, however often it is copied or amended."""

from dataclasses import replace

from workshop_app.domain.lineage import copied_recommendations, lineage, successor_of
from workshop_app.domain.preparation import with_recommendation
from workshop_app.domain.recommendations import Origin
from workshop_app.domain.text import LocalText


def test_what_was_written_here_began_here_and_what_was_taken_began_in_its_set(ready):
    own, taken = ready.recommendations
    taken = replace(taken, origin=Origin.of_set("headlines", "R4"))
    assert lineage(ready, own) == Origin(f"workshop:{ready.id}", own.id)
    assert lineage(ready, taken) == Origin("set:headlines", "R4")


def test_an_amended_wording_succeeds_the_old_one_and_is_of_the_same_lineage(ready):
    first = ready.recommendations[0]
    amended = successor_of(ready, first, LocalText("고친 글", "Amended"))
    assert amended.id != first.id
    assert (amended.succeeds, amended.title, amended.text.en) == (first.id, first.title, "Amended")
    after = with_recommendation(ready, amended)
    assert [item.code for item in after.recommendations] == ["R1", "R2", "R3"]
    again = successor_of(after, after.recommendations[-1], LocalText("또", "Again"))
    assert lineage(after, again) == lineage(ready, first)


def test_copies_succeed_each_other_as_the_originals_do(ready):
    first = ready.recommendations[0]
    whole = with_recommendation(ready, successor_of(ready, first, LocalText("글", "Text")))
    copies = copied_recommendations(whole)
    assert [one.succeeds for one in copies] == ["", "", copies[0].id]
    assert {one.id for one in copies}.isdisjoint(one.id for one in whole.recommendations)
    lost = replace(whole, recommendations=whole.recommendations[1:])
    assert [one.succeeds for one in copied_recommendations(lost)] == ["", ""]
