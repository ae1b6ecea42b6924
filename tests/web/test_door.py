"""The door as phones meet it: a real server, started by the program, on 127.0.0.1."""

import http.client
import json
import re
import socket
import threading
from contextlib import suppress
from datetime import UTC, datetime
from html import escape, unescape
from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import without_participants
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.services.ballots import has_consented, read_ballot
from workshop_app.services.phones import make_links, reissue_link
from workshop_app.services.rounds import close_round

pytestmark = pytest.mark.loopback


def fields_of(html: str) -> dict[str, str]:
    """Return the hidden fields and what is chosen, as a browser would send them."""
    found: dict[str, str] = {}
    for tag in re.findall(r"<input [^>]*>", html):
        named = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if named.get("type") == "hidden" or " checked" in tag:
            found[named["name"]] = unescape(named["value"])
    for name, text in re.findall(r'<textarea [^>]*name="([^"]+)"[^>]*>\n([^<]*)</textarea>', html):
        found[name] = unescape(text)
    return found


def test_a_link_opens_the_ballot_once(room: Any) -> None:
    first = room.joined()
    assert first.ask("GET", "/b").status == 200
    token = room.tokens[room.workshop.participants[0].id]
    other = room.phone()
    assert other.ask("GET", f"/j/{token}").status == 404
    assert other.cookie == ""
    assert first.ask("GET", f"/j/{token}").headers["Location"] == "/b"
    again = first.ask("GET", "/b", Accept="text/html")
    assert again.status == 200


def test_an_answer_is_on_the_disk_when_it_is_acknowledged(room: Any) -> None:
    phone = room.joined()
    said = phone.put("/a", {**room.answer(value=4), "id": "x1"})
    assert said.status == 200
    assert {key: said.json[key] for key in ("saved", "id", "result")} == {
        "saved": True,
        "id": "x1",
        "result": "kept",
    }
    assert room.rated() == {("R1", "importance"): 4}
    with room.context.store.reading() as work:
        (rating,) = work.ratings.of_round(room.round_id)
    assert rating.channel is Channel.PHONE


def test_a_late_answer_never_replaces_a_newer_one(room: Any) -> None:
    phone = room.joined()
    assert phone.put("/a", {**room.answer(value=5), "seq": 9}).json["result"] == "kept"
    assert phone.put("/a", {**room.answer(value=1), "seq": 8}).json["result"] == "older"
    assert phone.put("/a", {**room.answer(value=5), "seq": 9}).json["result"] == "already"
    assert room.rated() == {("R1", "importance"): 5}


def test_nor_at_the_anonymous_level_where_no_revision_is_kept(open_room: Any) -> None:
    room = open_room(anonymity=Anonymity.ANONYMOUS)
    phone = room.joined()
    phone.put("/a", {**room.answer(value=5), "seq": 9})
    assert phone.put("/a", {**room.answer(value=1), "seq": 8}).json["result"] == "older"
    assert list(room.rated().values()) == [5]


def test_every_kind_of_answer_is_taken_and_told_again(room: Any) -> None:
    phone = room.joined()
    item = room.workshop.recommendations[1].id
    phone.put("/a", {**room.answer(0, 0), "state": "abstained", "value": None})
    phone.put("/a", {"item": item, "state": "recused"})
    phone.put("/a", room.answer(2, 1, 2))
    phone.put("/a", {**room.answer(2, 1), "state": "cleared"})
    phone.put("/c", {"item": item, "text": "<b>왜?</b>\r\n둘"})
    state = phone.state
    told = {(one["item"], one["state"]) for one in state["answers"]}
    assert told == {(room.workshop.recommendations[0].id, "abstained"), (item, "recused")}
    assert {one["id"]: one["comment"] for one in state["items"]}[item] == "<b>왜?</b>\n둘"


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ({"value": 9}, "value: 1 to 5"),
        ({"value": True}, "value: a point of the scale"),
        ({"value": "3"}, "value: a point of the scale"),
        ({"item": "R1"}, "item: an id of this round"),
        ({"criterion": None}, "criterion: an id of this round"),
        ({"state": "voted"}, "state: rated, abstained, recused or cleared"),
        ({"seq": 0}, "seq: a number that grows with each answer, above 0"),
        ({"seq": 2**60}, "seq: a number that grows with each answer, above 0"),
    ],
)
def test_what_is_no_answer_is_refused_with_the_reason(room: Any, what: Any, why: str) -> None:
    said = room.joined().put("/a", {**room.answer(), **what})
    assert (said.status, said.json) == (400, {"error": why})


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 8000, b"\xff\xfe"])
def test_what_is_no_json_is_refused(room: Any, body: bytes) -> None:
    said = room.joined().ask("PUT", "/a", body, Content_Type="application/json")
    assert said.status == 400


