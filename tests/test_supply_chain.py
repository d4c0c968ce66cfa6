"""What is installed and what publishes the site is pinned, and may do no more than it must."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
REQUIREMENTS = (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
each_list = pytest.mark.parametrize("requirements", REQUIREMENTS, ids=lambda path: path.name)


def jobs(workflow: Path) -> dict[str, Any]:
    """Return the jobs of a workflow by name."""
    found: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return found


def pins(requirements: Path) -> dict[str, list[str]]:
    """Return the lines of each locked requirement, its hashes included, by `name==version`."""
    text = requirements.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith(("#", " "))]
    return {words[0]: words[1:] for words in lines}


@each_workflow
def test_every_action_is_an_official_one_pinned_by_commit_with_its_version_beside_it(workflow: Path) -> None:
    used = re.findall(r"uses: *(.*)", workflow.read_text(encoding="utf-8"))

    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@each_workflow
def test_a_workflow_grants_nothing_but_what_its_jobs_name(workflow: Path) -> None:
    whole = yaml.safe_load(workflow.read_text(encoding="utf-8"))

    assert whole["permissions"] == {}
    assert all("permissions" in job for job in jobs(workflow).values())


def test_only_the_job_that_publishes_may_write() -> None:
    allowed = {(path.stem, name): job["permissions"] for path in WORKFLOWS for name, job in jobs(path).items()}

    assert allowed == {
        ("ci", "test"): {"contents": "read"},
        ("pages", "build"): {"contents": "read", "pages": "read"},
        ("pages", "deploy"): {"pages": "write", "id-token": "write"},
    }


@each_workflow
def test_no_credentials_stay_in_the_checked_out_folder(workflow: Path) -> None:
    steps = [step for job in jobs(workflow).values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]

    assert [step["with"]["persist-credentials"] for step in checkouts] == [False]


def test_the_published_site_is_built_strictly_and_never_quietly() -> None:
    commands = [
        step["run"] for step in jobs(ROOT / ".github" / "workflows" / "pages.yml")["build"]["steps"] if "run" in step
    ]

    assert ".venv/bin/mkdocs build --strict" in commands


@each_list
def test_every_requirement_is_one_version_with_hashes(requirements: Path) -> None:
    loose = [
        name
        for name, rest in pins(requirements).items()
        if not re.fullmatch(r"[a-z0-9-]+==[0-9.]+", name) or not any(word.startswith("--hash=sha256:") for word in rest)
    ]

    assert loose == []


@each_list
def test_the_lists_name_no_index_and_no_address(requirements: Path) -> None:
    assert not re.search(r"https?:|--(extra-)?index|--find-links|@ ", requirements.read_text(encoding="utf-8"))


@each_list
def test_the_platform_is_the_one_that_was_measured(requirements: Path) -> None:
    locked = dict(name.split("==") for name in pins(requirements))

    assert locked["mkdocs"].startswith("1.6.")
    assert locked["mkdocs-material"].startswith("9.")


def test_what_is_needed_to_develop_adds_to_what_is_needed_to_run() -> None:
    run, develop = (pins(path) for path in REQUIREMENTS)

    assert {name: develop.get(name) for name in run} == run


def declared(*tables: list[str]) -> set[str]:
    """Return the names of the requirements in these tables, as the index spells them."""
    return {re.split(r"[><=,[]", line)[0].lower().replace("_", "-") for table in tables for line in table}


def project() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_dependency_and_the_build_backend_are_locked() -> None:
    wanted = declared(project()["project"]["dependencies"], project()["build-system"]["requires"])

    assert wanted - {name.split("==")[0] for name in pins(REQUIREMENTS[0])} == set()


def test_every_library_that_the_package_imports_is_asked_for_by_name() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "generator").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    foreign = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"generator"}
    installed = packages_distributions()  # an extra need not be
    distributions = {found.lower().replace("_", "-") for name in foreign for found in installed.get(name, [name])}
    told = project()["project"]
    extras = [entry for extra, entries in told["optional-dependencies"].items() if extra != "dev" for entry in entries]

    assert distributions - declared([*told["dependencies"], *extras]) == set()
