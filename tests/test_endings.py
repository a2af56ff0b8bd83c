"""Every way in which the program can end has a message and an exit code, also the ways that should never happen."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from fonds.commands.main import run
from tests.support import DEMO

ROOT = Path(__file__).parent.parent


def _program(action: Callable[[], None]) -> click.Group:
    group = click.Group("fonds")
    group.add_command(click.Command("go", callback=action))
    return group


def _recurse() -> None:
    _recurse()


def _fail() -> None:
    raise ZeroDivisionError("Jan Jansen")


def _press_while_a_class_is_made() -> None:
    class Attribute:
        def __set_name__(self, owner: type, name: str) -> None:
            raise KeyboardInterrupt

    class Owner:
        attribute = Attribute()


def _complain() -> None:
    raise click.UsageError("something that click says")


@pytest.mark.parametrize(
    ("action", "code", "exit_code"),
    [
        (_recurse, "too-much", 2),
        (_fail, "defect", 3),
        (_complain, "usage", 2),
        (_press_while_a_class_is_made, "interrupted", 1),
    ],
)
def test_what_should_never_happen_is_told_in_one_message_without_its_words(
    action: Callable[[], None], code: str, exit_code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(_program(action), ["go"]) == exit_code
    told = capsys.readouterr().err
    assert told.lstrip().startswith(f"error[{code}]: ")  # click ends the line on which Ctrl-C was pressed
    assert "Jansen" not in told
    assert "click says" not in told


def test_a_defect_shows_its_traceback_only_to_who_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONDS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(_program(_fail), ["go"])


def test_a_screen_that_knows_few_characters_still_shows_the_answer() -> None:
    command = [sys.executable, str(ROOT / "cli.py"), "assess", "--file", str(DEMO / "case_1.yaml")]
    done = subprocess.run(command, capture_output=True, check=False, cwd="/", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0, done.stderr.decode()
    assert b"Advies" in done.stdout
