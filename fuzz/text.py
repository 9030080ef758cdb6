"""Spoilt text files in many encodings: ``python -m fuzz.text --seconds 60``."""

import sys

from fuzz.engine import Target, main
from fuzz.spoiling import spoil_bytes

_TEXT = "Số: 30/KH-STTTT\r\nBình Mẫu, ngày 26 tháng 6 năm 2024\n\n- Độc lập; tự do.\n"
_OLD = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do"
_SEEDS = (
    *(
        _TEXT.encode(encoding)
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32")
    ),
    _OLD.encode("latin-1"),
    _OLD.encode("utf-8"),
)

TARGET = Target("fuzz.txt", _SEEDS, spoil_bytes)

if __name__ == "__main__":
    sys.exit(main(TARGET))
