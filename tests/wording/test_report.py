"""The sentences of outcome documents read right for nobody, for one and for many."""

from workshop_app.wording.language import speaking
from workshop_app.wording.report import (
    apart_sentence,
    apart_text,
    become_of,
    counted,
    matrix_alt,
    people_text,
    rounds_text,
    size_sentence,
    thanks_sentence,
)


def test_only_what_there_is_any_of_is_counted() -> None:
    assert counted([("Adopt", 2), ("Defer", 0), ("Reject", 1)]) == "Adopt 2, Reject 1"
    with speaking("ko"):
        assert counted([("채택", 2), ("보류", 0)]) == "채택 2건"


def test_who_disagrees_is_somebody_somebody_within_or_nobody() -> None:
    names = {"a": "Industry", "b": "Academia"}
    assert apart_text(("a", "b"), names, within=False, split=True) == "Industry, Academia"
    assert apart_text(("a",), names, within=True, split=True) == "within Industry"
    assert apart_text((), names, within=False, split=True) == "no single group"
    assert apart_text((), names, within=False, split=False) == "–"
    assert apart_sentence({}) == "No single group that is shown rates differently."
    assert apart_sentence({"Industry": ["R1", "R3"]}) == (
        "Groups that rate differently: Industry (R1, R3)."
    )


def test_numbers_read_right_in_both_languages() -> None:
    people = people_text(15, [("Industry", 10), ("Academia", 5)])
    assert size_sentence(people, 1, 1) == (
        "Participants: 15 (Industry 10, Academia 5). Recommendations: 1. Rounds: 1."
    )
    assert rounds_text([1, 2]) == "round 1, round 2"
    with speaking("ko"):
        korean = people_text(15, [("산업계", 10), ("학계", 5)])
        assert thanks_sentence(korean, 5, 2, 3) == (
            "참여자 15명(산업계 10명, 학계 5명), 권고안 5건, 라운드 2회. 의견 3건. "
            "시간을 내어 깊이 살펴 주셔서 감사합니다."
        )


def test_what_became_of_something_needs_no_reason() -> None:
    assert become_of("Adopt", "") == "Adopt"
    assert become_of("Defer", "Later.") == "Defer: Later."


def test_an_empty_field_of_the_matrix_is_not_named() -> None:
    fields: list[tuple[str, list[str]]] = [("Both low", ["R1"]), ("Important and feasible", [])]
    assert matrix_alt(fields, ["R2"]) == "Both low: R1. Without a place: R2."
