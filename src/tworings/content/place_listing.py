"""What the country files hold, and what each lacks: the text of ``tworings places``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tworings.content.places import ELSEWHERE
from tworings.content.rules.places import YEAR
from tworings.model import Place

#: The levels and the needs, as an author reads them.
SAID = {
    "emergency": "emergency",
    "urgent": "urgent",
    "non_urgent": "not urgent",
    "advice": "somebody to ask by phone (advice)",
    "pep": "where to get PEP (pep)",
    "sexual_assault": "help after sexual assault (sexual_assault)",
    "tests": "tests for infections (tests)",
}


def listing(places: Iterable[Place], today: date) -> Iterator[str]:
    """Yield lines: each country, its services by level with their age, and what is missing.

    Parameters
    ----------
    places : iterable of Place
    today : date
        The day to count ages from.
    """
    for place in places:
        yield f"{place.country} (places/{place.id}.yaml): {place.emergency_number}"
        late = 0
        for level, services in place.services():
            yield f"  {SAID[level]}"
            for service in services:
                age = today - service.checked_on
                past = age > YEAR
                late += past
                needs = f" [{', '.join(service.needs)}]" if service.needs else ""
                mark = "  PAST ITS YEAR" if past else ""
                yield f"  {age.days:>6} days  {service.name}{needs}{mark}"
        missing = [SAID[need] for need in place.unanswered()]
        yield f"  missing: {'; '.join(missing) or 'nothing'}"
        if late:
            yield f"  past its year: {late}"
        yield ""
    if not any(place.id == ELSEWHERE for place in places):
        yield f"There is no places/{ELSEWHERE}.yaml for readers in any other country."
