"""The error catalogue: every code is raised and told, in both languages, and a transcript shows how to get it."""

import re
from collections.abc import Iterator

import pytest

from fonds.errors import Problem
from fonds.texts import LANGUAGES, catalogue, problem_text
from tests.sources import ROOT, placeholders, raised, strings
from tests.transcripts.runner import HERE
from tools.make_error_page import PAGE, page

CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

# pydantic's stand-ins: the intake tells these faults itself, with their details.
RETOLD = {"case-cost-nameless", "case-payer-parties", "case-dates-order"}

# Codes without a transcript. Why, and where the test is if there is one.
ELSEWHERE = {
    "audit-anchor-stamp-wrong": "needs an authority that stamps the time: tests/audit",
    "audit-file-damaged": "needs a page of the file that is broken: test_errors_of_the_machine.py",
    "audit-login-above-rules": "needs logins of PostgreSQL: tests/store",
    "audit-login-without-seat": "needs logins of PostgreSQL: tests/store",
    "audit-right-changed": "needs roles on PostgreSQL: tests/store",
    "audit-right-gone": "needs roles on PostgreSQL: tests/store",
    "audit-right-new": "needs roles on PostgreSQL: tests/store",
    "audit-roles-unconfirmed": "needs roles on PostgreSQL: tests/store",
    "backtest-column-type": "only the columns of a Parquet file have a type: tests/backtest",
    "backtest-differs": "needs a quick calculation that is wrong: tests/backtest",
    "backtest-extra-missing": "needs an installation without it: tests/backtest",
    "backup-too-slow": "needs a backup of a computer that is much faster: tests/store",
    "backup-unreadable": "needs a file of age that holds something else: tests/store",
    "booked-not-told": "needs a full disk: test_errors_of_the_machine.py",
    "case-field-invalid": "a net under pydantic: no kind of fault is known that falls through to it",
    "copy-differs": "needs a backup of which the rows and the end do not fit: tests/store",
    "database-busy": "needs a second writer: test_errors_of_the_machine.py",
    "database-crowded": "needs a server of PostgreSQL with too many users: tests/store",
    "database-gone": "needs a server of PostgreSQL that goes away: tests/store",
    "database-in-use": "needs a user without rights: test_errors_of_the_machine.py",
    "database-login": "needs a server of PostgreSQL that asks who is there: tests/store",
    "database-not-allowed": "needs a login of PostgreSQL with few rights: test_postgres.py",
    "database-not-there": "needs a server of PostgreSQL: tests/store",
    "database-read-only": "needs a user without rights: test_errors_of_the_machine.py",
    "database-server-older": "needs an old server of PostgreSQL: tests/store",
    "upgrade-not-owner": "needs a login of PostgreSQL with few rights: tests/store",
    "database-unreachable": "needs a server that is not there: test_errors_of_the_machine.py",
    "defect": "a defect that we would know how to provoke would be mended",
    "disk-full": "needs a full disk: tests/faults",
    "engine-disagreement": "needs an evaluator that is wrong: tests/rulebook",
    "engine-failed": "needs an engine that fails: tests/rulebook",
    "engine-missing": "needs an installation without it: test_errors_of_the_machine.py",
    "erased-still-held": "needs somebody else who reads: tests/actions",
    "interrupted": "also at any moment: test_interrupted.py",
    "passphrase-short": "a passphrase stands in the environment, which a transcript does not set: tests/store",
    "payment-amount-outside": "no claim of that size passes the commands; a guard on the payment code: test_guards.py",
    "payment-iban-wrong": "settings with a wrong IBAN are refused earlier; a guard on the payment code: test_guards.py",
    "payment-reference-wrong": "only a reference that was tampered with; a guard on the payment code: test_guards.py",
    "pdf-needs-file": "needs a terminal: test_errors_of_the_machine.py",
    "reference-case-unfit": "case numbers are made by the program: test_guards.py",
    "reference-share-outside": "needs more than a thousand partners: test_guards.py",
    "rule-condition-long": "the length is refused as rule-field-wrong before the condition is read: tests/rulebook",
    "rule-fact-missing": "the program gives every fact: tests/rulebook",
    "rule-fact-wrong": "the program gives facts of the right kind: tests/rulebook",
    "roles-not-there": "needs a server of PostgreSQL: tests/store",
    "roles-differ": "needs roles on PostgreSQL: tests/store",
    "rule-name-collision": "needs two names with one 32-bit hash: tests/rulebook",
    "rule-not-proven": "needs a condition with more cases than can be gone through: tests/rulebook",
    "reminder-too-soon": "needs two people at once: tests/actions",
    "sent-differs": "needs another version of a library: tests/documents",
    "sent-meanwhile": "needs two people at once: tests/actions",
    "sent-unreadable": "needs another version of the program: tests/documents",
    "share-part-wrong": "refused as share-unreadable when it is typed; a guard on the action: test_guards.py",
    "statement-does-not-add-up": "a guard on the sums of a statement: test_guards.py",
    "statement-terms-differ": "a guard on the sums of a statement: test_guards.py",
    "system": "needs a folder that is gone: test_errors_of_the_machine.py",
    "table-undetermined": "the mandate table of a checked rule set always decides; a guard",
    "text-too-long": "needs a text of more than 4,000 characters: test_errors_of_the_machine.py",
    "timestamp-unreachable": "needs the certificate of an authority: tests/audit",
    "timestamp-wrong": "needs an authority that stamps the time: tests/audit",
    "too-much": "needs a machine without memory",
    "usage": "a net under click: every kind of complaint that it has today gets a code of its own",
}


