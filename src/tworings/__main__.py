"""``python -m tworings`` is the command ``tworings``."""

import sys

from tworings.cli import main

if __name__ == "__main__":
    sys.exit(main())
