"""Figures and cited documents as links, so that a printed report still knows its records.

A figure becomes ``tongket:f:<key>?value=<value>&source=<kind:id>…``, a cited document
``tongket:d:<kind>:<id>``. They are ordinary link annotations, which PDF/A allows; a viewer that
does not know the scheme leaves them alone. A cited document that is in no register has no link.
"""

from urllib.parse import quote, urlencode

from tongket.core.doc.model import CitedDocument, Figure

FIGURE = "tongket:f:"
DOCUMENT = "tongket:d:"
_KEPT = ":/._-"


def address(origin: Figure | CitedDocument) -> str | None:
    """Where the link leads; ``None`` when there is no record behind the words."""
    if isinstance(origin, CitedDocument):
        return None if origin.ref is None else DOCUMENT + quote(str(origin.ref), safe=_KEPT)
    asked = [("value", str(origin.value)), *(("source", str(ref)) for ref in origin.sources)]
    return f"{FIGURE}{quote(origin.key, safe=_KEPT)}?{urlencode(asked, safe=_KEPT)}"
