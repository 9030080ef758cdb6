"""Tests of the search in the register."""
