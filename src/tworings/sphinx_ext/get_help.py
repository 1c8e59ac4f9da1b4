"""``{get-help}`` and ``{emergency-numbers}``: where to get help, by country and level.

Every country is a section that reads without scripts. The picker is there hidden; ``places.js``
shows it, and then one country at a time.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import ContentError, load_place, load_places
from tworings.model import Place
from tworings.model.place import Level, Service
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.day import written_day

#: The levels as they are named and marked. Never by colour alone: each says its own urgency.
HEADINGS: dict[Level, str] = {
    "emergency": "Emergency: get help now",
    "urgent": "Urgent: get help today",
    "non_urgent": "Not urgent: ask soon",
}
#: Stands in every country: a number that has changed since may cost time.
CHECK = "Numbers, names and opening times change. Check them where you are."

WHERE = "Where are you?"
NONE = ("", "Choose a country", "Nothing is shown yet. Choose where you are.")
ALL = ("all", "All countries", "Shown below: all countries.")


class _PlacesDirective(SphinxDirective):
    """What both directives share: the country files, each an input of the page."""

    def places(self) -> list[Place]:
        folder = book_folder(self.env.app) / "places"
        # The folder too: a file that is added changes the page.
        for path in (folder, *folder.glob("*.yaml")):
            self.env.note_dependency(str(path))
        try:
            return load_places(folder.parent)
        except ContentError as error:
            raise self.error(str(error)) from error


class EmergencyNumbersDirective(_PlacesDirective):
    """List the emergency number of every country, each with a link to its section."""

    def run(self) -> list[nodes.Node]:
        """Return one list."""
        listing = nodes.bullet_list(classes=["tr-numbers"])
        for place in self.places():
            line = nodes.paragraph()
            line += nodes.reference("", f"{place.country}:", refid=place.id, internal=True)
            line += nodes.Text(" ")
            line += nodes.strong("", place.emergency_number)
            listing += nodes.list_item("", line)
        return [listing]


class GetHelpDirective(_PlacesDirective):
    """Show the services of one country, or of every country with a picker."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return one section a level, or one a country with its levels in it."""
        if self.arguments:
            place = self._one(self.arguments[0])
            return self._levels(place)
        places = self.places()
        return [
            nodes.container(
                "", nodes.raw("", _picker(places), format="html"), classes=["tr-places"]
            ),
            *map(self._place, places),
        ]

    def _one(self, name: str) -> Place:
        path: Path = book_folder(self.env.app) / "places" / f"{name}.yaml"
        if not path.is_file():
            raise self.error(f"no place {name!r}: there is no file {path.name}")
        self.env.note_dependency(str(path))
        return load_place(path)

    def _place(self, place: Place) -> nodes.section:
        section = self._section(place.id, place.country, ["tr-place"])
        section += self._levels(place)
        return section

    def _levels(self, place: Place) -> list[nodes.Node]:
        check = nodes.paragraph("", f"{place.note} {CHECK}" if place.note else CHECK)
        return [check, *(self._level(place, *level) for level in place.services())]

    def _level(self, place: Place, level: Level, some: tuple[Service, ...]) -> nodes.section:
        name = level.replace("_", "-")
        classes = ["tr-level", f"tr-level--{name}"]
        section = self._section(f"{place.id}-{name}", HEADINGS[level], classes)
        services = nodes.bullet_list(classes=["tr-services"])
        services += [_service(service) for service in some]
        section += services
        return section

    def _section(self, name: str, heading: str, classes: list[str]) -> nodes.section:
        section = nodes.section(ids=[name], names=[name], classes=classes)
        self.state.document.note_implicit_target(section)
        section += nodes.title("", heading)
        return section


def _picker(places: list[Place]) -> str:
    """Return the picker: a native list of choices and a line that says what is shown."""
    shown = [(place.id, place.country, f"Shown below: {place.country}.") for place in places]
    options = "".join(
        f'<option value="{value}" data-tr-said="{escape(said)}">{escape(name)}</option>'
        for value, name, said in (NONE, *shown, ALL)
    )
    return (
        f'<div data-tr-places hidden><label for="tr-where">{WHERE}</label>'
        f'<select id="tr-where" autocomplete="off">{options}</select>'
        f'<p role="status"></p></div>'
    )


def _service(service: Service) -> nodes.list_item:
    checked = nodes.paragraph("", "", classes=["tr-small"])
    checked += nodes.Text(f"Checked {written_day(service.checked_on)}. ")
    checked += nodes.reference("", "Source", refuri=service.source)
    checked[-1] += nodes.inline("", f": {service.name}", classes=["visually-hidden"])
    return nodes.list_item(
        "",
        nodes.paragraph("", "", nodes.strong("", service.name), nodes.Text(f". {service.how}")),
        nodes.paragraph("", service.for_),
        checked,
    )
