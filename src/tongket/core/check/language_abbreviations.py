"""Abbreviations: explained at the first use, once, and then used."""

import re
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.text.words import Words

_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP: cụm từ dùng nhiều lần có thể viết tắt, nhưng lần đầu phải viết đầy đủ, "
    "kèm chữ viết tắt trong ngoặc đơn ngay sau đó.",
    en="Decree 30/2020/NĐ-CP: a phrase used often may be abbreviated, but at first it is written in "
    "full with the abbreviation in brackets behind it.",
)

# What every reader of official documents knows, names that are no longer abbreviations, and units.
_KNOWN_LIST = """
UBND HĐND TW TƯ MTTQ UBMTTQ UBMTTQVN TAND TANDTC VKSND VKSNDTC ĐBQH QH CP BCH XHCN CNXH CHXHCN
TP TX TT QL ĐT STT ĐVT VT KT TM TL TUQ THPT THCS NXB PGS TS THS BS KTS LS SĐT ĐC
USD VND VNĐ EUR KW KWH MW GB MB TB HA KG KM MM PH
AIDS HIV GDP GRDP FDI ODA WTO WHO WB ADB IMF EU UN UNDP ISO TCVN QCVN CPI PCI ICT IT AI PDF USB CPU RAM
ID IP LAN WAN SMS OTP QR GPS ATM HTTP HTTPS HTML XML API DVD CD TV VTV VOV TTXVN VNPT FPT EVN BOT
PPP KPI VAT MC VIP
KT-XH QP-AN NSNN TTHC BHYT BHXH TNGT GPMB PCCC CNCH PCTT TKCN ATGT ANTT
VKS LHPN CCB CHQS CCCD CMND LĐLĐ GD
"""
_KNOWN = frozenset(part for word in _KNOWN_LIST.split() for part in (word, *word.split("-")))


def _is_known(brief: Brief, abbreviation: str) -> bool:
    """Whether every part of an abbreviation such as ``HĐND-UBND`` is known."""
    parts = re.split("[&-]", abbreviation)
    return abbreviation in brief.abbreviations or all(
        part in _KNOWN or part in brief.abbreviations for part in parts
    )


def find_unexplained(brief: Brief) -> Iterator[Hit]:
    """An abbreviation that is explained nowhere, at its first use."""
    for abbreviation, usage in brief.usages.items():
        if usage.uses and not usage.explained and not _is_known(brief, abbreviation):
            yield hit(usage.uses[0], abbreviation=abbreviation, count=len(usage.uses))


UNEXPLAINED_ABBREVIATION = Rule(
    code="N101",
    name="abbreviation-unexplained",
    severity=Severity.WARNING,
    title=Words(vi="Chữ viết tắt không được giải thích", en="Abbreviation never explained"),
    why=_WHY,
    message=Words(
        vi="“{abbreviation}” ({count} lần) không được giải thích trong văn bản.",
        en="“{abbreviation}” ({count} times) is not explained in the document.",
    ),
    remedy=Words(
        vi="Lần đầu viết đầy đủ, kèm “({abbreviation})”.",
        en="Write it in full at first, followed by “({abbreviation})”.",
    ),
    find=find_unexplained,
    bad=(
        text("Công tác tuyên truyền ⟦PCTN⟧ được quan tâm; đã tổ chức 02 hội nghị về PCTN."),
        text("Phối hợp với Đài ⟦PTTH⟧ tỉnh đưa tin."),
        text("II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ CỦA ⟦BCĐ⟧"),
    ),
    good=(
        text("Công tác phòng, chống tham nhũng (PCTN) được quan tâm; hội nghị về PCTN."),
        text(
            "Công nghệ thông tin (sau đây viết tắt là CNTT) và chuyển đổi số (gọi tắt: CĐS); CNTT, CĐS."
        ),
        text(
            "UBND tỉnh, HĐND tỉnh; Kế hoạch số 30/KH-SXD; NGUYỄN VĂN MẪU; quý III; KHÔNG sử dụng."
        ),
        text("CSDL (cơ sở dữ liệu) dùng chung; khai thác CSDL."),
        text("Phát triển KT-XH, bảo đảm QP-AN; thu NSNN; PCTT-TKCN; giấy chứng nhận số BX 104227."),
        text("Bộ Thông tin và Truyền thông (Bộ TTTT) ban hành; Bộ TTTT hướng dẫn."),
        text(
            "Khai thác CSDL dùng chung.",
            told="“CSDL” có trong danh mục chữ viết tắt của cơ quan.",
            abbreviations={"CSDL": "cơ sở dữ liệu"},
        ),
    ),
)


