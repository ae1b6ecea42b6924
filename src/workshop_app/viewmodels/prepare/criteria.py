"""The Criteria and scale part of Prepare: what is rated, by which question, on which points."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from workshop_app.domain.creation import default_criteria, scale_for
from workshop_app.domain.errors import LockedByRatingError
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import limited, with_criteria
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.scale import Scale, ScaleKind, make_scale, scale_of
from workshop_app.domain.text import Language, LocalText, clean_line
from workshop_app.domain.workshop import TITLE_LIMIT, Workshop
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.wording.language import translate

CriterionField = Literal["name", "question"]
LABEL_LIMIT = 60
MOST_CRITERIA = 6


class CriteriaModel:
    """The criteria, each with its scale; their number and points are fixed by the first round."""

    def __init__(self, prepare: PrepareModel) -> None:
        self._prepare = prepare

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria in order."""
        return self._prepare.workshop.criteria

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing may be edited."""
        return self._prepare.is_read_only

    @property
    def is_locked(self) -> bool:
        """Tell whether only the words may change."""
        return self._prepare.is_locked

    def addable_defaults(self) -> list[Criterion]:
        """Return the built-in criteria that the workshop does not have."""
        kind = self._usual_scale
        keys = {criterion.key for criterion in self.criteria}
        return [one for one in default_criteria(kind) if one.key not in keys]

    @property
    def _usual_scale(self) -> ScaleKind:
        """Return the scale of the first criterion where it is one of the program's own."""
        first = self.criteria[0].scale.kind if self.criteria else None
        return first or ScaleKind.FIVE

    @property
    def can_add(self) -> bool:
        """Tell whether another criterion may be added."""
        return not (self.is_locked or self._prepare.is_read_only) and self._has_room

    @property
    def _has_room(self) -> bool:
        return len(self.criteria) < MOST_CRITERIA

    def add_default(self, key: str) -> None:
        """Add importance or feasibility."""
        wanted = next(one for one in self.addable_defaults() if one.key == key)
        self._edit(lambda criteria: (*criteria, wanted))

    def add_own(self) -> str:
        """Add a criterion whose words are to be written, and return its id."""
        number = len(self.criteria) + 1
        kind = self._usual_scale
        key = self._free_key(f"criterion{number}")
        name = LocalText(f"평가 기준 {number}", f"Criterion {number}")
        new = Criterion(new_id(), key, name, LocalText(), scale_for(key, kind))
        self._edit(lambda criteria: (*criteria, new))
        return new.id

    def remove(self, criterion_id: str) -> Callable[[], None]:
        """Remove a criterion; LockedByRatingError. Returns what brings it back."""
        former = self._prepare.workshop.criterion(criterion_id)
        place = self.criteria.index(former)
        self._edit(lambda criteria: tuple(one for one in criteria if one.id != criterion_id))

        def put_back() -> None:
            self._edit(lambda criteria: (*criteria[:place], former, *criteria[place:]))

        return put_back

    def set_words(
        self, criterion_id: str, field: CriterionField, language: Language, text: str
    ) -> None:
        """Keep name or question in one language."""
        words = limited(clean_line(text), TITLE_LIMIT)

        def change(criterion: Criterion) -> Criterion:
            if field == "name":
                return replace(criterion, name=criterion.name.with_language(language, words))
            return replace(criterion, question=criterion.question.with_language(language, words))

        self._change(criterion_id, change)

    def set_scale(self, criterion_id: str, kind: ScaleKind) -> None:
        """Choose the points of a criterion, with the labels that suit it."""
        if self.is_locked:
            raise LockedByRatingError
        self._change(criterion_id, lambda one: replace(one, scale=scale_for(one.key, kind)))

    def set_own_scale(self, criterion_id: str, low: int, points: int) -> None:
        """Choose a lowest number and a number of points; labels stay as far as they fit."""
        if self.is_locked:
            raise LockedByRatingError
        self._change(criterion_id, lambda one: replace(one, scale=_resized(one.scale, low, points)))

    def set_label(self, criterion_id: str, value: int, language: Language, text: str) -> None:
        """Keep the label of one point, which may be empty."""
        words = limited(clean_line(text), LABEL_LIMIT)

        def change(criterion: Criterion) -> Criterion:
            points = tuple(
                replace(point, label=point.label.with_language(language, words))
                if point.value == value
                else point
                for point in criterion.scale.points
            )
            return replace(criterion, scale=replace(criterion.scale, points=points))

        self._change(criterion_id, change)

    def _change(self, criterion_id: str, change: Callable[[Criterion], Criterion]) -> None:
        self._edit(
            lambda criteria: tuple(
                change(one) if one.id == criterion_id else one for one in criteria
            )
        )

    def _edit(self, change: Callable[[tuple[Criterion, ...]], tuple[Criterion, ...]]) -> None:
        def edit(workshop: Workshop) -> Workshop:
            return with_criteria(workshop, change(workshop.criteria))

        self._prepare.edit(edit)

    def _free_key(self, wanted: str) -> str:
        taken = {criterion.key for criterion in self.criteria}
        key, number = wanted, 2
        while key in taken:
            key, number = f"{wanted}_{number}", number + 1
        return key


def scale_name(kind: ScaleKind) -> str:
    """Return a scale as the choice lists it."""
    return {
        ScaleKind.FIVE: translate("Criteria", "1 to 5"),
        ScaleKind.SEVEN: translate("Criteria", "1 to 7"),
        ScaleKind.NINE: translate("Criteria", "1 to 9"),
        ScaleKind.AGREEMENT: translate("Criteria", "Agree or disagree"),
    }[kind]


def boxes_sentence(scale: Scale) -> str:
    """Return which points count as in favour and which as against."""
    return translate("Criteria", "High: {top}. Low: {bottom}.").format(
        top=_span(scale.top_from, scale.high), bottom=_span(scale.low, scale.bottom_to)
    )


def preset_of(scale: Scale) -> ScaleKind | None:
    """Return which of the program's scales this is; three own points are not agree or disagree."""
    agreement = make_scale(ScaleKind.AGREEMENT)
    return None if scale.kind is ScaleKind.AGREEMENT and scale != agreement else scale.kind


def _resized(scale: Scale, low: int, points: int) -> Scale:
    """Return a scale whose points keep their labels by place, or only those of the ends."""
    labels = [point.label for point in scale.points]
    if len(labels) != points:
        labels = [labels[0], *[LocalText()] * (points - 2), labels[-1]]
    return scale_of(low, low + points - 1, dict(enumerate(labels, start=low)))


def _span(first: int, last: int) -> str:
    if first == last:
        return str(first)
    if first < 0:
        said = translate("Criteria", "{first} to {last}")
        return said.format(first=first, last=last)
    return f"{first}–{last}"
