"""Two readings side by side: which figures, citations and sentences are in one and not the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tongket.cli.screen import Screen, visible
from tongket.core.doc.diff import Change, PartChange, SentenceChange, compare
from tongket.core.law.model import Citation
from tongket.core.law.reading import Reading
from tongket.core.text.number_format import plain
from tongket.core.text.numbers import NumberFound
from tongket.core.text.words import Language, Words

DIFF = "tongket.diff/1"

Json = Mapping[str, object]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Lists:
    """What only the old version has, and what only the new one has, in the order of the text."""

    removed: tuple[str, ...]
    added: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.removed or self.added)


class Comparison(NamedTuple):
    """All that differs between two versions."""

    figures: Lists
    citations: Lists
    parts: tuple[PartChange, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        still = all(part.change is Change.UNCHANGED for part in self.parts)
        return still and not self.figures and not self.citations


def compared(old: Reading, new: Reading) -> Comparison:
    """Hold two versions against one another."""
    return Comparison(
        figures=_lists(old.numbers, new.numbers, figure_name),
        citations=_lists(old.citations, new.citations, citation_name),
        parts=compare(old.document, new.document),
    )


def figure_name(number: NumberFound) -> str:
    """``8 bài viết``: by value, so that 08 and 8 are one figure."""
    value = number.text if number.value is None else plain(number.value)
    return f"{value} {number.unit}" if number.value is not None and number.unit else value


def citation_name(citation: Citation) -> str:
    """``Kế hoạch 30/KH-STTTT (2024-01-29)``."""
    parts = [citation.kind, citation.key, f"({citation.date.iso()})" if citation.date else None]
    return " ".join(part for part in parts if part)


def _lists(old: Iterable[Thing], new: Iterable[Thing], name: Callable[[Thing], str]) -> Lists:
    """Counted: a figure that stood twice and stands once was removed once."""
    before, after = [name(thing) for thing in old], [name(thing) for thing in new]
    return Lists(_more(before, after), _more(after, before))


def _more(names: Sequence[str], than: Sequence[str]) -> tuple[str, ...]:
    left = Counter(than)
    extra = []
    for name in names:
        if left[name]:
            left[name] -= 1
        else:
            extra.append(name)
    return tuple(extra)


def comparison_object(old: str, new: str, found: Comparison) -> Json:
    """``tongket.diff/1``; only what changed is listed."""
    return {
        "schema": DIFF,
        "old": old,
        "new": new,
        "same": found.same,
        "figures": {"removed": found.figures.removed, "added": found.figures.added},
        "citations": {"removed": found.citations.removed, "added": found.citations.added},
        "sections": [_part_object(part) for part in _changed(found)],
    }


def _changed(found: Comparison) -> list[PartChange]:
    return [part for part in found.parts if part.change is not Change.UNCHANGED]


def _part_object(part: PartChange) -> Json:
    return {
        "change": part.change.value,
        "old_title": _heading(part.old),
        "new_title": _heading(part.new),
        "sentences": [
            {
                "change": row.change.value,
                "old": row.old.text if row.old else None,
                "new": row.new.text if row.new else None,
            }
            for row in part.sentences
            if row.change is not Change.UNCHANGED
        ],
    }


def _heading(part: object) -> str | None:
    number, title = getattr(part, "number", ""), getattr(part, "title", None)
    return None if title is None else f"{number} {title}".strip()


_FIGURES = Words("Số liệu", "Figures")
_CITATIONS = Words("Viện dẫn", "Citations")
_SAME = Words("Hai bản không khác nhau.", "The two versions do not differ.")
_OPENING = Words("(phần mở đầu)", "(opening)")


def page(found: Comparison, screen: Screen, language: Language) -> str:
    """All that differs, with ``-`` for what is gone and ``+`` for what is new."""
    if found.same:
        return f"{_SAME.into(language)}\n"
    lines = _list_lines(_FIGURES.into(language), found.figures, screen)
    lines += _list_lines(_CITATIONS.into(language), found.citations, screen)
    for part in _changed(found):
        title = _heading(part.new) or _heading(part.old) or _OPENING.into(language)
        lines += ["", screen.paint("place", visible(title))]
        lines += [line for row in part.sentences for line in _row_lines(row, screen)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _list_lines(title: str, lists: Lists, screen: Screen) -> list[str]:
    if not lists:
        return []
    gone = [screen.paint("error", f"- {visible(name)}") for name in lists.removed]
    come = [screen.paint("good", f"+ {visible(name)}") for name in lists.added]
    return ["", screen.paint("place", title), *gone, *come]


def _row_lines(row: SentenceChange, screen: Screen) -> list[str]:
    if row.change is Change.UNCHANGED:
        return []
    gone = [screen.paint("error", f"- {visible(row.old.text)}")] if row.old else []
    come = [screen.paint("good", f"+ {visible(row.new.text)}")] if row.new else []
    return gone + come
