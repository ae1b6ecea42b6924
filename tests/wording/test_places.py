"""Places in a table, in words."""

from workshop_app.viewmodels.prepare.preview_shown import place_numbers
from workshop_app.wording.tables import place_words


def test_a_sheet_whose_name_begins_with_a_digit_is_no_row() -> None:
    assert place_words("3-5, 9") == "Row 3-5, 9"
    assert place_words("2025 명단") == "2025 명단"
    assert place_words("1차") == "1차"
    assert place_numbers("2025 명단") == frozenset()
    assert place_numbers("1차") == frozenset()
    assert place_numbers("C10; D12 … (15)") == {10, 12}
