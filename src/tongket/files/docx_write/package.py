"""Parts into one file, byte for byte the same for the same parts."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that the format can say
_LEVEL = 6


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The package; parts stand in the order given."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            archive.writestr(info, data)
    return out.getvalue()
