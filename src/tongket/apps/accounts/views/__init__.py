"""Pages of this app: guard, form or query, page."""
