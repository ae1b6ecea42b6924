"""The Recommendations part of Prepare: write, order, paste, take from a set, delete."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import (
    limited,
    next_recommendation_code,
    with_recommendation,
    with_recommendation_moved,
)
from workshop_app.domain.recommendations import Origin, Recommendation, RecommendationSet
from workshop_app.domain.text import Language, LocalText, clean_line, clean_text
from workshop_app.domain.workshop import TITLE_LIMIT
from workshop_app.services.preparing import delete_recommendations
from workshop_app.services.sets import with_set_items
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.origins import OriginWords
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import local

PlainField = Literal["code", "theme", "source"]
LocalField = Literal["title", "text"]
CODE_LIMIT = 30


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """One line of the list; a draft is not kept until it has a title."""

    id: str
    code: str
    title: str
    is_draft: bool


class RecommendationsModel:
    """The list and the one that is being edited; `changed` tells of choice and draft too."""

    def __init__(self, prepare: PrepareModel) -> None:
        self.changed: Signal[[]] = Signal()
        self._prepare = prepare
        self._chosen = ""
        self._place_of_choice = 0
        self._draft: Recommendation | None = None
        self._origins = OriginWords(prepare.context)
        prepare.changed.connect(self._on_prepare_changed)
        self._settle_choice()

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing may be edited."""
        return self._prepare.is_read_only

    def rows(self) -> list[RecommendationRow]:
        """Return the list in its order, a draft at the end."""
        kept = self._prepare.workshop.recommendations
        rows = [RecommendationRow(one.id, one.code, local(one.title), False) for one in kept]
        if self._draft is not None:
            rows.append(RecommendationRow(self._draft.id, self._draft.code, "", True))
        return rows

    @property
    def chosen(self) -> Recommendation | None:
        """The recommendation in the editor."""
        if self._draft is not None and self._draft.id == self._chosen:
            return self._draft
        kept = self._prepare.workshop.recommendations
        return next((one for one in kept if one.id == self._chosen), None)

    @property
    def chosen_is_draft(self) -> bool:
        """Tell whether what is in the editor still lacks a title."""
        return self._draft is not None and self._draft.id == self._chosen

    @property
    def chosen_is_put_to_vote(self) -> bool:
        """Tell whether a round has had the chosen one."""
        rounds = self._prepare.workshop.rounds
        return any(self._chosen in one.recommendation_ids for one in rounds)

    @property
    def origin_text(self) -> str:
        """Return where the chosen recommendation was taken from or what it amends; or nothing."""
        return self._origins.said_of(self._prepare.workshop, self.chosen)

    def choose(self, item_id: str) -> None:
        """Put a recommendation into the editor; an untouched draft goes."""
        if item_id == self._chosen:
            return
        self._chosen = item_id
        if self._draft is not None and self._draft.id != item_id and _is_blank(self._draft):
            self._draft = None
        self._settle_choice()
        self.changed.emit()

    def begin(self) -> None:
        """Put an empty draft into the editor."""
        if self._draft is None:
            code = next_recommendation_code(self._prepare.workshop)
            self._draft = Recommendation(new_id(), code, LocalText())
        self._chosen = self._draft.id
        self.changed.emit()

    def set_local(self, item_id: str, field: LocalField, language: Language, text: str) -> None:
        """Keep title or text in one language; TitleMissingError, TextTooLongError."""

        def change(item: Recommendation) -> Recommendation:
            if field == "title":
                title = item.title.with_language(language, clean_line(text))
                return replace(item, title=title)
            return replace(item, text=item.text.with_language(language, clean_text(text)))

        self._change(item_id, change)

    def set_plain(self, item_id: str, field: PlainField, text: str) -> None:
        """Keep code, theme or source; an emptied code becomes the next free one."""
        words = limited(clean_line(text), CODE_LIMIT if field == "code" else TITLE_LIMIT)

        def change(item: Recommendation) -> Recommendation:
            if field == "code":
                return replace(item, code=words or self._free_code(item))
            if field == "theme":
                return replace(item, theme=words)
            return replace(item, source=words)

        self._change(item_id, change)

    def move(self, item_id: str, steps: int) -> None:
        """Move up (below 0) or down the list."""
        self.move_to(item_id, self._place(item_id) + steps)

    def move_to(self, item_id: str, place: int) -> None:
        """Move to a place in the list, 0 first; what lies outside is clamped."""
        if self._draft is not None and self._draft.id == item_id:
            return
        self._prepare.edit(lambda one: with_recommendation_moved(one, item_id, max(0, place)))

    def delete(self, item_id: str) -> Callable[[], None]:
        """Delete one; AlreadyRatedError. Returns what brings it back to its place."""
        if self._draft is not None and self._draft.id == item_id:
            return self._drop_draft()
        item, place = self._prepare.workshop.recommendation(item_id), self._place(item_id)
        prepare = self._prepare
        prepare.edit_by(
            lambda: delete_recommendations(prepare.context, prepare.workshop_id, [item_id])
        )

        def put_back() -> None:
            self._prepare.edit(
                lambda one: with_recommendation_moved(
                    with_recommendation(one, item), item.id, place
                )
            )
            self.choose(item.id)

        return put_back

    def taken_codes(self, chosen: RecommendationSet) -> set[str]:
        """Return which items of a set the workshop has already."""
        origins = {one.origin for one in self._prepare.workshop.recommendations}
        return {one.code for one in chosen.items if Origin.of_set(chosen.key, one.code) in origins}

    def take(self, chosen: RecommendationSet, codes: Collection[str]) -> int:
        """Add items of a set, in one step to undo; return how many."""
        before = {one.id for one in self._prepare.workshop.recommendations}
        after = self._prepare.edit(lambda one: with_set_items(one, chosen, codes))
        new: Sequence[str] = [one.id for one in after.recommendations if one.id not in before]
        if new:
            self.choose(new[0])
        return len(new)

    def _change(self, item_id: str, change: Callable[[Recommendation], Recommendation]) -> None:
        draft = self._draft
        if draft is None or draft.id != item_id:
            if item_id not in {one.id for one in self._prepare.workshop.recommendations}:
                return  # deleted or undone while its field still held the text
            self._prepare.edit(
                lambda one: with_recommendation(one, change(one.recommendation(item_id)))
            )
            return
        changed = change(draft)
        if not changed.title:
            self._draft = changed
            return
        # Kept first: where that is refused, the draft stays as it was and the text in its field.
        self._draft = None
        try:
            self._prepare.edit(lambda one: with_recommendation(one, changed))
        except Exception:
            self._draft = draft
            raise

    def _drop_draft(self) -> Callable[[], None]:
        draft = self._draft
        self._draft = None
        self._settle_choice()
        self.changed.emit()

        def put_back() -> None:
            self._draft = draft
            self._chosen = draft.id if draft else ""
            self.changed.emit()

        return put_back

    def _free_code(self, item: Recommendation) -> str:
        others = [one for one in self._prepare.workshop.recommendations if one.id != item.id]
        return next_recommendation_code(
            replace(self._prepare.workshop, recommendations=tuple(others))
        )

    def _place(self, item_id: str) -> int:
        return [one.id for one in self._prepare.workshop.recommendations].index(item_id)

    def _settle_choice(self) -> None:
        ids = [row.id for row in self.rows()]
        if self._chosen in ids:
            self._place_of_choice = ids.index(self._chosen)
        else:  # deleted: its neighbour steps in
            self._chosen = ids[min(self._place_of_choice, len(ids) - 1)] if ids else ""

    def _on_prepare_changed(self) -> None:
        self._settle_choice()
        self.changed.emit()


def _is_blank(item: Recommendation) -> bool:
    return not (item.title or item.text or item.theme or item.source)
