"""The colours of the program: one frozen set of tokens for light, dark and high contrast."""

from dataclasses import dataclass
from typing import Literal

from workshop_app.charts.contrast import luminance, mix

Tone = Literal["neutral", "info", "good", "warn", "bad"]
Shape = Literal["circle", "square", "triangle", "diamond", "star", "pentagon"]

SHAPES: tuple[Shape, ...] = ("circle", "square", "triangle", "diamond", "star", "pentagon")


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Text and soft ground of a chip or a message."""

    text: str
    soft: str


@dataclass(frozen=True, slots=True)
class GroupColours:
    """A stakeholder group's colour: for shapes and bars, and darker for text."""

    fill: str
    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour the program uses; all are `#RRGGBB`."""

    name: Literal["light", "dark", "contrast"]
    dark: bool
    ground: str  # the window
    card: str  # raised surfaces and fields
    hover: str  # a card or button under the pointer
    sunken: str  # tracks, header rows
    ink: str
    muted: str
    line: str  # decoration: separators, card borders
    edge: str  # borders that show where a control is (3:1)
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    link: str  # accent as text
    focus: str
    selected: str  # ground of the chosen row
    danger: str
    on_danger: str
    good: ToneColours
    info: ToneColours
    warn: ToneColours
    bad: ToneColours
    neutral: ToneColours
    groups: tuple[GroupColours, ...]
    everyone: GroupColours  # all groups together
    low: str  # diverging scale, bottom end
    lower: str
    middle: str
    higher: str
    high: str

    def tone(self, tone: Tone) -> ToneColours:
        """Return the colours of a chip or message tone."""
        tones = {
            "good": self.good,
            "info": self.info,
            "warn": self.warn,
            "bad": self.bad,
            "neutral": self.neutral,
        }
        return tones[tone]

    def group(self, mark: int | None) -> GroupColours:
        """Return the colours of the group with this mark; `None` is everyone together."""
        if mark is None:
            return self.everyone
        # From the seventh group on colours shift by one, so that colour + shape stay unique.
        return self.groups[(mark + mark // len(SHAPES)) % len(self.groups)]

    def points(self, count: int) -> tuple[str, ...]:
        """Return the colour of each point of a scale, the same in every group.

        The five given colours as far as they reach; of longer scales each side is divided so that
        neighbours differ alike in lightness.
        """
        half = count // 2
        low, high = (self.low, self.lower), (self.high, self.higher)
        below, above = (_side(ends, self.middle, half) for ends in (low, high))
        return (*below, *([self.middle] if count % 2 else []), *reversed(above))

    def diverging(self, share: float) -> str:
        """Return the colour at `share` (0 bottom to 1 top) of the amber-grey-indigo scale."""
        stops = (self.low, self.lower, self.middle, self.higher, self.high)
        place = min(max(share, 0.0), 1.0) * (len(stops) - 1)
        at = min(int(place), len(stops) - 2)
        return mix(stops[at + 1], stops[at], place - at)


_GIVEN = 2  # colours of either side


def _side(ends: tuple[str, str], middle: str, count: int) -> tuple[str, ...]:
    """Return the colours of one side, the end of the scale first."""
    if count <= _GIVEN:
        return ends[:count]
    first, last = luminance(ends[0]) + 0.05, luminance(middle) + 0.05
    wanted = (first * (last / first) ** (at / count) - 0.05 for at in range(count))
    return tuple(_of_lightness(light, (*ends, middle)) for light in wanted)


def _of_lightness(light: float, stops: tuple[str, str, str]) -> str:
    """Return the colour of this luminance on the way over three colours."""
    start, end = stops[:2]
    if (light > luminance(end)) != (luminance(start) > luminance(end)):
        start, end = stops[1:]
    near, far = 0.0, 1.0
    for _ in range(12):
        share = (near + far) / 2
        passed = (luminance(mix(end, start, share)) > light) == (luminance(end) > luminance(start))
        near, far = (near, share) if passed else (share, far)
    return mix(end, start, near)


def shape_of(mark: int) -> Shape:
    """Return the shape of the group with this mark."""
    return SHAPES[mark % len(SHAPES)]


LIGHT = Tokens(
    name="light",
    dark=False,
    ground="#F4F6F8",
    card="#FFFFFF",
    hover="#EEF2F7",
    sunken="#E6EAEF",
    ink="#1B1F24",
    muted="#5B6472",
    line="#D5DAE1",
    edge="#818B99",
    accent="#1F5FBF",
    accent_hover="#1A52A6",
    accent_press="#15448C",
    on_accent="#FFFFFF",
    link="#1F5FBF",
    focus="#1F5FBF",
    selected="#E8EEFB",
    danger="#B42318",
    on_danger="#FFFFFF",
    good=ToneColours("#0A6E43", "#E1F3EA"),
    info=ToneColours("#1A52A6", "#E5EDFB"),
    warn=ToneColours("#8A5A00", "#FFF3E0"),
    bad=ToneColours("#B42318", "#FDE8E6"),
    neutral=ToneColours("#4E5765", "#EBEFF4"),
    groups=(
        GroupColours("#0072B2", "#00629A"),
        GroupColours("#D55E00", "#A84A00"),
        GroupColours("#009E73", "#007353"),
        GroupColours("#CC79A7", "#9C3F74"),
        GroupColours("#56B4E9", "#146C9E"),
        GroupColours("#E69F00", "#855C00"),
    ),
    everyone=GroupColours("#4B5768", "#3D4756"),
    low="#9A5B00",
    lower="#EDBE6A",
    middle="#DDE1E6",
    higher="#A9B4E6",
    high="#3B4BA3",
)

DARK = Tokens(
    name="dark",
    dark=True,
    ground="#10151B",
    card="#181F27",
    hover="#222B35",
    sunken="#2A3440",
    ink="#F1F4F7",
    muted="#A3AFBD",
    line="#303B47",
    edge="#6F7D8D",
    accent="#7FB0FF",
    accent_hover="#9BC1FF",
    accent_press="#B4D1FF",
    on_accent="#0B1526",
    link="#8AB8FF",
    focus="#8AB8FF",
    selected="#1E3150",
    danger="#FF9186",
    on_danger="#2A0703",
    good=ToneColours("#5FD3A0", "#12382A"),
    info=ToneColours("#9CC3FF", "#1B3052"),
    warn=ToneColours("#FFC878", "#3D2C0F"),
    bad=ToneColours("#FFA79E", "#47201C"),
    neutral=ToneColours("#B7C2CF", "#2B3541"),
    groups=(
        GroupColours("#4FB3E8", "#6BC1EE"),
        GroupColours("#FF8A3D", "#FF9B59"),
        GroupColours("#3FD2A4", "#5ADAB2"),
        GroupColours("#E79BC4", "#ECACCE"),
        GroupColours("#9AD4F6", "#9AD4F6"),
        GroupColours("#F2BC45", "#F2BC45"),
    ),
    everyone=GroupColours("#AEBACA", "#BCC7D5"),
    low="#F2B134",
    lower="#8F6A1E",
    middle="#59626F",
    higher="#5A66B8",
    high="#A5B4FF",
)

CONTRAST = Tokens(
    name="contrast",
    dark=True,
    ground="#000000",
    card="#000000",
    hover="#1F1F1F",
    sunken="#333333",
    ink="#FFFFFF",
    muted="#E2E2E2",
    line="#FFFFFF",
    edge="#FFFFFF",
    accent="#FFE04A",
    accent_hover="#FFEB8A",
    accent_press="#FFF3BD",
    on_accent="#000000",
    link="#FFE04A",
    focus="#3DF5FF",
    selected="#10335F",
    danger="#FFB3AB",
    on_danger="#000000",
    good=ToneColours("#7DF5BC", "#00331F"),
    info=ToneColours("#BFD9FF", "#06224D"),
    warn=ToneColours("#FFD89A", "#3A2600"),
    bad=ToneColours("#FFC4BE", "#4A0D07"),
    neutral=ToneColours("#FFFFFF", "#2B2B2B"),
    groups=(
        GroupColours("#5CC4FF", "#7ACFFF"),
        GroupColours("#FF9A52", "#FFAD73"),
        GroupColours("#45E6B3", "#6BEEC4"),
        GroupColours("#FFA8D6", "#FFB9DE"),
        GroupColours("#B5E2FF", "#B5E2FF"),
        GroupColours("#FFCB52", "#FFCB52"),
    ),
    everyone=GroupColours("#E0E0E0", "#FFFFFF"),
    low="#FFCB52",
    lower="#9A741F",
    middle="#505050",
    higher="#6673D1",
    high="#B9C6FF",
)
