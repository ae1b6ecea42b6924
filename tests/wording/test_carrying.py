"""What of a workshop differs between two laptops is named in both languages."""

from workshop_app.domain.errors import WorkshopDiffersError
from workshop_app.domain.marks import Part
from workshop_app.wording.carrying import part_name
from workshop_app.wording.language import speaking
from workshop_app.wording.messages import sentence_for


def test_every_part_has_a_name_of_its_own_in_both_languages() -> None:
    with speaking("en"):
        english = [part_name(one) for one in Part]
    with speaking("ko"):
        korean = [part_name(one) for one in Part]
    assert len(set(english)) == len(set(korean)) == len(Part)
    assert not set(english) & set(korean)


def test_a_refusal_names_the_parts_that_differ() -> None:
    with speaking("en"):
        said = sentence_for(WorkshopDiffersError(title="AI", parts=(Part.ANSWERS, Part.DECISIONS)))
    assert "(answers and comments, decisions)" in said
