"""The pages hang together: links lead somewhere, and every command that they name exists."""

import re
import shlex
from pathlib import Path

import click
import pytest

import cli
from fonds.commands.more import CommandWithMore
from tests.docs.pages import DOCS

PAGES = sorted(str(path.relative_to(DOCS.parent)) for path in [*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")])


def text_of(page: str) -> str:
    return (DOCS.parent / page).read_text(encoding="utf-8")


def anchors(path: Path) -> set[str]:
    """The places in a page that a link can point at, as GitHub names them."""
    heads = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_page_and_to_a_head_on_it(page: str) -> None:
    folder, wrong = (DOCS.parent / page).parent, []
    for link in re.findall(r"\]\((?!https?:)([^)]+)\)", text_of(page)):
        name, _, anchor = link.partition("#")
        path = folder / name if name else DOCS.parent / page
        if not path.exists() or (anchor and anchor not in anchors(path)):
            wrong.append(link)
    assert wrong == []


def test_the_list_of_decisions_names_every_decision() -> None:
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", text_of("docs/decisions/README.md")))
    assert listed == {path.name for path in (DOCS / "decisions").glob("*.md")} - {"README.md"}


def command_lines(page: str) -> list[str]:
    """The command lines between backticks in running text."""
    text = re.sub(r"^```.*?^```", "", text_of(page), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`(fonds [^`]+)`", text)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_that_a_page_names_exists(page: str) -> None:
    for line in command_lines(page):
        words = shlex.split(line.replace("…", "x"))[1:]
        group: click.Command = cli.fonds
        while words and isinstance(group, click.Group):
            if words[0].startswith("-"):
                words = words[2:] if words[0] in ("--fund", "--as", "--lang", "--today") else words[1:]
                continue
            names = words.pop(0).split("|")
            found = [group.get_command(click.Context(group), name) for name in names]
            assert None not in found, f"{page}: {line}"
            group = next(command for command in found if command is not None)
        if words and isinstance(group, CommandWithMore):
            group = group.get_command(click.Context(group), words[0]) or group
        known = {name for parameter in group.params for name in parameter.opts} | {"--help", "-h"}
        assert {word for word in words if word.startswith("--")} <= known, f"{page}: {line}"
