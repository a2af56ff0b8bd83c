#!/usr/bin/env python3
"""Write docs/processing-register.md: which field the fund keeps, why, how long and who sees it, from the models themselves.

Raises SystemExit when a table or a part of the request is in no group: whoever adds one says why it is kept.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "processing-register.md"
sys.path.insert(0, str(ROOT))

from pydantic import BaseModel  # noqa: E402

from fonds.actions.policy import shipped_rules  # noqa: E402
from fonds.actions.terms import TERMS_FILE, Months, read_terms  # noqa: E402
from fonds.case.request import CaseRequest  # noqa: E402
from fonds.documents.fields import label, purpose  # noqa: E402
from fonds.store.tables import BOXED, metadata  # noqa: E402
from fonds.texts import word  # noqa: E402


@dataclass(frozen=True)
class Group:
    """Data that are kept for one reason, in both languages. ``holds``: tables, or parts of the request."""

    holds: str
    what: tuple[str, str]
    why: tuple[str, str]


SEALED = (
    Group(
        "requester support",
        ("de professional die aanvraagt en wie ondersteunt", "the professional who asks, and who supports"),
        ("weten wie aanvraagt en wie aanspreekpunt is", "to know who asks and whom to turn to"),
    ),
    Group(
        "household story perspective own_part",
        ("het huishouden, het verhaal en het eigen aandeel", "the household, the story and the own part"),
        ("wegen of de bijdrage past en helpt", "to weigh whether the contribution fits and helps"),
    ),
    Group(
        "asked repayment",
        ("wat gevraagd is, voor wie het geld is en wie terugbetaalt", "what is asked, who gets the money and who repays"),
        ("uitbetalen aan de goede, en verrekenen", "to pay the right payee, and to settle"),
    ),
    Group(
        "do_nothing regular_route bottlenecks prior_provisions housing note",
        (
            "wat er zonder bijdrage gebeurt, knelpunten, andere regelingen",
            "what happens without it, bottlenecks, other provisions",
        ),
        ("het nut en de rechtmatigheid wegen; leren wat vastloopt", "to weigh value and lawfulness; to learn what gets stuck"),
    ),
)
OPEN = (
    Group(
        "partner partner_detail membership membership_end seat seat_end deputy",
        ("organisaties en de leden die namens hen meedoen", "organisations, and the members who take part for them"),
        ("weten wie mag besluiten, betalen en controleren", "to know who may decide, pay and check"),
    ),
    Group(
        "rule_set adoption period command_key",
        ("regels, afgesloten perioden, gegeven opdrachten", "rules, closed periods, commands that were given"),
        ("besluiten kunnen narekenen; niets dubbel doen", "to be able to check decisions; to do nothing twice"),
    ),
    Group(
        "dossier request request_line bottleneck benefit withdrawal reopening",
        ("nummer, datums en bedragen van een casus; een afdruk van de code van het huishouden", "number, dates and amounts of a case; a keyed digest of the household's code"),
        ("de casus volgen, herhaling zien, systeemsignalen", "to follow the case, notice repeats, see system signals"),
    ),
    Group(
        "judgement assessment decision decision_line approval finality reasons_due reasons_given evaluation",
        ("feiten zonder eigen woorden, advies, besluit, akkoord", "facts in no words of their own, advice, decision, approval"),
        ("een besluit kunnen uitleggen en narekenen", "to be able to explain and check a decision"),
    ),
    Group(
        "entry posting reason settlement claim instalment plan plan_term waiver waiver_approval waiver_booking objection "
        "objection_answer proof",
        ("boekingen, vorderingen, termijnen, kwijtschelding, bezwaar van een partner", "entries, claims, instalments, waivers, objections of a partner"),
        ("verantwoorden waar het geld heen ging en wie terugbetaalt", "to account for where the money went and who repays"),
    ),
    Group(
        "sent sent_file payment_batch payment_order batch_copy bank_statement bank_line line_text line_erasure attribution",
        ("wat verstuurd is, betaalbestanden, bewegingen op de rekening", "what was sent, payment files, movements on the account"),
        ("betalingen doen en herkennen", "to make payments and recognise them"),
    ),
    Group(
        "sealed case_key erasure key_change",
        ("de verzegelde tekst zelf, de sleutel per casus, en wat gewist is", "the sealed text itself, the key of each case, and what was erased"),
        ("persoonlijke tekst beschermen en kunnen wissen", "to protect personal text and be able to erase it"),
    ),
    Group(
        "record",
        ("wie deed wat wanneer, en welke rijen dat gaf", "who did what when, and which rows came of it"),
        ("aantonen dat er niets veranderd is; vastleggen wie las", "to show that nothing was changed; to record who read"),
    ),
)  # fmt: skip

HEAD = """# Verwerkingsregister · Processing register

