"""Guard, form or query, render: the pages of the register."""
