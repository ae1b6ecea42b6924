"""The recommendation sets that come with the program, and how a workshop takes from them."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from workshop_app.domain.creation import default_criteria
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import next_recommendation_code, with_recommendation
from workshop_app.domain.recommendations import Origin, Recommendation, RecommendationSet, SetItem
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.shipped import Node, ShippedFileError, read_shipped
from workshop_app.wording.language import local

HEADLINES = "deepseek-headlines"
ACTIONS = "deepseek-actions"


@cache
def built_in_sets() -> tuple[RecommendationSet, ...]:
    """Return the five headline recommendations and the ten actions under them."""
    return tuple(_read_set(key) for key in (HEADLINES, ACTIONS))


def built_in_set(key: str) -> RecommendationSet:
    """Return the built-in set with this key; KeyError where there is none."""
    found = {one.key: one for one in built_in_sets()}
    return found[key]


def set_items_as_recommendations(
    chosen: RecommendationSet, codes: Collection[str] | None = None
) -> tuple[Recommendation, ...]:
    """Return new recommendations from the items with these codes (all by default), in order.

    Title and text keep both languages; theme and source are taken in the current one.
    """
    wanted = chosen.items if codes is None else [one for one in chosen.items if one.code in codes]
    return tuple(
        Recommendation(
            id=new_id(),
            code=item.code,
            title=item.title,
            text=item.text,
            theme=local(item.theme),
            source=local(item.source),
            origin=Origin.of_set(chosen.key, item.code),
        )
        for item in wanted
    )


def with_set_items(
    workshop: Workshop, chosen: RecommendationSet, codes: Collection[str] | None = None
) -> Workshop:
    """Add items of a set at the end; what was taken before stays single, a taken code is renewed.

    The set's own questions take the place of the usual ones. Made to be given to
    `edit_workshop`, so that it is one step to undo.
    """
    workshop = with_set_questions(workshop, chosen)
    there = {item.origin for item in workshop.recommendations}
    for item in set_items_as_recommendations(chosen, codes):
        if item.origin in there:
            continue
        taken = {other.code for other in workshop.recommendations}
        code = next_recommendation_code(workshop) if item.code in taken else item.code
        workshop = with_recommendation(workshop, replace(item, code=code))
    return workshop


def with_set_questions(workshop: Workshop, chosen: RecommendationSet) -> Workshop:
    """Ask a set's questions where the usual ones stand unchanged and nobody was asked them."""
    if workshop.is_locked:
        return workshop
    usual = {one.key: one.question for one in default_criteria()}
    criteria = tuple(
        replace(one, question=chosen.questions.get(one.key, one.question))
        if one.question == usual.get(one.key)
        else one
        for one in workshop.criteria
    )
    return replace(workshop, criteria=criteria)


def _read_set(key: str) -> RecommendationSet:
    node = read_shipped("sets", f"{key}.json")
    source = node["source"].local()
    items = tuple(_read_item(item, source) for item in node["items"].items())
    if node["key"].text() != key or len({item.code for item in items}) != len(items):
        raise ShippedFileError(f"{node.place}: key or codes are wrong")
    return RecommendationSet(
        key=key,
        name=node["name"].local(),
        description=node["description"].local(),
        purpose=node["purpose"].local(),
        items=items,
        questions={key: asked.local() for key, asked in node["questions"].named().items()},
    )


def _read_item(node: Node, source: LocalText) -> SetItem:
    return SetItem(
        code=node["code"].text(),
        title=node["title"].local(),
        text=node["text"].local(),
        theme=node["theme"].local(),
        source=source,
    )
