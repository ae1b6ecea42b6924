"""How a new workshop starts: three groups, two criteria, nobody yet."""

import re
from datetime import datetime
from typing import Final

from workshop_app.domain.codes import code_keys, draw_codes
from workshop_app.domain.ids import new_id, new_random_id
from workshop_app.domain.participants import DEFAULT_GROUP_NAMES, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.scale import Scale, ScaleKind, ScaleLabels, make_scale
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop

_NOT_IN_A_KEY = re.compile(r"[^a-z0-9]+")
IMPORTANCE: Final = "importance"
FEASIBILITY: Final = "feasibility"
_CRITERIA: dict[str, tuple[LocalText, LocalText, ScaleLabels]] = {
    IMPORTANCE: (
        LocalText("중요도", "Importance"),
        LocalText("이 권고안은 얼마나 중요합니까?", "How important is this recommendation?"),
        ScaleLabels.IMPORTANCE,
    ),
    FEASIBILITY: (
        LocalText("실현 가능성", "Feasibility"),
        LocalText("이 권고안은 얼마나 실현 가능합니까?", "How feasible is this recommendation?"),
        ScaleLabels.FEASIBILITY,
    ),
}


def default_groups() -> tuple[StakeholderGroup, ...]:
    """Return government, industry and academia."""
    return tuple(StakeholderGroup(new_id(), key, name) for key, name in DEFAULT_GROUP_NAMES.items())


def default_criteria(kind: ScaleKind = ScaleKind.FIVE) -> tuple[Criterion, ...]:
    """Return importance and feasibility on a scale of `kind`."""
    return tuple(
        Criterion(new_id(), key, name, question, make_scale(kind, labels))
        for key, (name, question, labels) in _CRITERIA.items()
    )


def asks_by_default(criterion: Criterion) -> bool:
    """Tell whether a criterion still has the question that a new workshop starts with."""
    known = _CRITERIA.get(criterion.key)
    return known is not None and criterion.question == known[1]


def scale_for(criterion_key: str, kind: ScaleKind) -> Scale:
    """Return the scale of `kind` with the labels that suit a criterion."""
    known = _CRITERIA.get(criterion_key)
    return make_scale(kind, known[2] if known else ScaleLabels.AGREEMENT)


def new_workshop(details: Details, at: datetime) -> Workshop:
    """Return a workshop that has all defaults but no recommendations and no participants."""
    return Workshop(
        id=new_id(),
        details=details,
        created_at=at,
        groups=default_groups(),
        criteria=default_criteria(),
    )


def new_participant(
    group: StakeholderGroup, workshop: Workshop, name: str = "", affiliation: str = ""
) -> Participant:
    """Return a participant with a code of their own; neither it nor the id tells when they came."""
    (code,) = draw_codes(1, code_keys(workshop.participants))
    return Participant(new_random_id(), group.id, code, name, affiliation)


def group_key(workshop: Workshop, name: LocalText) -> str:
    """Return an ASCII key for a new group that no other group has."""
    base = _NOT_IN_A_KEY.sub("_", name.en.lower()).strip("_")[:40]
    base = base or f"group{len(workshop.groups) + 1}"
    taken = {group.key for group in workshop.groups}
    key, number = base, 2
    while key in taken:
        key, number = f"{base}_{number}", number + 1
    return key
