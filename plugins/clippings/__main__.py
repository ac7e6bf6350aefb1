"""``python -m clippings``."""

from clippings.cli import main

raise SystemExit(main())
