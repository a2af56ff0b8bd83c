"""Help: every command and option is told in both languages, every example can be typed, and help comes at once."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from platform import python_version

import click
import pytest

import cli
from fonds import __version__
from fonds.commands.base import FundGroup, FundOption, Session
from fonds.commands.main import run
from fonds.commands.more import CommandWithMore
from fonds.store.database import SCHEMA
from fonds.texts import LANGUAGES, area, catalogue, text
from tests.support import DAY, Terminal
from tests.transcripts.runner import HERE, parse

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
HEADINGS = {"usage", "options", "common-options", "commands", "example"}


def commands(group: FundGroup = cli.fonds, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command and group, with the words that one types for it."""
    yield path, group
    for name in group.places:
        found = group.get_command(click.Context(group), name)
        assert found is not None
        if isinstance(found, FundGroup):
            yield from commands(found, (*path, name))
            continue
        yield (*path, name), found
        if isinstance(found, CommandWithMore):
            for more in found.places:
                below = found.get_command(click.Context(found), more)
                assert below is not None
                yield (*path, name, more), below


COMMANDS = dict(commands())
LEAVES = {path: found for path, found in COMMANDS.items() if not isinstance(found, FundGroup)}


def spoken(path: tuple[str, ...]) -> str:
    return " ".join(("fonds", *path))


def option_keys(found: click.Command) -> set[str]:
    return {f"option-{one.help or (one.name or '').replace('_', '-')}" for one in found.params if isinstance(one, FundOption)}


def metavars() -> set[str]:
    """The words that stand for a value in the help of any command, as the program writes them."""
    values = [(found, one) for found in COMMANDS.values() for one in found.params if not getattr(one, "is_flag", False)]
    return {word for found, one in values for word in re.findall("[A-Z]+", one.make_metavar(click.Context(found)))}


def test_every_word_for_a_value_is_one_of_ours_in_both_languages() -> None:
    assert metavars() | {"OPTIONS"} == area("metavars").keys()


def test_dutch_help_shows_no_english_word_for_a_value(tmp_path: Path) -> None:
    english = {one["en"] for one in area("metavars").values() if one["nl"] != one["en"]}
    terminal = Terminal(tmp_path)
    for path in COMMANDS:
        told = terminal.ok(" ".join((*path, "--help")))
        assert english & set(re.findall("[A-Z]+", told)) == set(), told


@pytest.mark.parametrize("path", COMMANDS, ids=spoken)
def test_a_command_and_its_options_have_help_in_both_languages_and_an_example(path: tuple[str, ...]) -> None:
    told, found = area("help"), COMMANDS[path]
    assert found.help == ("-".join(path) or "fonds")
    assert told[found.help]["example"]
    for key in (found.help, *option_keys(found)):
        assert all(told[key][language] for language in LANGUAGES)


