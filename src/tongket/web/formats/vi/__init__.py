"""Vietnamese office style."""
