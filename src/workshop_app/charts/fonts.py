"""Which fonts the program asks for, and whether this computer can show Korean."""

from PySide6.QtGui import QFontDatabase

# First the fonts that carry Hangul and Latin in one design; then what each system has anyway.
HANGUL_AND_LATIN: tuple[str, ...] = (
    "Pretendard",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "NanumGothic",
    "Nanum Gothic",
    "UnDotum",
)
FAMILIES = (*HANGUL_AND_LATIN, "Segoe UI", "Helvetica Neue", "DejaVu Sans")


def available_families() -> list[str]:
    """Return the wanted families that are installed, best first, any Korean one as a fallback."""
    installed = set(QFontDatabase.families())
    wanted = [family for family in FAMILIES if family in installed]
    if installed.isdisjoint(HANGUL_AND_LATIN):
        korean = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
        wanted[:0] = korean[:1]
    return wanted or ["sans-serif"]


def korean_fonts_installed() -> bool:
    """Tell whether any font can show Hangul; without one every syllable is an empty box."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))
