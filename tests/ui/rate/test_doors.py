"""Ways to answer in the window: counts, the switch of the phones' door, its links and codes."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes
from phone_doors import FREE_PORT, HOTSPOT, VIRTUAL, FakePhoneDoors
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import close_round, open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.page import RatePage
from workshop_app.wording.language import set_language


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workshop: Workshop) -> RatePage:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    return page


@pytest.fixture
def doors(desk: Desk) -> FakePhoneDoors:
    assert isinstance(desk.phones, FakePhoneDoors)
    return desk.phones


def test_counts_follow_the_answers_and_are_read_aloud_with_their_door(
    context: Context, workshop: Workshop, page: RatePage, qtbot: QtBot
) -> None:
    assert page.doors.isVisible()
    assert page.doors.said[0] == "Phones: 0"
    vote = Vote(
        workshop.participants[0].id, workshop.recommendations[0].id, workshop.criteria[0].id, 3
    )
    cast_votes(context, workshop.id, [vote], Channel.PAPER)
    qtbot.waitUntil(lambda: "Paper: 1" in page.doors.said)
    assert page.doors.said[-1] == "Missing: 5"
    set_language("ko")
    page.retranslate()
    assert page.doors.said[1] == "종이: 1"
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert not page.doors.isVisible()


def test_one_switch_opens_the_door_and_shows_where_it_is(
    page: RatePage, doors: FakePhoneDoors, qtbot: QtBot, announced: list[str]
) -> None:
    part = page.doors.phones
    assert part.switch.isVisible()
    assert not part.isVisible()
    part.switch.click()
    assert part.isVisible()
    assert [part.address.itemText(at) for at in range(part.address.count())] == [
        f"{HOTSPOT.ip}:{FREE_PORT} (Wi-Fi)",
        f"{VIRTUAL.ip} (docker0, hardly reached by phones)",
    ]
    assert part.light.text() == "Waiting"
    doors.open[0].tell(seen=True, phones=3)
    qtbot.waitUntil(lambda: part.light.text() == "Seen")
    assert "Seen from a phone. Phones: 3, 0 silent for 30 s." in announced
    part.address.chosen.emit(VIRTUAL.ip)
    assert doors.open[0].wish.host == VIRTUAL.ip
    there = f"{VIRTUAL.ip}:{FREE_PORT} (docker0, hardly reached by phones)"
    assert part.address.currentText() == there
    part.switch.click()
    assert doors.open == []
    assert not part.isVisible()


def test_without_a_network_the_switch_stays_off_and_says_why(
    page: RatePage, doors: FakePhoneDoors, told: Any
) -> None:
    doors.found = []
    page.doors.phones.switch.click()
    assert not page.doors.phones.switch.isChecked()
    assert told.said[-1].startswith("This computer is in no network that phones could reach.")


def test_the_network_and_one_persons_link_are_shown_as_codes_only_when_asked_for(
    page: RatePage, workshop: Workshop, doors: FakePhoneDoors
) -> None:
    part, link = page.doors.phones, page.doors.phones.link
    part.switch.click()
    assert not part.wifi.isVisible()
    part.network.edit.setText(" HALL ")
    part.password.edit.setText("secret")
    assert part.wifi.isVisible()
    assert part.wifi.accessibleName() == "QR code of the Wi-Fi"
    assert part.wifi.grab().toImage().pixelColor(1, 1).name() == "#ffffff"
    link.person.setCurrentIndex(2)
    link.make.click()
    assert link.code.isVisible()
    assert link.told.text().startswith(
        f"Link of {workshop.participants[2].code}: http://{HOTSPOT.ip}:{FREE_PORT}/j/"
    )
    assert link.person.currentIndex() == 2
    link.hide_it.click()
    assert not link.code.isVisible()
    part.more.click()
    assert part._help.isVisible()
    assert "switch mobile data off" in part._help.text()
    part.more.click()
    assert not part._help.isVisible()


def test_slips_from_here_lead_to_the_door(
    page: RatePage, desk: Desk, told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Any] = []
    monkeypatch.setattr(type(told), "write", lambda _self, slips, *_: printed.append(slips))
    part = page.doors.phones
    part.switch.click()
    part.network.edit.setText("HALL")
    part.slips.save_to(tmp_path / "slips.pdf")
    assert printed[0].by_phone.base == f"http://{HOTSPOT.ip}:{FREE_PORT}"
    assert printed[0].by_phone.network == "HALL"
    assert all("/j/" in slip.link for pile in printed[0].piles for slip in pile.slips)


def test_the_door_closes_with_the_program(page: RatePage, doors: FakePhoneDoors) -> None:
    page.doors.phones.switch.click()
    assert len(doors.open) == 1
    app = QCoreApplication.instance()
    assert app is not None
    app.aboutToQuit.emit()
    assert doors.open == []


def test_the_door_closes_with_the_page(
    desk: Desk, workshop: Workshop, doors: FakePhoneDoors, qtbot: QtBot
) -> None:
    page = RatePage(desk, workshop.id)
    page.show()
    page.doors.phones.switch.click()
    assert len(doors.open) == 1
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    assert doors.open == []
