"""What the index is asked for, in words and marks."""

from dataclasses import dataclass

from tongket.apps.register.index.marks import Field, field_mark


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that stand in a row; ``begins``: the last one may go on. ``field``: only there."""

    words: tuple[str, ...]
    begins: bool = False
    field: Field | None = None

    @property
    def terms(self) -> tuple[str, ...]:
        """The words as the index holds them: those of a field are marks."""
        if self.field is None:
            return self.words
        return tuple(field_mark(self.field, word) for word in self.words)


@dataclass(frozen=True, slots=True)
class Wanted:
    """All of ``phrases``, none of ``without``, and of each group of ``marks`` at least one."""

    phrases: tuple[Phrase, ...]
    without: tuple[Phrase, ...]
    marks: tuple[tuple[str, ...], ...]
