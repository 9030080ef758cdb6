"""The page of documentation of a rule, made from the rule itself."""

from collections.abc import Iterable, Iterator
from html import escape

from tongket.core.check.examples import CLOSE, OPEN
from tongket.core.check.finding import Example, Rule, Severity
from tongket.core.text.words import Language, Words

_SEVERITIES = {
    Severity.ERROR: Words("lỗi", "error"),
    Severity.WARNING: Words("cảnh báo", "warning"),
    Severity.NOTE: Words("lưu ý", "note"),
}
FAMILIES = {
    "C": Words("Viện dẫn văn bản", "Citations"),
    "F": Words("Số liệu", "Figures"),
    "L": Words("Thể thức, trình bày", "Layout"),
    "N": Words("Ngôn ngữ, chính tả", "Language"),
    "P": Words("Dữ liệu cá nhân", "Personal data"),
    "R": Words("Nội dung chép lại", "Text copied forward"),
    "S": Words("Kết cấu", "Structure"),
}
_MESSAGE = Words("Thông báo", "Message")
_REMEDY = Words("Cách sửa", "Remedy")
_FIXES = Words("sửa tự động được", "can be fixed automatically")
_WRONG = Words("Trường hợp sai", "What is found")
_RIGHT = Words("Trường hợp đúng", "What is left alone")
_BECOMES = Words("Sửa thành", "Becomes")
_ALL_RULES = Words("Các quy tắc kiểm tra", "The rules of the checker")


def rule_page(rule: Rule, language: Language = "vi") -> str:
    """One rule as a page of Markdown: what it demands, why, and its own examples."""
    return "\n".join(_page(rule, language)) + "\n"


def rules_index(rules: Iterable[Rule], language: Language = "vi") -> str:
    """All rules as a page of Markdown, family by family, each with a link to its own page."""
    return "\n".join(_index(list(rules), language)) + "\n"


def _page(rule: Rule, language: Language) -> Iterator[str]:
    about = [f"`{rule.name}`", _SEVERITIES[rule.severity].into(language)]
    about += [_FIXES.into(language)] if _has_fix(rule) else []
    yield f"# {rule.code}: {rule.title.into(language)}\n"
    yield f"{' · '.join(about)}\n"
    yield f"{_plain(rule.why.into(language))}\n"
    yield f"**{_MESSAGE.into(language)}:** {_plain(rule.message.into(language))}\n"
    yield f"**{_REMEDY.into(language)}:** {_plain(rule.remedy.into(language))}\n"
    yield f"## {_WRONG.into(language)}\n"
    for example in rule.bad:
        yield from _shown(example, language)
    yield f"## {_RIGHT.into(language)}\n"
    for example in rule.good:
        yield from _shown(example, language)


def _has_fix(rule: Rule) -> bool:
    return any(example.fixed is not None for example in rule.bad)


def _shown(example: Example, language: Language) -> Iterator[str]:
    """The words of an example, with what is found marked; then the text it becomes."""
    if example.told:
        yield f"{_plain(example.told)}\n"
    words = escape(example.shows, quote=False)
    yield f"<pre>{words.replace(OPEN, '<mark>').replace(CLOSE, '</mark>')}</pre>\n"
    if example.becomes is not None:
        yield f"{_BECOMES.into(language)}:\n\n<pre>{escape(example.becomes, quote=False)}</pre>\n"


def _index(rules: list[Rule], language: Language) -> Iterator[str]:
    yield f"# {_ALL_RULES.into(language)}\n"
    for family, name in FAMILIES.items():
        members = [rule for rule in rules if rule.code.startswith(family)]
        if not members:
            continue
        yield f"## {family}: {name.into(language)}\n"
        for rule in members:
            severity = _SEVERITIES[rule.severity].into(language)
            yield f"* [{rule.code}]({rule.code}.md) {_plain(rule.title.into(language))} ({severity})"
        yield ""


def _plain(words: str) -> str:
    """Words without meaning for Markdown and HTML; named places stand as dots."""
    return escape(words, quote=False).replace("*", r"\*").replace("_", r"\_")
