from dataclasses import replace

import pytest

from tests.core.layout.builders import a_document
from tongket.core.doc.model import Document, Recipient, Signer, Standard
from tongket.core.layout.closing import closing, foot
from tongket.core.layout.geometry import GEOMETRIES, STATE
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import ClosingPlan
from tongket.core.layout.units import Mm

MINH = Signer(None, ("Giám đốc",), "Nguyễn Văn Mẫu")


def planned(
    document: Document, *signers: Signer, recipients: tuple[Recipient, ...] = ()
) -> ClosingPlan:
    *others, signer = signers
    signed = replace(document, signer=signer, other_signers=tuple(others), recipients=recipients)
    made = closing(signed, GEOMETRIES[document.standard])
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        (MINH, ["GIÁM ĐỐC"]),
        (Signer("KT.", ("Giám đốc", "Phó Giám đốc"), "A"), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (
            Signer("TM.", ("Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "A"),
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        (Signer("KT.", (), "A"), ["KT."]),
        (
            Signer(
                None, ("Trưởng ban Quản lý dự án đầu tư xây dựng các công trình dân dụng",), "A"
            ),
            ["TRƯỞNG BAN QUẢN LÝ", "DỰ ÁN ĐẦU TƯ XÂY DỰNG", "CÁC CÔNG TRÌNH DÂN DỤNG"],
        ),
    ],
)
def test_authority_and_title_stand_in_capitals_and_fit_their_column(
    signer: Signer, lines: list[str]
) -> None:
    (signature,) = planned(a_document(), signer).signatures
    assert [line.text for line in signature.titles] == lines
    assert all(width(line.text, line.type) <= signature.width for line in signature.titles)


def test_on_party_paper_only_the_first_title_is_bold() -> None:
    document = a_document(standard=Standard.PARTY)
    (signature,) = planned(document, Signer("T/M", ("Ban Chỉ đạo", "Trưởng ban"), "A")).signatures
    assert [(line.text, line.type.bold) for line in signature.titles] == [
        ("T/M BAN CHỈ ĐẠO", True),
        ("TRƯỞNG BAN", False),
    ]


@pytest.mark.parametrize(
    ("standard", "lines"),
    [
        (Standard.STATE, ["- Như trên;", "- Sở Nội vụ (để báo cáo);", "- Lưu: VT, HTKT."]),
        (Standard.PARTY, ["- Như trên,", "- Sở Nội vụ (để báo cáo),", "- Lưu: VT, HTKT."]),
    ],
)
def test_recipients_end_in_the_mark_of_their_standard_and_the_last_in_a_stop(
    standard: Standard, lines: list[str]
) -> None:
    recipients = (
        Recipient("Như trên;"),
        Recipient("Sở Nội vụ", "để báo cáo"),
        Recipient("Lưu: VT, HTKT."),
    )
    plan = planned(a_document(standard=standard), MINH, recipients=recipients)
    assert [" ".join(recipient) for recipient in plan.recipients] == lines


def test_a_long_recipient_is_broken_before_the_signature() -> None:
    name = "Các cơ quan, đơn vị thuộc và trực thuộc Sở Xây dựng tỉnh Bình Mẫu và các huyện"
    plan = planned(a_document(), MINH, recipients=(Recipient(name),))
    (lines,) = plan.recipients
    assert len(lines) == 2
    assert all(width(line, plan.recipients_type) <= 78.5 for line in lines)


def test_one_signature_stands_in_the_right_half() -> None:
    (signature,) = planned(a_document(), MINH).signatures
    assert (signature.centre, signature.width) == (153.75, 82.5)


def test_several_signers_share_the_width_and_the_first_signer_is_rightmost() -> None:
    secretary = Signer(None, ("Thư ký",), "B")
    plan = planned(a_document(), secretary, MINH)
    assert [signature.centre for signature in plan.signatures] == [71.25, 153.75]
    assert plan.signatures[-1].name is not None
    assert plan.signatures[-1].name.text == "Nguyễn Văn Mẫu"
    assert plan.recipients_below


def test_four_signers_take_two_rows() -> None:
    plan = planned(a_document(), *[Signer(None, ("Ủy viên",), name) for name in "ABC"], MINH)
    assert [signature.row for signature in plan.signatures] == [0, 0, 0, 1]


def test_without_recipients_and_signer_there_is_no_last_block() -> None:
    assert closing(a_document(), STATE) is None


def test_the_foot_ends_at_the_bottom_margin() -> None:
    made = foot(("Địa chỉ: số 01 đường Cây Xanh", "Điện thoại: 0000 000 000"), STATE)
    assert made is not None
    last = made.lines[-1]
    assert last.baseline + 0.216 * last.type.size.mm == pytest.approx(277)
    assert made.rule.width == Mm(165)
    assert made.top < made.lines[0].baseline
    assert foot((), STATE) is None
