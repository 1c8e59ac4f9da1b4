"""Where to get help: numbers and opening times are read again each year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tworings.content.book import Book
from tworings.content.fault import Fault

#: A number that nobody answers is worse than none.
YEAR = timedelta(days=365)
#: How long before its year is over a service is noted.
SOON = timedelta(days=335)


def services_are_read_each_year(book: Book) -> Iterator[Fault]:
    """Refuse a service whose page was last read more than a year ago, or on a day to come."""
    for file in book.places:
        for level, services in file.place.services():
            for number, service in enumerate(services):
                age = book.today - service.checked_on
                if timedelta() <= age <= YEAR:
                    continue
                said = (
                    f'"{service.name}" was last checked {age.days} days ago'
                    if age > YEAR
                    else f'"{service.name}" is said to be checked on a day to come'
                )
                yield file.document.fault(
                    (level, number, "checked_on"),
                    f"{file.place.id} > {level} {number + 1}",
                    said,
                    f"a day within the year up to today ({book.today})",
                    "read its page again, mend what has changed, then set checked_on to today; "
                    "if the page is gone, find another or delete the service",
                )


def services_due(book: Book) -> Iterator[str]:
    """Yield a note for each service whose year is nearly over."""
    for file in book.places:
        for level, services in file.place.services():
            for number, service in enumerate(services):
                if SOON < book.today - service.checked_on <= YEAR:
                    line = file.document.line((level, number, "checked_on"))
                    yield (
                        f'{file.document.path}:{line}: "{service.name}" is to be read again by '
                        f"{service.checked_on + YEAR}"
                    )
