"""Reading .odt: the same promise as for .docx.

``names`` spells OpenDocument; ``sheet`` works out styles; ``lists`` counts; ``story`` walks blocks
and ``inlines`` what stands inside paragraphs; ``pages`` reads paper and page numbers; ``reader``
puts the pieces together.
"""
