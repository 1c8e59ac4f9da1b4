"""Responses that learners saved themselves, one file each (`model.AnswerFile`)."""

from __future__ import annotations

from pathlib import Path

from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.evaluate.csv_responses import LONGEST_CODE, ReadFile
from tworings.evaluate.responses import Response, SetAside, own_code
from tworings.model import AnswerFile, PrePostTest


def read_answer_file(path: Path | str, assessment: PrePostTest) -> ReadFile:
    """Read one file; one that cannot be used is named, and its text set aside.

    JSON is YAML too: the book's own reader tells the line of a fault.
    """
    read = ReadFile(asked=tuple(item.id for item in assessment.bank.items))
    try:
        document = read_yaml(path)
    except ContentError as error:
        read.faults += error.faults
        read.set_aside.append(SetAside(str(path), 1, ()))
        return read
    file, faults = validate(AnswerFile, document)
    read.faults += faults
    response = _response(document, file, assessment, read) if file else None
    if response:
        read.responses.append(response)
    else:
        read.set_aside.append(SetAside(str(path), 1, ()))
    return read


def _response(
    document: Document, file: AnswerFile, assessment: PrePostTest, read: ReadFile
) -> Response | None:
    def tell(key: str, problem: str, expected: str, mend: str) -> None:
        at = (key,) if key in document.value else ()
        read.faults.append(document.fault(at, "", problem, expected, mend))

    code = own_code(file.code or "")
    if file.bank != assessment.bank.id:
        tell(
            "bank",
            f"these are responses to {quoted(file.bank)}",
            f"responses to {quoted(assessment.bank.id)}",
            "keep it apart from this folder; it was set aside",
        )
    elif file.time is None:
        tell(
            "time",
            "it does not say whether it is from before or after",
            '"pre" or "post"',
            'write "time": "pre" or "time": "post"; it was set aside',
        )
    elif not code:
        tell(
            "code",
            "it has no code, so that it cannot be matched",
            "the person's own code",
            'ask for it, and write "code": "..."; it was set aside',
        )
    elif len(code) > LONGEST_CODE:
        tell(
            "code",
            f"the code is {quoted(code)}",
            f"the person's own code, of 1 to {LONGEST_CODE} letters and figures",
            "ask for the code, which is no name, and write it; it was set aside",
        )
    else:
        chosen, sure = _items(document, file, assessment, read)
        said = _lines(document, file, assessment, read)
        if chosen or said:
            return Response(code, file.time, document.path, 1, chosen, sure, said)
        tell("responses", "nothing was filled in", "at least one response", "it was set aside")
    return None


def _items(
    document: Document, file: AnswerFile, assessment: PrePostTest, read: ReadFile
) -> tuple[dict[str, str], dict[str, str]]:
    items = {item.id: item for item in assessment.bank.items}
    chosen: dict[str, str] = {}
    sure: dict[str, str] = {}
    for n, one in enumerate(file.responses):
        item = items.get(one.item)
        choices = [choice.id for choice in item.choices] if item else []
        if item is None:
            problem, expected = f"unknown item {quoted(one.item)}", "an item of the bank"
        elif one.item in chosen:
            problem, expected = f"item {quoted(one.item)} stands twice", "each item once"
        elif len(one.chosen) != 1 or one.chosen[0] not in choices:
            problem = f"the response is {quoted(' '.join(one.chosen))}"
            expected = f"one of {', '.join(choices)}"
        else:
            chosen[one.item] = one.chosen[0]
            if one.confidence:
                sure[one.item] = one.confidence
            continue
        read.faults.append(_left_out(document, ("responses", n), one.item, problem, expected))
    return chosen, sure


def _lines(
    document: Document, file: AnswerFile, assessment: PrePostTest, read: ReadFile
) -> dict[str, int]:
    known = {line.id for line in assessment.lines.values()}
    said: dict[str, int] = {}
    for n, one in enumerate(file.scales):
        if one.line in known and one.line not in said:
            said[one.line] = one.value
            continue
        twice = one.line in said
        problem = f"line {quoted(one.line)} stands twice" if twice else "unknown line of a scale"
        expected = "each line once" if twice else f"one of {', '.join(sorted(known))}"
        read.faults.append(_left_out(document, ("scales", n), one.line, problem, expected))
    return said


def _left_out(
    document: Document, at: tuple[str, int], owner: str, problem: str, expected: str
) -> Fault:
    return document.fault(
        at, owner[:60], problem, expected, "ask whose file it is; this entry counts as blank"
    )
