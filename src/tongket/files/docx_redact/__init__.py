"""A public copy of a Word file, edited in place: its layout stays, what must not be seen goes."""

from tongket.files.docx_redact.redact import NotInPlace, Redacted, redact_docx

__all__ = ["NotInPlace", "Redacted", "redact_docx"]
