"""The digest that tells whether stored outputs still fit what they were made from."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

#: The packages whose versions show in outputs.
SHOWN_IN_OUTPUTS = ("markdown-it-py", "matplotlib", "nh3", "pybtex")
#: The parts of the engine that make outputs; the rest may change without a rerun.
ENGINE = ("content", "evaluate", "figures", "model", "plan", "simulate", "style", "widgets")
#: What a notebook may read: content beside it, or above it in the book.
CONTENT = ("*.yaml", "*.bib", "*.csv")

#: What else it reads when its code names one of these: the files of every module.
EVERY_BANK = re.compile(r"\bload_(?:agendas|assessment|banks)\b")
BANKS = ("modules/*/items.yaml", "modules/*/module.yaml")


def digest(path: Path, notebook: dict[str, Any]) -> str:
    """Return a digest of everything that a notebook's outputs follow from.

    Parameters
    ----------
    path : Path
        Where the notebook stands: its folder and the folders above it, up to the
        one with ``claims.yaml``, hold its content. Code that calls ``load_agendas``,
        ``load_assessment`` or ``load_banks`` reads the files of all modules of that one as well.
    notebook : dict
        The notebook; only its code counts, not its outputs or its prose.
    """
    whole = hashlib.sha256()
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    whole.update(json.dumps(code).encode())
    folder = path.resolve().parent
    while True:
        for pattern in CONTENT:
            for file in sorted(folder.glob(pattern)):
                whole.update(file.name.encode() + b"\0" + _bytes(file))
        if (folder / "claims.yaml").exists() or folder == folder.parent:
            break
        folder = folder.parent
    if any(map(EVERY_BANK.search, code)):
        for pattern in BANKS:
            for file in sorted(folder.glob(pattern)):
                name = file.relative_to(folder).as_posix()
                whole.update(name.encode() + b"\0" + _bytes(file))
    whole.update(_engine().encode())
    return f"sha256:{whole.hexdigest()[:32]}"


def is_stale(path: Path) -> bool:
    """Tell whether a notebook's stored outputs no longer fit its inputs."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    stored = notebook.get("metadata", {}).get("tworings", {}).get("digest")
    return stored != digest(path, notebook)


def stale(book: Path) -> list[Path]:
    """Return the notebooks below a folder whose outputs are stale, in order of their paths."""
    from tworings.notebooks.refresh import find

    return [path for path in find(book) if is_stale(path)]


@cache
def _engine() -> str:
    whole = hashlib.sha256()
    root = Path(__file__).resolve().parent.parent
    for part in ENGINE:
        for file in sorted((root / part).rglob("*")):
            # The front end is not part of an output: the book and JupyterLab bring their own.
            if file.suffix in {".py", ".yaml"}:
                whole.update(file.relative_to(root).as_posix().encode() + b"\0" + _bytes(file))
    for package in SHOWN_IN_OUTPUTS:
        whole.update(f"{package}=={version(package)}\n".encode())
    return whole.hexdigest()


def _bytes(file: Path) -> bytes:
    # A checkout on Windows may have other line ends; the content is the same.
    return file.read_bytes().replace(b"\r\n", b"\n")
