"""An evidence bundle: the records about a case, a period, a law or a partner, with what is needed to check them elsewhere.

The same fund gives the same bytes. It holds no sealed text, only the digests of it; and of records that were not asked for only
their number and hash, unless they hold nothing about any case.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, Row

from fonds.audit.anchor import Anchor
from fonds.audit.chain import Head, digest
from fonds.audit.sweep import Swept
from fonds.documents.dates import long_date
from fonds.documents.page import Page, Section, Sentences, Table, pairs
from fonds.documents.page_forms import page_html
from fonds.errors import IntegrityFailure, Problem
from fonds.ledger.accounts import Kind, account
from fonds.money import format_amount
from fonds.store import evidence
from fonds.store.fund import Settings
from fonds.store.parallel import carry_out
from fonds.store.queries import dossier_refs
from fonds.store.sweeping import sweep_work
from fonds.texts import text, word

FORMAT = "casusfonds-evidence-1"
SCRIPT = "verify_bundle.py"


@dataclass(frozen=True)
class Wanted:
    """What a bundle is about. ``kind``: case, period, law or partner; ``value``: as it was asked for."""

    kind: str
    value: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Evidence:
    """What goes into a bundle. ``selected``: the records that were asked for; ``records`` also holds those of setting up."""

    wanted: Wanted
    selected: frozenset[int]
    records: tuple[Row[Any], ...]
    hashes: tuple[tuple[int, str], ...]
    ended_at: str
    """When the last record of the chain was written."""
    cases: frozenset[str]
    """The cases that the selected records name."""

    @property
    def head(self) -> Head:
        """Where the chain ends."""
        return Head(*self.hashes[-1])


def gather(connection: Connection, wanted: Wanted) -> Evidence:
    """Find the records. A partner or a law may have none.

    Raises IntegrityFailure, with every finding: the chain does not hold, and no part of it is evidence.
    """
    swept: list[Swept] = carry_out(connection, sweep_work(connection, 0, rows=False, processes=1), 1, lambda *_: None)
    if broken := [Problem(one.code, one.where, dict(one.details)) for one in swept[0].findings]:
        raise IntegrityFailure(broken)
    if wanted.first and wanted.last:
        selected = evidence.records_between(connection, wanted.first, wanted.last)
    else:
        selected = evidence.records_about(connection, _subjects(connection, wanted))
    records = evidence.full_records(connection, selected | evidence.setting_up(connection))
    hashes, ended_at = tuple(evidence.all_hashes(connection)), evidence.last_time(connection)
    chosen = [row for row in records if row.seq in selected]
    named = {row.subject for row in chosen} | {row.get("case_ref") for _, row in _rows(chosen)}
    cases = frozenset(dossier_refs(connection)).intersection(named)
    return Evidence(wanted, frozenset(selected), tuple(records), hashes, ended_at, cases)


def _subjects(connection: Connection, wanted: Wanted) -> set[str]:
    if wanted.kind == "law":
        return evidence.cases_of_law(connection, wanted.value)
    if wanted.kind == "partner":
        return evidence.cases_of_partner(connection, wanted.value) | {wanted.value}
    return {wanted.value}


def bundle(found: Evidence, settings: Settings, anchor: Anchor, anchors: Sequence[tuple[str, bytes]], language: str) -> bytes:
    """The bundle as a zip file.

    ``anchor``: the head, signed if the fund can; ``anchors``: others that were kept (name, content).
    """
    rules = {row["sha256"]: row["content"] for table, row in _rows(found.records) if table == "rule_set"}
    parts: dict[str, bytes] = {
        "records.json": _json(
            {
                "format": FORMAT,
                "language": language,
                "fund": settings.name,
                "about": {"kind": found.wanted.kind, "value": found.wanted.value},
                "head": {"count": found.head.count, "hash": found.head.hash},
                "selected": sorted(found.selected),
                "records": [dict(row._mapping) for row in found.records],
            }
        ),
        "chain.json": _json([list(one) for one in found.hashes]),
        "anchors/head.json": anchor.text().encode(),
        SCRIPT: (files("fonds.documents") / "templates" / SCRIPT).read_bytes(),
        **{f"rules/{sha256}.yaml": content.encode() for sha256, content in rules.items()},
        **{f"anchors/{number}-{name}": content for number, (name, content) in enumerate(anchors, start=1)},
    }
    parts["index.html"] = page_html(_page(found, settings, sorted([*parts, "index.html", "files.json"]), language)).encode()
    parts["files.json"] = _json({name: digest(content) for name, content in sorted(parts.items())})
    return _zipped(parts)


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogateescape")


def _rows(records: Iterable[Row[Any]]) -> list[tuple[str, dict[str, Any]]]:
    """What these records wrote: table and row."""
    return [(table, row) for record in records for table, row in json.loads(record.body)["rows"]]


def _zipped(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same fund gives the same bytes, whenever it is made
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, parts[name])
    return content.getvalue()


def _page(found: Evidence, settings: Settings, names: Sequence[str], language: str) -> Page:
    day = date.fromisoformat(found.ended_at[:10])
    dated = text("evidence.dated", language, day=long_date(day, language), count=found.head.count)
    sections = (*_what_it_holds(found, language), *_how_to_check(found, names, language))
    return Page(language, text("evidence.title", language), settings.name, day, dated, sections)


def _what_it_holds(found: Evidence, language: str) -> tuple[Section, ...]:
    others = found.head.count - len(found.records)
    about = text(f"evidence.about-{found.wanted.kind}", language, value=found.wanted.value)
    rows = [
        (
            str(row.seq),
            row.at,
            row.actor,
            word("role", row.role, language),
            row.action,
            row.subject,
            "; ".join(_said(row, language)),
            row.hash,
        )
        for row in found.records
        if row.seq in found.selected
    ]
    heads = tuple(
        text(f"evidence.{name}", language) for name in ("record", "at", "actor", "role", "action", "subject", "said", "hash")
    )
    return (
        Section("what", text("evidence.what", language), (Sentences(about), Sentences(text("evidence.no-personal", language)))),
        Section(
            "records",
            text("evidence.records", language),
            (Table(text("evidence.records-caption", language, number=len(rows)), heads, tuple(rows), (1,) * len(heads)),),
        ),
        Section(
            "proof",
            text("evidence.proof", language),
            tuple(
                Sentences(text(f"evidence.proof-{part}", language, others=others))
                for part in ("own", "next", "not", "complete", "whole", "page")
            ),
        ),
    )


def _said(record: Row[Any], language: str) -> Iterator[str]:
    """What came of it, as far as one row tells: the amount asked, the advice, the decision, the money that moved."""
    written = _rows([record])
    for table, row in written:
        if table == "request":
            yield text("evidence.said-request", language, amount=format_amount(row["amount_cents"], language))
        elif table == "assessment":
            yield text("evidence.said-advice", language, advice=word("advice", row["advice"], language))
        elif table == "decision":
            amount = format_amount(row["amount_cents"], language)
            yield text("evidence.said-decision", language, outcome=word("outcome", row["outcome"], language), amount=amount)
        elif table == "entry":
            debits = [
                one for name, one in written if name == "posting" and one["entry"] == row["id"] and one["amount_cents"] > 0
            ]
            # A payout also undoes the promise of it; that is the same money once more.
            moved = [one for one in debits if account(one["account"]).group.kind is not Kind.MEMO] or debits
            total = format_amount(sum(one["amount_cents"] for one in moved), language)
            yield f"{word('kind', row['kind'], language)} {total}"


def _how_to_check(found: Evidence, names: Sequence[str], language: str) -> tuple[Section, ...]:
    return (
        Section(
            "check",
            text("evidence.check", language),
            (
                Sentences(text("evidence.check-how", language, script=SCRIPT)),
                pairs(
                    [
                        (text("evidence.head-count", language), found.head.count),
                        (text("evidence.head-hash", language), found.head.hash),
                    ]
                ),
                Sentences(text("evidence.check-head", language)),
            ),
        ),
        Section(
            "files",
            text("evidence.files", language),
            (pairs([(name, text(f"evidence.file-{_kind(name)}", language)) for name in names]),),
        ),
    )


def _kind(name: str) -> str:
    """What a file of the bundle is, by its name."""
    folder, inside, _ = name.partition("/")
    return folder if inside else name.partition(".")[0].replace("_", "-")
