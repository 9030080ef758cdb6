"""Which lines at the foot of a document are names of persons."""

import pytest

from tongket.core.doc.signing import is_name


@pytest.mark.parametrize(
    "line",
    [
        "Nguyễn Văn Mẫu",
        "NGUYỄN VĂN MẪU",
        "NIÊ Y VÍ DỤ",
        "KBUÔR THỊ MẪU",
        "Giàng A Mẫu",
        "SÌNH VĂN MẪU",
        "Thiếu tướng Hoàng Văn Mẫu",
    ],
)
def test_a_name_is_told_by_its_surname(line: str) -> None:
    assert is_name(line)


@pytest.mark.parametrize(
    "line",
    [
        "NGÂN HÀNG NHÀ NƯỚC",
        "HƯỚNG DẪN",
        "MUA SẮM TÀI SẢN",
        "TIỀN LƯƠNG",
        "QUẢNG NINH",
        "NGUYỄN VĂN MẪU GIÁM ĐỐC",
        "Nơi nhận",
    ],
)
def test_a_line_that_begins_with_a_word_is_no_name(line: str) -> None:
    assert not is_name(line)
