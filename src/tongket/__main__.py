"""``python -m tongket``."""

from tongket.cli.main import main

raise SystemExit(main())
