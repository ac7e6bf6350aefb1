"""The floors hold: imports run downward, plugins know of the machinery its hooks alone and never each other."""

import ast
import re
import sys
from functools import cache
from pathlib import Path
from statistics import median, quantiles

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "plugins/clippings"
FLOORS = (
    ("wording",),
    ("model",),
    ("reading",),
    ("view",),
    ("commands", "digest", "files", "folders", "hooks", "printing"),
    ("examples", "telling", "usage", "windows_names"),
    ("editing",),
    ("build/program", "build/sources"),
    ("build/unread_files",),
    ("build/work",),
    ("build/cache",),
    ("build/job",),
    ("build/stages",),
    ("output",),
    ("build/update",),
    ("build/pipeline",),
    ("pelican",),
    ("preview",),
    ("import_command", "site_commands"),
    ("cli",),
    ("__main__",),
)
"""From the lowest: a module imports from its own room and from floors below. Plugins and importers stand apart."""
PLUGINS = {
    "records", "entities", "outlets", "links", "quotations", "annotations", "events", "describe", "search",
}  # fmt: skip
BELOW_PLUGINS = ("wording", "model", "reading", "view", "hooks")
BELOW_IMPORTING = ("wording", "model", "reading", "commands", "files", "editing")
BELOW = {
    "importing": BELOW_IMPORTING,
    "new": (*BELOW_IMPORTING, "folders", "importing", "windows_names"),
    "explaining": ("model", "reading", "view", "wording", "links", "records"),
    "suggesting": ("model", "reading", "wording", "new"),
    "claiming": ("model", "reading", "commands", "files", "editing"),
    "changing": ("model", "reading", "commands", "files", "editing", "new"),
    "reconciling": ("model", "reading", "commands", "files", "editing"),
    "review": ("model", "reading", "commands", "files", "editing", "importing", "changing", "new"),
}
COMMANDS = ("cli", "import_command", "site_commands", "__init__")
MODULES = sorted(PACKAGE.rglob("*.py"))
OUTSIDE = {"multiprocessing", "os", "pathlib", "subprocess", "socket", "shutil", "tempfile", "urllib", "logging"}
ALLOWED_OUTSIDE = {
    "reading/edtf/__init__.py": {"os"},  # the day of a build is asked in this one place
    "reading/old_addresses.py": {"urllib"},
    "reading/rights/pictures.py": {"urllib"},
    "reading/schema/scalars.py": {"urllib"},
    "search/pages.py": {"os"},
}
MOST_LINES = 250
MOST_MODULES = 15


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room(name: str) -> str:
    """The room of a module, such as ``build/cache/store``: the longest name among the floors that it begins with."""
    rooms = [room for floor in FLOORS for room in floor if name == room or name.startswith(f"{room}/")]
    return max(rooms, key=len) if rooms else name.partition("/")[0]


def floor(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """The modules a module imports, as paths within the package or as the names of others'."""
    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names]
            found += [name if module_at(name) else module for name in names]
    return tuple(found)


def module_at(dotted: str) -> bool:
    inner = dotted.removeprefix("clippings.").replace(".", "/")
    return dotted.startswith("clippings.") and ((PACKAGE / f"{inner}.py").is_file() or (PACKAGE / inner).is_dir())


def own(path: Path) -> set[str]:
    """The package's modules that a module imports, as paths without ending."""
    return {
        name.removeprefix("clippings.").replace(".", "/") for name in imported(path) if name.startswith("clippings.")
    }


def below(here: str, there: str) -> bool:
    """Whether a module of a room may import from another."""
    if here in PLUGINS:
        return there in BELOW_PLUGINS  # a plugin knows of the machinery its hooks alone
    if here in BELOW:
        return there in BELOW[here]
    return here in COMMANDS or floor(there) < floor(here)


def test_imports_run_downward() -> None:
    upward = []
    for path in MODULES:
        name = name_of(path).removesuffix(".py").removesuffix("/__init__")
        here = room(name)
        upward += [f"{name} imports {o}" for o in own(path) if room(o) != here and not below(here, room(o))]
    assert upward == []


