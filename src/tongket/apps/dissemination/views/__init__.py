"""Guard, form or query, render: the pages of dissemination."""
