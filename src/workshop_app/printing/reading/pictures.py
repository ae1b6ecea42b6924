"""Pages as grey pictures, from PDF, PNG and JPEG files; pdfium reads all three."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from workshop_app.domain.errors import FileUnreadableError
from workshop_app.wording.language import translate

Grey = NDArray[np.uint8]
LONG_SIDE = 2340  # A4 at 200 dots an inch
SHORTEST_SIDE = 600
MOST_PAGES = 5_000
_PNG_END = b"IEND\xaeB`\x82"
_PNG = b"\x89PNG\r\n\x1a\n"
# The markers of a JPEG that begin with its size.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_CHANNELS = {0: 1, 2: 3, 3: 1}  # of a PNG; PDF has no transparency in a picture's own data


def pages_of(path: Path) -> Iterator[Grey]:
    """Yield the pages of a file in grey; FileUnreadableError where it is damaged or locked."""
    try:
        document = _opened(path)
    except OSError as error:
        raise FileUnreadableError(reason=error.strerror or type(error).__name__) from error
    except (pdfium.PdfiumError, ValueError, zlib.error, struct.error) as error:
        raise FileUnreadableError(reason=_damaged()) from error
    try:
        for number in range(min(len(document), MOST_PAGES)):
            yield _drawn(document[number])
    except pdfium.PdfiumError as error:
        raise FileUnreadableError(reason=_damaged()) from error
    finally:
        document.close()


def _damaged() -> str:
    return translate("Collect", "it is damaged, locked or of another kind")


def _opened(path: Path) -> Any:
    content = path.read_bytes()
    if content.startswith(_PNG):
        return pdfium.PdfDocument(_around(*_png_parts(content)))
    if content.startswith(b"\xff\xd8"):
        return pdfium.PdfDocument(_around(*_jpeg_parts(content)))
    return pdfium.PdfDocument(content)


def _drawn(page: Any) -> Grey:
    """Return a page at about 200 dots an inch, whatever its size says."""
    scale = LONG_SIDE / max(page.get_width(), page.get_height(), 1.0)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    return np.ascontiguousarray(cast("Grey", bitmap.to_numpy()).reshape(bitmap.height, -1))


def _around(width: int, height: int, entries: str, data: bytes) -> bytes:
    """Return a PDF of one page that is this picture: its data is taken as it is."""
    image = (
        (
            f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}{entries}"
            f"/Length {len(data)}>>stream\n"
        ).encode()
        + data
        + b"\nendstream"
    )
    drawing = f"{width} 0 0 {height} 0 0 cm /I Do".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]"
        "/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>".encode(),
        image,
        f"<</Length {len(drawing)}>>stream\n".encode() + drawing + b"\nendstream",
    )
    made, places = bytearray(b"%PDF-1.7\n"), list[int]()
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        made += f"{place:010d} 00000 n \n".encode()
    made += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(made)


def _jpeg_parts(content: bytes) -> tuple[int, int, str, bytes]:
    """Return size, entries and data of a JPEG; ValueError where it is none."""
    if content.rfind(b"\xff\xd9") < len(content) // 2:  # cut off: an embedded small one ends before
        raise ValueError
    at = 2
    while at + 9 < len(content):
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if content[at] != 0xFF:  # noqa: PLR2004 - what each marker begins with
            break
        if marker in _FRAMES:
            height, width, parts = struct.unpack(">HHB", content[at + 5 : at + 10])
            space = {1: "Gray", 3: "RGB", 4: "CMYK"}[parts]
            entries = f"/ColorSpace/Device{space}/BitsPerComponent 8/Filter/DCTDecode"
            return width, height, entries, content
        at += 2 + length
    raise ValueError


def _png_parts(content: bytes) -> tuple[int, int, str, bytes]:
    """Return size, entries and data of a PNG, which PDF has the same compression for."""
    header, palette, data = b"", b"", bytearray()
    for kind, body in _chunks(content):
        if kind == b"IHDR":
            header = body
        elif kind == b"PLTE":
            palette = body
        elif kind == b"IDAT":
            data += body
    if not content.rstrip(b"\0").endswith(_PNG_END):  # cut off: pdfium would draw an empty page
        raise ValueError
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    if interlaced or colour not in _CHANNELS:
        raise ValueError
    channels = _CHANNELS[colour]
    entries = (
        f"/ColorSpace {_space(colour, palette)}/BitsPerComponent {depth}/Filter/FlateDecode"
        f"/DecodeParms<</Predictor 15/Colors {channels}/BitsPerComponent {depth}"
        f"/Columns {width}>>"
    )
    return width, height, entries, bytes(data)


def _space(colour: int, palette: bytes) -> str:
    """Return how PDF names the colours."""
    if colour == 3:  # noqa: PLR2004 - with a palette
        return f"[/Indexed/DeviceRGB {len(palette) // 3 - 1}<{palette.hex()}>]"
    return {0: "/DeviceGray", 2: "/DeviceRGB"}[colour]


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 8 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        yield kind, content[at + 8 : at + 8 + length]
        at += 12 + length


def png_of(grey: Grey) -> bytes:
    """Return a grey picture as a PNG."""
    height, width = grey.shape
    rows = np.zeros((height, width + 1), np.uint8)
    rows[:, 1:] = grey
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows.tobytes(), 6)), (b"IEND", b""))
    return _PNG + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
