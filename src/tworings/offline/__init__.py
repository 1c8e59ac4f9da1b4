"""The book away from the web: one archive to carry, one PDF to print.

Works on what was built, a folder of files, and knows nothing of how it came about: no content, no
widgets, no Sphinx. Nothing but the standard library is needed.
"""

from tworings.offline.archive import ArchiveError, pack
from tworings.offline.paper import PaperError, print_book

__all__ = ["ArchiveError", "PaperError", "pack", "print_book"]
