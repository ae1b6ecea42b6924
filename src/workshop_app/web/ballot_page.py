"""The ballot as one form that needs no script; with it, one recommendation at a time, saved at once."""

import json
from html import escape

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.scale import ScalePoint
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.web.answers import ASIDE, UNKNOWN, mark_of, short_hash, shown_answers
from workshop_app.web.frame import (
    Page,
    foot_of,
    head_of,
    held_note,
    title_of,
    token_field,
    whole,
)
from workshop_app.web.sheet import Given, View
from workshop_app.wording.language import local, translate

_NARROW, _LATIN, _KOREAN = 28, 4, 7
"""Seven letters of a word stand in a fifth of a small phone, or four of Korean."""


def ballot_page(view: View, session: str) -> Page:
    """Return the whole ballot."""
    items = "".join(_item(view, at) for at in range(len(view.sheet.items)))
    labels = (local(one.label) for by in view.sheet.criteria for one in by.scale.points)
    long = ' class="long"' if any(map(_is_long, labels)) else ""
    send = translate("Phone", "Send my answers")
    body = (
        f'{held_note(view)}<form method="post" action="/b" id="f"{long} autocomplete="off" '
        f'data-said="{escape(_said(view))}">{token_field(session)}'
        f'<input type="hidden" name="was" value="{escape(shown_answers(view))}">'
        f'<div class="dots" id="d" aria-hidden="true"></div>'
        f"{items}<button>{escape(send)}</button>{_steps()}</form>{foot_of(view)}"
    )
    return whole(title_of(view), body, head_of(view), "ballot.js")


def _said(view: View) -> str:
    """Return the ids and the words that the script needs."""
    sheet = view.sheet
    whose = short_hash(f"{sheet.workshop_id} {sheet.number} {view.person.id}")
    said = {
        # Answers of one person and round must never be sent in the session of another.
        "box": f"wa.{whose}.",
        "items": [one.id for one in sheet.items],
        "criteria": [one.id for one in sheet.criteria],
        "saved": translate("Phone", "✓ Saved on the laptop"),
        "wait": translate("Phone", "Waiting to be saved"),
        "waiting": translate(
            "Phone",
            "Waiting to be saved: {n}. What you answered is kept on this phone and sent by itself "
            "once the laptop can be reached; just go on.",
        ),
        "refused": translate("Phone", "Not taken. Please reload the page and answer again."),
        "lost": translate("Phone", "This phone has no room to keep the answer."),
        "ended": translate(
            "Phone", "This phone's link is void. Please ask the facilitator for a new one."
        ),
        "closed": translate(
            "Phone", "The round is closed. What was marked as saved counts; no more is taken."
        ),
        "next": translate("Words", "Next"),
        "review": translate("Ballot", "Look at my answers"),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _steps() -> str:
    hint = translate("Phone", "Each answer is saved on the laptop at once.")
    back, ahead = translate("Ballot", "Back"), translate("Words", "Next")
    return (
        f'<div class="foot"><p role="status" id="s">{escape(hint)}</p>'
        f'<div><a class="go back" id="p" href="#q1">{escape(back)}</a>'
        f'<a class="go" id="n" href="/r">{escape(ahead)}</a></div></div>'
    )


def _item(view: View, at: int) -> str:
    item = view.sheet.items[at]
    count = translate("Ballot", "Recommendation {number} of {total} · {code}").format(
        number=at + 1, total=len(view.sheet.items), code=item.code
    )
    questions = "".join(
        _question(view, at, by, criterion) for by, criterion in enumerate(view.sheet.criteria)
    )
    text = local(item.text)
    shown = f'<p class="pre">{escape(text)}</p>' if text else ""
    return (
        f'<section id="q{at + 1}"><p class="n">{escape(count)}</p>'
        f'<h2 tabindex="-1">{escape(local(item.title))}</h2>{shown}{_before(view, item)}'
        f"{questions}{_aside(view, at, item)}{_comment(view, at, item)}</section>"
    )


def _before(view: View, item: Recommendation) -> str:
    """Return the person's own ratings of the last round, as the laptop shows them."""
    given = [(one, view.before.get((item.id, one.id))) for one in view.sheet.criteria]
    parts = [f"{local(one.name)} {_given_text(was)}" for one, was in given if was is not None]
    if not parts:
        return ""
    text = translate("Ballot", "Your own rating in the last round: {ratings}")
    return f'<p class="n">{escape(text.format(ratings=" · ".join(parts)))}</p>'


def _given_text(given: Given) -> str:
    if given.recused:
        return translate("Words", "Recused")
    return translate("Ballot", "Don't know") if given.value is None else str(given.value)


def _question(view: View, at: int, by: int, criterion: Criterion) -> str:
    item = view.sheet.items[at]
    mark = mark_of(view.given.get((item.id, criterion.id)))
    name = f"a.{at}.{by}"
    points = criterion.scale.points
    choices = "".join(_choice(name, str(one.value), _point(one), mark) for one in points)
    unknown = _choice(name, UNKNOWN, escape(translate("Ballot", "Don't know")), mark)
    question = local(criterion.question) or local(criterion.name)
    return (
        f'<fieldset><legend>{escape(question)}</legend><div class="row">{choices}</div>'
        f'{unknown}<small id="m.{at}.{by}"></small></fieldset>'
    )


def _is_long(label: str) -> bool:
    """Tell whether a label has a word that is too wide for its place beside the others."""
    return any(sum(map(_width, word)) > _NARROW for word in label.split())


def _width(letter: str) -> int:
    return _LATIN if letter < "\u1100" else _KOREAN


def _point(point: ScalePoint) -> str:
    return f"<b>{point.value}</b> {escape(local(point.label))}"


def _choice(name: str, value: str, label: str, mark: str) -> str:
    checked = " checked" if value == mark else ""
    return (
        f'<label><input type="radio" name="{name}" value="{value}"{checked}>'
        f"<span>{label}</span></label>"
    )


def _aside(view: View, at: int, item: Recommendation) -> str:
    first = view.sheet.criteria[0].id
    checked = " checked" if mark_of(view.given.get((item.id, first))) == ASIDE else ""
    said = translate("Ballot", "I have an interest in this and do not rate it")
    return (
        f'<label><input type="checkbox" name="o.{at}" value="1"{checked}>'
        f"<span>{escape(said)}</span></label>"
    )


def _comment(view: View, at: int, item: Recommendation) -> str:
    text = view.comments.get(item.id, "")
    hint = translate("Ballot", "Why? What would have to change? (optional)")
    was = f'<input type="hidden" name="h.{at}" value="{short_hash(text)}">' if text else ""
    # A line break after the tag is the parser's own; the text keeps one that it begins with.
    return (
        f'{was}<label for="c{at}">{escape(hint)}</label><textarea id="c{at}" name="c.{at}" '
        f'maxlength="{COMMENT_LIMIT}">\n{escape(text)}</textarea><small id="m.{at}.c"></small>'
    )