def test_a_ballot_is_filled_in_without_a_script(open_room: Any) -> None:
    consent = LocalText("동의합니다", 'I "agree" & <go on>')
    room = open_room(consent=consent)
    phone = room.joined()
    page = phone.ask("GET", "/b", Accept_Language="en")
    assert escape(consent.en) in page.text
    assert phone.put("/a", room.answer()).status == 403
    assert phone.form("/b", {**fields_of(page.text)}).headers["Location"] == "/b"
    stale = {**fields_of(page.text), "shown": "another text"}
    phone.form("/consent", stale)
    assert not has_consented(room.context, room.workshop, room.workshop.participants[0].id)
    assert phone.form("/consent", fields_of(page.text)).headers["Location"] == "/b"
    assert has_consented(room.context, room.workshop, room.workshop.participants[0].id)
    page = phone.ask("GET", "/b", Accept_Language="en")
    chosen = {"a.0.0": "4", "a.0.1": "x", "o.1": "1", "c.2": "하나\n둘 & <셋>"}
    said = phone.form("/b", fields_of(page.text) | chosen)
    assert (said.status, said.headers["Location"]) == (303, "/r")
    assert room.rated() == {
        ("R1", "importance"): 4,
        ("R1", "feasibility"): None,
        ("R2", "importance"): None,
        ("R2", "feasibility"): None,
    }
    review = phone.ask("GET", "/r", Accept_Language="en").text
    assert "with a comment" in review
    again = fields_of(phone.ask("GET", "/b").text)
    assert {name: again[name] for name in chosen} == chosen
    done = phone.form("/done", fields_of(review), Accept_Language="en")
    assert (done.status, "Thank you" in done.text) == (200, True)


def test_an_interest_is_taken_back_by_a_rating_or_by_the_empty_box(room: Any) -> None:
    phone = room.joined()
    for item in room.workshop.recommendations[:2]:
        phone.put("/a", {"item": item.id, "state": "recused"})
    fields = fields_of(phone.ask("GET", "/b").text)
    assert {fields.pop("o.0"), fields.pop("o.1")} == {"1"}
    phone.form("/b", fields | {"a.1.0": "2"})
    assert room.rated() == {("R2", "importance"): 2}


def test_a_tab_left_open_brings_nothing_back_that_was_changed_elsewhere(room: Any) -> None:
    phone = room.joined()
    phone.put("/a", room.answer(0, 0, 1))
    old_tab = fields_of(phone.ask("GET", "/b").text)
    phone.put("/a", room.answer(0, 0, 5))
    phone.put("/c", {"item": room.workshop.recommendations[0].id, "text": "later"})
    phone.form("/b", old_tab | {"a.1.1": "3"})
    assert room.rated() == {("R1", "importance"): 5, ("R2", "feasibility"): 3}
    stored = read_ballot(room.context, room.round_id, room.workshop.participants[0].id)
    assert [one.text for one in stored.comments.values()] == ["later"]


def test_two_tabs_write_to_one_ballot(room: Any) -> None:
    phone = room.joined()
    other = room.phone()
    other.cookie, other.seq = phone.cookie, 100
    phone.put("/a", room.answer(0, 0, 2))
    other.put("/a", room.answer(0, 1, 4))
    assert room.rated() == {("R1", "importance"): 2, ("R1", "feasibility"): 4}


def test_a_foreign_host_is_not_served(room: Any) -> None:
    phone = room.joined()
    for host in ("evil.example", "127.0.0.1", "localhost:80", "", "127.0.0.1:1"):
        said = phone.ask("GET", "/b", Host=host or "x")
        assert said.status == 421
    assert "Set-Cookie" not in phone.ask("GET", "/b", Host="rebound.example").headers


def test_a_foreign_origin_changes_nothing(room: Any) -> None:
    phone = room.joined()
    for origin in ("http://evil.example", "null", f"https://{room.base[7:]}", room.base + "0"):
        assert phone.put("/a", room.answer(), Origin=origin).status == 403
        assert phone.form("/b", {}, Origin=origin).status == 403
    assert phone.put("/a", room.answer(), Origin="").status == 403
    assert phone.form("/b", fields_of(""), Origin="").status == 403
    assert room.rated() == {}


def test_a_form_of_the_door_itself_needs_no_origin(room: Any) -> None:
    phone = room.joined()
    fields = fields_of(phone.ask("GET", "/b").text)
    assert phone.form("/b", fields | {"a.0.0": "5"}, Origin="").status == 303
    assert room.rated() == {("R1", "importance"): 5}
    assert phone.form("/b", fields | {"t": "0" * 32}, Origin="").status == 403


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/a"),
        ("DELETE", "/b"),
        ("OPTIONS", "/a"),
        ("HEAD", "/b"),
        ("GET", "/j/short"),
        ("GET", "/b/"),
        ("GET", "/../b"),
        ("POST", "/a"),
        ("GET", "/generate_204"),
    ],
)
def test_there_is_nothing_but_the_ballot(room: Any, method: str, path: str) -> None:
    assert room.joined().ask(method, path).status == 404


