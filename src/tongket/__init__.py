"""Tổng kết: reads, checks, drafts and typesets Vietnamese official documents."""

__version__ = "0.1.0"
