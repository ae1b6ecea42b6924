"""What writers of documents are handed to have pictures drawn, since they know no Qt."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.files import replacing
from workshop_app.findings.document.blocks import FigureBlock
from workshop_app.wording.file_faults import write_fault

Draw = Callable[[FigureBlock, int], bytes]
"""Returns a block's picture, so many pixels wide, as PNG."""


def png_size(content: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG in pixels."""
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def write_whole(content: BytesIO, path: Path) -> None:
    """Write the file, or leave `path` as it was and raise TargetNotWritableError."""
    try:
        with replacing(path.absolute()) as file:
            file.write(content.getbuffer())
    except OSError as error:
        raise TargetNotWritableError(path=str(path), reason=write_fault(error, path)) from error


def widths_of(shares: Sequence[float], width: float) -> Iterator[float]:
    """Return how much of `width` each column gets by its share."""
    total = sum(shares)
    return (width * share / total if total > 0 else width / len(shares) for share in shares)
