"""The pages of the phone door around the ballot: texts by `translate`, and no word unescaped."""

from collections.abc import Callable
from html import escape

from workshop_app.domain.errors import UserError
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.web.answers import ASIDE, UNKNOWN, mark_of, short_hash
from workshop_app.web.ballot_page import ballot_page
from workshop_app.web.frame import (
    Page,
    foot_of,
    form_token,
    head_of,
    held_note,
    title_of,
    token_field,
    whole,
)
from workshop_app.web.sheet import View
from workshop_app.wording.language import local, translate
from workshop_app.wording.messages import sentence_for

__all__ = ["ballot_page", "form_token"]


def consent_page(view: View, session: str) -> Page:
    """Return the consent text, which is agreed to before anything else."""
    text = local(view.sheet.consent)
    heading = translate("Ballot", "Before you begin")
    refusal = translate("Ballot", "If you do not agree, please tell the facilitator.")
    agree = translate("Ballot", "I agree and begin")
    body = (
        f'<h2>{escape(heading)}</h2><p class="pre">{escape(text)}</p>'
        f"<p>{escape(refusal)}</p>"
        f'<form method="post" action="/consent">{token_field(session)}'
        f'<input type="hidden" name="shown" value="{short_hash(text)}">'
        f"<button>{escape(agree)}</button></form>{foot_of(view)}"
    )
    return whole(title_of(view), body, head_of(view))


def review_page(view: View, session: str) -> Page:
    """Return what was answered, and what is open."""
    heading = translate("Ballot", "Your answers")
    change = translate("Phone", "Change my answers")
    finish = translate("Ballot", "Finish")
    lines = "".join(_line(view, at, one) for at, one in enumerate(view.sheet.items))
    body = (
        f"<h2>{escape(heading)}</h2>{_saved()}{held_note(view)}"
        f'<ol class="told">{lines}</ol>'
        f'<p><a class="go back" href="/b">{escape(change)}</a></p>'
        f'<form method="post" action="/done">{token_field(session)}'
        f"<button>{escape(finish)}</button></form>{foot_of(view)}"
    )
    return whole(heading, body, head_of(view))


def done_page(view: View) -> Page:
    """Return the thanks, and how much of it is there; the ballot can be taken up again."""
    thanks = translate("Ballot", "Thank you")
    text = translate("Phone", "You can change your answers until the facilitator closes the round.")
    again = translate("Phone", "Change my answers")
    body = (
        f"<h2>{escape(thanks)}</h2>{_saved()}{held_note(view)}{_counts(view)}<p>{escape(text)}</p>"
        f'<p><a class="go back" href="/b">{escape(again)}</a></p>'
    )
    return whole(title_of(view), body)


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
    return whole(heading, f"<p>{escape(text)}</p>{link}")


def _said(heading: str, text: str) -> Page:
    return whole(heading, f"<p>{escape(text)}</p>")


def _saved() -> str:
    text = translate("Phone", "Saved on the laptop.")
    return f'<p role="status"><strong>{escape(text)}</strong></p>'


def _line(view: View, at: int, item: Recommendation) -> str:
    answers = "<br>".join(
        escape(f"{local(one.name)}: {_answer(view, item, one)}") for one in view.sheet.criteria
    )
    said = translate("Ballot", "with a comment")
    comment = f"<br>{escape(said)}" if view.comments.get(item.id) else ""
    title = escape(f"{item.code} {local(item.title)}")
    return f'<li><a href="/b#q{at + 1}">{title}</a><br>{answers}{comment}</li>'


def _counts(view: View) -> str:
    """Return how many recommendations are rated in full, and which are not."""
    sheet = view.sheet
    marks = {
        one: [mark_of(view.given.get((one.id, by.id))) for by in sheet.criteria]
        for one in sheet.items
    }
    aside = [one for one, given in marks.items() if ASIDE in given]
    open_ones = [one for one, given in marks.items() if one not in aside and "" in given]
    rows: list[tuple[str, list[Recommendation], int]] = [
        (translate("Phone", "Rated in full"), [], len(marks) - len(aside) - len(open_ones)),
        (translate("Ballot", "Not rated because of an interest"), aside, len(aside)),
        (translate("Phone", "Still open"), open_ones, len(open_ones)),
        (
            translate("Phone", "Your comments"),
            [],
            sum(1 for one in marks if view.comments.get(one.id)),
        ),
    ]
    lines = (
        f"<li>{escape(name)}: <strong>{count}</strong> "
        f"{escape(', '.join(one.code for one in these))}</li>"
        for name, these, count in rows
    )
    return f'<ul class="told">{"".join(lines)}</ul>'


def _answer(view: View, item: Recommendation, criterion: Criterion) -> str:
    mark = mark_of(view.given.get((item.id, criterion.id)))
    words: dict[str, Callable[[], str]] = {
        "": lambda: translate("Ballot", "No answer yet"),
        UNKNOWN: lambda: translate("Ballot", "Don't know"),
        ASIDE: lambda: translate("Ballot", "Not rated because of an interest"),
    }
    return words[mark]() if mark in words else mark
