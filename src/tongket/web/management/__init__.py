"""Commands of ``tongket-admin``."""
