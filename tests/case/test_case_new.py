"""``fonds case new`` as a professional meets it: at a terminal and piped, interrupted and taken up again."""

import json
import os
import pty
import select
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cli
from fonds.case import interview
from fonds.case.intake import read_request
from fonds.commands.main import run
from tests.case.answers import FILLED, typed_answers

CLI = Path(cli.__file__)
# Answers from the first question to the last, in both languages.
LINES = {}
for _language in ("nl", "en"):
    _answers: interview.Answers = {}
    LINES[_language] = []
    while _question := interview.next_question(_answers):
        LINES[_language].append(typed_answers(_language).get(_question.path, ""))
        _answers = interview.give(_answers, _question, LINES[_language][-1], _language)


def new(folder: Path, lines: list[str], *words: str) -> subprocess.CompletedProcess[str]:
    """``fonds case new`` in a process of its own, with these lines as its input."""
    typed = "".join(f"{line}\n" for line in lines)
    return _start(folder, typed.encode(), "case", "new", *words)


def _start(folder: Path, typed: bytes, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(CLI.parent), "FONDS_LANG": ""}
    command = [sys.executable, str(CLI), *words]
    done = subprocess.run(command, check=False, input=typed, cwd=folder, env=environment, capture_output=True)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize(("language", "name"), [("nl", "aanvraag.yaml"), ("en", "request.yaml")])
def test_all_questions_answered_give_a_file_that_only_its_owner_can_read(tmp_path: Path, language: str, name: str) -> None:
    done = new(tmp_path, LINES[language], "--lang", language)
    assert done.returncode == 0, done.stderr
    assert f"fonds case check {name}" in done.stdout
    assert f"fonds case submit {name}" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert read_request((tmp_path / name).read_bytes(), name) == read_request(FILLED.encode(), "filled.yaml")
    checked = _start(tmp_path, b"", "case", "check", name, "--json")
    assert checked.returncode == 0
    assert json.loads(checked.stdout)["files"][0]["amount"] == "1290.50"


def test_the_end_of_the_input_keeps_every_answer_and_the_next_time_goes_on(tmp_path: Path) -> None:
    half = len(LINES["nl"]) // 2
    stopped = new(tmp_path, LINES["nl"][:half], "a b.yaml")
    assert stopped.returncode == 1
    assert "error[interrupted]" in stopped.stderr
    assert "fonds case new 'a b.yaml'" in stopped.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a b.yaml.draft"]
    assert stat.S_IMODE((tmp_path / "a b.yaml.draft").stat().st_mode) == 0o600
    resumed = new(tmp_path, LINES["nl"][half:], "a b.yaml")
    assert resumed.returncode == 0, resumed.stderr
    assert "a b.yaml.draft" in resumed.stderr
    assert f"Vraag {half + 1} van " in resumed.stderr
    assert "Vraag 1 van " not in resumed.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a b.yaml"]
    assert read_request((tmp_path / "a b.yaml").read_bytes(), "f") == read_request(FILLED.encode(), "f")


def test_a_wrong_answer_is_told_and_asked_again_without_repeating_it(tmp_path: Path) -> None:
    done = new(tmp_path, ["Geheim Jansen", "farent", "bsn 123456782", "wijkwerker"])
    assert "error[case-partner-id]" in done.stderr
    assert "error[case-bsn]" in done.stderr
    assert "Geheim" not in done.stdout + done.stderr
    assert "123456782" not in done.stdout + done.stderr
    assert _kept(tmp_path) == {"requester.organisation": "farent", "requester.professional": "wijkwerker"}


def test_a_question_mark_explains_and_a_smaller_than_sign_goes_back(tmp_path: Path) -> None:
    done = new(tmp_path, ["<", "?", "farent", "wijkwerker", "<", "<", "zayaz", "?", "teamleider"])
    assert "Dit is de eerste vraag." in done.stderr
    assert "Alleen een partner" in done.stderr
    assert "Uw antwoord was: wijkwerker" in done.stderr
    assert "Uw antwoord was: farent" in done.stderr
    assert _kept(tmp_path) == {"requester.organisation": "zayaz", "requester.professional": "teamleider"}


def test_a_file_that_exists_is_replaced_only_after_a_yes(tmp_path: Path) -> None:
    (tmp_path / "aanvraag.yaml").write_text("mijn werk", encoding="utf-8")
    for typed in ([], ["nee"], [""], ["misschien"]):
        done = new(tmp_path, typed)
        assert done.returncode == 1
        assert "error[case-file-exists]" in done.stderr
        assert (tmp_path / "aanvraag.yaml").read_text(encoding="utf-8") == "mijn werk"
    assert new(tmp_path, ["ja", *LINES["nl"]]).returncode == 0
    assert "farent" in (tmp_path / "aanvraag.yaml").read_text(encoding="utf-8")


def test_a_dry_run_shows_the_request_and_keeps_nothing(tmp_path: Path) -> None:
    done = new(tmp_path, LINES["nl"], "--dry-run")
    assert done.returncode == 0
    assert "organisation: farent" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_with_json_the_questions_are_asked_and_the_answer_is_one_document(tmp_path: Path) -> None:
    done = new(tmp_path, LINES["nl"], "--json")
    assert json.loads(done.stdout)["file"] == "aanvraag.yaml"
    assert "Vraag 1 van " in done.stderr


