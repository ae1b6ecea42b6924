"""The full text of a recommendation and how it changed, from its first round to the decision."""

from collections.abc import Iterator

from workshop_app.domain.lineage import predecessor
from workshop_app.domain.recommendations import Recommendation
from workshop_app.findings.document.blocks import (
    Block,
    Heading,
    Paragraph,
    TableBlock,
    TableColumn,
)
from workshop_app.findings.document.material import Material
from workshop_app.wording.language import local, translate


def wording_blocks(material: Material, item: Recommendation) -> list[Block]:
    """Return the text, or each wording there was with when it held; nothing of a bare title."""
    told = list(_wordings(material, item))
    if len(told) > 1:
        table = TableBlock(
            (
                TableColumn(translate("Outcome", "When"), 1.0),
                TableColumn(translate("Words", "Text"), 5.0),
            ),
            tuple(told),
        )
        return [Heading(translate("Outcome", "Wording and its history"), 2), table]
    return [
        block
        for _, text in told
        if text != local(item.title)
        for block in (Heading(translate("Outcome", "Wording"), 2), Paragraph(text))
    ]


def _wordings(material: Material, item: Recommendation) -> Iterator[tuple[str, str]]:
    """Return when each wording held and what it was; what did not change is there once."""
    workshop = material.view.workshop
    held = [
        (when, then)
        for one in _line_of(material, item)
        for when, then in _rounds(material, one, amended=one.id == item.id)
    ]
    titles = {local(one.title) for _, one in held}
    texts = [(when, _text(one, titled=len(titles) > 1)) for when, one in held]
    now = _text(workshop.recommendation(item.id), titled=len(titles) > 1)
    texts.append((translate("Outcome", "Today"), now))
    amended = material.decision(item).amended_text
    if amended:
        texts.append((translate("Words", "Amended text"), amended))
    last = ""
    for when, text in texts:
        if text != last:
            yield when, text
        last = text


def _rounds(
    material: Material, item: Recommendation, *, amended: bool
) -> Iterator[tuple[str, Recommendation]]:
    """Return the rounds that rated it; of what it amends with its code."""
    for this in material.rounds:
        for then in this.results.recommendations:
            if then.id == item.id:
                said = translate("Words", "Round {number}")
                when = said.format(number=this.results.round.number)
                yield (when if amended else f"{when}, {then.code}"), then


def _line_of(material: Material, item: Recommendation) -> list[Recommendation]:
    """Return what it amends, the first wording first, and itself."""
    line = [item]
    while (old := predecessor(material.view.workshop, line[0])) is not None:
        line.insert(0, old)
    return line


def _text(item: Recommendation, *, titled: bool) -> str:
    title, text = local(item.title), local(item.text)
    return "\n".join(part for part in (title, text) if part) if titled else text or title
