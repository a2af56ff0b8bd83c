"""The manual is true: every command line in it is carried out, in order, in one fund, and answers what the page says."""

import re
from datetime import date
from itertools import pairwise

import pytest

from fonds.actions.policy import rule_set_for, shipped_rules
from fonds.actions.roles import MAY, Role
from fonds.money import format_amount
from fonds.store.fund import Settings
from tests.docs.pages import DOCS, MANUALS, Followed, fits, in_english, normal

WHOLE = ["handleiding.md", "manual.md"]
"""The manual itself, without its pages on one subject."""


def tables(page: str) -> list[list[list[str]]]:
    """The tables of a page: rows of cells, without the line under the heads."""
    found = re.findall(r"(?:^\|.*\|\n)+", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)
    return [[row.strip("| ").split(" | ") for row in table.splitlines() if not row.startswith("|---")] for table in found]


def first_words(page: str, marker: str) -> set[str]:
    """What stands between backticks in the first column of the table that has ``marker`` there."""
    table = next(table for table in tables(page) if any(f"`{marker}`" in row[0] for row in table))
    return {word for row in table[1:] for word in re.findall(r"`([^`]+)`", row[0])}


def test_every_command_in_the_manual_answers_what_the_manual_shows(followed: Followed) -> None:
    assert len(followed.done) > (50 if followed.page in WHOLE else 3)
    for step, given, _ in followed.done:
        answered = normal(given)
        place = f"{followed.page}:{step.number}: $ {step.command}"
        assert fits(normal("\n".join(step.shown)), answered), "\n".join([place, *answered])


def test_a_command_in_the_manual_succeeds_unless_its_exit_code_is_shown(followed: Followed) -> None:
    for (step, _, code), (after, _, _) in pairwise(followed.done):
        if step.command.startswith("fonds ") and after.command != "echo $?":
            assert code == 0, f"{followed.page}:{step.number}: $ {step.command}"


def commands_on(page: str) -> list[list[str]]:
    found = re.findall(r"^\$ (fonds [a-z]+(?: [a-z]+(?= |$))?|\w+)", (DOCS / page).read_text(), re.MULTILINE)
    return [line.split()[:2] for line in found]


@pytest.mark.parametrize("dutch", [page for page in MANUALS if page.startswith("handleiding")])
def test_both_languages_of_a_page_give_the_same_commands_in_the_same_order(dutch: str) -> None:
    assert commands_on(dutch) == commands_on(in_english(dutch))


def test_every_page_of_the_manual_exists_in_both_languages_and_the_manual_points_at_it() -> None:
    dutch = [page for page in MANUALS if page.startswith("handleiding")]
    assert sorted(in_english(page) for page in dutch) == sorted(set(MANUALS) - set(dutch))
    for whole in WHOLE:
        told = (DOCS / whole).read_text(encoding="utf-8")
        for page in MANUALS:
            if page.startswith(whole.removesuffix(".md") + "-"):
                assert f"]({page})" in told, f"{whole} does not point at {page}"


@pytest.mark.parametrize(("page", "yes", "no"), [("handleiding.md", "ja", "nee"), ("manual.md", "yes", "no")])
def test_the_manual_says_who_may_do_what_as_the_program_does(page: str, yes: str, no: str) -> None:
    table = next(table for table in tables(page) if "`case judge`" in {row[0] for row in table})
    told = {
        command: tuple(role for role, cell in zip(Role, row[1:], strict=True) if {yes: True, no: False}[cell])
        for row in table[1:]
        for command in re.findall(r"`([^`]+)`", row[0].partition("(")[0])
    }
    assert told == MAY


@pytest.mark.parametrize("page", WHOLE)
def test_the_manual_names_every_setting(page: str) -> None:
    assert first_words(page, "payment_days") == set(Settings.model_fields)


@pytest.mark.parametrize("page", WHOLE)
def test_the_manual_names_every_environment_variable(page: str) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (DOCS.parent / "fonds").rglob("*.py"))
    # FONDS_DEBUG is for who works on the program; docs/privacy.md warns of it.
    assert first_words(page, "FONDS_ACTOR") == set(re.findall(r'"(FONDS_[A-Z_]+)"', sources)) - {"FONDS_DEBUG"}


@pytest.mark.parametrize(("page", "language"), [("handleiding.md", "nl"), ("manual.md", "en")])
def test_the_manual_shows_the_limits_of_the_mandate_that_the_rules_have(page: str, language: str) -> None:
    thresholds = rule_set_for(shipped_rules(), "values-triangle", date(2026, 3, 2)).thresholds
    limits = [thresholds[name].value for name in ("mandate_two_members", "mandate_full_secretariat")]
    shown = next(table for table in tables(page) if any("1.500,00" in row[0] or "1,500.00" in row[0] for row in table))
    for limit, row in zip(limits, shown[1:], strict=False):
        assert row[0].endswith(format_amount(int(limit * 100), language))
