"""Encodings from before Unicode."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.legacy import (
    _TCVN3,
    _VNI,
    Encoding,
    confidence,
    convert,
    convert_mapped,
    detect,
    font_encoding,
)
from tongket.core.text.spans import Span

PROSE = (
    "Sở Thông tin và Truyền thông tỉnh báo cáo kết quả thực hiện nhiệm vụ cải cách tư pháp, "
    "phương hướng những tháng cuối năm. Đề nghị Ủy ban nhân dân các huyện phối hợp, đôn đốc."
)
SMALL = "".join(sorted({letter for letter in "".join(_TCVN3.values()) if letter.islower()}))


def in_tcvn3(text: str) -> str:
    back = {letter: chr(code) for code, letter in _TCVN3.items()}
    return "".join(back.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    back: dict[str, str] = {}
    for written, letter in _VNI.items():
        back.setdefault(letter, written)
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    ("old", "encoding", "text"),
    [
        ("Céng hoµ x· héi chñ nghÜa", Encoding.TCVN3, "Cộng hoà xã hội chủ nghĩa"),
        ("§éc lËp - Tù do - H¹nh phóc", Encoding.TCVN3, "Độc lập - Tự do - Hạnh phúc"),
        ("uû ban nh©n d©n", Encoding.TCVN3, "uỷ ban nhân dân"),
        ("Coäng hoøa xaõ hoäi chuû nghóa", Encoding.VNI, "Cộng hòa xã hội chủ nghĩa"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", Encoding.VNI, "Độc lập - Tự do - Hạnh phúc"),
        ("UÛY BAN NHAÂN DAÂN", Encoding.VNI, "ỦY BAN NHÂN DÂN"),
        ("ñôn vò, tænh, kyù, kyõ thuaät, myî", Encoding.VNI, "đơn vị, tỉnh, ký, kỹ thuật, myỵ"),
    ],
)
def test_old_letters_become_new_ones(old: str, encoding: Encoding, text: str) -> None:
    assert convert(old, encoding) == text


def test_words_in_capitals_get_the_capitals_that_the_small_font_lacked() -> None:
    assert convert("TãM T¾T B¸O C¸O, Hµ Néi", Encoding.TCVN3) == "TÓM TẮT BÁO CÁO, Hà Nội"


def test_the_capital_font_says_what_the_letters_do_not() -> None:
    assert convert("céng hoµ", Encoding.TCVN3, capitals=True) == "CỘNG HOÀ"


@pytest.mark.parametrize(
    ("font", "says"),
    [
        (".VnTime", (Encoding.TCVN3, False)),
        (".VnTimeH", (Encoding.TCVN3, True)),
        (".VnArial NarrowH", (Encoding.TCVN3, True)),
        ("VnTime", (Encoding.TCVN3, False)),
        ("VNI-Times", (Encoding.VNI, False)),
        ("Times New Roman", None),
        ("Verdana", None),
        ("", None),
    ],
)
def test_the_font_name_says_encoding_and_case(
    font: str, says: tuple[Encoding, bool] | None
) -> None:
    assert font_encoding(font) == says


def test_both_old_encodings_are_detected() -> None:
    assert detect(in_tcvn3(PROSE.replace("Ủ", "Uỷ"))) is Encoding.TCVN3
    assert detect(in_vni(PROSE)) is Encoding.VNI
    assert detect("TãM T¾T") is Encoding.TCVN3


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "",
        "plain words only",
        "Hà Nội là thủ đô; hòa, là, và, thì, gì, tôi.",
        "Où était la forêt près du château élevé? Né à Noël, l'été a goûté août, où ça coûte, naïf,"
        " haï, maïs, Israël. Le café était très près de là. Les élèves français étaient rentrés.",
        "Die Häuser müssen größer werden; für die Straße, Öl, Ärger, Übung, König, Mädchen, höher.",
        "El niño comía mañana. Él está aquí, después, según, más años, corazón, ¿Qué? ¡Adiós!",
        "Não há ninguém aqui, são três corações, ações, às vezes avó, avô, pôr, pé, até.",
        "Zażółć gęślą jaźń; příliš žluťoučký kůň",
        "37°C ± 2µm © 2024 ® «quote» §5 ¥100",
        "São Paulo, Córdoba",
    ],
)
def test_unicode_and_other_languages_pass(text: str) -> None:
    assert detect(text) is None


@given(st.text())
def test_arbitrary_text_is_never_an_error(text: str) -> None:
    for encoding in Encoding:
        assert 0 <= confidence(text, encoding) <= 1
        mapped = convert_mapped(text, encoding)
        assert mapped.text == convert(text, encoding) or encoding is Encoding.TCVN3


@given(st.text(st.sampled_from(SMALL + " abc,.\n"), max_size=60))
def test_what_was_written_in_an_old_encoding_is_read_again(text: str) -> None:
    assert convert(in_tcvn3(text), Encoding.TCVN3) == text
    assert convert(in_vni(text.replace("ỵ", "y")), Encoding.VNI) == text.replace("ỵ", "y")


@given(st.text(st.sampled_from("aăâêôơưđáắậựýxyz .,"), max_size=40))
def test_spans_lead_back_to_the_old_letters(text: str) -> None:
    old = in_vni(text)
    mapped = convert_mapped(old, Encoding.VNI)
    assert mapped.text == text
    for at in range(len(text)):
        back = mapped.back(Span(at, at + 1))
        assert convert(back.cut(old), Encoding.VNI) == text[at]


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv on this machine")
def test_the_tcvn3_table_agrees_with_iconv() -> None:
    codes = sorted(_TCVN3)
    read = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
        input=b"\n".join(bytes([code]) for code in codes),
        capture_output=True,
        check=False,
    )
    if read.returncode:
        pytest.skip("this iconv does not know TCVN5712-1")
    assert read.stdout.decode().split("\n") == [_TCVN3[code] for code in codes]