def test_nobody_is_served_without_a_session(room: Any) -> None:
    phone = room.phone()
    assert phone.ask("GET", "/b", Accept="text/html").status == 401
    assert phone.ask("GET", "/state").json == {"error": "session"}
    phone.cookie = "s=" + "0" * 32
    assert phone.put("/a", room.answer()).status == 401
    assert phone.ask("GET", "/events").status == 401


def test_a_link_made_anew_shuts_the_former_phone_out_at_once(room: Any) -> None:
    lost = room.joined()
    assert lost.put("/a", room.answer()).status == 200
    fresh = reissue_link(room.context, room.workshop.id, room.workshop.participants[0].id)
    assert lost.put("/a", room.answer(value=1)).status == 401
    assert lost.ask("GET", "/b").status == 401
    found = room.phone()
    assert found.ask("GET", f"/J/{fresh.token.lower()}").status == 303
    assert found.put("/a", {**room.answer(value=2), "seq": 50}).status == 200
    assert room.rated() == {("R1", "importance"): 2}


def test_a_closed_round_takes_nothing_and_says_when_it_closed(room: Any) -> None:
    phone, late = room.joined(0), room.joined(1)
    token = make_links(room.context, room.workshop.id)[2].token
    closed = close_round(room.context, room.workshop.id, room.round_id).rounds[0]
    said = phone.put("/a", room.answer())
    assert (said.status, said.json["error"]) == (409, "closed")
    assert datetime.fromisoformat(said.json["closed_at"]) == closed.closed_at
    assert room.rated() == {}
    shown = late.ask("GET", "/b", Accept="text/html", Accept_Language="en")
    assert (shown.status, "closed" in shown.text) == (409, True)
    assert room.phone().ask("GET", f"/j/{token}", Accept="text/html").status == 409


def test_the_door_closes_by_itself_once_the_round_is_closed(open_room: Any) -> None:
    room = open_room(grace=0.1)
    host = room.base.removeprefix("http://")
    close_round(room.context, room.workshop.id, room.round_id)
    report = room.door.wait_until_over()
    assert (report.is_over, report.is_open, report.restarts) == (True, False, 0)
    room.door.close()
    with pytest.raises(OSError, match="refused"):
        http.client.HTTPConnection(host, timeout=5).connect()


def test_what_another_channel_answered_is_held_for_the_facilitator(room: Any) -> None:
    who = room.workshop.participants[0].id
    item, by = room.workshop.recommendations[0].id, room.workshop.criteria[0].id
    cast_votes(room.context, room.workshop.id, [Vote(who, item, by, 1)], Channel.PAPER)
    write_comment(room.context, room.workshop.id, who, item, "paper", Channel.PAPER)
    phone = room.joined()
    assert phone.put("/a", room.answer(value=5)).json["result"] == "held"
    assert phone.put("/c", {"item": item, "text": "phone"}).json["result"] == "held"
    assert room.rated() == {("R1", "importance"): 1}
    state = phone.state
    assert [one["value"] for one in state["answers"]] == [5]
    assert state["items"][0]["comment"] == "phone"
    assert state["held"] == [{"item": item, "criterion": one} for one in (by, None)]
    shown = phone.ask("GET", "/b", Accept_Language="en").text
    assert "The facilitator decides" in shown


def test_whoever_is_taken_off_the_list_has_no_ballot(room: Any) -> None:
    from workshop_app.services.preparing import edit_workshop

    phone = room.joined()
    who = room.workshop.participants[0].id
    edit_workshop(room.context, room.workshop.id, lambda one: without_participants(one, [who]))
    assert phone.put("/a", room.answer()).status == 401


def test_pages_speak_the_language_of_the_phone_and_keep_the_one_chosen(room: Any) -> None:
    phone = room.joined()
    korean = phone.ask("GET", "/b", Accept_Language="ko-KR,ko;q=0.9")
    assert '<html lang="ko">' in korean.text
    assert "권고안 1" in korean.text
    chosen = phone.ask("GET", "/b?lang=en", Accept_Language="ko")
    kept = chosen.headers["Set-Cookie"].partition(";")[0]
    phone.cookie += "; " + kept
    assert '<html lang="en">' in phone.ask("GET", "/r", Accept_Language="ko").text


