"""What the YAML parser complains about, in plain words."""

from __future__ import annotations

from typing import Any

#: A piece of the parser's message -> (problem, expected, mend). The first that fits is used;
#: both of PyYAML's parsers are covered.
_SAID = (
    (
        ("document start",),
        "something follows the end of the document",
        "one document a file",
        "delete the line that ends the document, or what follows it",
    ),
    (
        ("tab character", "'\\t'"),
        "a tab is used as indentation",
        "spaces",
        "replace the tab with spaces",
    ),
    (
        ("mapping values are not allowed",),
        "a colon stands where no key can be",
        '"key: value", each on a line of its own and indented like its neighbours',
        'put a text that holds ": " in quotes, or mend the indentation of this line',
    ),
    (
        ("could not find expected ':'", "',' or '}'", "did not find expected ':'"),
        "a mapping is not finished",
        '"key: value"',
        "add the missing colon, comma or closing brace",
    ),
    (
        ("',' or ']'",),
        "a list in brackets is not finished",
        "entries parted by commas, and a closing bracket",
        "add the missing comma or bracket",
    ),
    (
        ("unexpected end of stream",),
        "a quoted text is not finished",
        "a closing quote",
        "add the closing quote; inside single quotes write an apostrophe twice",
    ),
    (
        ("unknown escape", "escape code", "escape sequence", "hexadecimal"),
        "a backslash inside double quotes starts nothing that is known",
        "plain text",
        "use single quotes, or write the backslash twice",
    ),
    (
        ("cannot start any token",),
        "a text starts with a character that YAML keeps for itself",
        "text that starts with a letter, a digit or a quote",
        "put the text in quotes",
    ),
    (
        ("'-' indicator", "block sequence entries", "block collection"),
        "this line does not fit the list around it",
        'entries that all start with "- " in the same column',
        'indent the line like the other entries, and start it with "- "',
    ),
    (
        ("expected key", "<block end>", "<block mapping start>"),
        "this line does not fit the lines above it",
        "keys of one mapping in the same column, and text in whole quotes",
        "mend the indentation, or put the whole text in one pair of quotes",
    ),
    (
        ("block scalar", "chomping", "comment or line break", "indentation indicator"),
        'what follows "|" or ">" is not understood',
        'nothing else on the line of "|", ">" or ">-"',
        "move the text to the next line and indent it",
    ),
    (
        ("tag", "directive", "YAML document"),
        "a tag or a directive is not understood",
        "plain text, numbers, lists and mappings",
        'delete it; put text that starts with "!" or "%" in quotes',
    ),
    (
        ("alphabetic or numeric",),
        'a text starts with "&" or "*"',
        "text that starts with a letter, a digit or a quote",
        "put the text in quotes",
    ),
)


def in_our_words(error: Exception, text: str) -> tuple[int, tuple[str, str, str]]:
    """Translate an error of PyYAML.

    Parameters
    ----------
    error : yaml.YAMLError
        What the parser raised.
    text : str
        What it was reading.

    Returns
    -------
    line : int
        Where, from 1, and never beyond the last line that holds something.
    said : tuple of str
        Problem, expectation and mend.
    """
    message = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', None) or error}"
    last = text.rstrip().count("\n") + 1
    line = min(_line(error), last)
    context = getattr(error, "context_mark", None)
    if context is not None and "end of stream" in message:
        # The quote that was opened says more than the end of the file.
        line = context.line + 1
    if "start any token" in message and "\t" in text.split("\n")[line - 1]:
        message = "tab character"
    for pieces, problem, expected, mend in _SAID:
        if any(piece in message for piece in pieces):
            return line, (problem, expected, mend)
    return line, (
        "the YAML is not understood here",
        '"key: value", lists that start with "- ", and indentation by spaces',
        "compare this line with the lines above it, and put text with odd signs in quotes",
    )


def _line(error: Any) -> int:
    for mark in (getattr(error, "problem_mark", None), getattr(error, "context_mark", None)):
        if mark is not None:
            return mark.line + 1
    return 1
