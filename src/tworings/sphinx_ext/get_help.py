"""``{get-help} uk``: where to get help in one country, in three levels."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import load_place
from tworings.model.place import Place, Service
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.day import written_day

#: The levels as they are named and marked. Never by colour alone: each says its own urgency.
LEVELS: tuple[tuple[str, str], ...] = (
    ("emergency", "Emergency: get help now"),
    ("urgent", "Urgent: get help today"),
    ("non_urgent", "Not urgent: ask soon"),
)


class GetHelpDirective(SphinxDirective):
    """Show a place's services, the most urgent first."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return one section a level."""
        path = book_folder(self.env.app) / "places" / f"{self.arguments[0]}.yaml"
        if not path.is_file():
            raise self.error(f"no place {self.arguments[0]!r}: there is no file {path.name}")
        self.env.note_dependency(str(path))
        place = load_place(path)
        return [self._level(place, level, heading) for level, heading in LEVELS]

    def _level(self, place: Place, level: str, heading: str) -> nodes.section:
        name = level.replace("_", "-")
        section = nodes.section(
            ids=[f"{place.id}-{name}"],
            names=[f"{place.id} {heading.lower()}"],
            classes=["tr-level", f"tr-level--{name}"],
        )
        self.state.document.note_implicit_target(section)
        section += nodes.title("", heading)
        services = nodes.bullet_list(classes=["tr-services"])
        services += [_service(service) for service in getattr(place, level)]
        section += services
        return section


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
