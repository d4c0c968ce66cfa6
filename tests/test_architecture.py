"""The house rules that a machine can check: imports, sizes, names, records, languages, templates."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
TEMPLATES = sorted(path for suffix in ("*.j2", "*.html") for path in (ROOT / "templates").rglob(suffix))
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = {"read", "understand", "group", "align", "edit", "compare", "render", "publish"}
PURE_STAGES = {"understand", "group", "align", "edit", "compare"}
COMMON_ROOMS = {"model", "errors", "settings", "languages", "messages", "vectors"}
KNOW_SEVERAL_STAGES = {"build", "comparing", "commands", "__main__", "evaluate"}
HEAVY = {
    "babel",
    "charset_normalizer",
    "dateparser",
    "lxml",
    "lxml_html_clean",
    "markdown_it",
    "numpy",
    "opencc",
    "py3langid",
}
HEAVY |= {"fontTools", "resvg_py", "sentencex", "stopwordsiso", "trafilatura", "uharfbuzz"}
OUTSIDE_WORLD = {"os", "pathlib", "random", "requests", "shutil", "socket", "subprocess", "time", "urllib.request"}
WRITE = {"publish", "memory"}  # the second writes nothing but what it can make again, into a folder of its own
DRAWERS = {"utils", "util", "helpers", "common", "misc", "core", "manager"}
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40  # lines
LISTS_OF_NOUNS = {"generator/model.py"}  # all records stand together: it is read as a dictionary, not as a procedure

# "und" is not a language but the absence of one
LANGUAGE_CODES = set(re.findall(r"(?<![^ ])[a-z]{2,3}(?![^ ])", " ".join(map(str, Locale("en").languages)))) - {
    "und",
    "mul",
}
SHIPPED = {path.stem for path in (PACKAGE / "languages").glob("??.yml")}


@cache
def tree(module: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(module.read_text(encoding="utf-8"))


def room(module: Path) -> str:
    """Return the first name below the package: "read" for generator/read/header.py."""
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def place(module: Path, node: ast.AST) -> str:
    """Return where in the repository a node stands, for the failing assertion."""
    return f"{module.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def imported(module: Path, node: ast.AST) -> list[str]:
    """Return the dotted names that an import statement brings in; none for any other node."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        package = (PACKAGE.name, *module.relative_to(PACKAGE).parent.parts)
        above = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
        base = ".".join(part for part in (above, node.module) if part)
        return [f"{base}.{alias.name}" for alias in node.names]
    return []


def rooms_entered(module: Path) -> set[str]:
    """Return the rooms of the package that a module imports from, lazily or not."""
    names = [name.split(".") for node in ast.walk(tree(module)) for name in imported(module, node)]
    return {parts[1] for parts in names if parts[0] == PACKAGE.name and len(parts) > 1}


