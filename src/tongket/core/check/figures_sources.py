"""Numbers in prose held against the facts that the office has on record."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_records import Verdict, fact_value, judged_numbers
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Fact, FactSpec
from tongket.core.period import Period
from tongket.core.text.number_format import format_quantity
from tongket.core.text.words import Words


def find_naked_numbers(brief: Brief) -> Iterator[Hit]:
    """A number that is no fact, no sum of facts, and stands in no record."""
    units = {spec.key: spec.unit for spec in brief.specs}
    for judged in judged_numbers(brief):
        if judged.verdict is Verdict.NAKED:
            written = " ".join(judged.number.number.text.split())
            near = _known(judged.facts, units)
            yield hit(judged.number.number.span, written=written, near=near)


def _known(facts: Iterable[Fact], units: Mapping[str, str]) -> Words:
    shown = ", ".join(
        format_quantity(fact_value(fact), units.get(fact.key)) for fact in [*facts][:3]
    )
    if not shown:
        return Words(vi="", en="")
    return Words(vi=f" (hồ sơ có: {shown})", en=f" (on record: {shown})")


def find_stale_numbers(brief: Brief) -> Iterator[Hit]:
    """A number whose fact has another value on record now."""
    units = {spec.key: spec.unit for spec in brief.specs}
    for judged in judged_numbers(brief):
        if judged.verdict is Verdict.STALE:
            fact = judged.facts[0]
            yield hit(
                judged.number.number.span,
                severity=None if judged.sure else Severity.WARNING,
                written=" ".join(judged.number.number.text.split()),
                right=format_quantity(fact_value(fact), units.get(fact.key)),
            )


_HALF = Period(date(2024, 1, 1), date(2024, 7, 1))
_OFFICE = Ref("org.body", "sxd")
_PLANTED = FactSpec("activity.trees", "Số cây được trồng", "cây")
_CHECKED = FactSpec("activity.visits", "Số cuộc kiểm tra", "cuộc kiểm tra")
_GIVEN = {
    "facts": (
        Fact("activity.trees", Decimal(120), _OFFICE, _HALF, (Ref("activity.entry", "1"),)),
        Fact("activity.visits", Decimal(8), _OFFICE, _HALF, (Ref("activity.entry", "2"),)),
    ),
    "specs": (_PLANTED, _CHECKED),
}
_TOLD = "Số liệu trong hồ sơ: 120 cây được trồng, 08 cuộc kiểm tra."

_SOURCE_WHY = Words(
    vi="Nghị định 09/2019/NĐ-CP, Điều 4: thông tin báo cáo phải chính xác, kiểm chứng được; mỗi số liệu phải "
    "dẫn về được hồ sơ công việc.",
    en="Decree 09/2019/NĐ-CP, article 4: what is reported must be exact and verifiable; each figure leads "
    "back to the records.",
)

NAKED_NUMBER = Rule(
    code="F101",
    name="number-without-source",
    severity=Severity.WARNING,
    title=Words(vi="Số liệu không có nguồn", en="Number without a source"),
    why=_SOURCE_WHY,
    message=Words(
        vi="“{written}” không có trong hồ sơ công việc{near}.",
        en="“{written}” is not in the records{near}.",
    ),
    remedy=Words(
        vi="Ghi số liệu vào nhật ký công việc, hoặc sửa theo hồ sơ.",
        en="Enter it in the log, or correct it by the records.",
    ),
    find=find_naked_numbers,
    bad=(
        report(
            body="Các đơn vị đã trồng 120 cây và tặng ⟦35 cây⟧.\nĐã mở ⟦02 lớp tập huấn⟧.",
            given=_GIVEN,
            told=_TOLD,
        ),
    ),
    good=(
        report(
            body="Các đơn vị đã trồng 120 cây trong 6 tháng, tiến hành 08 cuộc kiểm tra.\n"
            "II. PHƯƠNG HƯỚNG, NHIỆM VỤ\nTrồng bổ sung 50 cây; phấn đấu 100% cây sống.",
            given=_GIVEN,
            told=_TOLD,
        ),
        report(
            body="Các đơn vị đã trồng 120 cây, tăng 20 cây so với cùng kỳ (100 cây).",
            given=_GIVEN,
            told=_TOLD,
        ),
        report(body="Các đơn vị đã trồng 35 cây."),
    ),
)

STALE_NUMBER = Rule(
    code="F102",
    name="number-out-of-date",
    severity=Severity.ERROR,
    title=Words(vi="Số liệu khác hồ sơ hiện có", en="Number that the records now have otherwise"),
    why=_SOURCE_WHY,
    message=Words(
        vi="Ghi “{written}”, hồ sơ hiện là “{right}”.",
        en="It says “{written}”, the records now have “{right}”.",
    ),
    remedy=Words(
        vi="Cập nhật theo hồ sơ, hoặc kiểm tra lại hồ sơ.",
        en="Bring it up to date, or check the records.",
    ),
    find=find_stale_numbers,
    bad=(
        report(body="Các đơn vị đã trồng được ⟦110 cây⟧ bóng mát.", given=_GIVEN, told=_TOLD),
        report(body="Sở đã tiến hành ⟦10 cuộc kiểm tra⟧.", given=_GIVEN, told=_TOLD),
    ),
    good=(
        report(body="Các đơn vị đã trồng được 120 cây bóng mát.", given=_GIVEN, told=_TOLD),
        report(body="Sở Tài chính đã tặng 35 cây.", given=_GIVEN, told=_TOLD),
    ),
)
