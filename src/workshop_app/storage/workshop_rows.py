"""From the domain to rows: what is written of a workshop and its parts, by uid."""

from typing import Any

from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.text import LocalText, search_key
from workshop_app.domain.workshop import Workshop

Row = dict[str, Any]
SEPARATOR = "\n"


def workshop_row(workshop: Workshop) -> Row:
    """Return the columns of the workshop itself."""
    details, rule = workshop.details, workshop.rule
    return {
        "uid": workshop.id,
        "title": details.title,
        "day": details.day,
        "place": details.place,
        "facilitator": details.facilitator,
        "purpose": details.purpose,
        "created_at": workshop.created_at,
        "rule_kind": rule.kind.value,
        "rule_threshold_percent": rule.threshold_percent,
        "rule_opposed_percent": rule.opposed_percent,
        "rule_max_iqr": rule.max_iqr,
        "rule_minimum_answers": rule.minimum_answers,
        "rule_minimum_group": rule.minimum_group,
        "rule_small_groups": rule.small_groups.value if rule.small_groups else None,
        "rule_locked_at": workshop.rule_locked_at,
        "anonymity": workshop.anonymity.value,
        **_both("consent", workshop.consent),
        "is_sample": workshop.is_sample,
        "concluded_at": workshop.concluded_at,
        "discussion_minutes": workshop.discussion_minutes,
        "minutes_each": workshop.minutes_each,
        "search_text": search_key(SEPARATOR.join((details.title, details.place))),
    }


def group_rows(workshop: Workshop) -> dict[str, Row]:
    """Return the columns of each group; those with one `unit` above 0 count as one group."""
    units = {key: at for at, one in enumerate(workshop.joined_groups, start=1) for key in one}
    return {
        one.id: {"key": one.key, **_both("name", one.name), "unit": units.get(one.id, 0)}
        for one in workshop.groups
    }


def participant_row(person: Participant, groups: dict[str, int]) -> Row:
    """Return the columns of a participant, without the name, which has its own table."""
    return {
        "group_id": groups[person.group_id],
        "code": person.code,
        "observer": person.is_observer,
        "removed": False,
    }


def recommendation_row(item: Recommendation) -> Row:
    """Return the columns of a recommendation."""
    words = (item.title.ko, item.title.en, item.text.ko, item.text.en)
    return {
        **recommendation_words(item),
        "origin_source": item.origin.source if item.origin else None,
        "origin_item": item.origin.item if item.origin else None,
        "succeeds": item.succeeds,
        "removed": False,
        "search_text": search_key(SEPARATOR.join(words)),
    }


def recommendation_words(item: Recommendation) -> Row:
    """Return the columns that a round keeps of a recommendation."""
    return {
        "code": item.code,
        **_both("title", item.title),
        **_both("text", item.text),
        "theme": item.theme,
        "source": item.source,
    }


def criterion_row(criterion: Criterion) -> Row:
    """Return the columns of a criterion; its points have their own table."""
    return {"key": criterion.key, **criterion_words(criterion)}


def criterion_words(criterion: Criterion) -> Row:
    """Return the columns that a round keeps of a criterion, besides the labels."""
    return {**_both("name", criterion.name), **_both("question", criterion.question)}


def point_rows(criterion: Criterion, owner: Row) -> list[Row]:
    """Return the points of a criterion's scale, each with the key of its `owner`."""
    return [
        {**owner, "value": point.value, **_both("label", point.label)}
        for point in criterion.scale.points
    ]


def round_row(this: Round) -> Row:
    """Return the columns of a round."""
    return {
        "number": this.number,
        "state": this.state.value,
        "opened_at": this.opened_at,
        "closed_at": this.closed_at,
        "revealed_at": this.revealed_at,
        "late_held": this.late_held,
    }


def reopening_rows(this: Round, round_id: int) -> list[Row]:
    """Return the traces of a round opened again."""
    return [
        {"round_id": round_id, "number": number, "at": one.at, "reason": one.reason}
        for number, one in enumerate(this.reopenings)
    ]


def _both(name: str, text: LocalText) -> Row:
    return {f"{name}_ko": text.ko, f"{name}_en": text.en}
