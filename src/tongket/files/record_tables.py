"""The TOML files of a records folder as validated rows that know where they stand."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words
from tongket.files.record_forms import Form
from tongket.files.record_troubles import Place, Troubles, unknown, validator_words

LARGEST = 32 * 1024 * 1024  # bytes: a hundred thousand entries

_TABLE = Words("bảng", "table")
_ABSENT = Words("thiếu tệp này trong thư mục hồ sơ", "this file is missing from the folder")
_TOO_LARGE = Words("tệp quá lớn", "the file is too large")
_ENCODING = Words("tệp phải ở bảng mã UTF-8", "the file must be in UTF-8")
_ROWS = Words("viết mỗi mục dưới một dòng [[{table}]]", "write each row under a line [[{table}]]")
_UNSEEN = Pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SYNTAX_AT = Pattern(r"\(at line (\d+), column \d+\)")

AnyForm = TypeVar("AnyForm", bound=Form)


@dataclass(frozen=True, slots=True)
class Row(Generic[AnyForm]):
    """One validated row and where it stands."""

    form: AnyForm
    place: Place


class Folder(NamedTuple):
    """A folder of records, and where its troubles are noted."""

    path: Path
    troubles: Troubles

    def whole(self, name: str, form: type[AnyForm]) -> Row[AnyForm] | None:
        """A file that is one form; ``None`` when it is not usable (the trouble is noted)."""
        text = self._text(name, required=True)
        content = self._parsed(name, text) if text is not None else None
        if content is None:
            return None
        place = Place(name)
        return self._row(content, form, place)

    def rows(
        self, name: str, table: str, form: type[AnyForm], *, required: bool = False
    ) -> list[Row[AnyForm]]:
        """The rows of the one array of tables that a file holds."""
        text = self._text(name, required=required)
        content = self._parsed(name, text) if text is not None else None
        if text is None or content is None:
            return []
        for key in content.keys() - {table}:
            self.troubles.add(Place(name), key, unknown(key, [table], _TABLE))
        given = content.get(table, [])
        if required and not given:
            self.troubles.add(Place(name), table, _ROWS.fill(table=table))
        if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
            self.troubles.add(Place(name), table, _ROWS.fill(table=table))
            return []
        lines = _lines_of(text, table)
        places = (Place(name, table, at + 1, lines.get(at)) for at in range(len(given)))
        made = (self._row(row, form, at) for row, at in zip(given, places, strict=True))
        return [row for row in made if row is not None]

    def _row(self, content: Any, form: type[AnyForm], place: Place) -> Row[AnyForm] | None:
        try:
            return Row(msgspec.convert(_on_one_line(content), form), place)
        except msgspec.ValidationError as trouble:
            name, words = validator_words(str(trouble))
            self.troubles.add(place, name, words)
            return None

    def _text(self, name: str, *, required: bool) -> str | None:
        path = self.path / name
        place = Place(name)
        if not path.is_file():
            if required:
                self.troubles.add(place, "", _ABSENT)
            return None
        if path.stat().st_size > LARGEST:
            self.troubles.add(place, "", _TOO_LARGE)
            return None
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            self.troubles.add(place, "", _ENCODING)
            return None
        return unicodedata.normalize("NFC", text).replace("\r\n", "\n")

    def _parsed(self, name: str, text: str) -> Mapping[str, Any] | None:
        try:
            return tomllib.loads(text, parse_float=Decimal)
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as trouble:
            at = _SYNTAX_AT.search(str(trouble))
            plain = _SYNTAX_AT.sub("", str(trouble)).strip()
            words = Words(f"sai cú pháp TOML ({plain})", f"not TOML ({plain})")
            self.troubles.add(Place(name, line=int(at[1]) if at else None), "", words)
            return None


def _on_one_line(content: Any) -> Any:
    """The same with every text on one line: a writer may break long ones, paper does not.

    Escaped control characters go with the white space: no paper can show them.
    """
    if isinstance(content, str):
        return " ".join(_UNSEEN.sub(" ", content).split())
    if isinstance(content, list):
        return [_on_one_line(item) for item in content]
    if isinstance(content, dict):
        return {key: _on_one_line(item) for key, item in content.items()}
    return content


def _lines_of(text: str, table: str) -> dict[int, int]:
    """The line, from 1, of each ``[[table]]`` in the text, by its place among them."""
    head = Pattern(rf"^[ \t]*\[\[[ \t]*{re.escape(table)}[ \t]*\]\]", re.MULTILINE)
    return dict(enumerate(_line_numbers(text, head)))


def _line_numbers(text: str, head: Pattern) -> Iterator[int]:
    line, at = 1, 0
    for match in head.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        yield line
