"""Where the name of an issuer ends: the names of some hundred bodies, and prose behind them."""

from pathlib import Path

import pytest

from tongket.core.law.find import find_citations
from tongket.core.text.nfc import clean

_LINES = (Path(__file__).parent / "bodies.txt").read_text("utf-8").splitlines()
BODIES = [line for line in _LINES if line and not line.startswith("#")]


def _issuer(sentence: str) -> str | None:
    return find_citations(clean(sentence))[0].issuer


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Kế hoạch số 12/KH-ABC ngày 05/02/2024 của {} về việc tăng cường công tác.",
        "Căn cứ Quyết định số 12/QĐ-ABC của {} ban hành Quy chế làm việc;",
        "Theo Công văn số 12/ABC-VP ngày 05/02/2024 của {}, Kế hoạch số 45/KH-XYZ và 46/KH-XYZ.",
    ],
)
def test_the_name_of_a_body_is_read_to_its_end_and_no_further(sentence: str) -> None:
    assert [_issuer(sentence.format(body)) for body in BODIES] == BODIES


@pytest.mark.parametrize(
    "prose",
    [
        *("phê duyệt Đề án", "chỉ đạo tăng cường", "giao nhiệm vụ cho các sở", "cấp giấy phép"),
        *("đối với các đơn vị", "truyền đạt ý kiến", "đồng ý chủ trương", "thống nhất nội dung"),
        *("khẳng định vai trò", "phân bổ kinh phí", "trực tiếp hướng dẫn", "công tác tư pháp"),
        *("và các văn bản", "và quy định của pháp luật", "kết quả kiểm tra", "V/v rà soát"),
        *("vừa ban hành", "nêu trên", "danh mục dự án", "điều tra vụ án", "giám định lại"),
    ],
)
def test_prose_behind_a_name_is_no_part_of_it(prose: str) -> None:
    names = ("UBND tỉnh", "Bộ Tài chính", "Hội đồng nhân dân tỉnh", "Ban Thường vụ Tỉnh ủy")
    sentence = "Kế hoạch số 12/KH-ABC ngày 05/02/2024 của {} {} trên địa bàn."
    assert [_issuer(sentence.format(name, prose)) for name in names] == list(names)
