"""Imports point down only, siblings do not know each other, files stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "tworings"

#: Each part, and the parts it may import. What is not listed may not be imported.
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "style": set(),
    "written": set(),
    "content": {"model", "plan", "written"},
    "authoring": {"content", "model", "notebooks"},
    "plan": {"model"},
    "simulate": {"model"},
    "evaluate": {"content", "figures", "model", "written"},
    "figures": {"model", "simulate", "style"},
    "widgets": {"content", "model", "plan", "simulate", "style"},
    "gallery": {"content", "figures", "widgets"},
    "notebooks": {"written"},
    "offline": set(),
    "paper": {"content", "figures", "model", "written"},
    "sphinx_ext": {"content", "figures", "gallery", "model", "notebooks", "style", "widgets"},
    "cli": {
        "authoring",
        "content",
        "evaluate",
        "figures",
        "model",
        "notebooks",
        "offline",
        "paper",
    },
    "__main__": {"cli"},
}
#: Packages whose parts are siblings that may not import each other.
SIBLINGS = ("widgets",)
NO_JUPYTER = ("anywidget", "ipywidgets", "IPython", "nbformat", "nbclient", "sphinx")


def imports(path: Path) -> set[str]:
    """Every absolute module name that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write absolute imports"
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def parts() -> dict[str, list[Path]]:
    """Every part of the package with its files."""
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE)
        if inside.name == "__init__.py" and len(inside.parts) == 1:
            continue
        found.setdefault(inside.parts[0].removesuffix(".py"), []).append(path)
    return found


def test_every_part_has_a_place_in_the_layers():
    assert set(parts()) <= set(MAY_IMPORT)


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_imports_point_down(part):
    for path in parts().get(part, []):
        for name in imports(path):
            if not name.startswith("tworings.") or name == "tworings.__version__":
                continue
            target = name.split(".")[1]
            assert target == part or target in MAY_IMPORT[part], f"{path} imports {name}"


@pytest.mark.parametrize("package", SIBLINGS)
def test_siblings_do_not_know_each_other(package):
    folders = [folder.name for folder in (PACKAGE / package).iterdir() if folder.is_dir()]
    for folder in folders:
        for path in (PACKAGE / package / folder).rglob("*.py"):
            for name in imports(path):
                for other in set(folders) - {folder}:
                    assert not name.startswith(f"tworings.{package}.{other}"), f"{path}: {name}"


@pytest.mark.parametrize("part", ["model", "content", "style", "plan", "simulate", "figures"])
def test_the_core_knows_no_host(part):
    for path in parts()[part]:
        for name in imports(path):
            assert name.split(".")[0] not in NO_JUPYTER, f"{path} imports {name}"


def test_import_is_quick_because_nothing_heavy_comes_along():
    code = (
        "import sys, tworings; "
        "print([m for m in ('anywidget','matplotlib','pandas','pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names_can_be_had():
    import tworings

    for name in tworings.__all__:
        assert getattr(tworings, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'quizz'"):
        tworings.quizz  # noqa: B018


def test_notebooks_define_nothing_and_import_public_names_only():
    import nbformat

    import tworings
    from tworings.notebooks import find

    for path in find(ROOT / "book"):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type != "code":
                continue
            tree = ast.parse(cell.source)
            for node in ast.walk(tree):
                assert not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda), path
                if isinstance(node, ast.ImportFrom) and node.module.startswith("tworings"):
                    assert node.module == "tworings", f"{path}: import from tworings itself"
                    assert {alias.name for alias in node.names} <= set(tworings.__all__), path
            assert len(cell.source.splitlines()) <= 3, f"{path}: keep code cells short: {cell.id}"


def test_files_stay_small():
    for suffix in ("*.py", "*.js", "*.css"):
        for path in PACKAGE.rglob(suffix):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            assert lines <= 350, f"{path}: {lines} lines; one noun a file"
