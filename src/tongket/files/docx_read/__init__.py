"""Reading .docx: what stands on the paper, in reading order, with how it looks.

``names`` and ``measures`` spell OOXML; ``run_props`` and ``para_props`` read what one element says;
``styles``, ``looks`` and ``settings`` work out what holds in the end; ``numbering`` counts lists;
``story`` walks paragraphs, ``tables`` and ``drawings`` what stands among them; ``sections`` reads
paper and page numbers; ``reader`` puts the pieces together.
"""