def test_every_text_is_escaped_and_only_our_own_style_is_allowed(open_room: Any) -> None:
    nasty = "</textarea><script>alert(1)</script>\"'&"
    from dataclasses import replace

    from workshop_app.services.preparing import edit_workshop

    room = open_room()
    item = room.workshop.recommendations[0]
    edit_workshop(
        room.context,
        room.workshop.id,
        lambda one: replace(one, details=replace(one.details, title=nasty)),
    )
    phone = room.joined()
    phone.put("/c", {"item": item.id, "text": nasty})
    for path in ("/b", "/r"):
        said = phone.ask("GET", path)
        assert "<script" not in said.text
        nonce = re.findall(r'nonce="([^"]+)"', said.text)
        policy = said.headers["Content-Security-Policy"]
        assert f"style-src 'nonce-{nonce[0]}'" in policy
        assert "default-src 'none'" in policy
    first, second = (phone.ask("GET", "/b").headers["Content-Security-Policy"] for _ in "ab")
    assert first != second
    assert phone.state["items"][0]["comment"] == nasty


def test_a_session_is_a_cookie_that_no_script_and_no_other_site_can_use(room: Any) -> None:
    made = make_links(room.context, room.workshop.id)
    said = room.phone().ask("GET", f"/j/{made[0].token}")
    value, *marks = said.headers["Set-Cookie"].split("; ")
    assert re.fullmatch(r"s=[0-9a-f]{32}", value)
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} == set(marks)
    assert said.headers["Referrer-Policy"] == "same-origin"
    assert said.headers["X-Content-Type-Options"] == "nosniff"
    assert said.headers["Cache-Control"] == "no-store"
    assert "Server" not in said.headers


def test_the_stream_tells_how_the_round_stands_and_when_it_closes(room: Any) -> None:
    phone = room.joined()
    with socket.create_connection(("127.0.0.1", room.door.report.port), timeout=30) as line:
        head = f"GET /events HTTP/1.1\r\nHost: {room.base[7:]}\r\nCookie: {phone.cookie}\r\n\r\n"
        line.sendall(head.encode())
        told = line.makefile("rb")
        until(told, b'event: state\ndata: {"state": "open", "answered": 0}')
        phone.put("/a", room.answer())
        until(told, b'"answered": 1}')
        close_round(room.context, room.workshop.id, room.round_id)
        until(told, b'event: closed\ndata: {"state": "closed", "closed_at": "20')


def until(told: Any, wanted: bytes) -> None:
    seen = b""
    while wanted not in seen:
        line = told.readline()
        assert line, seen
        if not re.fullmatch(rb"[0-9a-f]*\r\n", line):  # chunks' own
            seen += line


def test_of_a_session_two_streams_are_open_and_the_oldest_gives_way(room: Any) -> None:
    phone = room.joined()
    head = f"GET /events HTTP/1.1\r\nHost: {room.base[7:]}\r\nCookie: {phone.cookie}\r\n\r\n"
    lines = []
    for _ in range(3):
        line = socket.create_connection(("127.0.0.1", room.door.report.port), timeout=30)
        line.sendall(head.encode())
        assert b"200 OK" in line.recv(4096)
        lines.append(line)
    lines[0].settimeout(30)
    with suppress(ConnectionResetError):
        while lines[0].recv(4096):
            pass  # what it was sent before
    lines[1].sendall(b"")
    for line in lines:
        line.close()


def test_a_phone_that_sends_too_much_has_to_wait_and_loses_nothing(room: Any) -> None:
    phone = room.joined()
    statuses: list[int] = []

    def flood(place: int) -> None:
        one = type(phone)(room.base, phone.cookie)
        for number in range(40):
            said = one.put("/a", {**room.answer(place % 3), "seq": 1000 * place + number + 1})
            statuses.append(said.status)
            if said.status == 429:
                assert int(said.headers["Retry-After"]) >= 1
        one.hang_up()

    threads = [threading.Thread(target=flood, args=(place,)) for place in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert set(statuses) == {200, 429}


def test_the_facilitator_hears_who_answered_and_how_many_phones_there_are(room: Any) -> None:
    assert not room.door.report.seen
    room.joined(0).put("/a", room.answer())
    room.joined(1).ask("GET", "/b")
    who = room.workshop.participants[0].id
    with room.door._changed:
        heard = room.door._changed.wait_for(
            lambda: who in room.stored and room.door.report.phones == 2, 30
        )
    assert heard
    report = room.door.report
    assert (report.seen, report.answered, report.silent, report.restarts) == (True, 1, 0, 0)
    assert report.base == room.base


def test_a_beat_says_that_the_phone_is_there(room: Any) -> None:
    assert room.joined().ask("POST", "/beat").status == 204


def test_state_and_events_are_json_that_another_client_can_read(room: Any) -> None:
    state = room.joined().state
    assert [one["code"] for one in state["items"]] == ["R1", "R2", "R3"]
    assert [point["value"] for point in state["criteria"][0]["points"]] == [1, 2, 3, 4, 5]
    assert (state["round"], state["state"], state["consent"]) == (1, "open", None)
    assert json.dumps(state)
    assert state["rev"] > datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000
