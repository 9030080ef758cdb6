"""Drafting: from an outline and records to a document whose figures keep their sources."""
