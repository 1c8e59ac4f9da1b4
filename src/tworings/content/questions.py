"""Reads the questions that people ask, ``educators/questions.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.claiming import read_with_ledger
from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import Document
from tworings.model import Question, QuestionBank


def read_questions(document: Document) -> Listed[Question]:
    """Read the questions alone, and keep their faults beside what is sound."""
    return read_list(document, "question", lambda entry: Question)


def load_questions(path: Path | str, book: Path | str | None = None) -> QuestionBank:
    """Read the questions and the evidence that their answers rest on.

    Parameters
    ----------
    path : path
        A file like ``book/educators/questions.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file that has them.

    Returns
    -------
    QuestionBank
        A mapping by id, in the order of the file.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    questions, ledger = read_with_ledger(read_questions, path, book)
    return QuestionBank(questions.things, ledger)
