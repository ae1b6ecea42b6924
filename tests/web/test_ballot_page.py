"""The ballot page in a real browser: Debian's chromium, driven by Playwright, at 320 px."""

import gzip
import importlib.util
import os
import shutil
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.services.ballots import has_consented, read_ballot
from workshop_app.services.phones import make_links
from workshop_app.services.rounds import close_round, open_round
from workshop_app.web.parent import PhoneDoor

CHROMIUM = shutil.which("chromium")
PLAYWRIGHT = importlib.util.find_spec("playwright")
pytestmark = [
    pytest.mark.loopback,
    pytest.mark.skipif(
        CHROMIUM is None or PLAYWRIGHT is None or sys.platform != "linux",
        reason="needs Debian's chromium and Playwright: `python3 run.py test` installs both",
    ),
]
ON_THE_WIRE = 14 * 1024
SMALL_PHONE = {"width": 320, "height": 640}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NASTY = (
    "<script>document.title='x'</script>",
    '"><img src=x onerror="document.title=\'x\'">',
    "</textarea></title></style><svg onload=document.title='x'>",
    "'-document.title='x'-'&amp;&#60;b&#62;",
    "{{7*7}}${7*7}</script ><script>document.title='x'//",
    "javascript:document.title='x'\u2028\u202e",
)


@pytest.fixture(scope="module")
def browser() -> Generator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


Visit = Callable[..., Any]


@pytest.fixture
def visit(browser: Any) -> Generator[Visit]:
    """Open a person's ballot on a phone of their own; an error of the page's script is a failure."""
    errors: list[str] = []
    with ExitStack() as stack:

        def come(room: Any, place: int = 0, language: str = "ko", **more: Any) -> Any:
            wanted = {"viewport": SMALL_PHONE, "has_touch": True, "locale": language, **more}
            context = browser.new_context(**wanted)
            stack.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            token = make_links(room.context, room.workshop.id)[place].token
            page.goto(f"{room.base}/j/{token}")
            return page

        yield come
    assert errors == []


def tap(page: Any, item: int, by: int, value: int | str) -> None:
    page.locator(f'label:has([name="a.{item}.{by}"][value="{value}"])').click()


def all_saved(page: Any) -> None:
    """Wait until nothing waits on the phone."""
    until(page, lambda: waiting(page) == 0)
    page.locator("#s:not(.w)").wait_for()


def until(page: Any, is_so: Callable[[], bool]) -> None:
    """Wait as long as a busy machine may need; the page's policy forbids to wait inside it."""
    for _look in range(1200):
        if is_so():
            return
        page.wait_for_timeout(50)
    raise AssertionError


def waiting(page: Any) -> int:
    kept = "Object.keys(localStorage).filter(one => one.indexOf('wa.') === 0).length"
    return page.evaluate(kept)


def test_five_items_rated_by_tap_are_on_the_disk(open_room: Any, visit: Visit) -> None:
    room = open_room(items=5)
    page = visit(room)
    for item in range(5):
        tap(page, item, 0, item + 1)
        tap(page, item, 1, "x")
        page.locator("#n").click()
    page.wait_for_url("**/r")
    keys = [one.key for one in room.workshop.criteria]
    assert room.rated() == {
        (f"R{item + 1}", key): value
        for item in range(5)
        for key, value in ((keys[0], item + 1), (keys[1], None))
    }
    page.go_back()
    assert page.locator("section.at").get_attribute("id") == "q5"
    assert page.locator('[name="a.4.0"]:checked').get_attribute("value") == "5"
    page.go_back()
    assert page.locator("section.at").get_attribute("id") == "q4"


def test_each_answer_says_that_it_is_saved_and_all_can_be_changed(room: Any, visit: Visit) -> None:
    page = visit(room, language="en")
    _importance, feasibility = (one.key for one in room.workshop.criteria)
    tap(page, 0, 0, 2)
    all_saved(page)
    assert page.locator("[id='m.0.0']").inner_text() == "✓ Saved on the laptop"
    assert page.locator("[role=status]").inner_text().startswith("✓ Saved on the laptop ")
    page.locator('label:has([name="o.0"])').click()
    all_saved(page)
    assert page.locator('[name="a.0.0"]:checked').count() == 0
    with room.context.store.reading() as work:
        stored = work.ratings.of_round(room.round_id)
    assert all(one.recused for one in stored)
    tap(page, 0, 1, 4)
    all_saved(page)
    assert not page.locator('[name="o.0"]').is_checked()
    assert room.rated() == {("R1", feasibility): 4}
    page.locator('label:has([name="o.0"])').click()
    page.locator('label:has([name="o.0"])').click()
    all_saved(page)
    assert room.rated() == {}
    text = '  의견: "따옴표" <b>\n둘째 줄'
    page.locator("#c0").fill(text)
    all_saved(page)
    who = room.workshop.participants[0].id
    (comment,) = read_ballot(room.context, room.round_id, who).comments.values()
    assert comment.text == text.strip()


