"""``fonds bank`` at a terminal: it asks line by line, and shows a bar while a person waits."""

import io
import json
import sys
from pathlib import Path

import pytest

from fonds.actions.settle import Plan, Who
from tests.actions.desk import Desk, new_desk
from tests.bank.files import Line, camt
from tests.bank.test_import import TODAY, balance
from tests.support import Terminal


class Screen(io.StringIO):
    """Where a person looks."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A claim of € 50 on zayaz and of € 60 on mee, and three lines that wait: the same amounts, and one more."""
    desk = new_desk(tmp_path / "fonds", pot=1_000_000).on(TODAY)
    for cents, partner in ((5_000, "zayaz"), (6_000, "mee")):
        desk.settle(desk.paid(cents, household=f"HH-{cents}"), Plan(Who.ONE, weights={partner: 1}))
    lines = [Line(5_000, "Een", reference="1"), Line(6_000, "Twee", reference="2"), Line(-10, "Kosten", reference="3")]
    (desk.fund.folder / "afschrift.xml").write_bytes(camt(lines))
    return desk


def typed(desk: Desk, line: str, keys: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Type a command and answers at a terminal; what appears on the screen, and beside it."""
    from contextlib import redirect_stderr, redirect_stdout

    import cli
    from fonds.commands.main import run

    monkeypatch.chdir(desk.fund.folder)
    monkeypatch.setattr(sys, "stdin", Screen(keys))
    with redirect_stdout(Screen()) as out, redirect_stderr(Screen()) as err:
        code = run(cli.fonds, [*line.split(), "--as", "dirk", "--today", TODAY.isoformat(), "--lang", "nl"])
    assert code == 0, err.getvalue()
    return out.getvalue(), err.getvalue()


def test_at_a_terminal_each_line_is_asked_about_and_enter_leaves_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    Terminal(desk.fund.folder, who="dirk", day=TODAY.isoformat()).ok("bank import afschrift.xml")
    out, err = typed(desk, "bank match", "1\n9\n\n", monkeypatch)
    assert "Regel 1 heeft zijn plaats." in out
    assert "Regel 2 heeft" not in out
    assert err.count("Welk nummer? Enter slaat over") == 3
    assert (balance(desk, "claim:zayaz"), balance(desk, "claim:mee")) == (0, 6_000)


def test_an_answer_that_is_no_number_of_a_proposal_is_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the answer for this line is never taken for the next one; and a line without proposals is only shown."""
    Terminal(desk.fund.folder, who="dirk", day=TODAY.isoformat()).ok("bank import afschrift.xml")
    out, err = typed(desk, "bank match", "2\neen\n0\n1\n\n", monkeypatch)
    assert "Regel 1 heeft zijn plaats." in out
    assert "Regel 3: € -0,10" in out
    assert err.count("Dat is geen nummer van een voorstel. Het hoogste is 1.") == 3
    assert err.count("Welk nummer? Enter slaat over") == 5


def test_a_line_that_has_its_place_or_does_not_exist_says_nothing_of_the_others(desk: Desk) -> None:
    terminal = Terminal(desk.fund.folder, who="dirk", day=TODAY.isoformat())
    terminal.ok("bank import afschrift.xml")
    terminal.ok("bank match 1 --to zayaz")
    assert terminal.ok("bank match 1") == "Regel 1 heeft zijn plaats.\n"
    terminal.refuse("bank match 9", "bank-line-unknown")


def test_a_bar_shows_on_the_screen_and_not_in_the_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = typed(desk, "bank import afschrift.xml --json", "", monkeypatch)
    assert json.loads(out)["new"] == 3
    assert err == ""


def test_with_a_person_at_the_screen_the_import_tells_how_far_it_is(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = typed(desk, "bank import afschrift.xml", "", monkeypatch)
    assert "Nieuwe regels: 3." in out
    assert "Lezen" in err
