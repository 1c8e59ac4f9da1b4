"""The engines beside Chromium. Run as a program, it gets what is missing and says what is there.

What each one is and how it starts is told in ``firefox.py`` and ``webkit.py``.
"""

from __future__ import annotations

import sys
from pathlib import Path

# Run as a program, only its own folder is known.
sys.path.insert(0, str(Path(__file__).parent.parent))

import firefox
import webkit
from engine import Engine, MissingEngine

#: Every engine, in alphabetical order: how it is found, and how it is started.
ENGINES: dict[str, tuple] = {
    "firefox": (firefox.find, firefox.Firefox),
    "webkit": (webkit.find, webkit.WebKit),
}


def start(name: str) -> Engine:
    """Start an engine by its name; `MissingEngine` when it cannot be had."""
    return ENGINES[name][1]()


def found() -> dict[str, str]:
    """Return the engines that are on this machine, or could be installed, with their paths."""
    result = {}
    for name, (find, _) in ENGINES.items():
        try:
            result[name] = find()
        except MissingEngine as missing:
            print(missing, file=sys.stderr)
    return result


if __name__ == "__main__":
    for engine, path in found().items():
        print(f"{engine} for the tests: {path}")
