"""Documents named by kind and date where the number should stand."""

from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.citations_first import FIRST_WHY
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage
from tongket.core.law.issuer import read_issuer
from tongket.core.text.dates import PartialDate, read_date_at
from tongket.core.text.pattern import Pattern
from tongket.core.text.scanning import matches_at
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

# Kinds that always bear a number; minutes, contracts, invitations and judgments are known by date.
_KIND = Pattern(
    r"(?<![\w/-])(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Thông báo|Chương trình|Công văn|Hướng dẫn"
    r"|Tờ trình|Quy chế|Quy định|Kết luận|Báo cáo|Công điện|Đề án|Nghị định|Thông tư|Phương án)"
    r"(?=,?\s(?:của|đề|ký|ban hành|ngày)\s)"
)
_CAPITAL = Pattern("[A-ZĐ]")
_OF = Pattern(r"\scủa\s")
_TO_DATE = Pattern(r",?\s(?:(?:đề|ký|ký ban hành|ban hành)\s)?(?=ngày\s)")
# These write papers that are known by their day alone.
_BY_DAY = Pattern(
    r"(?i:tòa án|toà án|viện kiểm sát|TAND|VKS|cơ quan điều tra|cơ quan cảnh sát|công ty|doanh nghiệp"
    r"|ngân hàng|tập đoàn|hợp tác xã)"
)
_LONGEST_NAME = 60
_NUMBER_FOLLOWS = Pattern(r"[^.;]{0,80}?(?:số\s{0,2}[:.]?\s{0,2}\d|\d/[A-ZĐ])")


class _Named(NamedTuple):
    """A kind with a date, at a place of a passage."""

    span: Span
    kind: str
    date: PartialDate


def find_unnumbered_citations(brief: Brief) -> Iterator[Hit]:
    """A kind, perhaps its issuer, and a full date, with no number near and none cited of that day."""
    known = {
        (one.kind.casefold(), one.date) for one in brief.reading.citations if one.kind and one.date
    }
    for passage in brief.prose:
        if "ngày" not in passage.text:
            continue
        for named in _named(passage):
            if (named.kind.casefold(), named.date) not in known:
                yield hit(passage.at(*named.span), kind=named.kind)


def _named(passage: Passage) -> Iterator[_Named]:
    text = passage.text
    for match in matches_at(_CAPITAL, _KIND, text):
        end = match.end()
        of = _OF.match(text, end)
        issuer = read_issuer(text, of.end()) if of else None
        if of and (issuer is None or _BY_DAY.search(issuer.cut(text))):
            continue
        lead = _TO_DATE.match(text, issuer.end if issuer else end)
        found = read_date_at(text, lead.end()) if lead else None
        if found is None or found.date.day is None:
            continue
        if not _told_behind(text, found.span.end):
            yield _Named(Span(match.start(), found.span.end), match[0], found.date)


def _told_behind(text: str, end: int) -> bool:
    """Whether the number follows the date, or an issuer whose papers need none."""
    of = _OF.match(text, end)
    by_day = of is not None and _BY_DAY.match(text, of.end(), of.end() + _LONGEST_NAME)
    return bool(by_day or _NUMBER_FOLLOWS.match(text, end))


CITED_WITHOUT_NUMBER = Rule(
    code="C125",
    name="cited-without-number",
    severity=Severity.WARNING,
    title=Words(
        vi="Viện dẫn theo ngày, thiếu số và ký hiệu", en="Cited by date, without number and symbol"
    ),
    why=FIRST_WHY,
    message=Words(
        vi="{kind} này chỉ được viện dẫn theo ngày, chưa có số, ký hiệu.",
        en="This {kind} is cited by its date, without number and symbol.",
    ),
    remedy=Words(vi="Bổ sung số, ký hiệu.", en="Add number and symbol."),
    find=find_unnumbered_citations,
    bad=(
        report(body="Thực hiện ⟦Kế hoạch ngày 29/01/2024⟧ về trồng cây, Sở đã trồng 120 cây."),
        report(body="Theo ⟦Công văn của Sở Tài chính ngày 15/3/2024⟧, kinh phí được bổ sung."),
    ),
    good=(
        report(body="Thực hiện Kế hoạch số 30/KH-SXD ngày 29/01/2024 về trồng cây."),
        report(body="Theo Luật Xây dựng ngày 18/6/2014 và Quyết định này, từ ngày 01/7/2024."),
        report(body="Tại Tờ trình ngày 15/5/2024 số 45/TTr-STC, Sở Tài chính đề nghị cấp vốn."),
        report(body="Quyết định của Tòa án nhân dân tỉnh ngày 12/3/2024 đã có hiệu lực."),
        report(body="Thông báo ngày 12/3/2024 của Công ty Cây xanh về lịch giao cây."),
        report(
            body="Sở ban hành Kế hoạch số 30/KH-SXD ngày 29/01/2024. Theo Kế hoạch ngày 29/01/2024, "
            "các phòng trồng cây."
        ),
    ),
)
