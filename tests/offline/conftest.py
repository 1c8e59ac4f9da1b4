"""A build in a folder of its own, and the offline copy unzipped somewhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tworings.offline import pack

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def build_copy() -> Callable[..., Path]:
    """Return a function that copies what a build reads to a folder, and builds it there."""

    def run(folder: Path, *flags: str, seed: str = "0") -> Path:
        folder.mkdir(parents=True)
        for name in ("_config.yml", "_toc.yml"):
            # Not `copy2`: the times of the files are this moment's, as in a fresh clone.
            shutil.copyfile(ROOT / name, folder / name)
        shutil.copytree(
            ROOT / "book",
            folder / "book",
            copy_function=shutil.copyfile,
            ignore=shutil.ignore_patterns(".ipynb_checkpoints"),
        )
        command = "from jupyter_book.cli.main import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", command, "build", str(folder), "-W", "--keep-going", *flags],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        if done.returncode:
            pytest.fail(f"{folder} does not build:\n{done.stderr[-4000:]}")
        return folder / "_build"

    return run


@pytest.fixture(scope="session")
def unzipped(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pack the book, unzip it in another folder, and return what a reader gets."""
    archive = pack(book, tmp_path_factory.mktemp("packed") / "two-rings.zip")
    folder = tmp_path_factory.mktemp("a reader's own folder")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    assert [path.name for path in folder.iterdir()] == ["two-rings"]
    return folder / "two-rings"
