"""Running notebooks, and storing them with their outputs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tworings.notebooks.digest import digest, is_stale
from tworings.notebooks.store import store
from tworings.notebooks.tidy import tidy


class NotebookError(Exception):
    """A notebook that could not be run; its stored file was left as it was."""


def find(book: Path) -> list[Path]:
    """Return every notebook below a folder, in order, without editors' checkpoints."""
    return sorted(
        path
        for path in book.rglob("*.ipynb")
        if not any(part.startswith((".", "_")) for part in path.relative_to(book).parts)
    )


def refresh(book: Path, *, everything: bool = False) -> Iterator[Path]:
    """Run the stale notebooks below a folder and store their outputs.

    Parameters
    ----------
    book : Path
        The folder.
    everything : bool
        Run those that are not stale as well.

    Yields
    ------
    Path
        Each notebook that was written.

    Raises
    ------
    NotebookError
        When a cell fails or prints a warning; that notebook is not written.
    """
    for path in find(book):
        if everything or is_stale(path):
            _run(path)
            yield path


def _run(path: Path) -> None:
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        store_widget_state=False,
        record_timing=False,
        # The kernel talks to this process alone; its remark about that is no news to an author.
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
    )
    try:
        client.execute()
    except CellExecutionError as error:
        reason = str(error.evalue).strip() or error.ename
        raise NotebookError(
            f"{path}: a cell stopped with {error.ename}: {reason}\n"
            "Expected every cell to run; mend the cell or its content. Nothing was written."
        ) from None
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "stream" and output.name == "stderr":
                raise NotebookError(
                    f"{path}: cell {cell.id} printed to stderr: {output.text.strip()[:300]}\n"
                    "Expected no warning in a page that readers see. Nothing was written."
                )
    tidy(notebook)
    notebook.metadata["tworings"] = {"digest": digest(path, notebook)}
    store(path, notebook)
