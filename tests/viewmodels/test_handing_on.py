"""What is made of the outcome is chosen once and remembered; nothing impossible can be chosen."""

import pytest

from workshop_app.services.context import Context
from workshop_app.services.handing_on import Wish
from workshop_app.services.preferences import write_window_state
from workshop_app.viewmodels.conclude.handing_on import HandingOnModel
from workshop_app.wording.language import speaking


@pytest.fixture
def model(context: Context) -> HandingOnModel:
    return HandingOnModel(context)


def test_at_first_it_is_a_summary_for_word_in_the_language_spoken(model: HandingOnModel) -> None:
    assert (model.made, model.ending, model.language) == ("short", ".docx", "en")
    assert model.wish == Wish(("en",), "short")
    with speaking("ko"):
        assert model.wish == Wish(("ko",), "short")


def test_what_was_chosen_is_there_the_next_time(context: Context, model: HandingOnModel) -> None:
    told: list[str] = []

    def listen() -> None:
        told.append(model.made)

    model.changed.connect(listen)
    model.choose_made("long")
    model.choose_ending(".hwpx")
    model.choose_language("both")
    assert told == ["long"] * 3
    again = HandingOnModel(context)
    assert (again.made, again.ending, again.wish) == ("long", ".hwpx", Wish(("ko", "en"), "long"))


def test_what_does_not_fit_gives_way_and_comes_back(model: HandingOnModel) -> None:
    model.choose_ending(".pdf")
    model.choose_language("both")
    model.choose_made("data")
    assert (model.ending, model.wish) == (".zip", Wish(("en",)))
    assert [ending for ending, _ in model.ending_choices()] == [".zip", ".csv", ".json"]
    model.choose_language("ko")
    assert (model.ending, model.wish) == (".zip", Wish(("ko",)))
    model.choose_made("outcome")
    assert (model.ending, model.language) == (".pdf", "ko")


@pytest.mark.parametrize("kept", ["", "nonsense", "song .mp3 fr", "a b c d"])
def test_what_is_remembered_wrongly_is_no_trouble(context: Context, kept: str) -> None:
    write_window_state(context, "handing_on", kept)
    model = HandingOnModel(context)
    assert (model.made, model.ending, model.language) == ("short", ".docx", "en")


def test_each_choice_says_what_the_file_will_hold(model: HandingOnModel) -> None:
    said = set()
    for made, _ in model.made_choices():
        model.choose_made(made)
        said.add(model.sentence())
    assert len(said) == 4