def test_no_help_is_left_of_a_command_or_option_that_is_gone() -> None:
    known = {found.help for found in COMMANDS.values()}.union(HEADINGS, {"option-help"}, *map(option_keys, COMMANDS.values()))
    assert sorted(set(area("help")) - known) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_told_for_every_command(flag: str, language: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    for path, found in COMMANDS.items():
        told = terminal.ok(" ".join((*path, flag)), language=language)
        assert told.startswith(f"{text('help.usage', language)}: {spoken(path)}"), told
        wanted = " ".join(text(f"help.{found.help}", language).split()[:5])
        assert wanted in " ".join(told.split())
        assert text("help.option-help", language) in " ".join(told.split())


@pytest.mark.parametrize("line", ["--version", "--lang nl --version", "--json --version"])
def test_the_version_is_told_with_all_that_somebody_who_helps_wants_to_know(line: str, tmp_path: Path) -> None:
    told = Terminal(tmp_path).ok(line)
    assert told == f"Casusfonds {__version__}, tabellen {SCHEMA}, Python {python_version()}\n"


def typed(line: str) -> tuple[click.Command, list[str], tuple[str, ...]]:
    """A command line as a command and the words after it."""
    words = shlex.split(re.split(r" [<>|] ", line)[0])
    assert words.pop(0) == "fonds"
    found: click.Command = cli.fonds
    path: tuple[str, ...] = ()
    while isinstance(found, FundGroup) and words and not words[0].startswith("-"):
        inner = found.get_command(click.Context(found), words[0])
        assert inner is not None, f"no such command: {line}"
        found, path = inner, (*path, words.pop(0))
    if isinstance(found, CommandWithMore) and words and words[0] in found.places:
        below = found.get_command(click.Context(found), words[0])
        assert below is not None
        found, path = below, (*path, words.pop(0))
    return found, words, path


@pytest.mark.parametrize("path", COMMANDS, ids=spoken)
def test_the_example_of_a_command_is_one_that_it_takes(path: tuple[str, ...]) -> None:
    for line in area("help")[COMMANDS[path].help or ""]["example"].splitlines():
        found, words, called = typed(line)
        assert called[: len(path)] == path
        root = click.Context(cli.fonds, info_name="fonds", obj=Session())
        with found.make_context(called[-1], words, parent=root) as made:
            assert not made.args


def lines_of_pages() -> Iterator[tuple[str, str]]:
    """Every command line in the documentation: in a block of code, or between backticks."""
    for page in PAGES:
        content = page.read_text(encoding="utf-8")
        blocks = [line for block in re.findall(r"```.*?\n(.*?)```", content, re.S) for line in block.splitlines()]
        inline = re.findall(r"`(fonds [^`\n]+)`", re.sub(r"```.*?```", "", content, flags=re.S))
        found = [line.strip().removeprefix("$ ") for line in blocks] + inline
        yield from ((page.relative_to(ROOT).as_posix(), line.split("  #")[0]) for line in found if re.match(r"fonds \S", line))


@pytest.mark.parametrize(("page", "line"), sorted(set(lines_of_pages())))
def test_a_command_in_the_documentation_exists(page: str, line: str) -> None:
    found, words, _ = typed(line.replace("…", "x"))
    names = {name for one in found.params for name in (*one.opts, *one.secondary_opts)} | {"-h", "--help"}
    assert {word.partition("=")[0] for word in words if re.match("--?[a-z]", word)} <= names


def test_a_command_that_a_text_tells_to_type_exists() -> None:
    told = re.compile(r"(?:[:,] |`)fonds ([a-z]+(?: [a-z]+)?)")
    groups = {path[0] for path in COMMANDS if len(path) == 2}
    checked = 0
    for code, entry in catalogue().items():
        for match in told.finditer(" ".join(entry[key] for key in entry if key.startswith("do_"))):
            words = tuple(match[1].split())
            path = words[:2] if words[0] in groups else words[:1]
            assert path in COMMANDS, f"{code}: fonds {' '.join(path)}"
            checked += 1
    assert checked > 50


def test_every_command_has_a_transcript_in_dutch() -> None:
    shown = set()
    for path in HERE.rglob("*.txt"):
        for command in parse(path.read_text(encoding="utf-8")).commands:
            line = command.typed[0]
            failed = command.expected and command.expected[-1].startswith("= ")
            if line.startswith("fonds ") and not failed and "--lang en" not in line and "--help" not in line:
                shown.add(typed(line.replace(" 2>&1", ""))[2])
    assert sorted(set(LEAVES) - shown) == []


HEAVY = (
    "sqlalchemy",
    "pydantic",
    "alembic",
    "durable_rules_engine",
    "ruamel",
    "rich",
    "cryptography",
    "stdnum",
    "jinja2",
    "typst",
    "segno",
)


@pytest.mark.parametrize(
    ("typed", "filled_in"),
    [
        ("fonds le", ("ledger", "Het grootboek: saldi en boekingen")),
        ("fonds ledger ba", ("balance", "Het saldo van elke rekening, en wat er beschikbaar is")),
        ("fonds pay --li", ("--line", text("help.option-pay-line", "nl"))),
        ("fonds statement zayaz --format p", ("pdf", "_")),
    ],
)
def test_a_tab_fills_in_commands_options_and_choices_with_what_they_do(typed: str, filled_in: tuple[str, str]) -> None:
    asked = {"_FONDS_COMPLETE": "zsh_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    words = [sys.executable, str(ROOT / "cli.py")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env={"PATH": "/usr/bin:/bin", **asked})
    assert done.stdout.splitlines() == ["plain", *filled_in]


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["case", "--help"], ["settle", "--help", "--lang", "en"]])
def test_help_loads_no_heavy_library(words: list[str]) -> None:
    script = (
        "import sys; sys.argv = ['fonds', *sys.argv[1:]]; import cli\n"
        "try:\n    cli.main()\nexcept SystemExit as end:\n    assert end.code == 0\n"
        f"print('loaded:', *sorted(set(sys.modules) & {set(HEAVY)!r}))"
    )
    done = subprocess.run([sys.executable, "-c", script, *words], check=False, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "loaded:", done.stdout[-300:] + done.stderr


@pytest.mark.parametrize(
    ("before", "after", "said", "who"),
    [
        ("--as dirk", "", "anna", "dirk"),
        ("--as dirk", "", "", "dirk"),
        ("", "--as dirk", "anna", "dirk"),
        ("--as bram", "--as dirk", "anna", "dirk"),
        ("", "", "dirk", "dirk"),
    ],
)
def test_who_acts_is_what_was_typed_and_only_without_that_what_the_environment_says(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, before: str, after: str, said: str, who: str
) -> None:
    monkeypatch.setenv("FONDS_ACTOR", said)
    monkeypatch.chdir(terminal.folder)
    assert run(cli.fonds, [*before.split(), "contribute", "mee", "5", "--today", DAY, *after.split()]) == 0
    assert json.loads(terminal.ok("audit trail --json"))["records"][-1]["actor"] == who
