"""The kit every page is made of: frame, partials, tokens, scripts."""
