"""The report that the product is measured on: everything wrong with it is found, nothing else is."""

from pathlib import Path

from tongket.core.check.brief import Brief
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import read_through

FAMILIES = ("L", "N", "S")
EXPECTED = [
    ("L142", "BÁO CÁO"),
    ("L154", "- Lưu: VT."),
    ("N101", "BCĐ"),
    ("N101", "PCTN"),
    ("N101", "PTTH"),
    ("N103", "CSDL"),
    ("N114", "- "),
    ("N114", "- "),
    ("N123", '"Kênh Mẫu"'),
    ("N151", ";"),
    ("S101", "II-"),
    ("S101", "III-"),
    ("S114", "Sở không có số liệu"),
    ("S114", "Sở không có số liệu"),
    ("S121", "- *Công tác giám sát, theo"),
    ("S121", "- *Công tác tự kiểm tra, t"),
    ("S121", "- *Công tác đôn đốc các cơ"),
    ("S121", "- *Công tác đầu tư bảo đảm"),
    ("S121", "- *Việc ứng dụng công nghệ"),
    ("S141", "Số: /BC-STTTT"),
    ("S142", "Bắc Giang, ngày tháng 6 nă"),
]


def test_the_sample_report_is_known_to_the_last_comma(shared: Path) -> None:
    text = (shared / "sample" / "bao-cao-6-thang-2024.txt").read_text(encoding="utf-8")
    rules = [rule for rule in RULES if rule.code.startswith(FAMILIES)]
    examined = examine(Brief(read_through(from_text(text))), rules)
    assert not examined.failures
    said = [(f.code, f.span.cut(text)[:26]) for f in examined.findings if f.span]
    assert sorted(said) == EXPECTED