def test_bytes_that_are_no_text_end_in_a_message_and_the_answers_are_kept(tmp_path: Path) -> None:
    done = _start(tmp_path, b"farent\n\n", "case", "new")
    assert done.returncode == 1
    done = _start(tmp_path, b"caf\xe9\n", "case", "new")
    assert done.returncode == 1
    assert "error[case-answer-not-text]" in done.stderr
    assert _kept(tmp_path) == {"requester.organisation": "farent", "requester.professional": None}


@pytest.mark.parametrize("name", ["geen/map/aanvraag.yaml", "."])
def test_a_place_that_cannot_hold_the_file_is_refused_before_the_first_question(tmp_path: Path, name: str) -> None:
    done = new(tmp_path, LINES["nl"], name)
    assert done.returncode == 2
    assert "error[file-not-writable]" in done.stderr
    assert "Vraag" not in done.stderr


def test_a_draft_that_is_no_draft_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "aanvraag.yaml.draft").write_text("hallo", encoding="utf-8")
    done = new(tmp_path, LINES["nl"])
    assert done.returncode == 2
    assert "error[case-draft-unreadable]" in done.stderr
    assert (tmp_path / "aanvraag.yaml.draft").read_text(encoding="utf-8") == "hallo"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_ctrl_c_at_a_terminal_loses_no_answer_and_the_next_time_goes_on(tmp_path: Path) -> None:
    terminal = _Pty(tmp_path)
    terminal.answer("Vraag 1 van", "farent")
    terminal.answer("Vraag 2 van", "wijkwerker\x7f\x7fxx")  # also the backspace works
    terminal.wait_for("Vraag 3 van")
    terminal.wait_for("> ")  # it waits for an answer now
    terminal.interrupt()
    assert terminal.process.wait(60) == 1
    assert "Traceback" not in terminal.seen
    assert _kept(tmp_path) == {"requester.organisation": "farent", "requester.professional": "wijkwerkxx"}
    terminal = _Pty(tmp_path)
    for number, line in enumerate(LINES["nl"][2:], start=3):
        terminal.answer(f"Vraag {number} van", line)
    terminal.wait_for("fonds case check aanvraag.yaml")
    assert terminal.process.wait(60) == 0
    request = read_request((tmp_path / "aanvraag.yaml").read_bytes(), "f")
    assert request.requester.professional == "wijkwerkxx"
    assert request.note == "Verzonnen."


def test_a_kill_at_any_write_leaves_a_draft_that_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The step that puts a new draft in the place of the old one fails at each turn: the old one is still whole."""
    replace, turns = os.replace, iter(range(1, 100))

    def fails_at_the_third(source: str, target: Path) -> None:
        if next(turns) == 3:
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "replace", fails_at_the_third)
    monkeypatch.setattr(sys, "stdin", iter_lines(["farent", "wijkwerker", "H-1"]))
    assert run(cli.fonds, ["case", "new"]) == 1
    assert _kept(tmp_path) == {"requester.organisation": "farent", "requester.professional": "wijkwerker"}
    assert [path.name for path in tmp_path.iterdir()] == ["aanvraag.yaml.draft"]


def iter_lines(lines: list[str]) -> object:
    """An input that is not a terminal."""
    import io

    return io.StringIO("".join(f"{line}\n" for line in lines))


def _kept(folder: Path) -> dict[str, object]:
    kept = json.loads((folder / "aanvraag.yaml.draft").read_text(encoding="utf-8"))["answers"]
    assert isinstance(kept, dict)
    return kept


class _Pty:
    """The program at a real terminal."""

    def __init__(self, folder: Path) -> None:
        master, slave = pty.openpty()
        environment = {**os.environ, "PYTHONPATH": str(CLI.parent), "TERM": "dumb", "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            [sys.executable, str(CLI), "case", "new", "--lang", "nl"],
            cwd=folder,
            env=environment,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.master, self.seen = master, ""

    def answer(self, question: str, typed: str) -> None:
        """Wait until the question stands on the screen, then type."""
        self.wait_for(question)
        self.wait_for("> ")
        os.write(self.master, f"{typed}\n".encode())

    def interrupt(self) -> None:
        """Ctrl-C, and again while nothing happens, as a person would.

        A press that falls between the prompt and the read behind it is noticed by Python only at the next key or press.
        """
        for _ in range(60):
            os.kill(self.process.pid, signal.SIGINT)
            if self._shows("error[interrupted]", within=2):
                return
        raise AssertionError(f"not interrupted: {self.seen!r}")

    def wait_for(self, text: str) -> None:
        """Read the screen up to this text; what comes after it stays to be read."""
        assert self._shows(text, within=120), f"no {text!r} in {self.seen!r}"
        self.seen = self.seen[self.seen.index(text) :]

    def _shows(self, text: str, *, within: float) -> bool:
        """Read the screen until it shows this text, or so many seconds are over."""
        end = time.monotonic() + within
        while text not in self.seen and time.monotonic() < end:
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.master, 4096).decode(errors="replace")
                except OSError:  # the program ended
                    break
        return text in self.seen
