"""What is said of a workshop from a damaged file, and of the salvage itself."""

from datetime import date

import pytest

from workshop_app.domain.salvage import Salvage, SalvagedTable, SalvageMark
from workshop_app.domain.text import Language
from workshop_app.wording.language import set_language
from workshop_app.wording.salvage import salvage_lines, salvage_sentence, salvage_summary

MARK = SalvageMark(date(2026, 3, 5), 28, 30)
DONE = Salvage(
    (
        SalvagedTable("rating", 29, 28, has_gaps=True),
        SalvagedTable("comment", 2, 2),
        SalvagedTable("held_answer", 0, 0),
    ),
    (("Forest", MARK), ("", MARK)),
)


@pytest.mark.parametrize(
    ("language", "sentence", "lines"),
    [
        (
            "en",
            "Salvaged from a damaged file on 2026-03-05: 28 of at least 30 ratings.",
            [
                "rating: found 29, salvaged 28, left out 1; some rows could not be read",
                "comment: found 2, salvaged 2, left out 0",
                "Forest: salvaged: 28 of 30",
                "Untitled workshop: salvaged: 28 of 30",
            ],
        ),
        (
            "ko",
            "2026-03-05에 손상된 파일에서 구해 낸 워크숍입니다. 평가 30건 이상 가운데 28건입니다.",
            [
                "rating: 읽은 행 29, 구해 낸 행 28, 제외한 행 1; 읽을 수 없는 행이 있음",
                "comment: 읽은 행 2, 구해 낸 행 2, 제외한 행 0",
                "Forest: 구해 냄: 30 중 28",
                "제목 없는 워크숍: 구해 냄: 30 중 28",
            ],
        ),
    ],
)
def test_counts_are_said_and_what_they_mean(
    language: Language, sentence: str, lines: list[str]
) -> None:
    set_language(language)
    assert salvage_sentence(MARK).startswith(sentence)
    assert salvage_lines(DONE) == lines
    assert "Forest" in salvage_summary(DONE)
    assert "28" not in salvage_summary(Salvage((), ()))
    set_language("en")
