"""The report: everything that was found on one sheet of A4."""

from __future__ import annotations

import textwrap

from tworings.figures._canvas import Sheet
from tworings.figures.evaluation._box import MADE_UP, Box, percent, signed
from tworings.figures.evaluation.calibration import paint as paint_calibration
from tworings.figures.evaluation.change import paint as paint_change
from tworings.figures.evaluation.gains import box_of
from tworings.figures.evaluation.gains import paint as paint_gains
from tworings.figures.evaluation.item_map import paint as paint_items
from tworings.figures.evaluation.item_map import range_of
from tworings.model.evaluation import FEWEST, Findings

#: A4 in points.
A4 = (595.0, 842.0)
MARGIN = 42.0
MIDDLE = A4[0] / 2
SMALL, PLAIN, HEADING = 8.0, 9.5, 11.5


def report(findings: Findings) -> bytes:
    """Return the report as a PDF: the same bytes for the same findings."""
    sheet = Sheet("evaluation-report", A4, 1, (0, 0))
    writer = _Writer(sheet)
    sheet.text(
        (MARGIN, 48), "Before and after: what the forms say", size=17, align="left", bold=True
    )
    if findings.made_up:
        sheet.text(
            (A4[0] - MARGIN, 26), MADE_UP, size=13, colour="emergency", align="right", bold=True
        )
    writer.y = 76
    for text in _summary(findings):
        writer.paragraph(text, PLAIN)
    top = writer.y + 14
    if findings.change:
        _panel(sheet, MARGIN, top, "Right responses")
        box = (sheet, MARGIN + 16, top + 20, MARGIN + 160, top + 196)
        paint_change(Box(*box, (0, 1), (0, findings.change.out_of), SMALL), findings.change)
        _panel(sheet, MIDDLE + 8, top, "Gain by objective")
        box = box_of(
            sheet, MIDDLE + 8, top + 14, A4[0] - MARGIN, top + 14 + 190, findings.objectives
        )
        paint_gains(Box(**{**vars(box), "size": SMALL}), findings.objectives)
        top += 250
    if findings.items:
        _panel(sheet, MARGIN, top, "The items before the course")
        box = (sheet, MARGIN + 20, top + 30, MIDDLE - 16, top + 180)
        paint_items(Box(*box, (0, 1), range_of(findings.items), SMALL), findings.items)
    if findings.sureness:
        _panel(sheet, MIDDLE + 8, top, "Sure, and right? (after)")
        box = (sheet, MIDDLE + 34, top + 22, A4[0] - MARGIN, top + 170)
        paint_calibration(Box(*box, (0, len(findings.sureness)), (0, 1), SMALL), findings.sureness)
    if findings.items or findings.sureness:
        top += 226
    writer.y = top
    for text in _notes(findings):
        writer.paragraph(text, SMALL)
    title = "Evaluation report" + (f" ({MADE_UP.lower()})" if findings.made_up else "")
    return sheet.pdf(title)


def _panel(sheet: Sheet, x: float, y: float, title: str) -> None:
    sheet.text((x, y), title, size=HEADING, align="left", bold=True)


def _summary(findings: Findings) -> list[str]:
    counts, found = findings.counts, findings.change
    said = [
        f"{_count(counts.pairs, 'person', 'people')} responded before and after. Before only: "
        f"{counts.pre_only}. After only: {counts.post_only}."
    ]
    if counts.pairs >= FEWEST:
        said[0] += (
            f" They left {counts.blank_pre} of {counts.asked} items blank before and "
            f"{counts.blank_post} after; a blank counts as not right."
        )
    if counts.faults:
        said.append(
            f"While reading, {_count(counts.faults, 'thing was', 'things were')} named and "
            f"{_count(counts.set_aside, 'row or file was', 'rows or files were')} set aside."
        )
    if found:
        effect = (
            f"Effect size: d_z {signed(found.d_z, 2)}, with Hedges' correction g_z "
            f"{signed(found.g_z, 2)}."
            if found.d_z is not None
            else "There is no effect size: everybody changed alike."
        )
        said.append(
            f"Mean change in right responses: {signed(found.mean.mean)} of {found.out_of} (95% "
            f"interval {signed(found.mean.low)} to {signed(found.mean.high)}). {effect}"
        )
    said += [
        f"{gain.name} Mean {gain.pre:.1f} before, {gain.post:.1f} after on a scale of 1 to 5; "
        f"change {signed(gain.change.mean)} ({signed(gain.change.low)} to "
        f"{signed(gain.change.high)}), {gain.people} people."
        for gain in findings.scales
    ]
    return said


def _notes(findings: Findings) -> list[str]:
    notes = list(findings.withheld)
    if findings.items:
        hardest = min(findings.items, key=lambda item: item.difficulty)
        notes.append(
            f"Hardest before the course: {hardest.column} ({percent(hardest.difficulty)} right). "
            "Further right on the map: easier. Further up: it tells better who knows the rest."
        )
    if findings.change:
        notes.append(
            "How it was counted: intervals by percentile bootstrap over people (10,000 draws, "
            "fixed seed). d_z is the mean change over the standard deviation of the changes; g_z "
            "takes off its small-sample bias. Both depend on how alike the two times are, and "
            "cannot be compared with effect sizes of two separate groups."
        )
    notes.append(
        "What it cannot show: with no comparison group, a change is not proven to come from the "
        "course. People who came twice may differ from those who did not."
    )
    return notes


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


class _Writer:
    """Writes paragraphs down a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.y = 0.0

    def paragraph(self, text: str, size: float) -> None:
        """Write a paragraph; the next one stands below it."""
        width = int((A4[0] - 2 * MARGIN) / (0.54 * size))
        for row in textwrap.wrap(text, width):
            self._sheet.text((MARGIN, self.y), row, size=size, align="left")
            self.y += 1.35 * size
        self.y += 0.45 * size
