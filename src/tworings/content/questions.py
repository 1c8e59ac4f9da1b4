"""Reads the questions that people ask, ``educators/questions.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tworings.content.claimed import unknown_claims
from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault
from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import read_yaml
from tworings.model import Claim, Question, QuestionBank


@dataclass(frozen=True)
class QuestionsFile:
    """What was read from the file.

    Attributes
    ----------
    questions : Listed
        The questions, with their faults.
    """

    questions: Listed[Question]

    @property
    def faults(self) -> list[Fault]:
        """All faults of the file alone."""
        return self.questions.faults

    def named_claims(self) -> set[str]:
        """Return every claim that a sound question names."""
        return {claim for one in self.questions.things.values() for claim in one.claims}

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that a question names and the ledger lacks."""
        document, where = self.questions.document, self.questions.where
        return [
            fault
            for own, one in self.questions.things.items()
            for fault in unknown_claims(document, one, claims, where[own])
        ]


def read_questions(path: Path | str) -> QuestionsFile:
    """Read the questions alone, and keep their faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    return QuestionsFile(read_list(read_yaml(path), "question", lambda entry: Question))


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
    file, ledger = read_with_ledger(read_questions, path, book)
    return QuestionBank(file.questions.things, ledger)
