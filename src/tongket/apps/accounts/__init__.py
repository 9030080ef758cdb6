"""People who sign in: passwords, second factor, sessions, tokens."""
