"""Colour arithmetic by WCAG 2.2: relative luminance, contrast ratio, mixing, readable text."""

BLACK = "#000000"
WHITE = "#FFFFFF"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def luminance(colour: str) -> float:
    """Return the relative luminance (0 black to 1 white) of `#RRGGBB`."""
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio (1 to 21) of two colours."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that is `share` (0 to 1) of `first` and the rest of `second`."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    red, green, blue = (round(one * share + other * (1 - share)) for one, other in pairs)
    return f"#{red:02X}{green:02X}{blue:02X}"


def readable_on(ground: str) -> str:
    """Return black or white, whichever reads better on `ground` (never below 4.5:1)."""
    return max((WHITE, BLACK), key=lambda text: contrast(text, ground))
