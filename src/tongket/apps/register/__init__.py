"""Sổ đăng ký văn bản: documents in, out and cited; numbers, files, relations, routing."""
