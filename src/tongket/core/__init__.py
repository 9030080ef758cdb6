"""Everything that decides: pure functions of their arguments, standard library only."""
