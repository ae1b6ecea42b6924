"""Slips with a link: read back from the printed page, and nothing of them lies on anything else."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import Language, LocalText
from workshop_app.printing.qr import dark_runs, qr_code
from workshop_app.printing.slips import PdfSlips
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.slips import ByPhone, Pile, Slip, Slips

pytestmark = pytest.mark.usefixtures("qapp")
BASE = "http://192.168.100.114:65123"
LONG = "국가 인공지능 전략의 방향과 우선순위를 함께 정하기 위한 이해관계자 권고안 평가 워크숍 " * 6


def slips(anonymity: Anonymity, language: Language) -> Slips:
    name = "" if anonymity is Anonymity.ANONYMOUS else "Kim Da"
    made = tuple(
        Slip(f"K{n:03}", name, name and "Office", f"{BASE}/j/ABCDEFGHIJKLMNOPQRSTUVW{n:03}")
        for n in range(8)
    )
    by_phone = ByPhone(BASE, "HALL-3F", "secret-and-long-2026")
    piles = (Pile(LocalText("정부", "Government"), made),)
    return Slips(LONG, anonymity, piles, language, by_phone)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_each_link_is_read_from_the_page_and_its_words_stand_beside_it(
    anonymity: Anonymity, language: Language, tmp_path: Path
) -> None:
    these = slips(anonymity, language)
    target = tmp_path / "slips.pdf"
    PdfSlips().write(these, target, SilentProgress())
    with pypdfium2.PdfDocument(target) as document:
        image = document[0].render(scale=150 / 72).to_numpy()
        text = document[0].get_textpage().get_text_bounded()
    found = {one.text for one in zxingcpp.read_barcodes(np.ascontiguousarray(image))}
    assert found == {slip.link for slip in these.piles[0].slips}
    for slip in these.piles[0].slips:
        host, _, token = slip.link.removeprefix("http://").rpartition("/")
        for said in (slip.code, token):
            assert text.count(said) == 1
        assert text.count(f"{host}/") == 8
    assert text.count("HALL-3F") == text.count("secret-and-long-2026") == 8


def test_a_network_without_a_password_or_a_name_says_no_more_than_is_known(tmp_path: Path) -> None:
    these = slips(Anonymity.CODE, "en")
    for by_phone, said in ((ByPhone(BASE, "HALL-3F"), "Wi-Fi: HALL-3F"), (ByPhone(BASE), "")):
        changed = Slips(these.title, these.anonymity, these.piles, "en", by_phone)
        PdfSlips().write(changed, tmp_path / "slips.pdf", SilentProgress())
        with pypdfium2.PdfDocument(tmp_path / "slips.pdf") as document:
            text = document[0].get_textpage().get_text_bounded()
        assert text.count("Wi-Fi") == (8 if said else 0)
        assert said in text
        assert "password" not in text


def test_a_code_is_drawn_module_by_module_without_one_twice() -> None:
    code = qr_code("http://192.168.0.14:40123/j/ABC")
    runs = list(dark_runs(code, 2.0 * len(code)))
    assert sum(round(one.width() / 2) for one in runs) == sum(sum(row) for row in code)
    assert not [1 for one, other in combinations(runs[:60], 2) if one.intersects(other)]
