"""What phones send, made into answers: JSON from scripts, whole forms without. Pure functions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from workshop_app.domain.text import clean_text
from workshop_app.services.ballots import Answer, Asked
from workshop_app.services.phones import hash_of
from workshop_app.web.sheet import Given, Sheet, View

_MOST_FIELDS = 4_000
_MOST_SEQ = 2**53
_SHORT = 16
UNKNOWN, ASIDE = "x", "r"


class NotUnderstoodError(Exception):
    """The request says nothing that could be taken; its text tells a client's author what."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Answers and comments of one request. `seq` orders what one phone sends, 0 for a form."""

    answers: Mapping[Asked, Answer] = field(default_factory=dict[Asked, Answer])
    comments: Mapping[str, str] = field(default_factory=dict[str, str])
    seq: int = 0
    id: str = ""


def read_answer(body: bytes, sheet: Sheet) -> Sent:
    """Return one answer of `PUT /a`; NotUnderstoodError."""
    said = _object(body)
    item = _known(said, "item", [one.id for one in sheet.items])
    criteria = [one.id for one in sheet.criteria]
    state, value = said.get("state"), said.get("value")
    if state == "recused":
        place = item, criteria[0]
        return Sent({place: Answer(recused=True)}, {}, _seq(said), _id(said))
    place = item, _known(said, "criterion", criteria)
    if state == "rated":
        if not isinstance(value, int) or isinstance(value, bool):
            raise NotUnderstoodError("value: a point of the scale")
        (scale,) = (one.scale for one in sheet.criteria if one.id == place[1])
        if not scale.accepts(value):
            raise NotUnderstoodError(f"value: {scale.low} to {scale.high}")
        answer = Answer(value)
    elif state == "abstained":
        answer = Answer()
    elif state == "cleared":
        answer = Answer(clear=True)
    else:
        raise NotUnderstoodError("state: rated, abstained, recused or cleared")
    return Sent({place: answer}, {}, _seq(said), _id(said))


def read_comment(body: bytes, sheet: Sheet) -> Sent:
    """Return one comment of `PUT /c`, as it was typed; NotUnderstoodError."""
    said = _object(body)
    item = _known(said, "item", [one.id for one in sheet.items])
    text = said.get("text")
    if not isinstance(text, str):
        raise NotUnderstoodError("text: the comment, empty to take it away")
    return Sent({}, {item: text}, _seq(said), _id(said))


def read_fields(body: bytes) -> dict[str, str]:
    """Return the fields of a form; NotUnderstoodError."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="replace",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError as error:
        raise NotUnderstoodError("the form") from error
    return dict(pairs)


def shown_answers(view: View) -> str:
    """Return what a form shows, place by place: only what differs from it is taken.

    A tab that was left open would else bring back what was answered elsewhere since.
    """
    places = [(one.id, by.id) for one in view.sheet.items for by in view.sheet.criteria]
    return ",".join(mark_of(view.given.get(place)) for place in places)


def mark_of(given: Given | None) -> str:
    """Return how an answer stands in a form."""
    if given is None:
        return ""
    if given.recused:
        return ASIDE
    return UNKNOWN if given.value is None else str(given.value)


def short_hash(text: str) -> str:
    """Return enough of a hash to tell whether a text is what was shown."""
    return hash_of(text)[:_SHORT]


def read_form(fields: Mapping[str, str], sheet: Sheet) -> Sent:
    """Return what a person changed in a whole form; NotUnderstoodError."""
    shown = fields.get("was", "").split(",")
    count = len(sheet.criteria)
    if len(shown) != len(sheet.items) * count:
        raise NotUnderstoodError("was: what the form showed")
    answers: dict[Asked, Answer] = {}
    comments: dict[str, str] = {}
    for at, item in enumerate(sheet.items):
        was = shown[at * count : (at + 1) * count]
        marks = [fields.get(f"a.{at}.{by}", "") for by in range(count)]
        if fields.get(f"o.{at}"):
            if ASIDE not in was:
                answers[item.id, sheet.criteria[0].id] = Answer(recused=True)
        else:
            answers.update(_changed(sheet, item.id, was, marks))
        text = fields.get(f"c.{at}")
        if text is not None and fields.get(f"h.{at}", "") != _comment_hash(text):
            comments[item.id] = text
    return Sent(answers, comments)


def _changed(sheet: Sheet, item: str, was: list[str], marks: list[str]) -> dict[Asked, Answer]:
    found: dict[Asked, Answer] = {}
    if ASIDE in was and not any(marks):
        return {(item, one.id): Answer(clear=True) for one in sheet.criteria}
    for criterion, before, mark in zip(sheet.criteria, was, marks, strict=True):
        if not mark or mark == before:
            continue
        if mark == UNKNOWN:
            found[item, criterion.id] = Answer()
            continue
        try:
            value = int(mark)
        except ValueError as error:
            raise NotUnderstoodError("a point of the scale") from error
        if not criterion.scale.accepts(value):
            raise NotUnderstoodError("a point of the scale")
        found[item, criterion.id] = Answer(value)
    return found


def _comment_hash(text: str) -> str:
    cleaned = clean_text(text)
    return short_hash(cleaned) if cleaned else ""


def _object(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotUnderstoodError("JSON") from error
    if not isinstance(said, dict):
        raise NotUnderstoodError("a JSON object")
    return said  # pyright: ignore[reportUnknownVariableType]


def _known(said: Mapping[str, Any], name: str, ids: list[str]) -> str:
    found = said.get(name)
    if found not in ids:
        raise NotUnderstoodError(f"{name}: an id of this round")
    return str(found)


def _seq(said: Mapping[str, Any]) -> int:
    seq = said.get("seq")
    if not isinstance(seq, int) or isinstance(seq, bool) or not 0 < seq < _MOST_SEQ:
        raise NotUnderstoodError("seq: a number that grows with each answer, above 0")
    return seq


def _id(said: Mapping[str, Any]) -> str:
    return str(said.get("id", ""))[:64]
