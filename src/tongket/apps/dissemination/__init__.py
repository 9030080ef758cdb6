"""Phổ biến, quán triệt: who must study which document by when, and who has."""
