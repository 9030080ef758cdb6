"""Yardsticks: our speed as ratios against a peer or a ceiling, measured in one run."""
