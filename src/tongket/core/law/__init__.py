"""Citations of official documents: found, classified, normalised, resolved."""
