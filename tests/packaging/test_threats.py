"""The threat model proves what it says: every guard names a test, and every test that it names exists."""

import re

from tests.packaging.pythons import REPOSITORY

PAGE = (REPOSITORY / "docs" / "threat-model.md").read_text(encoding="utf-8")


def test_every_threat_has_a_guard_and_a_test_that_is_there() -> None:
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ") and "| Proof |" not in line]
    assert len(rows) >= 25
    missing = []
    for threat, guard, proof in rows:
        assert threat, proof
        assert guard, threat
        place = re.fullmatch(r"`(tests/[\w/]+\.py)::(test_\w+)`", proof)
        assert place, threat
        path = REPOSITORY / place[1]
        if not path.is_file() or not re.search(rf"^def {place[2]}\(", path.read_text(encoding="utf-8"), re.MULTILINE):
            missing.append(proof)
    assert missing == []


def test_what_is_not_stopped_is_said_too() -> None:
    assert len(re.findall(r"^- \*\*", PAGE.partition("## What is not stopped")[2], re.MULTILINE)) >= 5
