"""What is counted of a salvage."""

from workshop_app.domain.salvage import Salvage, SalvagedTable


def test_a_salvage_is_whole_only_where_every_row_was_read_and_fits() -> None:
    whole = SalvagedTable("rating", 3, 3)
    gap, odd = SalvagedTable("rating", 3, 3, has_gaps=True), SalvagedTable("comment", 3, 1)
    assert odd.left_out == 2
    assert Salvage((whole,), ()).is_whole
    assert not Salvage((whole, gap), ()).is_whole
    assert not Salvage((whole, odd), ()).is_whole
