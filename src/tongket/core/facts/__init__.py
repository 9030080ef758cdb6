"""Figures that never travel without their sources, and the records they come from."""
