"""The floors hold: imports run downward, plugins never import each other, only host knows Pelican and the disk."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path("plugins/clippings")
FLOORS = {
    "model": 1,
    "reading": 2,
    "view": 2,
    "host": 3,
    "importing": 4,
    "cli": 5,
    "__main__": 6,
    "__init__": 0,
}
PLUGINS = {
    "records",
    "entities",
    "outlets",
    "links",
    "quotations",
    "annotations",
    "events",
    "describe",
    "search",
}
MODULES = sorted(Path(__file__).resolve().parents[1].joinpath(PACKAGE).rglob("*.py"))
OUTSIDE = {
    "multiprocessing",
    "os",
    "pathlib",
    "subprocess",
    "socket",
    "shutil",
    "tempfile",
    "urllib",
    "logging",
    "pelican",
}
ALLOWED_OUTSIDE = {
    "importing/run.py": {"pathlib"}, "importing/register.py": {"pathlib"},
    "importing/shelf.py": {"pathlib"}, "search/pages.py": {"os"},
}  # fmt: skip


def part_of(path: Path) -> tuple[str, str]:
    inner = path.relative_to(Path(__file__).resolve().parents[1] / PACKAGE)
    return (inner.parts[0] if len(inner.parts) > 1 else inner.stem), inner.as_posix()


def imported(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found.append(node.module or "")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: part_of(p)[1])
def test_imports_run_downward(path: Path) -> None:
    part, name = part_of(path)
    floor = FLOORS.get(part, 4)
    for module in imported(path):
        if module == "clippings":
            continue
        if not module.startswith("clippings."):
            continue
        other = module.split(".")[1]
        if other == part:
            continue
        assert not (part in PLUGINS and other in PLUGINS), f"{name}: plugins never import each other ({other})"
        assert not (part == "importing" and other in PLUGINS), f"{name} imports the plugin {other}"
        below = FLOORS.get(other, 4)
        assert below < floor or (below == floor == 2 and part == "view"), f"{name} imports upward: {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: part_of(p)[1])
def test_only_host_knows_pelican_and_the_disk(path: Path) -> None:
    part, name = part_of(path)
    if part in ("host", "cli", "__main__"):
        return
    roots = {module.split(".")[0] for module in imported(path)}
    assert roots & OUTSIDE <= ALLOWED_OUTSIDE.get(name, set()), name


@pytest.mark.parametrize("path", [p for p in MODULES if part_of(p)[0] == "model"], ids=lambda p: part_of(p)[1])
def test_the_model_is_standard_library_only(path: Path) -> None:
    import sys

    roots = {module.split(".")[0] for module in imported(path)} - {"clippings", ""}
    assert roots <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: part_of(p)[1])
def test_modules_are_small_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), path
    assert len(text.splitlines()) <= 250, path


def test_no_module_has_an_empty_name() -> None:
    vague = {"utils", "helpers", "manager", "base", "data", "info", "common", "misc"}
    assert {path.stem for path in MODULES} & vague <= {"data"}  # describe/data.py writes data/


@pytest.mark.parametrize("path", MODULES, ids=lambda p: part_of(p)[1])
def test_no_exception_is_swallowed(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            broad = node.type is None or (
                isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
            )
            raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            assert not broad or raises, f"{path}:{node.lineno}"
            assert not (len(node.body) == 1 and isinstance(node.body[0], ast.Pass)), f"{path}:{node.lineno}"
