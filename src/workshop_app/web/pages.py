"""The pages of the phone door: one template, texts by `translate`, and no word unescaped."""

from collections.abc import Callable
from functools import cache
from html import escape
from string import Template

from workshop_app.bundled import bundled
from workshop_app.domain.errors import UserError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.scale import ScalePoint
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.services.phones import hash_of
from workshop_app.web.answers import ASIDE, UNKNOWN, mark_of, short_hash, shown_answers
from workshop_app.web.messages import new_nonce
from workshop_app.web.sheet import View
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import current_language, local, translate
from workshop_app.wording.messages import sentence_for

Page = tuple[str, str]
"""HTML, and the nonce that allows it its own style and script."""


def ballot_page(view: View, session: str) -> Page:
    """Return the whole ballot as one form, which needs no script."""
    items = "".join(_item(view, at) for at in range(len(view.sheet.items)))
    send = translate("Phone", "Send my answers")
    body = (
        f"{_heading(view)}{_held(view)}"
        f'<form method="post" action="/b">{_token(session)}'
        f'<input type="hidden" name="was" value="{escape(shown_answers(view))}">'
        f"{items}<button>{escape(send)}</button></form>{_foot()}"
    )
    return _whole(view.sheet.title, body)


def consent_page(view: View, session: str) -> Page:
    """Return the consent text, which is agreed to before anything else."""
    text = local(view.sheet.consent)
    heading = translate("Ballot", "Before you begin")
    refusal = translate("Ballot", "If you do not agree, please tell the facilitator.")
    agree = translate("Ballot", "I agree and begin")
    body = (
        f'{_heading(view)}<h2>{escape(heading)}</h2><p class="pre">{escape(text)}</p>'
        f"<p>{escape(refusal)}</p>"
        f'<form method="post" action="/consent">{_token(session)}'
        f'<input type="hidden" name="shown" value="{short_hash(text)}">'
        f"<button>{escape(agree)}</button></form>{_foot()}"
    )
    return _whole(view.sheet.title, body)


def review_page(view: View, session: str) -> Page:
    """Return what was answered, and what is open."""
    heading = translate("Ballot", "Your answers")
    saved = translate("Phone", "Saved on the laptop.")
    change = translate("Phone", "Change my answers")
    finish = translate("Ballot", "Finish")
    lines = "".join(f"<li>{escape(_summary(view, one))}</li>" for one in view.sheet.items)
    body = (
        f"<h1>{escape(heading)}</h1><p role=status>{escape(saved)}</p>{_held(view)}<ol>{lines}</ol>"
        f'<p><a href="/b">{escape(change)}</a></p>'
        f'<form method="post" action="/done">{_token(session)}'
        f"<button>{escape(finish)}</button></form>{_foot()}"
    )
    return _whole(heading, body)


def done_page(view: View) -> Page:
    """Return the thanks; the ballot can be taken up again until the round closes."""
    thanks = translate("Ballot", "Thank you")
    text = translate("Phone", "You can change your answers until the facilitator closes the round.")
    again = translate("Phone", "Change my answers")
    body = f'<h1>{escape(thanks)}</h1><p>{escape(text)}</p><p><a href="/b">{escape(again)}</a></p>'
    return _whole(view.sheet.title, body)


def closed_page(error: UserError) -> Page:
    """Return that nothing is taken any more, and since when."""
    heading = translate("Phone", "This round is closed")
    return _said(heading, sentence_for(error))


def void_page() -> Page:
    """Return that a link opens nothing: it was used, made anew, or never was one."""
    return _said(
        translate("Phone", "This link opens no ballot"),
        translate(
            "Phone",
            "A link works once, on one phone, while the round is open. "
            "Ask the facilitator for a new one.",
        ),
    )


def no_session_page() -> Page:
    """Return how to get in; a link in a mail needs one more step to bring its cookie along."""
    heading = translate("Phone", "Open your ballot")
    text = translate(
        "Phone",
        "Scan the code on your slip with the camera. If you have just done so, go on here. "
        "If this page comes again, ask the facilitator for a new link.",
    )
    go_on = translate("Ballot", "Continue")
    link = f'<p><a href="/b">{escape(go_on)}</a></p>'
    return _whole(heading, f"<h1>{escape(heading)}</h1><p>{escape(text)}</p>{link}")


def form_token(session: str) -> str:
    """Return what a form of this session carries, for browsers that send no Origin."""
    return hash_of(f"form {session}")[:32]


def _said(heading: str, text: str) -> Page:
    return _whole(heading, f"<h1>{escape(heading)}</h1><p>{escape(text)}</p>")