def test_no_import_circle() -> None:
    graph = {name_of(path).removesuffix(".py").removesuffix("/__init__"): own(path) for path in MODULES}
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " → ".join((*way, name))
        if name not in done:
            for other in graph.get(name, ()):
                walk(other, (*way, name))
            done.add(name)

    for name in graph:
        walk(name, ())


def test_one_folder_knows_pelican() -> None:
    know = [name_of(path) for path in MODULES if any(name.split(".")[0] == "pelican" for name in imported(path))]
    assert [name for name in know if not name.startswith("pelican/")] == []


def test_values_texts_views_and_plugins_know_no_disk() -> None:
    know = []
    for path in MODULES:
        name = name_of(path)
        if name.split("/")[0] in ("model", "reading", "view", *PLUGINS):
            roots = {module.split(".")[0] for module in imported(path)}
            know += [f"{name} imports {one}" for one in roots & OUTSIDE - ALLOWED_OUTSIDE.get(name, set())]
    assert know == []


def test_the_model_is_standard_library_only() -> None:
    model = [path for path in MODULES if name_of(path).startswith("model/")]
    roots = {module.split(".")[0] for path in model for module in imported(path)} - {"clippings", ""}
    assert model
    assert roots <= set(sys.stdlib_module_names)


def test_modules_are_small_and_say_what_they_are_for() -> None:
    assert [name_of(path) for path in MODULES if not ast.get_docstring(tree(path))] == []
    assert [name_of(path) for path in MODULES if len(path.read_text("utf-8").splitlines()) > MOST_LINES] == []


def test_most_modules_and_functions_are_short() -> None:
    modules = [len(path.read_text("utf-8").splitlines()) for path in MODULES if path.stem != "__init__"]
    functions = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
    ]
    assert median(modules) <= 90
    assert median(functions) <= 8
    assert quantiles(functions, n=10)[-1] <= 20


def test_no_folder_is_crowded() -> None:
    for folder in {path.parent for path in MODULES}:
        modules = [path for path in folder.glob("*.py") if path.stem != "__init__"]
        assert len(modules) <= MOST_MODULES, folder


def test_no_module_has_an_empty_name() -> None:
    vague = {"utils", "helpers", "manager", "base", "data", "info", "common", "misc"}
    assert {path.stem for path in MODULES} & vague <= {"data"}  # describe/data.py writes data/


def test_private_names_are_not_used_by_others() -> None:
    used = [
        f"{name_of(path)}:{node.lineno} {alias.name}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("clippings")
        for alias in node.names
        if alias.name.startswith("_") and alias.name != "__version__"
    ]
    assert used == []


def test_no_exception_is_swallowed() -> None:
    handlers = [
        (path, node) for path in MODULES for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)
    ]
    assert [f"{name_of(path)}:{handler.lineno}" for path, handler in handlers if swallows(handler)] == []


def swallows(handler: ast.ExceptHandler) -> bool:
    """Whether an exception goes no further: any one that is not raised again, or one that is passed over."""
    broad = handler.type is None or (
        isinstance(handler.type, ast.Name) and handler.type.id in ("Exception", "BaseException")
    )
    raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(handler))
    return (broad and not raises) or (len(handler.body) == 1 and isinstance(handler.body[0], ast.Pass))


def test_architecture_says_where_every_room_stands() -> None:
    floors = (PROJECT / "ARCHITECTURE.md").read_text("utf-8").partition("## Floors")[2].partition("\n## ")[0]
    named = {word.rstrip("/") for cell in re.findall("`([^`]+)`", floors) for word in cell.split()}
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() or path.suffix == ".py"}
    rooms |= {f"{room}.py" if (PACKAGE / f"{room}.py").exists() else room for rooms in FLOORS for room in rooms}
    assert rooms - named - {"build", "__pycache__", "__init__.py", "__main__.py"} == set()
