"""How numbers and days are written, where the office differs from Django."""
