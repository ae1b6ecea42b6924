"""Each question, reason and kind of column of a table has its words, in both languages."""

import pytest

from workshop_app.domain.text import Language
from workshop_app.services.tables.choices import Expected, TakenAs, Why
from workshop_app.wording.language import speaking
from workshop_app.wording.tables import expected_sentence, place_words, taken_words, why_words


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_code_has_words_of_its_own(language: Language) -> None:
    with speaking(language):
        said = [expected_sentence(code, "found", "options") for code in Expected]
        reasons = [why_words(code) for code in Why]
        columns = [taken_words(code) for code in TakenAs]
    for words in (said, reasons, columns):
        assert len(set(words)) == len(words)
        assert all(words)


def test_places_are_rows_cells_or_the_table() -> None:
    with speaking("en"):
        assert [place_words(one) for one in ("3, 5", "C7", "", "0", "Mail")] == [
            "Row 3, 5",
            "C7",
            "The table",
            "The table",
            "Mail",
        ]
