"""The bytes of a text that was changed."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def as_written(text: str, original: bytes) -> bytes:
    """The bytes of a text in the Unicode encoding, and with the mark, that the original has.

    What was read from an encoding older than Unicode becomes UTF-8.
    """
    for mark, encoding in _MARKS:
        if original.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode("utf-8")
