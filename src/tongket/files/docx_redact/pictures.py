"""What a picture says besides what it shows: where and by whom it was taken.

The letters inside a picture cannot be read here; that is told to the person.
"""

import struct
from collections.abc import Iterator

_JPEG = b"\xff\xd8"
_PNG = b"\x89PNG\r\n\x1a\n"
# Exif and XMP, Photoshop's notes, comments. The colour profile (E2) and Adobe's own (EE) stay.
_TELLING = frozenset(range(0xE1, 0xF0)) - {0xE2, 0xEE} | {0xFE}
_SCAN = 0xDA
_ORIENTATION = 0x0112
_TELLING_CHUNKS = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))


def without_notes(data: bytes) -> bytes:
    """The same picture without its notes; kinds that are not known stay as they are."""
    if data.startswith(_JPEG):
        return b"".join(_jpeg_pieces(data))
    if data.startswith(_PNG):
        return b"".join(_png_pieces(data))
    return data


def _jpeg_pieces(data: bytes) -> Iterator[bytes]:
    yield _JPEG
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _SCAN:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        segment = data[at:end]
        if marker not in _TELLING:
            yield segment
        elif turned := _orientation(segment):
            yield _turned(turned)
        at = end
    yield data[at:]


def _orientation(segment: bytes) -> int:
    """How Exif says that the picture is turned; 0 when it does not."""
    if segment[4:10] != b"Exif\0\0" or segment[10:12] not in (b"II", b"MM"):
        return 0
    order = "<" if segment[10:12] == b"II" else ">"
    notes = segment[10:]
    try:
        (first,) = struct.unpack_from(f"{order}L", notes, 4)
        (count,) = struct.unpack_from(f"{order}H", notes, first)
        for entry in range(min(count, 100)):
            tag, _, _, value = struct.unpack_from(f"{order}HHLH", notes, first + 2 + 12 * entry)
            if tag == _ORIENTATION:
                return int(value) if 1 < value <= 8 else 0
    except struct.error:
        return 0
    return 0


def _turned(orientation: int) -> bytes:
    """Exif that says nothing but how the picture is turned."""
    entry = struct.pack(">HHLHH", _ORIENTATION, 3, 1, orientation, 0)
    notes = b"Exif\0\0MM\0*" + struct.pack(">LH", 8, 1) + entry + struct.pack(">L", 0)
    return b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes


def _png_pieces(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] not in _TELLING_CHUNKS:
            yield data[at:end]
        at = end