*Which fields a fund keeps, why, how long and who sees them (art. 30 GDPR). Made from the models of the program: a field that
is added appears here by itself. The fund is the controller and completes this with its own name, legal basis and processors.*

Welke gegevens een fonds bewaart, waarom, hoe lang en wie ze ziet (art. 30 AVG). Gemaakt uit de modellen van het programma. Het
fonds is verantwoordelijk, en vult dit aan met de eigen naam, grondslag en verwerkers.

<!-- Made by tools/make_privacy_page.py; do not edit. -->

## Verzegeld · Sealed

Wie het ziet: het secretariaat, de penningmeester en de controleur, als zij de casus openen; dat wordt vastgelegd (`fonds privacy log`).
*Who sees it: the secretariat, the treasurer and the auditor, when they open the case; that is recorded.* Bovendien verzegeld, om dezelfde
redenen: de redenen bij oordelen, besluiten, intrekking, heropening, verrekening en storno. *Sealed as well: the reasons of judgements,
decisions, withdrawals, second looks, settlements and reversals.*

Ook versleuteld, met de sleutel van het fonds zelf: wat de bank bij een regel vertelde (naam, rekening, omschrijving). Wie het ziet: het
secretariaat, de penningmeester en de controleur, met `fonds bank match`; ook dat wordt vastgelegd. *Encrypted too, with the fund's own
key: what the bank told with a line (name, account, description). Who sees it: the same, and that is recorded too.*

| Wat · What | Velden · Fields | Waarom · Why |
|---|---|---|
"""
MIDDLE = """
### Hoe lang · How long

| Wat · What | Maanden · Months | Bron · Source |
|---|---|---|
"""
TAIL = """
Een casus telt vanaf haar einde, een regel van de bank vanaf haar dag. Daarna: `fonds case erase`, dat de sleutel van de casus vernietigt, en
`fonds bank erase --due`. `fonds privacy due` zegt wat aan de beurt is. *A case counts from its end, a line of the bank from its day. After
that the key of the case is destroyed, and the words of the bank are erased.*

## Niet verzegeld · Not sealed

Wie het ziet: wie het fonds kan openen. *Who sees it: whoever can open the fund.* Hoe lang: zo lang als de administratie bestaat, want uit de
keten kan niets weg. Er staat geen leesbare tekst van of over bewoners in. *How long: as long as the books exist, for nothing can leave the
chain. No readable text by or about residents is in it.*

| Wat · What | Velden · Fields | Waarom · Why |
|---|---|---|
"""
FIELDS = """
## Elk gegeven · Every field

