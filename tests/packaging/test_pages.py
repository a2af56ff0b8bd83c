"""What the README and its neighbours tell people to type exists."""

import re
from pathlib import Path

import pytest

from tests.packaging.pythons import REPOSITORY

PAGES = ["README.md", "CONTRIBUTING.md", "docs/lees-mij.md", "docs/install.md"]
MAKEFILE = (REPOSITORY / "Makefile").read_text()


def shell_blocks(page: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", (REPOSITORY / page).read_text(), re.DOTALL)


def test_the_first_thing_to_type_is_exactly_two_commands() -> None:
    assert shell_blocks("README.md")[0] == "make demo\nmake test\n"


@pytest.mark.parametrize("page", PAGES)
def test_every_make_command_on_a_page_is_a_target(page: str) -> None:
    for target in re.findall(r"^make ([\w-]+)", "\n".join(shell_blocks(page)), re.MULTILINE):
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_somewhere(page: str) -> None:
    folder = (REPOSITORY / page).parent
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (REPOSITORY / page).read_text())
    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_build_setting_is_the_one_that_make_uses(page: str) -> None:
    setting = re.search(r"DURABLE_FLAG := (\S+)", MAKEFILE)
    assert setting
    for shown in re.findall(r"CPPFLAGS=(\S+)", (REPOSITORY / page).read_text()):
        assert shown == setting[1]


def test_the_licence_is_the_whole_european_union_public_licence() -> None:
    text = Path(REPOSITORY / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert [int(number) for number in re.findall(r"^(\d+)\.\s?[A-Z]", text, re.MULTILINE)] == list(range(1, 16))
    assert "Appendix" in text
    assert text.endswith("require the production of a new EUPL version.\n")
