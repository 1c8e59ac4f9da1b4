"""Writing a notebook to its file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tworings.written import write_whole


def store(path: Path, notebook: dict[str, Any]) -> None:
    """Write a notebook, whole or not at all; the same notebook gives the same bytes.

    Parameters
    ----------
    path : Path
        Its file; written anew.
    notebook : dict
        A notebook of format 4.
    """
    text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    write_whole(path, text.encode())
