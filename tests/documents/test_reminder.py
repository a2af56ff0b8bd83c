"""Reminders: the right tone at the right time, never twice, gentle to residents, and payable by their code."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.actions.perform import Order, perform
from fonds.documents.reminder.letter import made
from fonds.documents.reminder.model import Reminder, Tone, all_said, days_late, tone_for
from fonds.documents.statement.model import due_now
from fonds.store import tables
from fonds.store.fund import find_fund
from tests.documents.test_statement import CLAIM, DAY, IN_TERMS, SECOND, codes, pages, statement
from tests.documents.test_statement_forms import html_of, scanned
from tests.support import DEMO, IBAN, Terminal, grant
from tests.transcripts.runner import FILES

LIMITS = (14, 30, 60)
LATE = DAY + timedelta(120)
ADDRESS = ("Maatschappelijke Opvang", "Voorbeeldstraat 1", "5211 AA  's-Hertogenbosch")


def letter(tone: Tone = Tone.FIRM, *, language: str = "nl", address: tuple[str, ...] = ADDRESS) -> Reminder:
    about = replace(statement(CLAIM, SECOND, IN_TERMS, language=language), issued_on=LATE)
    return Reminder(about, tone, ("2026-001", "2026-003"), address, "secretariaat@voorbeeldfonds.example")


def to_resident(tone: Tone = Tone.FRIENDLY) -> Reminder:
    about = replace(
        statement(IN_TERMS), issued_on=LATE, debtor_id="resident:2026-003", debtor_name="Bewoner van casus 2026-003"
    )
    return Reminder(about, tone, ("2026-003",))


def readable(reminder: Reminder, form: str) -> str:
    content = made(reminder, form)
    text = " ".join(pages(content)) if form == "pdf" else content.decode()
    if form == "html":
        text = " ".join("".join(html_of(content).itertext()).split())
    return re.sub(r"\s+", " ", text.replace("\xa0", " "))


@pytest.mark.parametrize(
    ("late", "before", "partner", "resident"),
    [
        (13, 0, None, None),
        (14, 0, Tone.FRIENDLY, Tone.FRIENDLY),
        (29, 1, Tone.FRIENDLY, Tone.FRIENDLY),
        (30, 1, Tone.FIRM, Tone.FRIENDLY),
        (30, 0, Tone.FRIENDLY, Tone.FRIENDLY),
        (60, 1, Tone.FIRM, Tone.FRIENDLY),
        (60, 2, Tone.LAST, Tone.FRIENDLY),
        (500, 0, Tone.FRIENDLY, Tone.FRIENDLY),
        (500, 3, Tone.LAST, Tone.FRIENDLY),
    ],
)
def test_the_tone_rises_step_by_step_and_never_for_a_resident(
    late: int, before: int, partner: Tone | None, resident: Tone | None
) -> None:
    assert tone_for(late, LIMITS, before, "zayaz") is partner
    assert tone_for(late, LIMITS, before, "resident:2026-001") is resident


@given(st.integers(-10, 2000), st.integers(0, 3))
def test_nobody_is_reminded_more_than_one_step_firmer_than_before(late: int, before: int) -> None:
    tone = tone_for(late, LIMITS, before, "zayaz")
    assert (tone is None) == (late < 14)
    assert tone is None or tone <= before + 1


@pytest.mark.parametrize(
    ("tone", "letters", "partner", "resident"),
    [
        (0, 0, False, False),
        (1, 1, False, False),
        (1, 3, False, True),
        (2, 5, False, True),
        (3, 2, True, False),
        (3, 9, True, True),
    ],
)
def test_after_the_last_letter_comes_a_person(tone: int, letters: int, partner: bool, resident: bool) -> None:
    assert all_said(tone, letters, "zayaz", 3) is partner
    assert all_said(tone, letters, "resident:2026-001", 3) is resident


def test_a_claim_is_as_late_as_its_oldest_open_instalment() -> None:
    assert days_late(IN_TERMS, DAY + timedelta(30)) == 0
    assert days_late(IN_TERMS, DAY + timedelta(31)) == 1
    assert days_late(CLAIM, LATE) == 90


@pytest.mark.parametrize("form", ["pdf", "html", "text"])
@pytest.mark.parametrize("tone", Tone)
def test_every_form_says_the_same_to_an_organisation(form: str, tone: Tone) -> None:
    one = letter(tone)
    said = readable(one, form)
    assert {1: "Herinnering", 2: "Dringende herinnering", 3: "Laatste herinnering"}[tone] in said
    for wanted in (*ADDRESS, "€ 780,00", "Bent u het niet eens", "secretariaat@voorbeeldfonds.example"):
        assert " ".join(wanted.split()) in said
    for claim in one.claims:
        assert claim.reference in said.replace(" ", "")
    assert SECOND.reference not in said.replace(" ", "")
    assert one.statement.head.hash in said.replace(" ", "")


@pytest.mark.parametrize("form", ["pdf", "html", "text"])
@pytest.mark.parametrize("tone", Tone)
def test_a_resident_is_offered_an_arrangement_and_never_threatened(form: str, tone: Tone) -> None:
    said = readable(to_resident(tone), form)
    assert "Lukt betalen nu niet?" in said
    assert "genoeg overhouden om van te leven" in said
    assert "geen rente en geen kosten" in said
    assert not re.search(
        "laatste|dringend|incasso|deurwaarder|overleg van de partners|anders|meteen", said.lower().replace("andere", "")
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_letter_asks_for_interest_or_costs(language: str) -> None:
    for tone in Tone:
        one = letter(tone, language=language)
        assert f"{one.asked_cents // 100:,}".replace(",", "." if language == "nl" else ",") in readable(one, "text")
        assert not re.search("rente|kosten|interest|costs", readable(one, "text"))


@pytest.mark.parametrize("one", [letter(), to_resident()], ids=["partner", "resident"])
def test_each_code_of_a_letter_pays_what_it_asks(one: Reminder) -> None:
    expected = [[IBAN, f"EUR{due_now(claim, LATE).amount_cents / 100:g}", "", claim.reference] for claim in one.claims]
    assert sorted(code[6:] for code in codes(made(one, "pdf"))) == sorted(expected)
    drawings = re.findall(r"<svg.*?</svg>", made(one, "html").decode(), re.S)
    assert sorted(scanned(svg)[6:] for svg in drawings) == sorted(expected)
    assert one.asked_cents == sum(due_now(claim, LATE).amount_cents for claim in one.claims)


def test_a_letter_is_accessible_and_the_same_each_time() -> None:
    content = made(letter(), "pdf")
    assert re.search(r"pdfuaid:part>1<", content.decode("latin-1"))
    assert content == made(letter(), "pdf")
    assert "Voorbeeldstraat" not in readable(letter(address=()), "pdf")


@pytest.fixture
def late(terminal: Terminal) -> Terminal:
    """A fund in which zayaz (one sum) and a resident (terms) are late."""
    (terminal.folder / "case_1.yaml").write_bytes((DEMO / "case_1.yaml").read_bytes())
    terminal.ok("case submit case_1.yaml")
    grant(terminal, "2026-001", "2500", "loan")
    terminal.ok("pay 2026-001", who="dirk")
    terminal.ok("settle 2026-001 --resident 12x")
    terminal.ok(f"case submit {FILES / 'aanvraag.yaml'}")
    grant(terminal, "2026-002", "450")
    terminal.ok("pay 2026-002", who="dirk")
    terminal.ok("settle 2026-002 --to zayaz=100%")
    return terminal


def who(terminal: Terminal, line: str, day: str) -> dict[str, tuple[int | None, str | None]]:
    told = json.loads(terminal.ok(f"{line} --json", day=day))
    return {one["debtor"]: (one["tone"], one["wait"]) for one in told["late"]}


def test_reminders_rise_over_time_and_never_come_twice_in_a_period(late: Terminal) -> None:
    assert who(late, "remind", "2026-04-01") == {}
    assert who(late, "remind", "2026-04-10") == {"zayaz": (None, "early"), "resident:2026-001": (None, "early")}
    assert who(late, "remind --write b", "2026-04-20") == {"zayaz": (1, None), "resident:2026-001": (1, None)}
    assert sorted(path.name for path in (late.folder / "b").iterdir()) == ["resident_2026-001.pdf", "zayaz.pdf"]
    before = late.dump()
    assert who(late, "remind --write c", "2026-05-19") == {"zayaz": (None, "recent"), "resident:2026-001": (None, "recent")}
    assert late.dump() == before
    assert not (late.folder / "c").exists()
    assert who(late, "remind --write c", "2026-05-20")["zayaz"] == (2, None)
    assert who(late, "remind --write d", "2026-06-20") == {"zayaz": (3, None), "resident:2026-001": (1, None)}
    late.ok("repay zayaz 450", who="dirk", day="2026-06-21")
    assert set(who(late, "remind", "2026-09-01")) == {"resident:2026-001"}
    told = json.loads(late.ok("sent --for zayaz --json"))["sent"]
    assert [(one["kind"], one["tone"]) for one in told] == [("reminder", 1), ("reminder", 2), ("reminder", 3)]
    assert "Alles klopt." in late.ok("audit verify", day="2026-09-01")


def test_after_the_last_letter_nobody_gets_another_until_the_delay_is_over(late: Terminal) -> None:
    for number, day in enumerate(("2026-04-20", "2026-05-20", "2026-06-20"), start=1):
        assert who(late, f"remind --write b{number}", day)["zayaz"] == (number, None)
    assert who(late, "remind", "2026-07-19")["zayaz"] == (None, "recent")
    before = late.dump()
    for day in ("2026-07-20", "2026-12-20"):
        assert who(late, "remind --write c", day) == {"zayaz": (None, "person"), "resident:2026-001": (None, "person")}
    assert late.dump() == before
    assert not (late.folder / "c").exists()
    # Three instalments later the delay is another one, and the letters begin again.
    late.ok("repay resident:2026-001 1250", who="dirk", day="2026-07-20")
    assert who(late, "remind", "2026-12-20")["resident:2026-001"] == (1, None)


def test_trying_out_reminders_writes_no_file_and_no_row(late: Terminal) -> None:
    before = late.dump()
    assert "Proef" in late.type("remind --write b --dry-run", day="2026-04-20").err
    assert late.dump() == before
    assert not (late.folder / "b").exists()


def test_an_address_stands_on_the_letter_and_one_that_is_missing_is_told(late: Terminal) -> None:
    told = late.ok("remind", day="2026-04-20")
    assert "geen adres bekend" in next(line for line in told.splitlines() if line.startswith("zayaz"))
    late.ok("partner detail zayaz --street 'Voorbeeldstraat 1' --postcode '5211 AA' --city Voorbeeldstad", day="2026-04-20")
    assert "geen adres" not in late.ok("remind --write b --format text", day="2026-04-20")
    assert "Zayaz\nVoorbeeldstraat 1\n5211 AA" in (late.folder / "b" / "zayaz.txt").read_text(encoding="utf-8")


def test_letters_are_made_again_to_the_byte_and_a_resident_s_is_sealed(late: Terminal) -> None:
    told = json.loads(late.ok("remind --write b --json", day="2026-04-20"))["late"]
    assert len(told) == 2
    for one in told:
        late.ok(f"sent {one['sent']} --out again.pdf", day="2026-09-01")
        assert (late.folder / "again.pdf").read_bytes() == (late.folder / one["file"]).read_bytes()
    (kept,) = [line for line in late.dump().splitlines() if line.startswith('INSERT INTO "sent"') and "'resident:" in line]
    assert "RF" not in kept


def test_a_claim_to_which_a_partner_objects_waits_for_the_answer(late: Terminal) -> None:
    order = Order(find_fund(late.folder), "anna", date(2026, 4, 20))
    with perform(order, "settle") as unit:
        told = {"settlement": 2, "case_ref": "2026-002", "partner": "zayaz", "on_day": "2026-04-19", "member": "anna"}
        objection = unit.add(tables.objection, **told)
    assert who(late, "remind", "2026-04-20")["zayaz"] == (None, "objection")
    with perform(order, "settle") as unit:
        unit.add(tables.objection_answer, objection=objection, outcome="rejected", on_day="2026-04-20", member="anna")
    assert who(late, "remind", "2026-04-20")["zayaz"] == (1, None)


def test_settings_for_reminders_must_rise(late: Terminal) -> None:
    path: Path = late.folder / "fonds.toml"
    path.write_text(path.read_text().replace("[14, 30, 60]", "[30, 14, 60]"))
    late.refuse("remind", "settings-wrong", 2)


def test_the_day_on_which_nothing_is_late_yet_says_so(late: Terminal) -> None:
    assert "Niemand is te laat." in late.ok("remind", day=date(2026, 3, 3).isoformat())
