"""One thing said to a person in both languages of the product."""

from typing import Literal, NamedTuple

Language = Literal["vi", "en"]


class Words(NamedTuple):
    """A sentence in Vietnamese and in English; leaving one out is a type error, not a gap."""

    vi: str
    en: str

    def into(self, language: Language) -> str:
        """The sentence in one of the two languages."""
        return self.vi if language == "vi" else self.en

    def fill(self, **values: object) -> "Words":
        """Both sentences with their ``{named}`` places filled in."""
        return Words(self.vi.format(**values), self.en.format(**values))
