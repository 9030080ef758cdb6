"""Words typed twice, and the two ways to place a tone mark."""

import re
from collections import Counter
from collections.abc import Iterator
from operator import eq

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.tones import Placement, find_misplaced, find_placements, mend, place
from tongket.core.text.words import Words

# Vietnamese writes syllable by syllable, so one syllable may rightly follow itself: "ngày ngày",
# "Luật Luật sư", "cơ quan quan trọng". Only words that carry grammar are judged alone; behind each
# stand the syllables that show that its second half begins another word ("theo theo dõi").
_GRAMMAR_WORDS = {
    "bằng": "hữu lòng phẳng",
    "bị": "can cáo đơn hại động",
    "bởi": "",
    "các": "",
    "cho": "",
    "cùng": "cực",
    "cũng": "",
    "của": "cải",
    "do": "dự thám",
    "đang": "tâm",
    "đã": "",
    "để": "dành lại",
    "được": "",
    "gồm": "",
    "hoặc": "",
    "khi": "",
    "là": "",
    "mà": "",
    "một": "",
    "nhằm": "",
    "những": "",
    "như": "",
    "nếu": "",
    "qua": "lại",
    "rằng": "",
    "sẽ": "",
    "theo": "dõi đuổi đòi",
    "thì": "thầm thào",
    "trong": "lành sạch sáng suốt trẻo",
    "trên": "",
    "tại": "chỗ ngoại",
    "tới": "",
    "và": "",
    "vào": "",
    "về": "",
    "với": "",
    "đến": "",
    "này": "",
    "đó": "",
}
# Words of which the first half ends in a grammar word: "lý do do thiếu vốn", "bao gồm gồm".
_ENDS_A_WORD = {"do": ("lý", "tự"), "tại": ("hiện", "tồn"), "trên": ("bề",), "cùng": ("cuối",)}
_GRAMMAR = Pattern(
    rf"(?<![\w-])(?P<word>{'|'.join(_GRAMMAR_WORDS)})(?P<again>[ \t]{{1,3}}(?P=word))(?![\w-])",
    re.IGNORECASE,
)
_FOLLOWER = Pattern(r"[ \t]{1,3}(\w{1,8})")
_LEADER = Pattern(r"(\w{1,8})[ \t]{1,3}\Z")
# Two syllables twice are a slip of the hand, but for these.
_PAIR = Pattern(
    r"(?<![\w-])(?P<pair>(?P<first>[^\W\d_]{1,8})[ \t](?P<second>[^\W\d_]{1,8}))"
    r"(?P<again>[ \t]{1,3}(?P=pair))(?![\w-])",
    re.IGNORECASE,
)
_RHYTHM = frozenset({"từng bước", "ngày càng", "dần dần", "mãi mãi", "đời đời"})


def find_doubled_words(brief: Brief) -> Iterator[Hit]:
    """A grammar word, or a word of two syllables, that stands twice."""
    for passage in brief.body:
        words = passage.text.lower().split()
        if any(map(eq, words, words[1:])):
            yield from _doubled_grammar(passage)
        if any(map(eq, words, words[2:])):
            yield from _doubled_pairs(passage)


def _doubled_grammar(passage: Passage) -> Iterator[Hit]:
    for match, span in passage.matches(_GRAMMAR):
        if not _begins_another_word(passage.text, match):
            yield hit(span, Edit(passage.at(*match.span("again")), ""), word=match["word"])


def _doubled_pairs(passage: Passage) -> Iterator[Hit]:
    for match, span in passage.matches(_PAIR):
        if match["pair"].lower() not in _RHYTHM and match["first"] != match["second"]:
            yield hit(span, Edit(passage.at(*match.span("again")), ""), word=match["pair"])


def _begins_another_word(passage: str, match: re.Match[str]) -> bool:
    word = match["word"].lower()
    after = _FOLLOWER.match(passage, match.end())
    before = _LEADER.search(passage[max(0, match.start() - 11) : match.start()])
    return bool(
        (after and after[1].lower() in _GRAMMAR_WORDS[word].split())
        or (before and before[1].lower() in _ENDS_A_WORD.get(word, ()))
    )


DOUBLED_WORD = Rule(
    code="N141",
    name="doubled-word",
    severity=Severity.WARNING,
    title=Words(vi="Từ bị lặp", en="Doubled word"),
    why=Words(
        vi="Từ gõ hai lần là lỗi soạn thảo thường gặp khi sửa, chép lại câu cũ.",
        en="A word typed twice is a common slip when an old sentence is reworked.",
    ),
    message=Words(vi="Từ “{word}” bị lặp.", en="“{word}” stands twice."),
    remedy=Words(vi="Bỏ một từ “{word}”.", en="Remove one “{word}”."),
    find=find_doubled_words,
    bad=(
        text("Kết quả ⟦của của⟧ Sở Xây dựng.", fixed="Kết quả của Sở Xây dựng."),
        text(
            "Các phòng đã ⟦thực hiện thực hiện⟧ đúng kế hoạch.",
            fixed="Các phòng đã thực hiện đúng kế hoạch.",
        ),
    ),
    good=(
        text("Tìm hiểu quy định về Luật Luật sư của các cơ quan quan trọng."),
        text(
            "Ngày ngày chăm sóc, xa xa là hàng cây; lý do do thiếu kinh phí theo theo dõi của Sở."
        ),
        text("Từng bước từng bước nâng cao chất lượng."),
    ),
)


