"""Units behind numbers: the longest name that stands there."""

import pytest

from tongket.core.text.unit_names import MEASURES, NAMES, SAME, SIGNS
from tongket.core.text.units import is_measure, read_unit


@pytest.mark.parametrize(
    ("behind", "written", "name"),
    [
        (" bài viết đăng tải", "bài viết", "bài viết"),
        (" bài phát biểu", "bài", "bài"),
        (" vụ việc", "vụ việc", "vụ việc"),
        (" vụ", "vụ", "vụ"),
        (" lượt người xem", "lượt người", "lượt người"),
        (" đồng chí", "đồng chí", "đồng chí"),
        (" đồng.", "đồng", "đồng"),
        (" đ", "đ", "đồng"),
        ("%", "%", "%"),
        (" phần trăm", "phần trăm", "%"),
        (" phần mềm", "phần mềm", "phần mềm"),
        (" m2 đất", "m2", "m²"),
        ("m²", "m²", "m²"),
        (" héc ta", "héc ta", "ha"),
        (" xã, phường, thị trấn", "xã, phường, thị trấn", "xã, phường, thị trấn"),
        (" xã, thôn", "xã", "xã"),
        (" BÀI VIẾT", "BÀI VIẾT", "bài viết"),
        ("  vụ\nviệc", "vụ\nviệc", "vụ việc"),
        ("vụ", "vụ", "vụ"),
        (" phiên toà", "phiên toà", "phiên tòa"),
    ],
)
def test_the_longest_name_is_read(behind: str, written: str, name: str) -> None:
    read = read_unit(f"12{behind}", 2)
    assert read is not None
    assert (read.span.cut(f"12{behind}"), read.name) == (written, name)


@pytest.mark.parametrize(
    "behind", ["", " ", " và", ", vụ", ".", "\n\nvụ", "\nVụ trưởng", "/KH", "x", " kmh", "G", " 5"]
)
def test_what_is_no_unit_is_none(behind: str) -> None:
    assert read_unit(f"12{behind}", 2) is None


def test_every_name_of_the_table_is_read_whole() -> None:
    for name in NAMES.replace("\n", "|").split("|"):
        unit = name.strip()
        if unit:
            read = read_unit(f"05 {unit}", 2)
            assert read is not None, unit
            assert read.span.cut(f"05 {unit}") == unit
            assert read.name == SAME.get(unit.lower(), unit)


def test_no_name_stands_in_the_table_twice() -> None:
    names = [name.strip().lower() for name in NAMES.replace("\n", "|").split("|") if name.strip()]
    assert len(names) == len(set(names))
    assert {*SAME} <= {*names}


def test_measures_are_told_from_things_that_are_counted() -> None:
    assert is_measure("đồng")
    assert is_measure("%")
    assert not is_measure("bài viết")
    assert {*SIGNS.values()} <= MEASURES
