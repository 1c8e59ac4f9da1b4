"""Read by `jupyter lab --config=jupyter_server_config.py`, as `make lab` says it.

When a notebook is saved, the widget views are dropped and their readable fallback stays, so
that a notebook reopened without its kernel shows the quiz and not "model not found".
"""

from typing import Any

from tworings.notebooks.tidy import drop_widget_views


def keep_the_fallback(model: dict[str, Any], **_kwargs: Any) -> None:
    """Drop the views from a notebook that is about to be saved."""
    if model["type"] == "notebook" and model["content"]["nbformat"] == 4:
        drop_widget_views(model["content"])


c = get_config()  # noqa: F821 - given by Jupyter
c.FileContentsManager.pre_save_hook = keep_the_fallback
# Teaching happens offline as well: nothing is fetched or asked for.
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.news_url = None
