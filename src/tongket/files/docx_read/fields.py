"""Fields: only their result stands on the paper; one of them is the page number."""

import re
from dataclasses import dataclass, field

from tongket.core.text.pattern import Pattern

_PAGE = Pattern(r"\s*PAGE(?![A-Z])", re.IGNORECASE)


def is_page_number(instruction: str) -> bool:
    """Whether a field's instruction asks for the number of the page it stands on."""
    return _PAGE.match(instruction) is not None


@dataclass(slots=True)
class _Open:
    instruction: list[str] = field(default_factory=list)
    in_result: bool = False


class Fields:
    """The fields that are open at this point of a story; they may reach over paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._hiding = 0

    @property
    def hide(self) -> bool:
        """Whether letters at this point belong to an instruction."""
        return self._hiding > 0

    def begin(self) -> None:
        """A field opens with its instruction."""
        self._open.append(_Open())
        self._hiding += 1

    def instruct(self, text: str) -> None:
        """A part of the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction.append(text)

    def separate(self) -> bool:
        """The result begins; tells whether it is a page number."""
        if not self._open or self._open[-1].in_result:
            return False
        self._open[-1].in_result = True
        self._hiding -= 1
        return is_page_number("".join(self._open[-1].instruction))

    def end(self) -> bool:
        """The field closes; tells whether it was a page number that never had a result."""
        if not self._open:
            return False
        closed = self._open.pop()
        if closed.in_result:
            return False
        self._hiding -= 1
        return is_page_number("".join(closed.instruction))
