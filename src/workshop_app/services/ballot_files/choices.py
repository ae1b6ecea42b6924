"""What the drop-down of an answer offers, and what each of it means."""

from dataclasses import dataclass

from workshop_app.domain.answers import Meaning, NotRated
from workshop_app.domain.scale import Scale
from workshop_app.domain.text import LANGUAGES, Language, clean_line
from workshop_app.wording.ballot_files import abstain_word, in_languages, recuse_word, said_in

VARIANTS: tuple[tuple[Language, ...], ...] = (*((one,) for one in LANGUAGES), LANGUAGES)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the drop-down: a point without a label is its number."""

    text: str | int
    meaning: Meaning


def choices_of(scale: Scale, languages: tuple[Language, ...]) -> list[Choice]:
    """Return points with their labels, then don't know and not involved, then the bare numbers.

    The numbers stand there once more so that whoever types one is not refused.
    """
    offered: list[Choice] = []
    numbers: list[Choice] = []
    for point in scale.points:
        label = clean_line(in_languages(point.label, languages))
        bare = Choice(point.value, point.value)
        if label:
            numbers.append(bare)
        offered.append(Choice(f"{point.value} – {label}", point.value) if label else bare)
    words = [
        Choice(said_in(abstain_word, languages), NotRated.ABSTAINED),
        Choice(said_in(recuse_word, languages), NotRated.RECUSED),
    ]
    return [*offered, *words, *numbers]


def meanings_of(scale: Scale) -> dict[str, Meaning]:
    """Return what each text that any of our files offers means, exactly as it stands there."""
    return {
        str(one.text): one.meaning for languages in VARIANTS for one in choices_of(scale, languages)
    }
