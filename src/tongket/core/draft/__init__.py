"""The drafter: outline and records become a report; a new draft meets an edited text."""
