"""Journey (k): an Excel roster and a list from Word, in Korean, to the open round."""

from pathlib import Path

import pytest
from driver import CONTROL, Driver
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox
from steps import go_to_section, the_workshop

MOST_DECISIONS = 15
HEADER = ("연번", "구분", "성명", "소속", "직위", "이메일", "비고")
GROUPS = (("정부", 14), ("산업체", 14), ("학계", 12))
KEYS = {"정부": "government", "산업체": "industry", "학계": "academia"}
SURNAMES = "김이박최정강조윤장임"
NAMES = ("서연", "지훈", "은정", "민석")
LIST = """국가 보건의료데이터 활용 권고안(안)

1.\t국가 차원의 데이터 신탁을 설립한다
\t•\t독립 기구로 둔다
\t•\t예산은 3년마다 검토한다
2.\t시범 사업에 예산을 배정한다
3.\t가명처리 기준을 통일한다. 기관마다 기준이 달라 결합이 늦어진다는 지적이 많았다.
4.\t시민 참여 위원회를 둔다
5.\t병원 간 표준을 맞춘다
6.\t데이터 품질을 공시한다
7.\t연구자 교육을 확대한다
8.\t중소기업의 접근을 돕는다
9.\t보안 점검을 의무로 한다
10.\t해외 협력을 넓힌다
11.\t성과를 공개한다
12.\t2년 뒤 다시 검토한다
"""


def people() -> list[tuple[str, str, str]]:
    """Return group, name and office of 40 people, no name twice."""
    groups = [name for name, count in GROUPS for _ in range(count)]
    return [
        (group, SURNAMES[at % 10] + NAMES[at // 10], f"{group}{at + 1}과(가상)")
        for at, group in enumerate(groups)
    ]


def write_roster(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "참석자 명단"
    sheet["A1"] = "2026 보건의료데이터 워크숍 참석자 명단"
    sheet.merge_cells("A1:G1")
    sheet.append([])
    sheet.append(HEADER)
    for at, (group, name, office) in enumerate(people(), start=1):
        note = "오후 참석" if at == 5 else None
        sheet.append([at, group, name, office, "과장", f"p{at}@gov.example", note])
    row = 4
    for _, count in GROUPS:
        sheet.merge_cells(start_row=row, end_row=row + count - 1, start_column=2, end_column=2)
        row += count
    book.save(path)


class Facilitator:
    """Counts what somebody decides: clicks and choices, not what is typed or pasted."""

    def __init__(self, run: Driver) -> None:
        self.run = run
        self.decisions = 0

    def click(self, name: str) -> None:
        self.decisions += 1
        self.run.click(name)

    def section(self, name: str) -> None:
        self.decisions += 1
        go_to_section(self.run, name)

    def key(self, key: Qt.Key) -> None:
        self.decisions += 1
        self.run.keys(key)
        self.run.settle()

    def drop(self, path: Path) -> None:
        """Drag a file onto the screen."""
        self.decisions += 1
        page = self.run.shell.page.page("prepare").preview("participants")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, place = Qt.DropAction.CopyAction, QPoint(200, 200)
        target = page
        QApplication.sendEvent(target, QDragEnterEvent(place, copy, data, left, none))
        QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, left, none))
        self.run.until(lambda: not page.model.is_working)
        self.run.settle()


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "2026 참석자(최종).xlsx"
    write_roster(path)
    return path


def test_a_roster_of_forty_and_twelve_recommendations_reach_the_open_round(start, roster):
    run: Driver = start("ko")
    one = Facilitator(run)
    one.click("새 워크숍")
    run.fill("제목", "보건의료데이터 활용 워크숍")

    one.section("참여자와 그룹")
    one.click("명단 붙여넣기")
    one.drop(roster)
    sheet = run.one(QComboBox, "머리글 행")
    assert isinstance(sheet, QComboBox)
    assert sheet.currentText().startswith("3: 연번, 구분")
    # The one question has the focus; the answer that is likely comes first.
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(3)] == ["선택하십시오", "산업계", "정부"]
    one.key(Qt.Key.Key_Down)
    assert run.app.focusWidget().text() == "40명 추가"
    one.key(Qt.Key.Key_Space)
    found = {person.name: person for person in the_workshop(run).participants}
    keys = {group.id: group.key for group in the_workshop(run).groups}
    assert {(name, keys[who.group_id], who.affiliation) for name, who in found.items()} == {
        (name, KEYS[group], office) for group, name, office in people()
    }
    assert len(the_workshop(run).participants) == 40
    assert len(keys) == 3

    one.section("권고안")
    one.click("여러 건 붙여넣기")
    QApplication.clipboard().setText(LIST)
    run.keys(Qt.Key.Key_V, modifier=CONTROL)
    run.settle()
    assert run.app.focusWidget().text() == "권고안 12건 추가"
    one.key(Qt.Key.Key_Space)
    items = the_workshop(run).recommendations
    assert [item.code for item in items] == [f"R{at}" for at in range(1, 13)]
    assert items[0].text.ko == "독립 기구로 둔다\n예산은 3년마다 검토한다"

    one.click("평가로 이동")
    one.click("1라운드 열기")
    run.settle()
    assert [each.number for each in the_workshop(run).rounds] == [1]
    assert one.decisions <= MOST_DECISIONS, one.decisions
    assert run.app.focusWidget() is not None
