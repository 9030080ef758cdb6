"""Pages of the organisation: what is read, and what an administrator changes."""
