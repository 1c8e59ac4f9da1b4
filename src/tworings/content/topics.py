"""Reads the topics that the curriculum has to hold, ``topics.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import read_yaml
from tworings.model import Topic


def read_topics(path: Path | str) -> Listed[Topic]:
    """Read the topics, and keep their faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    return read_list(read_yaml(path), "topic", lambda entry: Topic)


def load_topics(path: Path | str) -> dict[str, Topic]:
    """Read the topics.

    Parameters
    ----------
    path : path
        A file like ``book/topics.yaml``.

    Returns
    -------
    dict of str to Topic
        By id, in the order of the file.

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    return read_topics(path).whole()
