"""How every outcome document begins and is marked: title, warnings, when it was made."""

from workshop_app.findings.document.blocks import Block, Document, Paragraph, Tone
from workshop_app.findings.document.checksum import checksum_of
from workshop_app.findings.document.material import Material
from workshop_app.wording.language import translate
from workshop_app.wording.report import made_line, open_round_note
from workshop_app.wording.salvage import salvage_sentence


def finished(material: Material, title: str, kind: str, blocks: tuple[Block, ...]) -> Document:
    """Return the document of these blocks, with what every reader must know in front of them.

    `kind` says what the document is; the day, the place and who led the workshop follow it.
    """
    view, details = material.view, material.view.workshop.details
    day = details.day.isoformat() if details.day else ""
    parts = (kind, day, details.place, details.facilitator)
    made = made_line(
        view.report.exported_at,
        view.zone,
        view.report.app_version,
        [one.round.number for one in view.report.rounds],
    )
    return Document(
        title,
        " · ".join(part for part in parts if part),
        view.report.language,
        (*_warnings(material), *blocks),
        made,
        checksum_of(view.report),
    )


def _warnings(material: Material) -> list[Block]:
    """Return that it is a sample, was salvaged, or goes on: what else could be misread."""
    view = material.view
    said: list[str] = []
    if view.workshop.is_sample:
        said.append(
            translate("Workbook", "This is a sample workshop; its people and answers are invented.")
        )
    if view.report.salvaged is not None:
        said.append(salvage_sentence(view.report.salvaged))
    if view.workshop.open_round is not None:
        said.append(open_round_note(view.workshop.open_round.number))
    return [Paragraph(one, Tone.NOTE) for one in said]
