"""Firefox, driven through WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself: Debian packages
no geckodriver, and Selenium needs one. One tab, one command at a time."""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
SECONDS, PATIENCE = 60, 10


class Firefox:
    """A tab. What pages write to the console, and errors that nobody catches, are in ``said``."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.numbers = socket, count(1)
        self.said: list[str] = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.tab = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def send(self, method: str, **parameters: Any) -> Any:
        """What Firefox answers to a command; RuntimeError with its own words where it refuses it."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv(timeout=SECONDS))
            if answer.get("method") == "log.entryAdded":
                self.said.append(str(answer["params"]["text"]))
            elif answer.get("id") == number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def goto(self, address: str) -> None:
        """Open a page, and wait until all of it is there."""
        self.said.clear()
        self.send("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def ask(self, expression: str) -> Any:
        """What JavaScript makes of an expression, as JSON has it; a promise is waited for."""
        answer = self.send(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))",
            target={"context": self.tab},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise AssertionError(f"{expression}: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"]["value"])

    def wait(self, expression: str) -> Any:
        """What an expression gives as soon as it is true; AssertionError where it is not within ten seconds."""
        began = time.monotonic()
        while (found := self.ask(expression)) in (
            None,
            False,
            0,
            "",
        ):  # an element is {}; asked again, for a page may go meanwhile
            assert time.monotonic() - began < PATIENCE, f"it never came: {expression} at {self.ask('location.href')}"
            time.sleep(0.03)
        return found

    def click(self, selector: str) -> None:
        """Press the mouse in the middle of an element, as a reader does."""
        where = f"document.querySelector({json.dumps(selector)})"
        self.ask(f"{where}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        x, y = self.ask(
            f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2])({where}.getBoundingClientRect())"
        )
        move = {"type": "pointerMove", "x": int(x), "y": int(y)}
        press = [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act({"type": "pointer", "id": "mouse", "actions": press})

    def type(self, keys: str) -> None:
        """Press keys, one after the other; ``\\ue007`` is Enter and ``\\ue004`` Tab (WebDriver, table of keys)."""
        pressed = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keys", "actions": pressed})

    def _act(self, action: dict[str, Any]) -> None:
        self.send("input.performActions", context=self.tab, actions=[action])


def program() -> str:
    """Firefox as the platform brings it. Where there is none a clone says so, and CI on Debian fails."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found:
        return found
    if os.environ.get("CI") and shutil.which("apt-get"):
        pytest.fail("CI on Debian must have firefox-esr: ./setup browser")
    pytest.skip("this machine has no Firefox (firefox-esr, firefox), so the pages are tried in Chromium alone")


@contextmanager
def opened(profile: Path) -> Iterator[Firefox]:
    """Firefox with a new profile, closed again afterwards."""
    lines = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text(lines, "utf-8")
    command = [program(), "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    log = profile / "stderr.txt"  # a pipe that nobody reads would fill, and Firefox wait
    with log.open("w") as said, subprocess.Popen(command, stderr=said, env={**os.environ, "HOME": str(profile)}) as run:
        try:
            # a busy machine may let it miss a ping, which would end the connection for all tests to come
            with connect(
                f"{_told(log, run)}/session", max_size=None, open_timeout=SECONDS, ping_interval=None
            ) as socket:
                yield Firefox(socket)
        finally:
            run.terminate()
            run.wait(SECONDS)


def _told(log: Path, run: "subprocess.Popen[bytes]") -> str:
    """The address at which Firefox says that it listens."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and run.poll() is None:
        if found := LISTENING.search(log.read_text("utf-8", "replace")):
            return found[1]
        time.sleep(0.05)
    raise AssertionError(f"Firefox does not say where it listens: {log.read_text('utf-8', 'replace')}")
