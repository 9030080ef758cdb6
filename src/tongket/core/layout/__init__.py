"""Layout: the measures of the state's and the Party's paper, and the plan of a page."""
