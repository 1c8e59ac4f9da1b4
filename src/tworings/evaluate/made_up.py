"""Made-up responses, so that the figures can be shown before anybody was taught.

Nobody said any of this. Every code begins with the word, and so does everything made from it.
"""

from __future__ import annotations

import csv
import io
import random

from tworings.evaluate.responses import MADE_UP
from tworings.model import Item, PrePostTest

#: The same people each time.
SEED = 20261122
PEOPLE = 40


def made_up_csv(assessment: PrePostTest, people: int = PEOPLE) -> str:
    """Return a table of made-up responses; the same text for the same assessment.

    Some come only before or only after, and some leave blanks, as in any room.
    """
    chance = random.Random(SEED)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(assessment.columns)
    hardness = {item.id: chance.uniform(-0.9, 1.3) for item in assessment.bank.items}
    for n in range(1, people + 1):
        ability = chance.gauss(0, 0.9)
        times = ["pre", "post"]
        # One in eight is there at one time only.
        if chance.random() < 0.125:
            times.remove(chance.choice(times))
        for time in times:
            known = ability + (1.3 if time == "post" else 0)
            row = [f"{MADE_UP}{n:02}", time]
            letters, sure = [], []
            for item in assessment.bank.items:
                letter, how = _response(chance, item, known - hardness[item.id])
                letters.append(letter)
                sure.append(how)
            steps = [
                str(min(5, max(1, round(3 + 0.6 * known + chance.gauss(0, 0.7)))))
                for _ in assessment.lines
            ]
            writer.writerow([*row, *letters, *sure, *steps])
    return file.getvalue()


def _response(chance: random.Random, item: Item, ease: float) -> tuple[str, str]:
    if chance.random() < 0.02:
        return "", ""
    ids = [choice.id for choice in item.choices]
    key = item.key_response[0]
    share = 0.2 + 0.8 / (1 + 2.718281828459045 ** (-1.4 * ease))
    right = chance.random() < share
    said = key if right else chance.choice([own for own in ids if own != key])
    level = 1 + (ease + chance.gauss(0, 0.7) > -0.3) + (ease + chance.gauss(0, 0.7) > 0.9)
    letter = said[0] if item.type == "myth_or_fact" else "abcdef"[ids.index(said)]
    return letter.upper(), str(level)