def test_twenty_taps_while_the_door_is_killed_are_all_saved(open_room: Any, visit: Visit) -> None:
    room = open_room(kind=PhoneDoor, items=10)
    page = visit(room)
    for item in range(10):
        if item in {2, 5}:
            os.kill(room.door.child_id, signal.SIGKILL)
        if item == 7:
            page.context.set_offline(True)
            still = waiting(page)
        tap(page, item, 0, item % 5 + 1)
        tap(page, item, 1, 5 - item % 5)
        if item < 9:
            page.locator("#n").click()
    assert 6 <= waiting(page) <= 6 + still
    status = page.locator("[role=status]").inner_text()
    assert status.startswith(f"{waiting(page)}개 저장 대기 중")
    page.context.set_offline(False)
    all_saved(page)
    first, second = (one.key for one in room.workshop.criteria)
    expected = {(f"R{n + 1}", first): n % 5 + 1 for n in range(10)}
    expected |= {(f"R{n + 1}", second): 5 - n % 5 for n in range(10)}
    assert room.rated() == expected


def test_what_waits_survives_the_tab_and_is_sent_by_itself(room: Any, visit: Visit) -> None:
    page = visit(room)
    page.route("**/a", lambda route: route.abort())
    tap(page, 0, 0, 3)
    tap(page, 0, 0, 4)
    page.locator("#s.w").wait_for()
    assert (waiting(page), room.rated()) == (1, {})
    page.locator("#n").click()
    page.locator("#n").click()
    page.locator("#n").click()  # to the review, which waits until all is saved
    assert page.url.endswith("/b#q3")
    tab = page.context.new_page()
    page.close()
    tab.goto(f"{room.base}/b")
    assert tab.locator('[name="a.0.0"]:checked').get_attribute("value") == "4"
    all_saved(tab)
    assert list(room.rated().values()) == [4]


def test_two_tabs_show_the_same_and_the_last_tap_counts(room: Any, visit: Visit) -> None:
    first = visit(room)
    second = first.context.new_page()
    second.goto(f"{room.base}/b")
    tap(first, 0, 0, 2)
    all_saved(first)
    tap(second, 0, 0, 5)
    all_saved(second)
    assert list(room.rated().values()) == [5]
    first.evaluate("window.dispatchEvent(new Event('online'))")
    chosen = first.locator('[name="a.0.0"]:checked')
    until(first, lambda: chosen.get_attribute("value") == "5")


def test_the_whole_ballot_works_without_script(open_room: Any, visit: Visit) -> None:
    consent = LocalText("동의문", "Consent")
    room = open_room(consent=consent)
    page = visit(room, java_script_enabled=False)
    assert page.locator("input[type=radio]").count() == 0
    page.locator("button").click()
    assert has_consented(room.context, room.workshop, room.workshop.participants[0].id)
    for item in range(3):
        tap(page, item, 0, 3)
        tap(page, item, 1, "x")
    page.locator("#c0").fill("의견")
    page.locator("form button").click()
    assert page.url.endswith("/r")
    assert len(room.rated()) == 6
    page.locator("form button").click()
    assert page.locator("h2").inner_text() == "감사합니다"


def test_the_keyboard_alone_is_enough(room: Any, visit: Visit) -> None:
    page = visit(room, has_touch=False)
    for _item in range(3):
        for _question in range(2):
            _tab_to(page, "radio")
            page.keyboard.press("Space")
            page.keyboard.press("ArrowRight")
        _tab_to(page, "next")
        all_saved(page)
        page.keyboard.press("Enter")
    page.wait_for_url("**/r")
    assert set(room.rated().values()) == {2}
    assert len(room.rated()) == 6


