"""Letters from fonts of pictures (Symbol, Wingdings), as the Unicode signs that look alike."""

from tongket.core.text.pattern import Pattern

_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "opensymbol", "starsymbol")
_SYMBOL = {
    0xA7: "♣", 0xA8: "♦", 0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB4: "\u00d7", 0xB8: "÷", 0xA3: "≤",
    0xB3: "≥", 0xB9: "≠", 0xAE: "→", 0xAC: "←", 0xD0: "∠", 0xDE: "⇒", 0xA5: "∞", 0xD6: "√",
    0xE5: "∑", 0x2D: "-", 0x2A: "\u2217", 0x6D: "μ", 0x61: "\u03b1", 0x62: "β",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪",
    0xA8: "◻", 0x6F: "□", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑", 0x46: "☞", 0x28: "☎", 0x2A: "✉", 0xAB: "★", 0x72: "❒", 0xB2: "✧",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
_ANY_PRIVATE = Pattern("[\uf000-\uf0ff]")
_BULLET = "•"


def is_symbol_font(font: str | None) -> bool:
    """Whether the letters of a font are pictures."""
    return font is not None and font.lower().startswith(_SYMBOL_FONTS)


def has_private(text: str) -> bool:
    """Whether a text holds letters that only a font of pictures explains."""
    return not text.isprintable() and _ANY_PRIVATE.search(text) is not None


def symbol(letter: str, font: str | None) -> str:
    """The sign that a letter shows in a font of pictures; unknown ones stay as they are."""
    code = ord(letter)
    if code in _PRIVATE:
        code -= _PRIVATE.start
    elif not is_symbol_font(font) or code > 0xFF:
        return letter
    table = _WINGDINGS if font is not None and "ding" in font.lower() else _SYMBOL
    return table.get(code, letter)


def bullet(text: str, font: str | None) -> str:
    """The mark of an unnumbered list; a dot for a picture that has no sign of its own."""
    signs = [symbol(letter, font) for letter in text]
    return "".join(_BULLET if ord(sign) in _PRIVATE else sign for sign in signs)
