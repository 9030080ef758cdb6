"""Writing .docx: our own OOXML, laid out as the plan of the paper says."""

from tongket.files.docx_write.links import Link, read_links
from tongket.files.docx_write.write import write_docx, write_plan

__all__ = ["Link", "read_links", "write_docx", "write_plan"]
