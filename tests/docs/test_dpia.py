"""The appendix for a DPIA is true: what follows from the program is up to date, and every measure has a test that is there."""

import re

import pytest

from tests.packaging.pythons import REPOSITORY
from tools import make_dpia

PAGES = {language: path.read_text(encoding="utf-8") for language, path in make_dpia.PAGES.items()}
_PROOF = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@pytest.mark.parametrize("language", PAGES)
def test_what_follows_from_the_program_is_up_to_date(language: str) -> None:
    assert PAGES[language] == make_dpia.page(language)
    assert set(re.findall(r"<!-- made: (\w+) -->", PAGES[language])) == set(make_dpia._PARTS)


@pytest.mark.parametrize("language", PAGES)
def test_it_has_the_seventeen_points_in_four_parts(language: str) -> None:
    heads = re.findall(r"^(##+) (?:([A-D])|(\d+))\. ", PAGES[language], re.MULTILINE)
    assert [part or int(number) for _, part, number in heads] == ["A", *range(1, 11), "B", *range(11, 16), "C", 16, "D", 17]


def test_both_languages_say_the_same() -> None:
    for pattern in (r"^(#+) ", r"☐", r"^\| (R\d+) \|", _PROOF.pattern, r"\]\((?!dpia)([^)]+)\)", r"`fonds ([a-z -]+)`"):
        found = [re.findall(pattern, page.partition("\n\n")[2], re.MULTILINE) for page in PAGES.values()]
        assert found[0] == found[1], pattern
        assert found[0], pattern


@pytest.mark.parametrize("language", PAGES)
def test_every_risk_has_a_measure_and_every_measure_a_test_that_is_there(language: str) -> None:
    risks, measures = PAGES[language].split("### 16.")[1].split("### 17.")
    named = re.findall(r"^\| (R\d+) \|", risks, re.MULTILINE)
    assert named == [f"R{number}" for number in range(1, len(named) + 1)]
    rows = [line for line in measures.splitlines() if re.match(r"\| R\d+ \|", line)]
    assert set(named) == {line.split(" | ")[0].strip("| ") for line in rows}
    assert all(_PROOF.search(line) for line in rows)
    for path, name in _PROOF.findall(PAGES[language]):
        assert re.search(rf"^def {name}\(", (REPOSITORY / path).read_text(encoding="utf-8"), re.MULTILINE), name


def test_a_part_that_nobody_can_make_is_noticed() -> None:
    with pytest.raises(SystemExit, match="no such part: iets"):
        make_dpia._made("iets", "nl")
