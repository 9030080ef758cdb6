"""Puts the pieces together: settings, addresses, wiring. No rules of its own."""
