"""Reading .pdf: letters and strokes with their places, rebuilt into lines, tables and paragraphs.

``words`` and ``strokes`` take what pdfium knows of one page; ``lines`` puts words on lines;
``regions`` finds side-by-side columns and ``grid`` ruled tables; ``joining`` makes paragraphs of
lines; ``running`` finds page numbers and repeated heads; ``reader`` puts the pieces together.
"""
