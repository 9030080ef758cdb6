"""From what run, styles and defaults say to how letters look in the end."""

from typing import NamedTuple

from tongket.core.doc.source import Look
from tongket.files.docx_read import run_props
from tongket.files.docx_read.run_props import RunProps
from tongket.files.docx_read.styles import Styles

_LAST_RESORT = RunProps(
    ascii_font="Times New Roman",
    other_font="Times New Roman",
    complex_font="Times New Roman",
    size=10.0,
    complex_size=10.0,
)


class Looks(NamedTuple):
    """One run's look: for its ASCII letters, for its other letters, and whether it is hidden."""

    plain: Look
    other: Look
    hidden: bool

    def of(self, text: str) -> Look:
        """The look of these letters: the font of Vietnamese letters may differ from ASCII's."""
        return self.plain if text.isascii() else self.other


class LookBook:
    """Works out looks, remembering every combination it has met."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._seen: dict[tuple[RunProps, str | None, RunProps], Looks] = {}

    def looks(self, table: RunProps, paragraph_style: str | None, direct: RunProps) -> Looks:
        """``table`` is what the table style says; ``direct`` names the character style."""
        key = (table, paragraph_style, direct)
        looks = self._seen.get(key)
        if looks is None:
            looks = self._seen[key] = _looks(self._resolved(*key))
        return looks

    def _resolved(self, table: RunProps, paragraph_style: str | None, direct: RunProps) -> RunProps:
        styles = self._styles
        layers = (styles.letters(direct.style), styles.letters(paragraph_style), table)
        resolved = run_props.over(styles.default_letters, _LAST_RESORT)
        for layer in reversed(layers):
            resolved = run_props.over(layer, resolved)
        resolved = run_props.over(direct, resolved)
        return resolved._replace(
            bold=self._switch("bold", layers, direct),
            italic=self._switch("italic", layers, direct),
            capitals=self._switch("capitals", layers, direct),
            hidden=self._switch("hidden", layers, direct),
        )

    def _switch(self, name: str, layers: tuple[RunProps, ...], direct: RunProps) -> bool:
        """A switch set in two levels of styles is off again; only direct words are final."""
        said = getattr(direct, name)
        if said is not None:
            return bool(said)
        if getattr(self._styles.default_letters, name):
            return True
        return sum(bool(getattr(layer, name)) for layer in layers) % 2 == 1


def _looks(props: RunProps) -> Looks:
    size = props.complex_size if props.is_complex else props.size
    fonts = (
        (props.complex_font, props.complex_font)
        if props.is_complex
        else (props.ascii_font, props.other_font)
    )
    plain, other = (
        Look(
            font=font,
            size_pt=size,
            bold=bool(props.bold),
            italic=bool(props.italic),
            underline=bool(props.underline),
            capitals=bool(props.capitals),
            colour=None if props.colour in {None, "auto"} else props.colour,
        )
        for font in fonts
    )
    return Looks(plain, other, bool(props.hidden))
