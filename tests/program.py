"""The console program, run as in a terminal, without each command reading the program's modules and templates anew.

A process of the program's own reads its modules once and builds an archive; each command is a copy of it (fork(2)) with a
folder, arguments, an environment and streams of its own, and ends as any process does. A command takes a few hundredths of a
second in place of one. What differs is what Python itself does when it starts: tests of that start a process::

    Program(PROJECT / "plugins")(tmp_path, "check").stderr
"""

import gc
import importlib
import json
import os
import pkgutil
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from signal import SIGKILL
from socket import recv_fds, send_fds, socket, socketpair
from time import tzset

PLUGINS = Path(__file__).resolve().parents[1] / "plugins"
PLAIN = {"PATH": "/usr/bin:/bin"}
LONGEST = 120
"""Seconds that a command may take."""


class Program:
    """The program whose package lies in a folder, such as ``plugins``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ours, theirs = socketpair()
        self.process = subprocess.Popen(
            [sys.executable, "-P", __file__, str(theirs.fileno())], pass_fds=[theirs.fileno()], cwd="/",
            env={**PLAIN, "PYTHONPATH": str(folder)}, start_new_session=True,
        )  # fmt: skip
        theirs.close()
        self.ours.settimeout(LONGEST)

    def __call__(
        self,
        here: Path,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        stdin: int = subprocess.DEVNULL,
        stderr: int = subprocess.PIPE,
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command in a folder. ``stdin`` and ``stderr`` may be those of a terminal; nothing is given to a command else."""
        said = {"PYTHONPATH": str(self.folder), "HOME": str(here), **(PLAIN if environment is None else environment)}
        with Path(os.devnull).open() as nothing, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            streams = [nothing.fileno() if stdin == subprocess.DEVNULL else stdin, out.fileno(), err.fileno()]
            if stderr != subprocess.PIPE:
                streams[2] = stderr
            send_fds(self.ours, [json.dumps([str(here), arguments, said]).encode()], streams)
            try:
                ended = self.ours.recv(16)
            except TimeoutError:
                os.killpg(self.process.pid, SIGKILL)
                raise
            assert ended, "the program's process could not begin, or is gone: what it said stands on standard error"
            told = []
            for stream in (out, err):
                stream.seek(0)
                told.append(stream.read().decode())
        return subprocess.CompletedProcess(["clippings", *arguments], int(ended), *told)

    def end(self) -> None:
        """End the process that waits for commands."""
        self.ours.close()
        self.process.wait(LONGEST)


@cache
def of_this_clone() -> Program:
    """The program of this clone: one for all tests of a process, and it ends with that."""
    return Program(PLUGINS)


def clippings(here: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command of this clone's program in a folder."""
    return of_this_clone()(here, *arguments, environment=PLAIN | environment)


def wait_for_commands(commands: socket) -> None:
    """Make a copy of this process for each command, which alone leaves here; end where nobody asks any more."""
    while asked := recv_fds(commands, 1 << 20, 3)[:2]:
        message, streams = asked
        if not message:
            os._exit(0)
        if pid := os.fork():
            for stream in streams:
                os.close(stream)
            commands.send(str(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])).encode())
            continue
        commands.close()
        become(*json.loads(message), streams)
        return


def become(here: str, arguments: list[str], environment: dict[str, str], streams: list[int]) -> None:
    """Be the process of one command."""
    os.chdir(here)
    os.environ.clear()
    os.environ.update(environment)
    tzset()
    for number, (name, stream) in enumerate(zip(("stdin", "stdout", "stderr"), streams, strict=True)):
        os.dup2(stream, number)
        os.close(stream)
        old = getattr(sys, name)
        setattr(sys, name, os.fdopen(number, old.mode, encoding=old.encoding, errors=old.errors))
    sys.argv = ["clippings", *arguments]


def read_modules() -> None:
    """Read all modules of the program, and build an archive, for which all templates are read."""
    package = importlib.import_module("clippings")
    for module in pkgutil.walk_packages(package.__path__, "clippings."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from clippings.pelican.run import build

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "content/articles").mkdir(parents=True)
        (Path(folder) / "content/articles/one.md").write_text("---\ntitle: One\n---\nA text.\n", "utf-8")
        build(Path(folder, "content"), Path(folder, "output"), JOBS=1)
    gc.freeze()


if __name__ == "__main__":
    read_modules()
    wait_for_commands(socket(fileno=int(sys.argv[1])))
    runpy.run_module("clippings", run_name="__main__", alter_sys=True)
