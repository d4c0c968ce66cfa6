"""The server: whatever ends `synoptic serve` ends the process that serves, too."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.ports import free_port
from tests.projects import FERRY, make_project, write

ROOT = Path(__file__).parent.parent
PATIENCE = 60.0  # seconds until a server must answer or be gone; both take two


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_the_command_alone_stops_the_server_in_good_order(tmp_path: Path, sent: signal.Signals) -> None:
    project = make_project(tmp_path, {"ferry": dict(FERRY)})
    write(project / "mkdocs.yml", f"site_name: x\ndocs_dir: site/docs\nhooks: [{ROOT / 'generator/mkdocs_hook.py'}]\n")
    (project / "site" / "docs").mkdir(parents=True)
    port = free_port()
    command = [sys.executable, "-m", "generator", "serve", "-C", str(project), "-a", f"127.0.0.1:{port}"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background has Ctrl-C switched off
    with (project / "log").open("w") as log:
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        serving = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    signal.signal(signal.SIGINT, before)
    try:
        assert answers(port, wanted=True)

        serving.send_signal(sent)
        serving.wait(PATIENCE)

        assert not answers(port, wanted=False)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(serving.pid, signal.SIGKILL)  # what a failure leaves
        serving.wait()
    told = (project / "log").read_text(encoding="utf-8")
    assert "Shutting down" in told
    assert told.endswith("stopped\n")


def answers(port: int, *, wanted: bool) -> bool:
    """Tell whether somebody listens at the port, as soon as it is as wanted or patience ends."""
    until = time.monotonic() + (PATIENCE if wanted else 0)
    while True:
        with socket.socket() as probe:
            there = probe.connect_ex(("127.0.0.1", port)) == 0
        if there is wanted or time.monotonic() > until:
            return there
        time.sleep(0.1)
