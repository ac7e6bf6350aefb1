"""The floors hold: imports run downward, plugins know of the machinery its hooks alone and never each other."""

import ast
import sys
from pathlib import Path
from statistics import median, quantiles

import pytest

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
    ("build/strays",),
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
BELOW_NEW = (*BELOW_IMPORTING, "folders", "importing", "windows_names")
BELOW_EXPLAINING = ("model", "reading", "view", "links")
BELOW_SUGGESTING = ("model", "reading", "wording", "new")
BELOW_RECONCILING = ("model", "reading", "commands", "files", "editing")
BELOW_REVIEW = ("model", "reading", "commands", "files", "editing", "importing", "changing", "new")
BELOW_CLAIMING = ("model", "reading", "commands", "files", "editing")
BELOW_CHANGING = ("model", "reading", "commands", "files", "editing", "new")
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


def imported(path: Path) -> list[str]:
    """The modules a module imports, as paths within the package or as the names of others'."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names]
            found += [name if module_at(name) else module for name in names]
    return found


def module_at(dotted: str) -> bool:
    inner = dotted.removeprefix("clippings.").replace(".", "/")
    return dotted.startswith("clippings.") and ((PACKAGE / f"{inner}.py").is_file() or (PACKAGE / inner).is_dir())


def own(path: Path) -> set[str]:
    """The package's modules that a module imports, as paths without ending."""
    return {
        name.removeprefix("clippings.").replace(".", "/") for name in imported(path) if name.startswith("clippings.")
    }


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_downward(path: Path) -> None:
    name = name_of(path).removesuffix(".py").removesuffix("/__init__")
    here = room(name)
    for other in own(path):
        there = room(other)
        if here == there:
            continue
        if here in PLUGINS:
            assert there in BELOW_PLUGINS, f"{name} imports {other}: a plugin knows of the machinery its hooks alone"
        elif here == "importing":
            assert there in BELOW_IMPORTING, f"{name} imports {other}"
        elif here == "new":
            assert there in BELOW_NEW, f"{name} imports {other}"
        elif here == "explaining":
            assert there in BELOW_EXPLAINING, f"{name} imports {other}"
        elif here == "suggesting":
            assert there in BELOW_SUGGESTING, f"{name} imports {other}"
        elif here == "claiming":
            assert there in BELOW_CLAIMING, f"{name} imports {other}"
        elif here == "changing":
            assert there in BELOW_CHANGING, f"{name} imports {other}"
        elif here == "reconciling":
            assert there in BELOW_RECONCILING, f"{name} imports {other}"
        elif here == "review":
            assert there in BELOW_REVIEW, f"{name} imports {other}"
        elif here in ("cli", "import_command", "site_commands", "__init__"):
            continue
        else:
            assert floor(there) < floor(here), f"{name} imports upward: {other}"


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


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_one_folder_knows_pelican(path: Path) -> None:
    knows = any(name.split(".")[0] == "pelican" for name in imported(path))
    assert not knows or name_of(path).startswith("pelican/")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_values_texts_views_and_plugins_know_no_disk(path: Path) -> None:
    name = name_of(path)
    if name.split("/")[0] in ("model", "reading", "view", *PLUGINS):
        roots = {module.split(".")[0] for module in imported(path)}
        assert roots & OUTSIDE <= ALLOWED_OUTSIDE.get(name, set()), name


@pytest.mark.parametrize("path", [p for p in MODULES if name_of(p).startswith("model/")], ids=name_of)
def test_the_model_is_standard_library_only(path: Path) -> None:
    roots = {module.split(".")[0] for module in imported(path)} - {"clippings", ""}
    assert roots <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_small_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), path
    assert len(text.splitlines()) <= MOST_LINES, path


def test_most_modules_and_functions_are_short() -> None:
    modules = [len(path.read_text("utf-8").splitlines()) for path in MODULES if path.stem != "__init__"]
    functions = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
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


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_private_names_are_not_used_by_others(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("clippings"):
            private = [alias.name for alias in node.names if alias.name.startswith("_") and alias.name != "__version__"]
            assert not private, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_exception_is_swallowed(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            broad = node.type is None or (
                isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
            )
            raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            assert not broad or raises, f"{path}:{node.lineno}"
            assert not (len(node.body) == 1 and isinstance(node.body[0], ast.Pass)), f"{path}:{node.lineno}"
