"""One module a way of running: ``demo``, ``production``, ``test``; ``base`` is what they share."""
