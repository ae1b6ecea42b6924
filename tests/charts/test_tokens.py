"""Every colour pair can be read, in every scheme."""

import itertools

import pytest

from workshop_app.charts.contrast import contrast, readable_on
from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT, SHAPES, Tokens, Tone, shape_of

SCHEMES = [LIGHT, DARK, CONTRAST]
TONES: tuple[Tone, ...] = ("good", "info", "warn", "bad", "neutral")


def text_pairs(tokens: Tokens) -> dict[str, tuple[str, str]]:
    surfaces = {
        name: getattr(tokens, name) for name in ("ground", "card", "hover", "sunken", "selected")
    }
    pairs = {f"ink on {name}": (tokens.ink, colour) for name, colour in surfaces.items()}
    pairs |= {f"muted on {name}": (tokens.muted, colour) for name, colour in surfaces.items()}
    for name in ("ground", "card", "hover", "selected"):
        pairs[f"link on {name}"] = (tokens.link, surfaces[name])
        for mark, group in enumerate(tokens.groups):
            pairs[f"group {mark} on {name}"] = (group.text, surfaces[name])
    for name in ("accent", "accent_hover", "accent_press"):
        pairs[f"text on {name}"] = (tokens.on_accent, getattr(tokens, name))
    pairs["text on danger"] = (tokens.on_danger, tokens.danger)
    for tone in TONES:
        colours = tokens.tone(tone)
        pairs[f"{tone} on its soft ground"] = (colours.text, colours.soft)
        pairs[f"{tone} on card"] = (colours.text, tokens.card)
        pairs[f"{tone} on ground"] = (colours.text, tokens.ground)
    pairs["tooltip"] = (tokens.card, tokens.ink)
    return pairs


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda one: one.name)
def test_every_text_pair_reaches_four_and_a_half(tokens: Tokens) -> None:
    weak = {
        name: round(contrast(*pair), 2)
        for name, pair in text_pairs(tokens).items()
        if contrast(*pair) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda one: one.name)
def test_focus_edges_and_group_shapes_reach_three(tokens: Tokens) -> None:
    pairs = {f"focus on {n}": (tokens.focus, getattr(tokens, n)) for n in ("ground", "card")}
    pairs |= {f"edge on {n}": (tokens.edge, getattr(tokens, n)) for n in ("ground", "card")}
    pairs["focus of the primary button"] = (tokens.ink, tokens.card)
    for mark in range(3):
        pairs[f"group {mark}"] = (tokens.group(mark).fill, tokens.card)
    weak = {name: contrast(*pair) for name, pair in pairs.items() if contrast(*pair) < 3}
    assert not weak


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda one: one.name)
def test_numbers_on_every_shade_can_be_read(tokens: Tokens) -> None:
    grounds = [tokens.diverging(step / 20) for step in range(21)]
    for points in range(2, 12):
        grounds += tokens.points(points)
    assert min(contrast(readable_on(ground), ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda one: one.name)
@pytest.mark.parametrize("count", range(2, 12))
def test_points_are_strongest_at_the_ends_and_neighbours_can_be_told_apart(
    tokens: Tokens, count: int
) -> None:
    shades = tokens.points(count)
    assert len(set(shades)) == count
    assert (shades[0], shades[-1]) == (tokens.low, tokens.high)
    for side in (shades[: (count + 1) // 2], shades[::-1][: (count + 1) // 2]):
        against_card = [contrast(shade, tokens.card) for shade in side]
        assert against_card == sorted(against_card, reverse=True)
        steps = [contrast(*pair) for pair in itertools.pairwise(side)]
        assert min(steps, default=2) >= 1.18


def test_the_points_of_five_are_the_given_ones_and_of_no_groups_hue() -> None:
    assert LIGHT.points(5) == ("#9A5B00", "#EDBE6A", "#DDE1E6", "#A9B4E6", "#3B4BA3")
    assert DARK.points(5) == ("#F2B134", "#8F6A1E", "#59626F", "#5A66B8", "#A5B4FF")


def test_twelve_groups_never_share_both_colour_and_shape() -> None:
    looks = {(LIGHT.group(mark).fill, shape_of(mark)) for mark in range(12)}
    assert len(looks) == 12
    assert len(SHAPES) == len(LIGHT.groups)


def test_the_diverging_scale_is_grey_in_the_middle_and_ends_in_its_two_hues() -> None:
    assert LIGHT.diverging(0) == LIGHT.low
    assert LIGHT.diverging(0.5) == LIGHT.middle
    assert LIGHT.diverging(1) == LIGHT.high
    assert LIGHT.diverging(7) == LIGHT.high
