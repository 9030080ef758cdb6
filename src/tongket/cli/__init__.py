"""The command line: one file per command; exit codes 0 clean, 1 findings, 2 trouble."""
