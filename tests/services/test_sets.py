import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from workshop_app.bundled import bundled
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.recommendations import Origin, RecommendationSet
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services import shipped
from workshop_app.services.sets import (
    ACTIONS,
    HEADLINES,
    built_in_set,
    built_in_sets,
    set_items_as_recommendations,
    with_set_items,
)
from workshop_app.services.shipped import Node, ShippedFileError, read_shipped
from workshop_app.wording.language import speaking

HANGUL = re.compile("[가-힣]")


@pytest.fixture
def workshop() -> Workshop:
    details = Details(title="Review", day=date(2025, 3, 18))
    return new_workshop(details, datetime(2025, 3, 11, tzinfo=UTC))


def _all_texts(chosen: RecommendationSet) -> list[LocalText]:
    texts = [chosen.name, chosen.description, chosen.purpose]
    for item in chosen.items:
        texts += [item.title, item.text, item.theme, item.source]
    return texts


def test_the_two_sets_hold_five_headlines_and_two_actions_under_each() -> None:
    headlines, actions = built_in_sets()
    assert [item.code for item in headlines.items] == ["R1", "R2", "R3", "R4", "R5"]
    expected = [f"{item.code}.{number}" for item in headlines.items for number in (1, 2)]
    assert [item.code for item in actions.items] == expected
    themes = {item.code: item.theme for item in headlines.items}
    assert all(item.theme == themes[item.code[:2]] for item in actions.items)


@pytest.mark.parametrize("key", [HEADLINES, ACTIONS])
def test_every_text_stands_in_korean_and_in_english(key: str) -> None:
    for text in _all_texts(built_in_set(key)):
        assert HANGUL.search(text.ko), text
        assert text.en.strip(), text
        assert not HANGUL.search(text.en), text


@pytest.mark.parametrize("key", [HEADLINES, ACTIONS])
def test_each_recommendation_says_what_is_meant_in_two_or_three_sentences(key: str) -> None:
    for item in built_in_set(key).items:
        assert 2 <= len(re.findall(r"다\.", item.text.ko)) <= 3, item.code
        assert 2 <= len(re.findall(r"\.(?: |$)", item.text.en)) <= 3, item.code


@pytest.mark.parametrize("key", [HEADLINES, ACTIONS])
def test_the_purpose_says_that_the_cost_is_the_companys_own_unverified_figure(key: str) -> None:
    purpose = built_in_set(key).purpose
    assert "78억 원" in purpose.ko
    assert "자체 발표 수치" in purpose.ko
    assert "검증이 필요" in purpose.ko
    assert "7.8 billion won is the company's own figure, still to be verified" in purpose.en


def test_the_source_names_author_paper_and_time() -> None:
    for chosen in built_in_sets():
        for item in chosen.items:
            assert "윤석빈" in item.source.ko
            assert "IT조선" in item.source.ko
            assert "Yoon Seok-bin, IT Chosun, early 2025" in item.source.en


def test_the_sets_are_read_once() -> None:
    assert built_in_sets() is built_in_sets()


def test_an_unknown_set_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        built_in_set("nowhere")


def test_items_become_recommendations_that_remember_where_they_come_from() -> None:
    with speaking("ko"):
        taken = set_items_as_recommendations(built_in_set(HEADLINES), ["R4", "R2"])
    assert [item.code for item in taken] == ["R2", "R4"]
    assert taken[1].origin == Origin.of_set(HEADLINES, "R4")
    assert taken[1].theme == "특화 산업"
    assert taken[1].title == LocalText("특화 AI 산업 육성", "Foster specialised AI industries")
    assert len({item.id for item in taken}) == 2


def test_taking_a_set_twice_adds_nothing_the_second_time(workshop: Workshop) -> None:
    once = with_set_items(workshop, built_in_set(HEADLINES))
    assert with_set_items(once, built_in_set(HEADLINES)) == once
    both = with_set_items(once, built_in_set(ACTIONS), ["R3.1"])
    assert [item.code for item in both.recommendations][-1] == "R3.1"


def test_a_code_that_is_taken_by_another_recommendation_is_renewed(workshop: Workshop) -> None:
    (action,) = set_items_as_recommendations(built_in_set(ACTIONS), ["R3.1"])
    occupied = replace(workshop, recommendations=(replace(action, code="R1"),))
    both = with_set_items(occupied, built_in_set(HEADLINES), ["R1"])
    assert [item.code for item in both.recommendations] == ["R1", "R2"]
    assert both.recommendations[1].origin == Origin.of_set(HEADLINES, "R1")


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("", Node.text),
        ("e\u0301", Node.text),
        (3, Node.text),
        ("3", Node.number),
        (True, Node.number),
        ([], Node.items),
        ({}, Node.items),
        ("x", Node.named),
        ({"ko": "가"}, Node.local),
    ],
)
def test_a_mistake_in_a_shipped_file_is_named_with_its_place(
    value: object, read: Callable[[Node], object]
) -> None:
    with pytest.raises(ShippedFileError, match=r"file\.json/part"):
        read(Node("file.json/part", value))


def test_a_shipped_file_of_another_format_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "set.json").write_text(json.dumps({"format": 2}), encoding="utf-8")
    monkeypatch.setattr(shipped, "bundled", lambda _: tmp_path)
    with pytest.raises(ShippedFileError, match="format"):
        read_shipped("set.json")


def _shipped_copy(name: str, folder: Path, change: Callable[[dict[str, object]], None]) -> None:
    data = json.loads((bundled("resources") / "sets" / name).read_text(encoding="utf-8"))
    change(data)
    (folder / "sets").mkdir()
    (folder / "sets" / name).write_text(json.dumps(data), encoding="utf-8")


def test_a_set_under_another_key_than_its_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _shipped_copy(f"{HEADLINES}.json", tmp_path, lambda data: data.update(key="other"))
    monkeypatch.setattr(shipped, "bundled", lambda _: tmp_path)
    built_in_sets.cache_clear()
    with pytest.raises(ShippedFileError, match="key or codes"):
        built_in_sets()


def test_a_set_asks_its_own_questions_where_the_usual_ones_stand_unchanged(
    workshop: Workshop,
) -> None:
    chosen = built_in_set(HEADLINES)
    own = replace(workshop.criteria[1], question=LocalText("", "My own question?"))
    ready = replace(workshop, criteria=(workshop.criteria[0], own))
    after = with_set_items(ready, chosen, ["R1"])
    assert [one.question.en for one in after.criteria] == [
        "How important is it for Korea's AI strategy?",
        "My own question?",
    ]
    locked = replace(workshop, rule_locked_at=workshop.created_at)
    assert with_set_items(locked, chosen, ["R1"]).criteria == workshop.criteria
    with_own = replace(workshop, criteria=(replace(own, key="urgency"),))
    assert with_set_items(with_own, chosen, ["R1"]).criteria == with_own.criteria
