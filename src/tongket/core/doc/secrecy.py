"""Marks of secrecy: a stamp, a line of its own, a field; never the word inside a sentence.

Law 29/2018/QH14, article 8, and 117/2025/QH15: Mật, Tối mật, Tuyệt mật.
"""

from collections.abc import Iterator

from tongket.core.doc.source import Source, Story
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern

_MARKS = {"mật": "Mật", "tốimật": "Tối mật", "tuyệtmật": "Tuyệt mật"}
_WORD = r"(?P<mark>(?:tối\s{1,3}|tuyệt\s{1,3})?mật)"
_FIELD = Pattern(rf"(?i:\W{{0,5}}độ\s{{1,3}}mật\s{{0,3}}[:=]\s{{0,3}}{_WORD}(?!\s?\w))")
_BRACKETED = Pattern(rf"(?i:[(\[]\s?{_WORD}\s?[)\]])")
_BEHIND_NUMBER = Pattern(
    r"(?:Số|SỐ)\s?:?\s?\S{0,12}[/-]\S{2,40}\s{1,9}(?P<mark>(?:TỐI\s|TUYỆT\s)?MẬT)\Z"
)
_PARTS = Pattern(r"\t|\s{2,}|\|")
_HEAD = 60  # lines in which a stamp may stand
_STAMPED = (Story.TEXT_BOX, Story.PAGE_HEADER)


def secrecy_mark(source: Source) -> str | None:
    """The degree that a document bears ("Tối mật"), ``None`` when it bears none."""
    return next(_marks(source), None)


def mark_in_words(words: str) -> str | None:
    """The degree that stands in brackets in a subject or a note: "Báo cáo năm (Mật)"."""
    found = _BRACKETED.search(clean(words).text)
    return _degree(found["mark"]) if found else _stamp(clean(words).text)


def _marks(source: Source) -> Iterator[str]:
    lines = [line.strip() for line in clean(source.text).text.splitlines()]
    for line in [line for line in lines if line][:_HEAD]:
        yield from _of_head(line)
    for line in lines:
        if found := _FIELD.match(line):
            yield _degree(found["mark"])
    for paragraph in source.paragraphs:
        if paragraph.story in _STAMPED:
            mark = _stamp(clean(paragraph.span.cut(source.text)).text)
            if mark:
                yield mark


def _of_head(line: str) -> Iterator[str]:
    for part in _PARTS.split(line):
        if mark := _stamp(part):
            yield mark
    found = _BEHIND_NUMBER.search(line)
    if found:
        yield _degree(found["mark"])


def _stamp(words: str) -> str | None:
    """The degree, when nothing else stands there; letters may be spaced out, boxed or bracketed."""
    letters = "".join(letter for letter in words if letter.isalpha())
    if not letters[:1].isupper() or len(letters) > len("tuyệtmật"):
        return None
    return _MARKS.get(letters.lower())


def _degree(words: str) -> str:
    return _MARKS["".join(words.lower().split())]
