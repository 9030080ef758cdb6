"""Technical standards and regulations: QCVN 102:2016/BTTTT, TCVN 6909:2001, ISO/IEC 27001:2022.

They are numbered the other way round: the family first, then number, year and the ministry.
"""

import re
from collections.abc import Iterator

from tongket.core.law.grammar import CODE
from tongket.core.law.mention import Mention
from tongket.core.law.model import Category
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_FAMILIES = {
    "QCVN": "Quy chuẩn kỹ thuật quốc gia",
    "QCĐP": "Quy chuẩn kỹ thuật địa phương",
    "TCVN": "Tiêu chuẩn quốc gia",
    "TCĐP": "Tiêu chuẩn địa phương",
    "TCCS": "Tiêu chuẩn cơ sở",
    "TCXDVN": "Tiêu chuẩn xây dựng Việt Nam",
    "TCN": "Tiêu chuẩn ngành",
    "ISO": "Tiêu chuẩn quốc tế",
    "IEC": "Tiêu chuẩn quốc tế",
}
# QCVN 102:2016/BTTTT · QCVN 01-1:2018/BYT · TCVN ISO/IEC 27001:2019 · TCVN số 6909:2001
# TCN 68-227:2006 · QCVN 06: 2022/BXD · TCVN 7114-1:2008 · QCVN 41
_STANDARD = Pattern(
    r"(QCVN|QCĐP|TCVN|TCĐP|TCCS|TCXDVN|TCN|ISO|IEC)(?!\w)((?:[ /](?:ISO|IEC|TS|TR))*)"
    r"[ :]{0,2}(?:số[ :]{1,2})?([0-9]{1,5}(?:-[0-9]{1,3})*)"
    rf"(?:[ ]?:[ ]?((?:19[4-9]|20[0-9])[0-9]))?(?![0-9])(?:[ ]?/[ ]?({CODE}))?"
)
_ANCHORS = ("QC", "TC", "ISO", "IEC")


def technical_standards(text: str) -> Iterator[Mention]:
    """Every standard named with its number, in order."""
    done = 0
    for start in sorted(set(_places(text))):
        match = _STANDARD.match(text, start) if start >= done else None
        if match is None or text[start - 1 : start].isalnum() or not _is_sure(match):
            continue
        done = match.end()
        yield _mention(match)


def _places(text: str) -> Iterator[int]:
    for anchor in _ANCHORS:
        at = text.find(anchor)
        while at >= 0:
            yield at
            at = text.find(anchor, at + 1)


def _is_sure(match: re.Match[str]) -> bool:
    """National families need no year; "ISO 100" may be the speed of a film."""
    return match[4] is not None or match[1] in {"QCVN", "TCVN", "TCXDVN"}


def _mention(match: re.Match[str]) -> Mention:
    family = match[1] + "".join(match[2].split())
    kind = _FAMILIES[match[1]]
    return Mention(
        span=Span(*match.span()),
        number=match[3],
        year=match[4],
        symbol=f"{family}/{match[5]}" if match[5] else family,
        kinds=(kind,),
        kind=kind,
        category=Category.TECHNICAL_STANDARD,
        begin=match.start(),
        end=match.end(),
        worded=True,
    )