def find_explained_twice(brief: Brief) -> Iterator[Hit]:
    """A second explanation of an abbreviation."""
    for abbreviation, usage in brief.usages.items():
        for span in usage.explained[1:]:
            yield hit(span, abbreviation=abbreviation)


EXPLAINED_TWICE = Rule(
    code="N102",
    name="abbreviation-explained-twice",
    severity=Severity.NOTE,
    title=Words(vi="Chữ viết tắt được giải thích hai lần", en="Abbreviation explained twice"),
    why=_WHY,
    message=Words(
        vi="“{abbreviation}” đã được giải thích ở phần trên.",
        en="“{abbreviation}” has been explained above.",
    ),
    remedy=Words(
        vi="Từ lần thứ hai chỉ dùng “{abbreviation}”.",
        en="From the second time on, use “{abbreviation}” alone.",
    ),
    find=find_explained_twice,
    bad=(text("Cơ sở dữ liệu (CSDL) dùng chung. Khai thác cơ sở dữ liệu (⟦CSDL⟧) và lưu CSDL."),),
    good=(text("Cơ sở dữ liệu (CSDL) dùng chung. Khai thác và lưu CSDL."),),
)


def find_explained_for_nothing(brief: Brief) -> Iterator[Hit]:
    """An abbreviation that is explained and then not used."""
    for abbreviation, usage in brief.usages.items():
        alone = len(usage.explained) == 1 and not usage.uses
        if alone and not _is_known(brief, abbreviation) and brief.text.count(abbreviation) == 1:
            yield hit(usage.explained[0], abbreviation=abbreviation)


EXPLAINED_FOR_NOTHING = Rule(
    code="N103",
    name="abbreviation-not-used",
    severity=Severity.NOTE,
    title=Words(
        vi="Chữ viết tắt giải thích nhưng không dùng", en="Abbreviation explained, not used"
    ),
    why=_WHY,
    message=Words(
        vi="“{abbreviation}” được giải thích nhưng không dùng lại.",
        en="“{abbreviation}” is explained but not used again.",
    ),
    remedy=Words(
        vi="Bỏ “({abbreviation})” nếu không dùng lại.",
        en="Drop “({abbreviation})” if it is not used.",
    ),
    find=find_explained_for_nothing,
    bad=(text("Sở khai thác cơ sở dữ liệu (⟦CSDL⟧) dùng chung."),),
    good=(text("Sở khai thác cơ sở dữ liệu (CSDL) dùng chung và bảo vệ CSDL."),),
)


def find_used_before_explained(brief: Brief) -> Iterator[Hit]:
    """An abbreviation that is used first and explained later."""
    for abbreviation, usage in brief.usages.items():
        late = usage.uses and usage.explained and usage.uses[0] < usage.explained[0]
        if late and not _is_known(brief, abbreviation):
            yield hit(usage.uses[0], abbreviation=abbreviation)


USED_BEFORE_EXPLAINED = Rule(
    code="N104",
    name="abbreviation-used-before-explained",
    severity=Severity.NOTE,
    title=Words(
        vi="Dùng chữ viết tắt trước khi giải thích", en="Abbreviation used, then explained"
    ),
    why=_WHY,
    message=Words(
        vi="“{abbreviation}” được dùng ở đây, đến phần sau mới giải thích.",
        en="“{abbreviation}” is used here and explained only later.",
    ),
    remedy=Words(
        vi="Chuyển phần giải thích “({abbreviation})” lên lần dùng đầu tiên.",
        en="Move “({abbreviation})” to the first use.",
    ),
    find=find_used_before_explained,
    bad=(text("Bảo vệ ⟦CSDL⟧ dùng chung. Sở khai thác cơ sở dữ liệu (CSDL)."),),
    good=(text("Sở khai thác cơ sở dữ liệu (CSDL) và bảo vệ CSDL."),),
)
