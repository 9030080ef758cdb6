"""Documents that are met first by a number without its symbol."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.citations_first import FIRST_WHY, has_day
from tongket.core.check.citations_mentions import Cited
from tongket.core.check.examples import report
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.law.model import Category, Citation
from tongket.core.text.fold import fold
from tongket.core.text.words import Words

_LONGEST_SUBJECT = 120
_SENTENCE_MARKS = frozenset(".;,")


def find_numbers_without_symbol(brief: Brief) -> Iterator[Hit]:
    """The first mention of a document by its number alone, unless its symbol is told with it."""
    told: set[tuple[str, str]] = set()
    before: Cited | None = None
    for at, cited in enumerate(brief.cited):
        name = _name(cited.citation)
        if name is None:
            continue
        if cited.citation.category is not Category.NUMBER_ALONE:
            told.add(name)
        elif name not in told and cited.in_prose and not _is_quoted(cited, before):
            told.add(name)
            if not _symbol_follows(cited, brief.cited[at + 1 : at + 2], name):
                severity = Severity.NOTE if has_day(cited) else None
                place = cited.passage.at(cited.begin, cited.end)
                yield hit(place, severity=severity, document=cited.citation.key)
        before = cited


def _name(citation: Citation) -> tuple[str, str] | None:
    """Kind and number, in which a mention without a symbol agrees with the one that has it."""
    if citation.kind is None or citation.number is None:
        return None
    return fold(citation.kind), citation.number.lstrip("0")


def _is_quoted(cited: Cited, before: Cited | None) -> bool:
    """Whether the words are another document's: in quotation marks, or in its subject."""
    lead = cited.before
    if lead.count("“") > lead.count("”") or lead.count('"') % 2:
        return True
    if before is None or before.passage is not cited.passage or before.citation.symbol is None:
        return False
    between = cited.passage.text[before.stop : cited.begin]
    return len(between) <= _LONGEST_SUBJECT and not _SENTENCE_MARKS.intersection(between)


def _symbol_follows(cited: Cited, following: tuple[Cited, ...], name: tuple[str, str]) -> bool:
    """Whether the next mention, in the same paragraph, gives the symbol of this very document."""
    return any(
        one.passage is cited.passage and one.citation.symbol and _name(one.citation) == name
        for one in following
    )


NUMBER_WITHOUT_SYMBOL = Rule(
    code="C126",
    name="number-without-symbol",
    severity=Severity.WARNING,
    title=Words(vi="Viện dẫn lần đầu thiếu ký hiệu", en="First citation by number alone"),
    why=FIRST_WHY,
    message=Words(
        vi="Viện dẫn lần đầu “{document}” chỉ ghi số, chưa ghi ký hiệu.",
        en="The first citation of “{document}” gives the number without its symbol.",
    ),
    remedy=Words(
        vi="Lần đầu ghi đủ số và ký hiệu; các lần sau có thể viết gọn.",
        en="Give number and symbol the first time; later mentions may be short.",
    ),
    find=find_numbers_without_symbol,
    bad=(
        report(body="Quán triệt ⟦Nghị quyết số 57⟧ của Bộ Chính trị, Sở đã mở 02 lớp."),
        report(body="Thực hiện ⟦Chỉ thị số 05⟧ ngày 15/5/2016 của Bộ Chính trị, Sở đã họp."),
        report(body="Theo ⟦Nghị quyết số 18⟧, ⟦19⟧ của Ban Chấp hành Trung ương, Sở sắp xếp lại."),
    ),
    good=(
        report(
            body="Quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2023 của Bộ Chính trị. Theo Nghị quyết "
            "số 57 của Bộ Chính trị, Sở đã mở 02 lớp."
        ),
        report(
            body="Sở triển khai Kế hoạch số 115/KH-UBND ngày 15/01/2024 của UBND tỉnh thực hiện Nghị "
            "quyết số 57 của Bộ Chính trị."
        ),
        report(body="Sở treo khẩu hiệu “Thực hiện tốt Nghị quyết số 57 của Bộ Chính trị”."),
        report(body="Thực hiện Nghị quyết số 12 của Chi bộ và Đề án 06, các phòng đã rà soát."),
    ),
)
