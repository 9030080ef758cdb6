"""Changing the letters of a file where they stand: everything else stays as it was, byte for byte.

``letters`` knows which element of a Word file holds which letters and shares an edit out among
them; ``trace`` reads a file and remembers where its letters came from; ``copies`` finds what must
change along, or may not change; ``splice`` writes new letters into the bytes of a part, ``zips``
the part into the file; ``encodings`` gives a text the bytes that its file had. ``word`` and ``plain``
put the pieces together for the two kinds of files that can be changed, ``manuscript`` opens
whichever it is, ``unchangeable`` says why another is not.
"""
