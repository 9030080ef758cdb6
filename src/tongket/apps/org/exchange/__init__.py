"""The organisation as tables: which columns, what is checked before anything is written."""