def at_once(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module is imported; what is for the type checker alone does not."""
    for node in body:
        yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.unparse(node.test):
            yield from at_once(node.body)
        if isinstance(node, ast.Try | ast.With):
            yield from at_once(node.body)


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function of a module, nested ones too."""
    yield from (node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def calls(module: Path) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call of a module with the last name of what it calls."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func).rsplit(".", 1)[-1]


def words_in(node: ast.AST) -> set[str]:
    """Return the strings written in an expression."""
    return {leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)}


def test_a_stage_imports_the_common_rooms_and_itself_but_no_other_stage() -> None:
    offenders = {
        str(module.relative_to(ROOT)): sorted(foreign)
        for module in MODULES
        if room(module) in STAGES and (foreign := rooms_entered(module) - COMMON_ROOMS - {room(module)})
    }

    assert offenders == {}


def test_only_the_build_the_commands_and_the_measures_know_several_stages() -> None:
    offenders = [
        str(module.relative_to(ROOT))
        for module in MODULES
        if room(module) not in STAGES | KNOW_SEVERAL_STAGES and rooms_entered(module) & STAGES
    ]

    assert offenders == []


def test_the_common_rooms_know_nothing_of_the_rest_of_the_house() -> None:
    offenders = [
        str(module.relative_to(ROOT))
        for module in MODULES
        if room(module) in COMMON_ROOMS and rooms_entered(module) - COMMON_ROOMS
    ]

    assert offenders == []


def test_nothing_but_the_hook_imports_mkdocs() -> None:
    offenders = [
        place(module, node)
        for module in MODULES
        for node in ast.walk(tree(module))
        for name in imported(module, node)
        if name.split(".")[0] in {"mkdocs", "material"} and room(module) != "mkdocs_hook"
    ]

    assert offenders == []


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    offenders = [
        place(module, node)
        for module in MODULES
        for node in at_once(tree(module).body)
        for name in imported(module, node)
        if name.split(".")[0] in HEAVY
    ]

    assert offenders == []


def test_calling_the_command_for_help_loads_no_heavy_library() -> None:
    program = "import generator.__main__, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )

    assert HEAVY & set(loaded.stdout.split()) == set()


def test_the_stages_between_reading_and_rendering_touch_no_file_clock_network_or_chance() -> None:
    offenders = [
        place(module, node)
        for module in MODULES
        if room(module) in PURE_STAGES
        for node in ast.walk(tree(module))
        for name in imported(module, node)
        if {name, name.split(".")[0]} & OUTSIDE_WORLD
    ]
    clocks = [
        place(module, node)
        for module in MODULES
        if room(module) in PURE_STAGES
        for node, name in calls(module)
        if name in {"open", "now", "today", "utcnow"}
    ]

    assert offenders + clocks == []


def test_only_publish_and_the_memory_of_earlier_builds_write() -> None:
    offenders = [
        place(module, node)
        for module in MODULES
        if room(module) not in WRITE
        for node, name in calls(module)
        if name in {"write_text", "write_bytes", "unlink", "rmtree"}
        or (name == "open" and any(re.fullmatch("[wax]b?[+]?", word) for word in words_in(node)))
    ]

    assert offenders == []


def test_a_module_is_one_idea_of_at_most_three_hundred_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert {path for path, count in lengths.items() if count > LONGEST_MODULE} - LISTS_OF_NOUNS == set()


def test_a_module_says_in_its_first_line_what_it_is() -> None:
    silent = [str(module.relative_to(ROOT)) for module in MODULES if not ast.get_docstring(tree(module))]

    assert silent == []


def test_no_function_is_longer_than_a_screen() -> None:
    offenders = [
        f"{place(module, node)} {node.name}"
        for module in MODULES
        for node in functions(module)
        if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]

    assert offenders == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    folders = {path.parent for path in MODULES}

    assert [path.stem for path in (*MODULES, *sorted(folders)) if path.stem in DRAWERS] == []


def test_records_are_frozen_and_have_slots() -> None:
    offenders = [
        f"{place(module, node)} {node.name}"
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if "dataclass" in (written := ast.unparse(decorator))
        and not ("frozen=True" in written and "slots=True" in written)
    ]

    assert offenders == []


def test_code_never_asks_which_language_it_is() -> None:
    offenders = [
        f"{place(module, node)} {written}"
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Compare | ast.MatchValue)
        and (words := words_in(node))
        and (words & SHIPPED or (words & LANGUAGE_CODES and "lang" in ast.unparse(node)))
        and (written := ast.unparse(node))
    ]

    assert offenders == []


def test_no_bare_or_broad_except_swallows_a_mistake() -> None:
    # One place may: a story that our code cannot take is refused by name, and the others are built.
    offenders = [
        place(module, node)
        for module in MODULES
        if room(module) != "comparing"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]

    assert offenders == []


def test_templates_never_switch_the_encoding_off() -> None:
    offenders = [
        str(template.relative_to(ROOT))
        for template in TEMPLATES
        if re.search(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", template.read_text(encoding="utf-8"))
    ]

    assert offenders == []


def test_templates_loop_and_choose_and_compute_nothing() -> None:
    computing = r"\|\s*(length|count|sort|sum|groupby|selectattr|rejectattr|select|reject|map|unique|max|min|round)\b"
    offenders = {
        str(template.relative_to(ROOT)): found
        for template in TEMPLATES
        if (found := re.findall(computing, template.read_text(encoding="utf-8")))
    }

    assert offenders == {}


def test_there_is_something_to_check() -> None:
    assert {room(module) for module in MODULES} >= STAGES | COMMON_ROOMS
    assert TEMPLATES
    assert SHIPPED
