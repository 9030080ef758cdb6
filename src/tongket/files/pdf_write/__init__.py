"""Writing PDF: the plan of a document drawn on paper."""

from tongket.files.pdf_write.write import Undrawable, write_pdf, write_plan

__all__ = ["Undrawable", "write_pdf", "write_plan"]
