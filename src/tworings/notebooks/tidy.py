"""What is taken out of a notebook before it is stored."""

from __future__ import annotations

from typing import Any

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def drop_widget_views(notebook: dict[str, Any]) -> None:
    """Drop every widget view that has a fallback beside it, and the widget state.

    A stored view names a model that lives no longer than its kernel: a notebook
    reopened with one shows "model not found" instead of the fallback.

    Parameters
    ----------
    notebook : dict
        A notebook of format 4, changed in place.
    """
    for cell in notebook.get("cells", ()):
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if WIDGET_VIEW in data and "text/html" in data:
                del data[WIDGET_VIEW]
    notebook.get("metadata", {}).pop("widgets", None)


def tidy(notebook: dict[str, Any]) -> None:
    """Leave only what follows from the notebook's own cells, so that a rerun changes nothing.

    Parameters
    ----------
    notebook : dict
        A notebook of format 4, changed in place. Execution counts stay: nbval does
        not compare a cell without one.
    """
    drop_widget_views(notebook)
    for cell in notebook["cells"]:
        # Run times, and the state of somebody's screen.
        for name in ("execution", "collapsed", "scrolled", "jp-MarkdownHeadingCollapsed"):
            cell["metadata"].pop(name, None)
    kept = {"kernelspec", "tworings"}
    metadata = notebook["metadata"]
    for name in set(metadata) - kept:
        del metadata[name]
    metadata["kernelspec"] = {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
    metadata["language_info"] = {"name": "python"}
