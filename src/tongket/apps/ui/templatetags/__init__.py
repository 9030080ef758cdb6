"""Filters for showing, never for deciding."""
