"""Cơ cấu tổ chức: units, posts, holders and roles, each true from one day to another."""
