"""The pages of reference that are made from the code, one module a kind of page."""
