"""The demo as a list of commands: the 16 partners and three cases of the published sources, everything else invented.

Source of the partners and cases: the book on organisation networks that describes the Bossche Bond (2020). Only the € 2,500 of
case 1 is a published amount; contributions, other amounts, members, IBANs and who should have paid in case 3 are invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass

FUND_IBAN = "NL91ABNA0417164300"
"""A well-known example IBAN; nobody's account."""

PARTNERS = {
    "gemeente-s-hertogenbosch": "Gemeente 's-Hertogenbosch",
    "brabant-wonen": "Brabant Wonen",
    "cello": "Cello",
    "brabantzorg": "Brabantzorg",
    "ggd": "GGD",
    "weenerxl": "WeenerXL",
    "farent": "Farent",
    "oosterpoort": "Oosterpoort",
    "mee": "Mee",
    "zayaz": "Zayaz",
    "maatschappelijke-opvang": "Maatschappelijke Opvang",
    "reinier-van-arkel": "Reinier van Arkel",
    "joost": "JOOST",
    "springplank073": "Springplank073",
    "linc-naar-zorg": "Linc naar Zorg",
    "van-neynsel-groep": "Van Neynsel groep",
}
CONTRIBUTION = "500,00"
"""Invented: what each partner puts in."""

MEMBERS = (
    ("anna", "zayaz", "secretariat"),
    ("bram", "weenerxl", "secretariat"),
    ("carla", "gemeente-s-hertogenbosch", "secretariat"),
    ("dirk", "cello", "treasurer"),
    ("els", "ggd", "auditor"),
)
"""Invented people: who, for which partner, in which role."""


@dataclass(frozen=True)
class Chapter:
    """The heading of a part of the demo: a key of ``demo.toml``."""

    key: str


@dataclass(frozen=True)
class Step:
    """One command as a user would type it. ``who`` and ``day`` become ``--as`` and ``--today``."""

    who: str
    day: str
    words: tuple[str, ...]


def script() -> Iterator[Chapter | Step]:
    """The whole road, step by step."""
    yield Chapter("register")
    for one, name in PARTNERS.items():
        yield Step("anna", "2026-01-01", ("partner", "add", one, name))
    for member, partner, role in MEMBERS:
        yield Step("anna", "2026-01-01", ("member", "add", member, "--for", partner, "--role", role))
    yield Chapter("contributions")
    for one in PARTNERS:
        yield Step("dirk", "2026-01-05", ("contribute", one, CONTRIBUTION))
    yield from _case_1()
    yield from _case_2()
    yield from _case_3()
    yield Chapter("account")
    yield Step("anna", "2026-07-01", ("case", "list", "--all"))
    yield Step("dirk", "2026-07-01", ("ledger", "balance"))
    yield Step("dirk", "2026-07-01", ("statement", "maatschappelijke-opvang"))
    yield Step(
        "dirk",
        "2026-07-01",
        ("statement", "maatschappelijke-opvang", "--format", "pdf", "--out", "overzicht-maatschappelijke-opvang.pdf"),
    )
    yield Step("els", "2026-07-01", ("audit", "verify"))


def _case_1() -> Iterator[Chapter | Step]:
    yield Chapter("case-1")
    yield Step("anna", "2026-03-02", ("case", "submit", "case_1.yaml"))
    yield Step("anna", "2026-03-02", ("assess", "2026-001"))
    yield Step("anna", "2026-03-02", ("case", "judge", "2026-001", "lawful", "ja", "--why", "Een schuld voorschieten mag."))
    yield Step("anna", "2026-03-02", ("case", "judge", "2026-001", "fits_intent_of_law", "ja", "--why", "Past bij de Wgs."))
    yield Step(
        "anna",
        "2026-03-02",
        ("case", "judge", "2026-001", "equal_cases_explained", "ja", "--why", "Eerste casus van dit fonds."),
    )
    yield Step(
        "anna",
        "2026-03-02",
        _grant(
            "2026-001",
            "2500",
            "loan",
            "De kredietbank kan niet helpen; dit mag.",
            "Zonder hulp volgt afsluiting van energie.",
            "De bewoner zocht zelf een oplossing en betaalt terug.",
        ),
    )
    yield Step("bram", "2026-03-02", ("approve", "2026-001"))
    yield Step("carla", "2026-03-03", ("approve", "2026-001"))
    yield Step("dirk", "2026-03-03", ("pay", "2026-001"))
    yield Step("anna", "2026-03-10", ("settle", "2026-001"))
    yield Step("anna", "2026-03-10", ("settle", "2026-001", "--accept"))
    for day in ("2026-04-10", "2026-05-10", "2026-06-10"):
        yield Step("dirk", day, ("repay", "resident:2026-001", "100"))


def _case_2() -> Iterator[Chapter | Step]:
    yield Chapter("case-2")
    yield from _road("2026-002", "case_2.yaml", "2026-04-01")
    yield Step("anna", "2026-04-20", ("settle", "2026-002", "--accept"))
    yield Step("dirk", "2026-05-04", ("repay", "zayaz", "50"))


def _case_3() -> Iterator[Chapter | Step]:
    yield Chapter("case-3")
    yield from _road("2026-003", "case_3.yaml", "2026-05-04")
    yield Step("anna", "2026-05-20", ("settle", "2026-003", "--accept"))
    yield Step("els", "2026-05-20", ("audit", "explain", "2026-003"))


def _road(case: str, file: str, day: str) -> Iterator[Step]:
    """From the request to the payout, for a case on which two members may decide."""
    yield Step("anna", day, ("case", "submit", file))
    for fact in ("lawful", "fits_intent_of_law", "equal_cases_explained"):
        yield Step("anna", day, ("case", "judge", case, fact, "ja", "--why", "Nagekeken door het secretariaat."))
    yield Step("anna", day, ("assess", case))
    amount, form = AMOUNTS[case]
    yield Step(
        "anna",
        day,
        _grant(
            case,
            amount,
            form,
            "De gewone weg is dicht; dit mag van de wet.",
            "Het kost minder dan niets doen.",
            "De bewoner wil dit zelf en doet wat kan.",
        ),
    )
    yield Step("bram", day, ("approve", case))
    yield Step("dirk", day, ("pay", case))


AMOUNTS = {"2026-002": ("640,00", "gift"), "2026-003": ("780,00", "gift")}
"""Invented: what cases 2 and 3 cost, as in their files."""


def _grant(case: str, amount: str, form: str, *reasons: str) -> tuple[str, ...]:
    options = ("--legitimacy", "--return", "--commitment")
    told = [word for pair in zip(options, reasons, strict=True) for word in pair]
    return ("decide", case, "grant", "--amount", amount, "--form", form, *told)
