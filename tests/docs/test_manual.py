"""The manual is true: every command line in it is carried out, in order, in one fund, and answers what the page says."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, Block, Shell, Step, blocks, fits, normal, steps, write_file

MANUALS = ["handleiding.md", "manual.md"]
WRITTEN = {"yaml", "text", "diff"}


def follow(page: str, folder: Path) -> Iterator[tuple[Step, str, int]]:
    """Do what a page says; gives each command with what it answered and its exit code."""
    shell = Shell(folder)
    for block in blocks(DOCS / page):
        if block.words[:1] == ("console",):
            for step in steps(block):
                yield step, shell.type(step), shell.code
        elif block.words[0:1] and block.words[0] in WRITTEN and block.words[1:]:
            write_file(block, shell.folder)


@pytest.mark.parametrize("page", MANUALS)
def test_every_command_in_the_manual_does_what_the_manual_shows(page: str, tmp_path: Path) -> None:
    done = list(follow(page, tmp_path))
    assert len(done) > 50
    for step, given, _ in done:
        shown, answered = normal("\n".join(step.shown)), normal(given)
        assert fits(shown, answered), f"{page}:{step.number}: $ {step.command}\n" + "\n".join(answered)


@pytest.mark.parametrize("page", MANUALS)
def test_a_command_in_the_manual_succeeds_unless_the_next_line_shows_its_exit_code(page: str, tmp_path: Path) -> None:
    done = list(follow(page, tmp_path))
    for (step, _, code), (after, _, _) in pairwise(done):
        if step.command.startswith("fonds ") and after.command != "echo $?":
            assert code == 0, f"{page}:{step.number}: $ {step.command}"
