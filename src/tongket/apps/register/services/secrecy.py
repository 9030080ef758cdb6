"""State secrets stay out: Law 29/2018/QH14, article 5; 117/2025/QH15. They have books of their own."""

from tongket.apps.register.models import Document
from tongket.core.doc.secrecy import mark_in_words


class SecretDocument(Exception):
    """A document marked Mật, Tối mật or Tuyệt mật. Carries the degree and nothing else of it."""

    def __init__(self, mark: str) -> None:
        super().__init__(mark)
        self.mark = mark


def refuse_marked(document: Document) -> None:
    """Raise ``SecretDocument`` when the subject, the note or the kind bears a mark of secrecy."""
    refuse_words(document.subject, document.note)
    if document.kind == "Điện mật":
        raise SecretDocument("Mật")


def refuse_words(*written: str) -> None:
    """Raise ``SecretDocument`` when something that people write bears a mark of secrecy."""
    for words in written:
        mark = mark_in_words(words)
        if mark:
            raise SecretDocument(mark)