def find_mixed_tones(brief: Brief) -> Iterator[Hit]:
    """Syllables in the rarer of the two customs (hòa, hoà); names keep the letters of their owner."""
    found = [
        (one, passage)
        for passage in brief.body
        for one in find_placements(passage.text)
        if _is_common_word(passage.text, one.span)
    ]
    counts = Counter(one.placement for one, _ in found)
    if len(counts) < 2:
        return
    # On a tie the decree's own spelling wins ("CỘNG HÒA").
    usual = Placement.OLD if counts[Placement.OLD] >= counts[Placement.NEW] else Placement.NEW
    for one, passage in found:
        if one.placement is not usual:
            word, span = one.span.cut(passage.text), passage.at(*one.span)
            right = place(word, usual)
            yield hit(span, Edit(span, right), word=word, right=right)


_COMMITTEE = Pattern(r"(?:ban|viên)\b")


def _is_common_word(passage: str, span: Span) -> bool:
    """Lower-case words, and the one capitalised word that every document has: Ủy ban, Ủy viên."""
    word = span.cut(passage)
    return word.islower() or (
        word in ("Ủy", "Uỷ") and bool(_COMMITTEE.match(passage, span.end + 1))
    )


MIXED_TONES = Rule(
    code="N142",
    name="mixed-tone-placement",
    severity=Severity.NOTE,
    title=Words(vi="Lẫn hai cách đặt dấu thanh", en="Two ways to place tone marks"),
    why=Words(
        vi="“hòa” và “hoà” đều đúng, nhưng một văn bản chỉ nên dùng một cách; Nghị định 30/2020/NĐ-CP "
        "viết “CỘNG HÒA”.",
        en="Both “hòa” and “hoà” are right, but one document should keep to one; decree "
        "30/2020/NĐ-CP writes “CỘNG HÒA”.",
    ),
    message=Words(
        vi="“{word}” đặt dấu khác với phần còn lại của văn bản (“{right}”).",
        en="“{word}” places its tone otherwise than the rest of the document (“{right}”).",
    ),
    remedy=Words(vi="Viết “{right}”.", en="Write “{right}”."),
    find=find_mixed_tones,
    bad=(
        text(
            "Công tác hòa giải, tài khoản thủy lợi, sức ⟦khoẻ⟧ cán bộ.",
            fixed="Công tác hòa giải, tài khoản thủy lợi, sức khỏe cán bộ.",
        ),
        text(
            "Ủy ban nhân dân xã và ⟦Uỷ⟧ ban Mặt trận.",
            fixed="Ủy ban nhân dân xã và Ủy ban Mặt trận.",
        ),
    ),
    good=(
        text("Công tác hòa giải, sức khỏe, thủy lợi; bà Nguyễn Thị Thuý chủ trì."),
        text("Công tác hoà giải, sức khoẻ, thuỷ lợi; quý III, qua loa."),
    ),
)


def find_misplaced_tones(brief: Brief) -> Iterator[Hit]:
    """A tone mark on a letter that no custom puts it on."""
    for passage in brief.body:
        for place_ in find_misplaced(passage.text):
            word, span = place_.cut(passage.text), passage.at(*place_)
            right = mend(word, Placement.OLD)
            yield hit(span, Edit(span, right), word=word, right=right)


MISPLACED_TONE = Rule(
    code="N143",
    name="misplaced-tone",
    severity=Severity.WARNING,
    title=Words(vi="Đặt sai dấu thanh", en="Misplaced tone mark"),
    why=Words(
        vi="Quy tắc chính tả tiếng Việt: dấu thanh đặt ở âm chính.",
        en="Vietnamese spelling: the tone stands on the main vowel.",
    ),
    message=Words(
        vi="“{word}” đặt sai dấu thanh.", en="“{word}” has its tone on the wrong letter."
    ),
    remedy=Words(vi="Viết “{right}”.", en="Write “{right}”."),
    find=find_misplaced_tones,
    bad=(text("⟦Tòan⟧ tỉnh có 15 công sở.", fixed="Toàn tỉnh có 15 công sở."),),
    good=(text("Toàn tỉnh có 15 công sở; hoàn thành quý III, hòa giải, hoà giải."),),
)
