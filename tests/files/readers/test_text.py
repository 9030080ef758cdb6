"""Plain text: encodings found, and nothing else changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.readers.builders import refusal_code
from tongket.core.doc.source import Source
from tongket.core.text.legacy import Encoding, convert
from tongket.files.read import Legacy, ReadOptions, Unreadable, read_bytes

VIETNAMESE = "Cộng hòa xã hội chủ nghĩa Việt Nam\r\nĐộc lập - Tự do - Hạnh phúc\n"
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc"


def read(data: bytes, legacy: Legacy = Legacy.AUTO) -> Source:
    return read_bytes(data, "a.txt", ReadOptions(legacy=legacy))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_as_it_stands(encoding: str) -> None:
    assert read(VIETNAMESE.encode(encoding)).text == VIETNAMESE


def test_lines_are_paragraphs_and_line_ends_stay_in_the_text() -> None:
    source = read("một\r\nhai\n\nba".encode())
    assert [one.span.cut(source.text) for one in source.paragraphs] == ["một", "hai", "", "ba"]
    assert source.text == "một\r\nhai\n\nba"


def test_windows_1258_is_read_and_told() -> None:
    data = "Céo ca\u0301o\u00ad".encode("cp1258")
    source = read(b"B\xe1o c\xe1o k\xea\xec qua\xd2" + data)
    assert source.warnings == ("windows-1258",)
    assert source.text.startswith("Báo cáo kê\u0300".replace("kê\u0300", "kê\u0300")[:7])


@pytest.mark.parametrize(
    ("data", "warning"),
    [(TCVN3.encode("latin-1"), "legacy-tcvn3"), (VNI.encode("latin-1"), "legacy-vni")],
)
def test_legacy_bytes_become_unicode_and_that_is_told(data: bytes, warning: str) -> None:
    source = read(data)
    assert "Việt Nam" in source.text
    assert source.warnings == (warning,)


@pytest.mark.parametrize(("text", "looks"), [(TCVN3, "looks-like-tcvn3"), (VNI, "looks-like-vni")])
def test_good_unicode_that_only_looks_legacy_is_left_alone(text: str, looks: str) -> None:
    source = read(text.encode())
    assert (source.text, source.warnings) == (text, (looks,))


def test_legacy_is_converted_on_request_and_never_when_switched_off() -> None:
    assert read(TCVN3.encode(), Legacy.TCVN3).text == convert(TCVN3, Encoding.TCVN3)
    assert read(VNI.encode(), Legacy.VNI).text == convert(VNI, Encoding.VNI)
    assert read(TCVN3.encode(), Legacy.OFF).text == TCVN3
    assert read(TCVN3.encode(), Legacy.OFF).warnings == ()


def test_a_letter_cut_in_two_at_the_end_is_left_out_and_told() -> None:
    source = read("báo cáo ế".encode()[:-1])
    assert (source.text, source.warnings) == ("báo cáo ", ("cut-off",))


@pytest.mark.parametrize(
    "data", [b"\xff\xfea", b"\xef\xbb\xbf\xff\xff", b"\xff\xfe\x00\xd8\x00\xd8"]
)
def test_a_byte_order_mark_that_lies_is_damage(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data + b"aa" * 4)
    assert caught.value.code == "damaged"


def test_control_and_direction_marks_are_kept() -> None:
    text = "a\u202e\u2066b\x0c\x1bc\u200f\x07"
    assert read(text.encode()).text == text


def test_a_paragraph_of_a_million_letters_is_one_paragraph() -> None:
    source = read(("số 30/KH-STTTT " * 70_000).encode())
    assert len(source.paragraphs) == 1
    assert len(source.text) == 1_050_000


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read(b"\n" * 300_000)
    assert caught.value.code == "too-long"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_comes_back_with_spans_that_cover_its_lines(text: str) -> None:
    source = read(text.encode("utf-8-sig"), Legacy.OFF)
    assert source.text == text
    assert [one.span.cut(text) for one in source.paragraphs] == text.splitlines()


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert refusal_code(data, "a.txt") != "unexpected"