def _whole(title: str, body: str) -> Page:
    nonce = new_nonce()
    html = _template("page.html").substitute(
        lang=current_language(),
        title=escape(title),
        nonce=nonce,
        style=_text("page.css"),
        body=body,
    )
    return html, nonce


@cache
def _text(name: str) -> str:
    return (bundled("resources") / "web" / name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    return Template(_text(name))


def _heading(view: View) -> str:
    sheet = view.sheet
    named = sheet.anonymity is Anonymity.NAMED and view.person.name
    who = view.person.name if named else view.person.code
    which = translate("Phone", "Round {number}, ballot of {who}").format(
        number=sheet.number, who=who
    )
    title = sheet.title or translate("Words", "Untitled workshop")
    promise = promise_text(sheet.anonymity)
    return f"<h1>{escape(title)}</h1><p>{escape(which)}</p><p>{escape(promise)}</p>"


def _held(view: View) -> str:
    if not view.held:
        return ""
    text = translate(
        "Phone",
        "You answered before in another way. The facilitator decides which answer counts.",
    )
    return f"<p role=status>{escape(text)}</p>"


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
        f'<section aria-labelledby="i{at}"><p>{escape(count)}</p>'
        f'<h2 id="i{at}">{escape(local(item.title))}</h2>{shown}'
        f"{questions}{_aside(view, at, item)}{_comment(view, at, item)}</section>"
    )


def _question(view: View, at: int, by: int, criterion: Criterion) -> str:
    item = view.sheet.items[at]
    mark = mark_of(view.given.get((item.id, criterion.id)))
    name = f"a.{at}.{by}"
    choices = [_choice(name, str(one.value), _point(one), mark) for one in criterion.scale.points]
    choices.append(_choice(name, UNKNOWN, translate("Ballot", "Don't know"), mark))
    question = local(criterion.question) or local(criterion.name)
    return f"<fieldset><legend>{escape(question)}</legend>{''.join(choices)}</fieldset>"


def _point(point: ScalePoint) -> str:
    label = local(point.label)
    return f"{point.value} {label}" if label else str(point.value)


def _choice(name: str, value: str, label: str, mark: str) -> str:
    checked = " checked" if value == mark else ""
    return (
        f'<label class="choice"><input type="radio" name="{name}" value="{value}"{checked}>'
        f"<span>{escape(label)}</span></label>"
    )


def _aside(view: View, at: int, item: Recommendation) -> str:
    first = view.sheet.criteria[0].id
    checked = " checked" if mark_of(view.given.get((item.id, first))) == ASIDE else ""
    said = translate("Ballot", "I have an interest in this and do not rate it")
    return (
        f'<label class="choice"><input type="checkbox" name="o.{at}" value="1"{checked}>'
        f"<span>{escape(said)}</span></label>"
    )


def _comment(view: View, at: int, item: Recommendation) -> str:
    text = view.comments.get(item.id, "")
    hint = translate("Ballot", "Why? What would have to change? (optional)")
    was = f'<input type="hidden" name="h.{at}" value="{short_hash(text)}">' if text else ""
    # A line break after the tag is the parser's own; the text keeps one that it begins with.
    return (
        f'{was}<label for="c{at}">{escape(hint)}</label>'
        f'<textarea id="c{at}" name="c.{at}" maxlength="{COMMENT_LIMIT}">\n{escape(text)}</textarea>'
    )


def _summary(view: View, item: Recommendation) -> str:
    answers = "; ".join(
        f"{local(one.name)}: {_answer(view, item, one)}" for one in view.sheet.criteria
    )
    comment = [translate("Ballot", "with a comment")] if view.comments.get(item.id) else []
    return " · ".join([f"{item.code} {local(item.title)}", answers, *comment])


def _answer(view: View, item: Recommendation, criterion: Criterion) -> str:
    mark = mark_of(view.given.get((item.id, criterion.id)))
    words: dict[str, Callable[[], str]] = {
        "": lambda: translate("Ballot", "No answer yet"),
        UNKNOWN: lambda: translate("Ballot", "Don't know"),
        ASIDE: lambda: translate("Ballot", "Not rated because of an interest"),
    }
    return words[mark]() if mark in words else mark


def _token(session: str) -> str:
    return f'<input type="hidden" name="t" value="{form_token(session)}">'


def _foot() -> str:
    other = "en" if current_language() == "ko" else "ko"
    name = "English" if other == "en" else "한국어"
    plain = translate(
        "Phone",
        "This page comes over plain HTTP from the workshop's laptop, and goes nowhere else.",
    )
    return (
        f'<p><a href="?lang={other}" lang="{other}" hreflang="{other}">{name}</a></p>'
        f"<p>{escape(plain)}</p>"
    )
