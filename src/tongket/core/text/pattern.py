"""A pattern that is compiled when it is first used.

A call on one short file is over before most patterns have met a letter, and compiling all of them
would take longer than checking the file.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

Put = str | Callable[[re.Match[str]], str]


class _First(Protocol):
    def __call__(
        self, string: str, pos: int = ..., endpos: int = ..., /
    ) -> re.Match[str] | None: ...


class _Every(Protocol):
    def __call__(
        self, string: str, pos: int = ..., endpos: int = ..., /
    ) -> Iterator[re.Match[str]]: ...


class _Lines(Protocol):
    def __call__(self, string: str, pos: int = ..., endpos: int = ..., /) -> list[Any]: ...


class _Replace(Protocol):
    def __call__(self, repl: Put, string: str, count: int = ...) -> str: ...


class Pattern:
    """What ``re.compile(pattern, flags)`` gives, only later: the same methods, the same answers.

    A mistake in the pattern shows at its first use; a test compiles all that the package holds.
    """

    search: _First
    match: _First
    fullmatch: _First
    finditer: _Every
    findall: _Lines
    split: Callable[[str], list[Any]]
    sub: _Replace

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    if not TYPE_CHECKING:  # the type checker knows the methods by name, and no others

        def __getattr__(self, name: str) -> object:
            """Called once: from then on the compiled pattern's own methods answer."""
            if name not in _METHODS:
                raise AttributeError(name)
            compiled = re.compile(self.pattern, self.flags)
            for method in _METHODS:
                setattr(self, method, getattr(compiled, method))
            return getattr(self, name)


_METHODS = frozenset(Pattern.__annotations__)
