"""A money command that is given twice: with a key it is done once; without one a repeat has to be meant."""

from pathlib import Path

import pytest

from fonds.actions.settle import Plan, Who
from fonds.texts import text
from tests.actions.desk import Desk, new_desk
from tests.support import Terminal


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Three cases: 2026-001 granted with two lines, 2026-002 paid, 2026-003 settled; and two contributions."""
    desk = new_desk(tmp_path_factory.mktemp("office") / "fonds")
    desk.contribute("mee", 10_000)
    desk.contribute("zayaz", 1_000_000)
    desk.granted(10_000, 5_000, household="HH-1")
    desk.paid(10_000, household="HH-2")
    desk.settle(desk.paid(10_000, household="HH-3"), Plan(Who.ONE, weights={"zayaz": 1}))
    return desk


@pytest.fixture
def terminal(office: Desk, tmp_path: Path) -> Terminal:
    return Terminal(office.copy(tmp_path / "fonds").fund.folder, who="dirk", day="2026-03-05")


ONCE: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "dirk",
        "contribute mee 100",
        "--key",
        [
            ("contribute zayaz 100", "partner"),
            ("contribute mee 101", "cents"),
            ("contribute mee 100 --date 2026-03-01", "value_on"),
        ],
    ),
    (
        "dirk",
        "pay 2026-001",
        "--key",
        [("pay 2026-002", "case"), ("pay 2026-001 --line 1", "line"), ("pay 2026-001 --date 2026-03-04", "value_on")],
    ),
    (
        "anna",
        "settle 2026-002 --resident 3x",
        "--once",
        [
            ("settle 2026-001 --resident 3x", "case"),
            ("settle 2026-002 --resident 4x", "instalments"),
            ("settle 2026-002 --resident 3x --start 2026-06-01", "start"),
            ("settle 2026-002 --to zayaz", "weights"),
        ],
    ),
    (
        "anna",
        "plan 2026-003 zayaz --instalments 3x --why Samen",
        "--key",
        [
            ("plan 2026-003 zayaz --instalments 4x --why Samen", "instalments"),
            ("plan 2026-003 zayaz --pause 2 --why Samen", "pause"),
            ("plan 2026-003 zayaz --monthly 5 --why Samen", "monthly"),
        ],
    ),
    (
        "bram",
        "waive 2026-003 zayaz 10 --why Hulp",
        "--key",
        [
            ("waive 2026-003 zayaz 11 --why Hulp", "cents"),
            ("waive 2026-003 zayaz 10 --write-off --why Hulp", "kind"),
        ],
    ),
    (
        "dirk",
        "repay zayaz 25",
        "--key",
        [
            ("repay mee 25", "debtor"),
            ("repay zayaz 26", "cents"),
            ("repay zayaz 25 --case 2026-003", "case"),
            ("repay zayaz 25 --date 2026-03-04", "value_on"),
        ],
    ),
    (
        "dirk",
        "reverse 1 --why Verkeerd",
        "--key",
        [("reverse 2 --why Verkeerd", "entry"), ("reverse 1 --why Verkeerd --date 2026-03-04", "value_on")],
    ),
]
EVERY = pytest.mark.parametrize(("who", "line", "key", "others"), ONCE, ids=[line.split()[0] for _, line, _, _ in ONCE])


@EVERY
def test_the_same_key_twice_is_once(terminal: Terminal, who: str, line: str, key: str, others: list[tuple[str, str]]) -> None:
    terminal.ok(f"{line} {key} K1", who=who)
    before = terminal.dump()
    for day in ("2026-03-05", "2027-01-01"):
        assert text("common.done-before", "nl") in terminal.ok(f"{line} {key} K1", who=who, day=day)
        assert '"repeated": true' in terminal.ok(f"{line} {key} K1 --json --again", who=who, day=day)
    assert terminal.dump() == before


@EVERY
def test_the_same_key_with_other_content_is_refused_and_names_the_field(
    terminal: Terminal, who: str, line: str, key: str, others: list[tuple[str, str]]
) -> None:
    terminal.ok(f"{line} {key} K1", who=who)
    for other, field in others:
        answer = terminal.refuse(f"{other} {key} K1", "key-other-content", who=who)
        assert text(f"words.field-{field}", "nl") in answer.err
    other_command = "contribute mee 1 --key K1" if not line.startswith("contribute") else "repay mee 1 --key K1"
    assert text("words.field-action", "nl") in terminal.refuse(other_command, "key-other-content", who="dirk").err


@pytest.mark.parametrize("line", ["contribute mee 100", "repay zayaz 25", "repay zayaz 25 --case 2026-003"])
def test_a_repeat_without_a_key_on_the_same_day_has_to_be_meant(terminal: Terminal, line: str) -> None:
    terminal.ok(line)
    terminal.refuse(line, "likely-duplicate")
    terminal.ok(f"{line} --again")
    terminal.refuse(line, "likely-duplicate")
    terminal.ok(f"{line} --key K9")
    terminal.ok(line, day="2026-03-06")
    assert terminal.type("audit verify").code == 0


@pytest.mark.parametrize(
    ("line", "code"),
    [("pay 2026-001", "payout-already-done"), ("reverse 1 --why Verkeerd", "reversed-already")],
)
def test_what_can_be_done_only_once_is_refused_the_second_time_whatever_is_said(
    terminal: Terminal, line: str, code: str
) -> None:
    terminal.ok(line)
    for rest in ("", " --again", " --key K2"):
        terminal.refuse(line + rest, code)


def test_a_key_is_free_again_when_its_command_was_refused(terminal: Terminal) -> None:
    terminal.refuse("contribute nobody 100 --key K1", "partner-unknown")
    terminal.ok("contribute mee 100 --key K1")


def test_a_dry_run_uses_no_key_and_writes_nothing(terminal: Terminal) -> None:
    before = terminal.dump()
    for line in ("contribute mee 100", "pay 2026-001", "repay zayaz 25", "reverse 1 --why Verkeerd"):
        terminal.ok(f"{line} --dry-run --key K1")
        assert terminal.dump() == before
    terminal.ok("settle 2026-002 --to zayaz --dry-run", who="anna")
    assert terminal.dump() == before


def test_keys_belong_to_the_fund_and_not_to_a_command(terminal: Terminal) -> None:
    terminal.ok("contribute zayaz 0,05 --key K1")
    terminal.refuse("pay 2026-001 --key K1", "key-other-content")


@pytest.mark.parametrize(
    "line",
    ["settle 2026-002 --to zayaz=100% --start 2026-03-10 --once k", "settle 2026-002 --accept --start 2026-03-10 --once k"],
)
def test_a_settlement_with_a_first_day_is_done_before_also_when_that_day_has_gone_by(terminal: Terminal, line: str) -> None:
    terminal.ok(line, who="anna")
    assert text("common.done-before", "nl") in terminal.ok(line, who="anna", day="2026-03-20")


def test_a_plan_with_a_first_day_is_done_before_also_when_that_day_has_gone_by(terminal: Terminal) -> None:
    line = "plan 2026-003 zayaz --instalments 4 --start 2026-03-10 --why Afgesproken. --key k"
    terminal.ok(line, who="anna")
    assert text("common.done-before", "nl") in terminal.ok(line, who="anna", day="2026-03-20")
