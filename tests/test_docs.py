"""The documents keep up with the code: every command, option, setting and key is told, and what is told works."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from generator.__main__ import _parser
from generator.model import Action
from generator.read.declared import KEYS
from generator.read.editor import read_editors_file
from generator.settings import Settings, load_settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
WAITS_OR_PUBLISHES = re.compile(r"synoptic serve|mkdocs gh-deploy|make ")


def blocks(kind: str) -> list[str]:
    """Return the code blocks of one kind, in the order of the README."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def commands(parser: argparse.ArgumentParser, called: str = "synoptic") -> Iterator[tuple[str, list[str]]]:
    """Yield every command, as it is called, with the longest spelling of each of its options."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    for action in below:
        for name, child in action.choices.items():
            yield from commands(child, f"{called} {name}")
    if not below:
        yield called, [max(action.option_strings, key=len) for action in parser._actions if action.option_strings]


def test_the_readme_names_the_commands_that_take_the_folder_of_another_project() -> None:
    (told,) = re.findall(r"`-C DIR` .*? names another one for (.*?)\.", README, flags=re.DOTALL)

    taking = {called for called, options in commands(_parser()) if "--project" in options}
    assert {f"synoptic {name}" for name in re.findall(r"`(\w+)`", told)} == taking


@pytest.mark.parametrize(("command", "options"), list(commands(_parser())), ids=lambda value: str(value)[:40])
def test_every_command_has_its_section_that_names_every_option(command: str, options: list[str]) -> None:
    part = README.partition(f"### `{command}`\n")[2].partition("\n### ")[0]

    assert part
    assert [option for option in options if option not in {"--help", "--project"} and option not in part] == []


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda field: str(field.name))
def test_every_setting_is_told_with_its_default(setting: object) -> None:
    assert re.search(rf"^{setting.name} = ", blocks("toml")[0], flags=re.MULTILINE)  # type: ignore[attr-defined]


def test_the_settings_told_are_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "synoptic.toml").write_text(blocks("toml")[0], encoding="utf-8")

    assert asdict(load_settings(tmp_path)) == asdict(Settings())


@pytest.mark.parametrize("key", KEYS)
def test_every_key_of_the_header_is_told(key: str) -> None:
    assert f"\n{key}: " in blocks("yaml")[0]


def test_every_correction_told_can_be_read_and_every_kind_of_change_is_told() -> None:
    text = next(block for block in blocks("yaml") if block.startswith("corrections:"))

    told = read_editors_file(text, "_story.yml", "story", frozenset()).story.corrections

    assert {correction.change for correction in told} == set(Action)


@pytest.mark.parametrize(
    "target", re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
)
def test_every_target_of_make_is_told(target: str) -> None:
    assert target == "help" or re.search(rf"`(make )?{target}`|make {target}\b", README)


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_every_exit_code_is_told(code: int) -> None:
    assert f"\n| {code} | " in README


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_and_path_that_a_document_names_is_there(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not link.startswith("http")]
    paths = re.findall(r"`((?:generator|tests|templates|\.github)/[\w./-]+)`", text)

    assert [path for path in (*links, *paths) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_document_names_a_folder_of_one_machine(document: str) -> None:
    assert not re.search(r"(?<![\w.])/(home|root|tmp|work|usr|opt)/", (ROOT / document).read_text(encoding="utf-8"))


@pytest.mark.timeout(900)  # a dozen whole commands, some of which read every judged story
def test_the_commands_of_the_readme_work_when_pasted(tmp_path: Path) -> None:
    """Run them in order in a copy of the project, so that nothing here is written to."""
    for name in ("seeds", "templates", "tests/gold", "tests/stories"):
        shutil.copytree(ROOT / name, tmp_path / name)
    pasted = [line for block in blocks("sh") for line in block.splitlines() if not WAITS_OR_PUBLISHES.match(line)]
    as_module = f'synoptic() {{ "{sys.executable}" -m generator "$@"; }}'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    finished = subprocess.run(
        ["bash", "-ec", "\n".join((as_module, *pasted))],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (finished.returncode, finished.stderr if finished.returncode else "") == (0, "")
    assert len(pasted) > 5
