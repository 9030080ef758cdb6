"""Vietnamese text: one form inside, spans that lead back to what was written, numbers, dates."""
