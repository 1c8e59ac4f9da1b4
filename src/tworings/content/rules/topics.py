"""Topics: each of them is taught somewhere, and each that is taught is listed."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean


def topics_have_a_home(book: Book) -> Iterator[Fault]:
    """Hold every topic to be taught by a module, and every module to name listed topics.

    A module that is planned may hold back the topics that only it will teach.
    """
    if not book.topics:
        return
    # A module that cannot be read is told of already; what it teaches is not known.
    if any(not folder.file or not folder.file.module for folder in book.modules):
        return
    listed = book.topics
    taught: set[str] = set()
    for folder in book.modules:
        for index, topic in enumerate(folder.file.module.topics):
            taught.add(topic.id)
            if topic.id not in listed.named:
                yield folder.file.fault(
                    ("topics", index, "id"),
                    f"unknown topic {quoted(topic.id)}",
                    f"the id of a topic in {listed.document.path}",
                    did_you_mean(topic.id, listed.named, "add the topic there"),
                )
    planned = book.planned.things.values() if book.planned else ()
    awaited = {topic for module in planned for topic in module.topics}
    for topic_id in listed.things:
        if topic_id not in taught | awaited:
            yield listed.fault(
                topic_id,
                (),
                "no module teaches this topic",
                'its id below "topics" in at least one module.yaml, with a heading and items',
                "name it in the module that teaches it, or write what is missing",
            )
