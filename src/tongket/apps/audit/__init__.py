"""Nhật ký hệ thống: who did what, when, to which record; chained so that tampering shows."""
