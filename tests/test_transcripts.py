"""Every transcript gives what it says.

``UPDATE_TRANSCRIPTS=1`` writes what the program answers now into the files. Read the difference before you keep it.
"""

import difflib
import os
from pathlib import Path

import pytest

from tests.transcripts.runner import HERE, fund_for, parse, perform, written

PATHS = sorted(HERE.rglob("*.txt"))


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the funds are kept that transcripts start from."""
    return tmp_path_factory.mktemp("templates")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.relative_to(HERE).as_posix())
def test_the_program_answers_as_its_transcript_says(path: Path, templates: Path, tmp_path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    transcript = parse(before)
    folder = tmp_path / "fonds"
    fund_for(transcript.fund, templates, folder)
    now = written(transcript, perform(transcript, folder))
    if now != before and os.environ.get("UPDATE_TRANSCRIPTS"):
        path.write_text(now, encoding="utf-8")
        pytest.skip("written anew; read the difference before you keep it")
    assert now == before, "\n" + "".join(
        difflib.unified_diff(before.splitlines(True), now.splitlines(True), "the transcript", "the program")
    )


def test_a_transcript_that_says_something_else_is_noticed(templates: Path, tmp_path: Path) -> None:
    text = "Een partner legt geld in.\nfund: furnished\n\n  $ fonds contribute zayaz 0\n  Gelukt.\n"
    transcript = parse(text)
    fund_for(transcript.fund, templates, tmp_path / "fonds")
    answered = written(transcript, perform(transcript, tmp_path / "fonds"))
    assert "Gelukt." not in answered
    assert "  ! error[amount-zero]:" in answered
    assert answered.endswith("  = 2\n")
