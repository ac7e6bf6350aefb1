"""Every public function and every field of a value is described, so that nobody has to guess."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "plugins/clippings"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "snowball" not in path.parts)
VALUES = ("NamedTuple", "Shape", "BaseModel", "Protocol")


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def undescribed(path: Path) -> Iterator[str]:
    """What a module leaves without a description."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and is_public(node.name) and not ast.get_docstring(node):
            yield f"{node.lineno} def {node.name}"
        if isinstance(node, ast.ClassDef) and is_public(node.name):
            if not ast.get_docstring(node):
                yield f"{node.lineno} class {node.name}"
            yield from (f"{line} {node.name}.{name}" for line, name in members(node))


def members(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    """Public methods and fields without a description. A method that overrides another has that one's."""
    described = ast.get_docstring(node) or ""
    bases = bool(node.bases) and not any(ast.unparse(base) in ("Protocol", "Exception") for base in node.bases)
    for one, below in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(one, ast.FunctionDef) and is_public(one.name) and not ast.get_docstring(one) and not bases:
            yield one.lineno, one.name
        if is_value(node) and isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            words = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if is_public(one.target.id) and not words and f"``{one.target.id}``" not in described:
                yield one.lineno, one.target.id


def is_value(node: ast.ClassDef) -> bool:
    """Whether a class is a dataclass, a named tuple or a shape."""
    decorated = any("dataclass" in ast.unparse(decorator) for decorator in node.decorator_list)
    return decorated or any(ast.unparse(base).endswith(VALUES) for base in node.bases)


def is_public(name: str) -> bool:
    return not name.startswith("_") and name != "register"


def test_everything_public_is_described() -> None:
    assert [f"{name_of(path)}:{one}" for path in MODULES for one in undescribed(path)] == []