def shown_in_transcripts() -> set[str]:
    """Every code that a transcript shows."""
    texts = [path.read_text(encoding="utf-8") for path in HERE.rglob("*.txt")]
    return {code for text in texts for code in re.findall(r'(?:error\[|"code": ")([a-z0-9-]+)["\]]', text)}


def sentences() -> Iterator[tuple[str, str, str]]:
    for code, entry in catalogue().items():
        for key, sentence in entry.items():
            yield code, key, sentence


def test_every_code_that_is_raised_is_in_the_catalogue() -> None:
    assert [one for one in raised() if CODE.fullmatch(one.code) and one.code not in catalogue()] == []


def test_every_code_in_the_catalogue_occurs_in_the_program() -> None:
    assert sorted(set(catalogue()) - strings()) == []


def test_every_place_that_raises_gives_what_the_sentences_ask_for() -> None:
    checked = 0
    for one in raised():
        if one.details is None or one.code not in catalogue() or one.code in RETOLD:
            continue
        needed = set().union(*(placeholders(sentence) for sentence in catalogue()[one.code].values()))
        assert needed <= one.details, f"{one.place}: {one.code} lacks {sorted(needed - one.details)}"
        checked += 1
    assert checked > 200


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_a_code_is_told_in_both_languages_with_the_same_parts_and_details(code: str) -> None:
    entry = catalogue()[code]
    assert CODE.fullmatch(code)
    assert set(entry) <= {f"{part}{language}" for part in ("", "why_", "do_") for language in LANGUAGES}
    for part in ("", "why_", "do_"):
        told = [entry.get(f"{part}{language}") for language in LANGUAGES]
        assert all(told) or (part and not any(told)), f"{part or 'what'} is not in both languages"
        assert len({frozenset(placeholders(sentence or "")) for sentence in told}) == 1


# A finding of `audit verify` says what is wrong and where; what to do is the same for all, and docs/audit.md tells it.
@pytest.mark.parametrize("code", sorted(code for code in catalogue() if not code.startswith("audit-")))
def test_an_error_says_what_to_do(code: str) -> None:
    assert all(catalogue()[code].get(f"do_{language}") for language in LANGUAGES)


def test_sentences_are_plain_and_whole() -> None:
    for code, key, sentence in sentences():
        assert sentence[0] in "{-`…" or sentence[0].isupper() or sentence[0].isdigit(), f"{code} {key}: {sentence}"
        assert "  " not in sentence, f"{code} {key}"
        assert len(sentence) <= 240, f"{code} {key} is too long to read"
        if not key.startswith("do_"):
            assert sentence[-1] in ".?}", f"{code} {key}: {sentence}"


def test_every_code_has_a_transcript_or_a_reason_why_not() -> None:
    assert sorted(set(catalogue()) - shown_in_transcripts() - set(ELSEWHERE)) == []
    assert sorted(shown_in_transcripts() - set(catalogue())) == []


def test_no_reason_outlives_its_need() -> None:
    assert sorted(set(ELSEWHERE) - set(catalogue())) == []
    assert sorted(set(ELSEWHERE) & shown_in_transcripts()) == ["interrupted"]


def test_tests_that_a_reason_names_are_there() -> None:
    for code, reason in ELSEWHERE.items():
        place = re.search(r"(tests/\w+|test_\w+\.py)$", reason)
        if place and place[1].startswith("test_"):
            assert code in (ROOT / "tests" / place[1]).read_text(encoding="utf-8"), code
        elif place:
            found = [path for path in (ROOT / place[1]).rglob("*.py") if code in path.read_text(encoding="utf-8")]
            assert found, f"{code}: no test in {place[1]}"


def test_an_error_is_told_as_code_what_where_why_and_what_to_do() -> None:
    problem = Problem("not-available", "2026-001", {"amount": 10_050, "available": 5})
    assert problem_text(problem, "nl").splitlines() == [
        "error[not-available]: Er is niet genoeg: nodig € 100,50, beschikbaar € 0,05.",
        "  waar: 2026-001",
        "  waarom: Beschikbaar is wat op de bank staat, min wat al is toegezegd.",
        "  wat te doen: Wacht op terugbetalingen of inleg. Zie: fonds ledger balance",
    ]
    assert "There is not enough: needed €100.50, available €0.05." in problem_text(problem, "en")


def test_what_fills_a_placeholder_is_never_read_as_a_placeholder_itself() -> None:
    told = problem_text(Problem("partner-unknown", "{0.__class__}", {"partner": "{partner.__class__}"}), "nl")
    assert "{partner.__class__} is" in told
    assert "waar: {0.__class__}" in told


def test_the_page_of_errors_is_true() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python tools/make_error_page.py"
