"""Fuzz targets: spoilt files against every reader, to find what neither reads nor refuses them.

Each module is one target and runs by itself, from the top folder of the repository::

    python -m fuzz.docx --seconds 60 --seed 1
    python -m fuzz.pdf --rounds 5000
    python -m fuzz.odt --atheris        # coverage-guided, when atheris is installed

A round takes a good file, spoils it, reads it, and checks that it was refused with a proper code or
that the ``Source`` is sound. The first file that breaks this is written out and the traceback shown.
The same seed gives the same files.
"""