De namen en doelen staan op één plek in het programma. Een bewoner die inzage vraagt, krijgt dezelfde woorden. *The names and purposes stand in one
place in the program. A resident who asks to see the data gets the same words.*
"""
END = """
Een DPIA begint met [dpia.md](dpia.md). Gevaren en wat ertegen helpt: [threat-model.md](threat-model.md). Wat het programma niet tegenhoudt:
[privacy.md](privacy.md). *A DPIA begins with [dpia-en.md](dpia-en.md).*
"""


def page() -> str:
    """The page as text. Raises SystemExit when something is in no group, or in a group and not there."""
    parts, tables = set(CaseRequest.model_fields), set(metadata.tables)
    _complete(SEALED, parts)
    _complete(OPEN, tables)
    retention = read_terms(shipped_rules() / TERMS_FILE).retention
    terms = [f"| {' · '.join(term_name(name))} | {term.months} | {source_of(term)} |\n" for name, term in retention]
    sealed = [_row(group, [_fields(name) for name in group.holds.split() if name in parts]) for group in SEALED]
    kept = [_row(group, [_columns(name) for name in group.holds.split() if name in tables]) for group in OPEN]
    asked = [
        _named(("request", name), [("request", name, *leaf) for leaf in paths_in(name)]) for name in CaseRequest.model_fields
    ]
    held = [_named((f"part-{name}",), [(name, column) for column in columns_of(name)]) for name in sorted(tables)]
    return HEAD + "".join(sealed) + MIDDLE + "".join(terms) + TAIL + "".join(kept) + FIELDS + "".join([*asked, *held]) + END


def term_name(name: str) -> tuple[str, str]:
    """What a term of keeping is about, in both languages."""
    if name == "bank_line":
        return (label(("part-bank_line",), "nl"), label(("part-bank_line",), "en"))
    return (f"casus {word('stage', name, 'nl')}", f"case {word('stage', name, 'en')}")


def source_of(term: Months) -> str:
    """The law that a term leans on, and whether it prescribes the term."""
    return term.source + (" (voorstel · proposal)" if term.note == "proposal" else "")


def paths_in(part: str) -> list[tuple[str, ...]]:
    """The answers in one part of a request, as paths within it."""
    return [tuple(leaf.split(".")) for leaf in dict.fromkeys(_leaves(CaseRequest.model_fields[part].annotation))] or [()]


def columns_of(table: str) -> list[str]:
    """The columns of a table that say something: its place in the chain is the same everywhere."""
    return [column.name for column in metadata.tables[table].columns if column.name not in ("id", "record")]


def _named(heading: tuple[str, ...], paths: list[tuple[str, ...]]) -> str:
    """A table of what each field of one part is called and is for."""
    rows = [
        f"| `{'.'.join(path[1:])}` | {label(path, 'nl')} · *{label(path, 'en')}* | {purpose(path, 'nl')} · *{purpose(path, 'en')}* |\n"
        for path in paths
    ]
    title = f"`{heading[-1].removeprefix('part-')}`"
    if heading[0] != "request":
        title += f": {label(heading, 'nl')} · {label(heading, 'en')}"
    return f"\n### {title}\n\n| Veld · Field | Naam · Name | Waarvoor · What for |\n|---|---|---|\n" + "".join(rows)


def _complete(groups: tuple[Group, ...], there: set[str]) -> None:
    told = {name for group in groups for name in group.holds.split()}
    if missing := there - told:
        raise SystemExit(f"in no group of tools/make_privacy_page.py: {', '.join(sorted(missing))}")


def _row(group: Group, fields: list[str]) -> str:
    return f"| {group.what[0]} · *{group.what[1]}* | {'; '.join(fields)} | {group.why[0]} · *{group.why[1]}* |\n"


def _fields(part: str) -> str:
    names = sorted(set(_leaves(CaseRequest.model_fields[part].annotation)))
    return f"`{part}`" + (f" ({', '.join(names)})" if names else "")


def _leaves(kind: Any) -> Iterator[str]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            inner = list(_leaves(field.annotation))
            yield from (f"{name}.{one}" for one in inner) if inner else [name]
    else:
        for argument in get_args(kind):
            yield from _leaves(argument)


def _columns(name: str) -> str:
    columns = columns_of(name)
    boxed = " (versleuteld · encrypted)" if name in BOXED else ""
    return f"`{name}`{boxed}: {', '.join(columns)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
