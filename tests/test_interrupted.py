"""Ctrl-C at any moment: one message, exit 1 (or 0 when all was done), nothing half-written, never a traceback."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from fonds.actions.verify import verify
from fonds.store.fund import find_fund
from tests.support import Terminal, copy_of
from tests.transcripts.runner import FILES

ROOT = Path(__file__).parent.parent

# The child says when it begins, so that the moments fall in our own work and not in the start of Python. It says so from within
# `main`: on a busy machine any time may go by between a line before the call and the call.
CHILD = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import cli
run = cli.run
def begun(*words):
    print("begun", flush=True)
    return run(*words)
cli.run = begun
cli.main()
"""

# This child presses Ctrl-C itself, when it calls one function for the so many-th time; told no place, it tells all its calls.
COUNTING_CHILD = f"""
import json, os, signal, sys
from collections import Counter
sys.path.insert(0, {str(ROOT)!r})
import cli
(place, _, number), run, calls = sys.argv.pop(1).rpartition(" "), cli.run, Counter()
def called(frame, event, _):
    if event == "call":
        name = frame.f_code.co_filename + ":" + frame.f_code.co_qualname
        calls[name] += 1
        if name == place and calls[name] == int(number):
            sys.setprofile(None)
            os.kill(os.getpid(), signal.SIGINT)
def watched(*words):
    sys.setprofile(called)
    code = run(*words)
    sys.setprofile(None)
    if not place:
        print(json.dumps(calls), file=sys.stderr)
    return code
cli.run = watched
cli.main()
"""
AS_ANNA = ("--as", "anna", "--today", "2026-03-02")
Moment = TypeVar("Moment", float, str)


def interrupted(folder: Path, words: list[str], after: float) -> tuple[int, str]:
    """Run a command, press Ctrl-C ``after`` so many seconds, and give its exit code and what it said."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, *words, *AS_ANNA],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(after)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    return child.returncode, out + err


def pressed_at(folder: Path, words: list[str], place: str) -> tuple[int, str]:
    """Run a command that presses Ctrl-C when it comes to a place: a function, a blank, and which call of it."""
    typed = [sys.executable, "-c", COUNTING_CHILD, place, *words, *AS_ANNA]
    given = {**os.environ, "PYTHONHASHSEED": "0"}  # the same calls on every run
    child = subprocess.run(
        typed, check=False, cwd=folder, env=given, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
    )
    return child.returncode, child.stdout + child.stderr


def places(words: list[str], folder: Path, many: int) -> list[str]:
    """The first call of so many functions (or a few more), or the last; evenly out of all that are called, in their order."""
    code, said = pressed_at(folder, words, "")
    assert code == 0, said
    calls: dict[str, int] = json.loads(said.splitlines()[-1])
    names = list(calls)[:: max(1, len(calls) // many)]
    return [f"{name} {calls[name] if number % 2 else 1}" for number, name in enumerate(names)]


def check(
    name: str,
    moments: Sequence[Moment],
    press: Callable[[Path, list[str], Moment], tuple[int, str]],
    template: Path,
    folder: Path,
) -> int:
    """Press Ctrl-C at each moment, each in a fund of its own; give how often the program had to stop."""
    stopped, (words, whole) = 0, COMMANDS[name]
    for number, at in enumerate(moments):
        terminal = copy_of(template, folder / str(number))
        before = terminal.dump()
        code, said = press(terminal.folder, words, at)
        assert code in (0, 1), f"at {at}: exit {code}\n{said}"
        assert "Traceback" not in said, f"at {at}:\n{said}"
        assert (code == 1) == ("error[interrupted]:" in said), f"at {at}: exit {code}\n{said}"
        assert terminal.dump() == before or whole(terminal), f"at {at}: half-written"
        assert code == 1 or whole(terminal)
        assert verify(find_fund(terminal.folder)).findings == ()
        stopped += code
    return stopped


def contributed(terminal: Terminal) -> bool:
    return "€ 6.010,00" in terminal.ok("ledger balance")


def submitted(terminal: Terminal) -> bool:
    return "2026-001" in terminal.ok("case show 2026-001 --open")


COMMANDS = {
    "contribute": (["contribute", "zayaz", "10"], contributed),
    "submit": (["case", "submit", str(FILES / "aanvraag.yaml")], submitted),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c_leaves_all_or_nothing(name: str, fund_template: Path, tmp_path: Path) -> None:
    chance = random.Random(2026)
    moments = sorted(chance.uniform(0, 1) ** 1.5 * 0.8 for _ in range(6))  # denser at the start; the same on every run
    assert check(name, moments, interrupted, fund_template, tmp_path) > 0  # else nothing was interrupted and nothing was shown


@pytest.mark.proof
@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c_at_many_places_leaves_all_or_nothing(name: str, fund_template: Path, tmp_path: Path) -> None:
    tried = places(COMMANDS[name][0], copy_of(fund_template, tmp_path / "whole").folder, 200)
    stopped = check(name, tried, pressed_at, fund_template, tmp_path)
    print(f"{name}: {len(tried)} places, {stopped} times interrupted")
    assert stopped > len(tried) // 2


@pytest.mark.parametrize("after", [0.02, 0.2, 0.5])
def test_ctrl_c_during_init_leaves_no_half_fund(after: float, tmp_path: Path) -> None:
    code, said = interrupted(tmp_path, ["init", "nieuw"], after)
    assert code in (0, 1), said
    assert "Traceback" not in said
    assert (tmp_path / "nieuw").exists() is (code == 0)


PRESS = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n"
PRESS_IN_CLASS = """
import os, signal
class Attribute:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), signal.SIGINT)
class Owner:
    attribute = Attribute()
"""


@pytest.mark.parametrize("library", [PRESS, PRESS_IN_CLASS])
def test_ctrl_c_while_the_program_is_being_loaded_is_told_too(tmp_path: Path, library: str) -> None:
    # The first library that is loaded presses Ctrl-C.
    (tmp_path / "click.py").write_text(library)
    path = {"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin:/bin"}
    words = [sys.executable, str(ROOT / "cli.py"), "case", "list"]
    done = subprocess.run(words, check=False, env=path, capture_output=True, text=True, timeout=60)
    assert done.stderr == "error[interrupted]: Onderbroken. · Interrupted.\n"
    assert done.returncode == 1
