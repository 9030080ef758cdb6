"""Marks as typed: documents found by letters alone are read again, in either custom of tone marks."""

import re
from collections.abc import Sequence

from tongket.apps.register.index.marks import ID_OF_KEY
from tongket.apps.register.models import Document, DocumentText
from tongket.apps.register.search.syntax import Query
from tongket.core.text.nfc import clean
from tongket.core.text.tones import Placement, place

_AT_ONCE = 500
_RECORD = ("code", "kind", "subject", "issuer", "signer_title", "signer", "note")


def those_as_typed(keys: Sequence[int], query: Query) -> list[int]:
    """The keys, in their order, of documents that hold every phrase with its marks."""
    patterns = [re.compile(_pattern(phrase)) for phrase in query.as_typed[:-1]]
    open_end = bool(query.phrases) and query.phrases[-1].begins
    patterns += [re.compile(_pattern(one, open_end=open_end)) for one in query.as_typed[-1:]]
    kept: list[int] = []
    for start in range(0, len(keys), _AT_ONCE):
        batch = keys[start : start + _AT_ONCE]
        texts = _texts([key & ID_OF_KEY for key in batch])
        kept += [
            key
            for key in batch
            if all(pattern.search(texts.get(key & ID_OF_KEY, "")) for pattern in patterns)
        ]
    return kept


def _pattern(phrase: str, *, open_end: bool = False) -> str:
    words = [
        "|".join(sorted({re.escape(word), re.escape(place(word, Placement.NEW))}))
        for word in re.findall(r"[^\W_]+", phrase)
    ]
    row = r"[\W_]+".join(f"(?:{word})" for word in words)
    return rf"(?<![^\W_]){row}" + ("" if open_end else r"(?![^\W_])")


def _texts(ids: Sequence[int]) -> dict[int, str]:
    """Record and text of each document in small letters, composed."""
    records = Document.objects.filter(pk__in=ids).values_list("pk", *_RECORD)
    texts = dict(DocumentText.objects.filter(document__in=ids).values_list("document", "text"))
    return {
        pk: clean("\n".join((*record, texts.get(pk, "")))).text.lower() for pk, *record in records
    }
