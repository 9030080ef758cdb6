"""Numbers said twice, in digits and in words, that do not agree."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_places import Counted
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage, Place
from tongket.core.text.amounts import digits_value
from tongket.core.text.number_format import format_number
from tongket.core.text.number_words import WORD_OR_COMMA, read_words
from tongket.core.text.pattern import Pattern
from tongket.core.text.units import read_unit
from tongket.core.text.words import Words

_WHY = Words(
    vi="Số ghi bằng số và bằng chữ phải khớp nhau; khi khác nhau, người đọc không biết theo số nào (với "
    "chứng từ, hợp đồng: Luật Kế toán yêu cầu số tiền bằng số và bằng chữ phải khớp).",
    en="A number in digits and in words must agree; otherwise nobody knows which one counts (the Law on "
    "Accounting demands it of vouchers).",
)
_IN_BRACKETS = Pattern(r"\s?\(\s?(?P<words>[^\W\d_][^()\d]{1,160}?)\s?\)")
_UNIT_WORDS = frozenset({"đồng", "chẵn", "việt", "nam"})
_DIGITS_IN_BRACKETS = Pattern(r"\s?\(\s?(?P<digits>\d{1,3}(?:\.\d{3})*|\d{1,6})\s?\)")
_WORDS_BEFORE = Pattern(r"(?:[^\W\d_]+\s){0,12}[^\W\d_]+\Z")
_REACH = 90


def find_words_against_digits(brief: Brief) -> Iterator[Hit]:
    """ "05 (sáu) vụ", "năm (06) vụ"."""
    for one in brief.counted:
        if one.digits is not None and one.passage.place is not Place.HEADING:
            yield from _words_behind(one)
    for passage in brief.prose:
        if "(" in passage.text:
            yield from _digits_behind(passage)


def _words_behind(one: Counted) -> Iterator[Hit]:
    assert one.digits is not None
    body = one.passage.text
    places = ((one.digits.end, digits_value(one.written)), (one.at.end, one.value))
    for end, value in dict(places).items():
        match = _IN_BRACKETS.match(body, end)
        told = _told(match["words"]) if match else None
        if match and told is not None and value is not None and told not in (value, one.value):
            span = one.passage.at(one.digits.start, match.end())
            yield hit(span, digits=one.written, words=match["words"])


def _told(words: str) -> Decimal | None:
    """The value of words that are a number and perhaps the name of money, else ``None``."""
    parts = WORD_OR_COMMA.findall(words.lower())
    read = read_words(parts)
    if read is None or not {*parts[read.words :]} <= _UNIT_WORDS:
        return None
    return read.value


def _digits_behind(passage: Passage) -> Iterator[Hit]:
    for match in _DIGITS_IN_BRACKETS.finditer(passage.text):
        lead = _WORDS_BEFORE.search(passage.text, max(0, match.start() - _REACH), match.start())
        words = _number_at_end(lead[0]) if lead else None
        told = _told(words) if words else None
        # One small word alone is a number only where something is counted: "hay không (1)".
        counts = words is not None and (" " in words or read_unit(passage.text, match.end()))
        if words and counts and told != digits_value(match["digits"]):
            span = passage.at(match.start() - len(words), match.end())
            yield hit(span, digits=match["digits"], words=words)


def _number_at_end(words: str) -> str | None:
    """The longest number in words that a text ends in."""
    parts = words.split()
    for first in range(len(parts)):
        read = read_words([part.lower() for part in parts[first:]])
        if read is not None and read.words == len(parts) - first:
            return " ".join(parts[first:])
    return None


WORDS_AGAINST_DIGITS = Rule(
    code="F135",
    name="words-contradict-digits",
    severity=Severity.ERROR,
    title=Words(vi="Số bằng chữ khác số bằng số", en="Words contradict digits"),
    why=_WHY,
    message=Words(
        vi="Bằng số là “{digits}” nhưng bằng chữ là “{words}”.",
        en="The digits say “{digits}”, the words “{words}”.",
    ),
    remedy=Words(vi="Kiểm tra và sửa cho khớp.", en="Check and make them agree."),
    find=find_words_against_digits,
    bad=(
        report(body="Đã phát hiện ⟦05 (sáu)⟧ vụ vi phạm."),
        report(body="Đã phát hiện ⟦năm (06)⟧ vụ vi phạm."),
        report(body="Dự toán là ⟦1.250.000.000 đồng (một tỷ hai trăm triệu đồng)⟧."),
    ),
    good=(
        report(body="Đã phát hiện 05 (năm) vụ, sáu (06) vụ vi phạm trong năm (2024)."),
        report(body="Xem xét có khởi tố hay không (1), theo Hiến pháp năm (2013)."),
        report(body="Dự toán là 1.250.000.000 đồng (một tỷ hai trăm năm mươi triệu đồng)."),
        report(body="Có 03 đơn vị (hai đơn vị của tỉnh, một đơn vị của huyện) được khen."),
    ),
)

_IN_WORDS = Pattern(r"(?i:(?:viết )?bằng chữ)\s?:?\s?[“\"]?\Z")


def find_wrong_amounts_in_words(brief: Brief) -> Iterator[Hit]:
    """An amount behind "Bằng chữ:" that is not the amount in digits before it."""
    for digits, words in pairwise(brief.counted):
        if words.digits is None or not _IN_WORDS.search(words.before(24)):
            continue
        near = 0 <= words.passage.index - digits.passage.index <= 2
        known = digits.value is not None and words.value is not None
        if near and known and digits.value != words.value:
            yield hit(
                words.number.span,
                digits=" ".join(digits.number.text.split()),
                words=format_number(words.value or 0),
            )


WRONG_AMOUNT_IN_WORDS = Rule(
    code="F136",
    name="amount-in-words-differs",
    severity=Severity.ERROR,
    title=Words(vi="Số tiền bằng chữ không khớp", en="Amount in words differs"),
    why=_WHY,
    message=Words(
        vi="Số tiền là {digits} nhưng bằng chữ là {words}.",
        en="The amount is {digits}, in words it is {words}.",
    ),
    remedy=Words(vi="Kiểm tra và sửa cho khớp.", en="Check and make them agree."),
    find=find_wrong_amounts_in_words,
    bad=(
        report(body="Tổng kinh phí là 7.500.000 đồng (Bằng chữ: ⟦Bảy triệu năm mươi nghìn đồng⟧)."),
        report(body="Tổng kinh phí: 7.500.000 đồng.\nBằng chữ: ⟦Bảy trăm năm mươi triệu đồng⟧."),
    ),
    good=(
        report(body="Tổng kinh phí là 7.500.000 đồng (Bằng chữ: Bảy triệu năm trăm nghìn đồng)."),
        report(body="Ghi số tiền bằng chữ theo mẫu; tổng kinh phí 7,5 triệu đồng."),
    ),
)
