"""The rules of the checker, one page a family, one section a rule, and an index of all."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tongket.cli.findings import SEVERITIES
from tongket.core.check.examples import CLOSE, OPEN
from tongket.core.check.families import FAMILIES
from tongket.core.check.finding import Example, Finding, Rule
from tongket.core.check.runner import FAILED_CODE, examine
from tongket.core.text.words import Language, Words
from tools.reference.markdown import block, code, page, plain, seen, table

_SLUGS = {
    "C": "citations",
    "F": "figures",
    "L": "layout",
    "N": "language",
    "P": "personal-data",
    "R": "copied-forward",
    "S": "structure",
}
_LEGEND = """\
Cặp ngoặc ⟦ ⟧ trong ví dụ giữ đúng những ký tự mà quy tắc chỉ ra; ⟨U+200B⟩ là một ký tự không nhìn thấy, ghi bằng mã.
Mỗi ví dụ đồng thời là một phép thử của chương trình.

*The brackets ⟦ ⟧ hold the characters a rule points at; ⟨U+200B⟩ is a character that cannot be seen, spelt by its code.
Every example is a test of the program as well.*"""
_INDEX = """\
Mức **lỗi**: văn bản chưa thể gửi đi; **cảnh báo**: trái quy định thể thức hoặc làm người đọc hiểu sai; **lưu ý**:
nên xem lại. Chọn quy tắc bằng `--select`, bỏ bằng `--ignore`, theo mã (`C101`) hoặc theo nhóm (`C`).
Mã không bao giờ đổi nghĩa và không dùng lại.

*An **error** must not leave the office; a **warning** breaks a rule of paper or misleads a reader; a **note** is a matter
of care. Choose with `--select` and `--ignore`, by code or by family. A code never changes its meaning.*"""
_FAILED = f"""\
`{FAILED_CODE}` báo rằng một quy tắc không chạy được trên văn bản này; kết quả của các quy tắc khác vẫn đầy đủ.

*`{FAILED_CODE}` says that a rule broke down on this document; the findings of all others are complete.*"""
_MENDED = Words("sửa tự động được", "can be fixed automatically")
_FOUND = Words("Bị chỉ ra", "Found")
_LEFT = Words("Không bị chỉ ra", "Left alone")
_BECOMES = Words("Sửa thành", "Becomes")


def rule_pages(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """File name and text of the index and of every family's page."""
    families = [(letter, list(members)) for letter, members in groupby(rules, _family)]
    yield "rules.md", _index(families)
    for letter, members in families:
        name = _name(letter)
        title = f"{name.vi} · {name.en}"
        yield f"rules-{slug(letter)}.md", page(title, _LEGEND, *map(_section, members))


def slug(letter: str) -> str:
    """The name of a family in addresses."""
    return _SLUGS.get(letter, letter.lower())


def _name(letter: str) -> Words:
    return FAMILIES.get(letter, Words(letter, letter))


def _family(rule: Rule) -> str:
    return rule.code[0]


def _index(families: Iterable[tuple[str, list[Rule]]]) -> str:
    blocks = [_INDEX]
    for letter, members in families:
        name = _name(letter)
        blocks.append(f"## {letter} · {name.vi} · {name.en}")
        rows = [
            [
                f"[{rule.code}](rules-{slug(letter)}.md#{rule.code.lower()})",
                plain(rule.title.vi),
                f"*{plain(rule.title.en)}*",
                _severity(rule, "vi"),
                "✓" if _mends(rule) else "",
            ]
            for rule in members
        ]
        blocks.append(table(["Mã", "Quy tắc", "Rule", "Mức", "Tự sửa"], rows))
    return page("Các quy tắc kiểm tra · The rules of the checker", *blocks, _FAILED)


def _section(rule: Rule) -> str:
    left = "\n\n".join(_grouped(rule.good))
    pieces = [
        f"({rule.code.lower()})=",
        f"## {rule.code} · {plain(rule.title.vi)}",
        _about(rule, "vi"),
        plain(rule.why.vi),
        f"*{plain(rule.title.en)}. {plain(rule.why.en)}* ({_about(rule, 'en')})",
        f"**{_FOUND.vi} · {_FOUND.en}**",
        *(_failing(rule, example) for example in rule.bad),
        f"**{_LEFT.vi} · {_LEFT.en}**",
        left,
    ]
    return "\n\n".join(pieces)


def _about(rule: Rule, language: Language) -> str:
    about = [f"**{_severity(rule, language)}**", code(rule.name)]
    if _mends(rule):
        about.append(_MENDED.into(language))
    return " · ".join(about)


def _severity(rule: Rule, language: Language) -> str:
    return SEVERITIES[rule.severity][0].into(language)


def _mends(rule: Rule) -> bool:
    return any(example.fixed is not None for example in rule.bad)


def _failing(rule: Rule, example: Example) -> str:
    """What the paper looks like, what the program says to it, and what it becomes."""
    findings = examine(example.brief(), [rule]).findings
    pieces = [_shown(example), _said(findings)]
    odd = _odd_letters(example)
    if odd:
        pieces.insert(1, f"Ký tự được chỉ ra · *characters pointed at*: {odd}")
    if example.becomes is not None:
        pieces.append(f"{_BECOMES.vi} · *{_BECOMES.en}*:")
        pieces.append(block("text", seen(example.becomes)))
    return "\n\n".join(pieces)


def _said(findings: Iterable[Finding]) -> str:
    """Every different message once, with its remedy, in both languages."""
    pairs = dict.fromkeys((finding.message, finding.remedy) for finding in findings)
    lines = [
        f"> **{plain(seen(message.vi))}** {plain(seen(remedy.vi))}\\\n"
        f"> *{plain(seen(message.en))} {plain(seen(remedy.en))}*"
        for message, remedy in pairs
    ]
    return "\n>\n".join(lines)


def _shown(example: Example) -> str:
    told = f"*{plain(example.told)}*\n\n" if example.told else ""
    if _told_in_words(example):
        return f"{told}{plain(example.shows)}"
    return told + block("marked", seen(example.shows))


def _grouped(examples: Sequence[Example]) -> Iterator[str]:
    """Short lines that stand alone share a block."""
    for alike, group in groupby(examples, _is_line):
        if alike:
            yield block("text", "\n".join(seen(example.shows) for example in group))
        else:
            yield from map(_shown, group)


def _is_line(example: Example) -> bool:
    return not (example.told or "\n" in example.shows or _told_in_words(example))


def _told_in_words(example: Example) -> bool:
    """Whether the example tells how a printed document looks instead of showing its text."""
    return OPEN not in example.shows and example.brief().reading.source.has_layout


def _odd_letters(example: Example) -> str:
    """Code points of what is pointed at, where the eye cannot tell them from the right ones."""
    marked = [piece.split(CLOSE)[0] for piece in example.shows.split(OPEN)[1:]]
    odd = [letters for letters in marked if any(_odd(letter) for letter in letters)]
    return "; ".join(" ".join(f"U+{ord(letter):04X}" for letter in letters) for letters in odd[:4])


def _odd(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    return unicodedata.combining(letter) > 0 or any(sign in name for sign in _LOOK_ALIKES)


_LOOK_ALIKES = ("CYRILLIC", "GREEK", "LETTER ETH", "FULLWIDTH", "AFRICAN D")
