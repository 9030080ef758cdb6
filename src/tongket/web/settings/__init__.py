"""One module a way of running: ``demo``, ``production``, ``test``; ``site`` is what they share."""
