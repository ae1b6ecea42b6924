"""What every page of the phone door has: its frame, its head, and no word unescaped."""

from functools import cache
from html import escape
from string import Template

from workshop_app.bundled import bundled
from workshop_app.domain.participants import Anonymity
from workshop_app.services.phones import hash_of
from workshop_app.web.messages import new_nonce
from workshop_app.web.sheet import View
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import current_language, translate

Page = tuple[str, str]
"""HTML, and the nonce that allows it its own style and script."""


def whole(title: str, body: str, head: str = "", script: str = "") -> Page:
    """Return a page; `head` is HTML as `body` is, `script` the name of a file beside the template."""
    nonce = new_nonce()
    run = f'<script nonce="{nonce}">{_lean(script)}</script>' if script else ""
    html = _template("page.html").substitute(
        lang=current_language(),
        title=escape(title),
        nonce=nonce,
        style=_lean("page.css"),
        head=head or f"<h1>{escape(title)}</h1>",
        body=body,
        script=run,
    )
    return html, nonce


def head_of(view: View) -> str:
    """Return whose ballot of what it is, and the way to the other language."""
    sheet = view.sheet
    named = sheet.anonymity is Anonymity.NAMED and view.person.name
    who = view.person.name if named else view.person.code
    which = translate("Phone", "Round {number}, ballot of {who}").format(
        number=sheet.number, who=who
    )
    other = "en" if current_language() == "ko" else "ko"
    name = "English" if other == "en" else "한국어"
    link = f'<a href="?lang={other}" lang="{other}" hreflang="{other}">{name}</a>'
    return f"<h1>{escape(title_of(view))}</h1><p>{escape(which)} {link}</p>"


def title_of(view: View) -> str:
    """Return what the workshop is called."""
    return view.sheet.title or translate("Words", "Untitled workshop")


def held_note(view: View) -> str:
    """Return that the facilitator has to decide, where that is so."""
    if not view.held:
        return ""
    text = translate(
        "Phone",
        "You answered before in another way. The facilitator decides which answer counts.",
    )
    return f"<p>{escape(text)}</p>"


def foot_of(view: View) -> str:
    """Return what is kept, and how the page comes here."""
    plain = translate(
        "Phone",
        "This page comes over plain HTTP from the workshop's laptop, and goes nowhere else.",
    )
    return f"<p>{escape(promise_text(view.sheet.anonymity))}</p><p>{escape(plain)}</p>"


def form_token(session: str) -> str:
    """Return what a form of this session carries, for browsers that send no Origin."""
    return hash_of(f"form {session}")[:32]


def token_field(session: str) -> str:
    """Return the hidden field with that."""
    return f'<input type="hidden" name="t" value="{form_token(session)}">'


@cache
def _lean(name: str) -> str:
    """Return a file without what is there for its readers alone."""
    lines = (line.strip() for line in _text(name).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


@cache
def _template(name: str) -> Template:
    return Template(_text(name))


def _text(name: str) -> str:
    return (bundled("resources") / "web" / name).read_text(encoding="utf-8")
