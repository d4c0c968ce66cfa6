"""The further editions of a site: MkDocs' configuration of the default one in, each edition built below it out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SERVED = "SYNOPTIC_SERVED"  # tells the process that builds an edition
_running: list[subprocess.Popen[str]] = []  # builds that nobody waits for


def is_further(config: Mapping[str, Any]) -> bool:
    """Tell whether the configuration is that of another edition than the default one."""
    return bool(config["extra"].get("edition"))


def offer(config: MutableMapping[str, Any]) -> None:
    """Tell the templates which editions there are, where there is more than one, and MkDocs where this one stands.

    `extra.alternate` is true and no list: the theme would link the front pages of the others from every page.
    """
    try:
        editions = json.loads((_folder(config) / "editions.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    if len(editions) > 1:
        here = config["extra"].get("edition") or next(entry["code"] for entry in editions if not entry["folder"])
        up = "../" if is_further(config) else ""
        root = config.get("site_url") or ""
        config["extra"]["alternate"] = True
        config["extra"]["editions"] = [
            {
                "name": entry["name"],
                "link": up + entry["folder"],
                "lang": entry["code"],
                "here": entry["code"] == here,
                "default": not entry["folder"],
                "address": root and root + entry["folder"],
            }
            for entry in editions
        ]
        if root:
            config["site_url"] = next(entry["address"] for entry in config["extra"]["editions"] if entry["here"])


def build(config: Mapping[str, Any], *, serving: bool) -> Iterator[str]:
    """Build each further edition in a process of its own; yield what went wrong, a line each.

    While the site is served, nobody waits for them: whoever edits looks at the default edition.
    """
    files = sorted(_folder(config).glob("*/mkdocs.yml"))
    if serving:
        _running[:] = [_building(file, config, os.environ | {SERVED: "yes"}) for file in files]
        return
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = pool.map(lambda file: _complaints(_building(file, config, os.environ)), files)
        for file, lines in zip(files, told, strict=True):
            yield from (f"edition {file.parent.name}: {line}" for line in lines)


def stop() -> None:
    """End the builds that still run."""
    for building in _running:
        building.kill()
        building.wait()
    _running.clear()


def _folder(config: Mapping[str, Any]) -> Path:
    docs = Path(config["docs_dir"])
    return docs.parent.parent if is_further(config) else docs.parent / "editions"


def _building(file: Path, config: Mapping[str, Any], environment: Mapping[str, str]) -> subprocess.Popen[str]:
    strict = ["--strict"] if config.get("strict") else []
    place = Path(config["site_dir"]) / file.parent.name
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", *strict, "-f", str(file), "-d", str(place)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if SERVED in environment else subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=environment,
    )


def _complaints(building: subprocess.Popen[str]) -> list[str]:
    """Wait for a build and return what went wrong."""
    _, told = building.communicate()
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return [line for line in lines if building.returncode or line.startswith(("WARNING", "ERROR"))]
