"""Where the register tells the search that documents changed."""

from tongket.apps.register.index.entries import forget, index

__all__ = ["forget", "index"]
