"""Every way in which the program can end has a message and an exit code, also the ways that should never happen."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from pydantic import BaseModel, field_serializer

from fonds.commands.main import Interrupt, run
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


def _complain() -> None:
    raise click.UsageError("something that click says")


@pytest.mark.parametrize(
    ("action", "code", "exit_code"),
    [
        (_recurse, "too-much", 2),
        (_fail, "defect", 3),
        (_complain, "usage", 2),
    ],
)
def test_what_should_never_happen_is_told_in_one_message_without_its_words(
    action: Callable[[], None], code: str, exit_code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(_program(action), ["go"]) == exit_code
    told = capsys.readouterr().err
    assert told.lstrip().startswith(f"error[{code}]: ")
    assert "Jansen" not in told
    assert "click says" not in told


def _press() -> None:
    signal.raise_signal(signal.SIGINT)


def _press_while_json_is_written() -> None:
    class Model(BaseModel):
        value: int = 1

        @field_serializer("value")
        def pressed(self, value: int) -> int:
            _press()
            return value

    Model().model_dump_json()


def _press_while_a_class_is_made() -> None:
    class Attribute:
        def __set_name__(self, owner: type, name: str) -> None:
            _press()

    class Owner:
        attribute = Attribute()


@pytest.mark.parametrize("action", [_press, _press_while_json_is_written, _press_while_a_class_is_made])
@pytest.mark.parametrize("debug", ["", "1"])
def test_ctrl_c_is_told_as_that_whatever_a_library_makes_of_it(
    action: Callable[[], None], debug: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONDS_DEBUG", debug)
    interrupt = Interrupt()
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        assert run(_program(action), ["go"], interrupt) == 1
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr().err.lstrip().startswith("error[interrupted]: ")  # click ends the line on which it was pressed


def test_a_defect_shows_its_traceback_only_to_who_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONDS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(_program(_fail), ["go"])


def test_a_screen_that_knows_few_characters_still_shows_the_answer() -> None:
    command = [sys.executable, str(ROOT / "cli.py"), "assess", "--file", str(DEMO / "case_1.yaml")]
    done = subprocess.run(command, capture_output=True, check=False, cwd="/", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0, done.stderr.decode()
    assert b"Advies" in done.stdout
