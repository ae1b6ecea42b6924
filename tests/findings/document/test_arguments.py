"""Which comments are quoted follows from the comments alone, by a rule that is printed."""

from typing import Any

from workshop_app.findings.document.arguments import Side, arguments, strongest
from workshop_app.findings.document.material import Material

VOTES = ([5, 5, 4, None, 3, 4], [1, 2, 2, 1, 3], [4, 4, 5, 5, 5])


def test_the_farthest_rating_the_latest_round_and_the_longest_text_come_first(
    make: Any, said: Any
) -> None:
    comments = [
        said(0, "Short", person=0, round=1),
        said(0, "Longer text", person=1),
        said(0, "Long text", person=1, round=1),
        said(2, "Nearer the middle, though the longest of all", person=0, round=1),
        said(0, "Cannot judge", person=3),
        said(0, "Short", person=1),
    ]
    view = make({"R1": VOTES}, {"R1": VOTES}, comments=comments)
    found = arguments(
        Material.of(view), view.workshop.recommendations[0], view.workshop.criteria[0]
    )
    assert [(one.line.text, one.side) for one in found] == [
        ("Long text", Side.HIGH),
        ("Short", Side.HIGH),
        ("Longer text", Side.HIGH),
        ("Nearer the middle, though the longest of all", Side.HIGH),
        ("Cannot judge", Side.OTHER),
    ]
    quoted = [one.line.text for one in strongest(found)]
    assert quoted == ["Long text", "Nearer the middle, though the longest of all"]
    assert found[-1].quotation(rounds=False).by == "Government, no rating"
