"""Runs in the stock peer's Python, which has jupyterquiz: what ``display_quiz`` puts in a cell.

Standard input holds a JSON list of lists of questions; standard output gets, for each list, the
outputs as a stored notebook has them.
"""

from __future__ import annotations

import json
import random
import sys

from IPython.core.formatters import DisplayFormatter
from jupyterquiz import display_quiz
from jupyterquiz.dynamic import display as quiz_module


def outputs(questions: list[dict]) -> list[dict]:
    """Return the outputs of one quiz."""
    shown: list[dict] = []

    def take(thing: object) -> None:
        data, _ = DisplayFormatter().format(thing)
        shown.append({"output_type": "display_data", "metadata": {}, "data": data})

    # The name that jupyterquiz calls; there is no kernel here to catch what is displayed.
    quiz_module.display = take
    # Its answers keep their order, as ours do: else another one is the first on every visit.
    display_quiz(questions, shuffle_answers=False)
    return shown


if __name__ == "__main__":
    random.seed(1)  # it names its parts by chance
    json.dump([outputs(questions) for questions in json.load(sys.stdin)], sys.stdout)