def _tab_to(page: Any, wanted: str) -> None:
    before = page.evaluate("document.activeElement.name")
    for _step in range(30):
        page.keyboard.press("Tab")
        kind = "one.id === 'n' ? 'next' : one.type"
        found = page.evaluate(f"(() => {{ var one = document.activeElement; return {kind}; }})()")
        if found == wanted and page.evaluate("document.activeElement.name") != before:
            return
    raise AssertionError(wanted)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_axe_finds_nothing_on_any_page(open_room: Any, visit: Visit, language: str) -> None:
    room = open_room(consent=LocalText("동의문", "Consent"), items=2)
    page = visit(room, language=language)
    found = _axe(page)
    page.locator("button").click()
    tap(page, 0, 0, 2)
    all_saved(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += _axe(page)
        page.context.set_offline(True)
        tap(page, 0, 0, 3 if scheme == "light" else 4)
        page.locator("#s.w").wait_for()
        found += _axe(page)
        page.context.set_offline(False)
        all_saved(page)
        found += _too_small(page)
    page.goto(f"{room.base}/r")
    found += _axe(page)
    page.locator("form button").click()
    found += _axe(page)
    assert found == []


def _axe(page: Any) -> list[str]:
    """Return what axe-core has against a page; it comes with a Python package, for tests alone."""
    (folder,) = importlib.util.find_spec("axe_playwright_python").submodule_search_locations
    page.evaluate((Path(folder) / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run(document, {{runOnly: {AXE_TAGS}}})")
    assert len(found["passes"]) > 10
    return [f"{page.url} {one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]


def _too_small(page: Any) -> list[str]:
    """Return labels and buttons that a finger would miss, and whether the page scrolls sideways."""
    sizes = page.evaluate(
        "Array.from(document.querySelectorAll('label:has(input), .go, button'))"
        ".filter(one => one.offsetParent).map(one => [one.innerText, one.offsetHeight])"
    )
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert len(sizes) > 10
    assert wide <= SMALL_PHONE["width"]
    return [f"{name}: {height}" for name, height in sizes if height < 48]


def test_no_text_is_ever_run(open_room: Any, visit: Visit) -> None:
    nasty = LocalText("".join(NASTY), "".join(NASTY))

    def spoil(one: Any) -> Any:
        items = tuple(
            replace(item, title=LocalText(text, text), text=nasty)
            for item, text in zip(one.recommendations, NASTY, strict=True)
        )
        criteria = tuple(replace(each, question=nasty, name=nasty) for each in one.criteria)
        details = replace(one.details, title=NASTY[0])
        return replace(one, details=details, recommendations=items, criteria=criteria)

    room = open_room(items=len(NASTY), prepare=spoil)
    page = visit(room)
    title = page.title()
    for at, text in enumerate(NASTY):
        assert page.locator("h2").nth(at).text_content() == text
        page.locator(f"#c{at}").evaluate("(box, text) => { box.value = text; }", text)
        page.locator(f"#c{at}").dispatch_event("change")
    all_saved(page)
    page.reload()
    shown = [page.locator(f"#c{at}").input_value() for at in range(len(NASTY))]
    assert [one[:20] for one in shown] == [one[:20] for one in NASTY]
    assert page.title() == title == NASTY[0]
    page.goto(f"{room.base}/r")
    assert page.locator("script, img, svg").count() == 0
    assert page.title() != "x"


def test_twenty_items_go_over_the_air_in_one_breath(open_room: Any) -> None:
    room = open_room(items=20)
    phone = room.joined()
    said = phone.ask("GET", "/b", Accept_Encoding="gzip, br")
    assert said.headers["Content-Encoding"] == "gzip"
    assert int(said.headers["Content-Length"]) == len(said.body) <= ON_THE_WIRE
    assert gzip.decompress(said.body).count(b'type="radio"') == 20 * 2 * 6
    plain = phone.ask("GET", "/b")
    assert plain.headers["Content-Encoding"] is None


def test_one_persons_answers_never_leave_in_the_session_of_another(room: Any, visit: Visit) -> None:
    page = visit(room, 0)
    page.route("**/a", lambda route: route.abort())
    tap(page, 0, 0, 1)
    page.locator("#s.w").wait_for()
    token = make_links(room.context, room.workshop.id)[1].token
    page.unroute("**/a")
    page.goto(f"{room.base}/j/{token}")
    tap(page, 0, 0, 5)
    page.locator("[id='m.0.0']:not(.w)").wait_for()
    assert page.locator("[id='m.0.0']").inner_text().startswith("✓")
    assert list(room.rated(1).values()) == [5]
    assert room.rated(0) == {}


def test_a_round_that_closes_says_so_on_the_phone(room: Any, visit: Visit) -> None:
    page = visit(room, language="en")
    close_round(room.context, room.workshop.id, room.round_id)
    page.locator("#s.w").wait_for()
    assert "The round is closed" in page.locator("#s").inner_text()


def test_the_own_last_rating_is_shown_in_the_words_of_the_laptop(
    context: Any, open_room: Any, visit: Visit
) -> None:
    room = open_room()
    who, item = room.workshop.participants[0].id, room.workshop.recommendations[0].id
    vote = Vote(who, item, room.workshop.criteria[0].id, 4)
    cast_votes(context, room.workshop.id, [vote], Channel.PHONE)
    close_round(context, room.workshop.id, room.round_id)
    room.door.close()
    room.workshop = open_round(context, room.workshop.id)
    wish = replace(room.door._wish, round_id=room.round_id)
    with type(room.door)([], wish, lambda _report, _people: None, 10.0) as door:
        room.door = door
        page = visit(room, language="en")
        shown = page.locator("section.at .n").nth(1).inner_text()
    assert shown == "Your own rating in the last round: Importance 4"
