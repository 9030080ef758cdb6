"""The document model: what a file holds (source) and what it says (model)."""
