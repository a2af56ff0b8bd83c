"""``fonds audit anchor``: keep the end of the chain outside the fund, or hold what was kept against the chain."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, table
from fonds.commands.types import PLACE

if TYPE_CHECKING:
    from fonds.audit.anchor import Checked


@command("audit-anchor")
@click.argument("files", nargs=-1, type=PLACE, metavar="[FILE]…")
@option("--out", type=PLACE, metavar="FILE", help="anchor-out")
@option("--check", is_flag=True, help="anchor-check")
@option("--public-key", type=PLACE, metavar="FILE", help="anchor-public-key")
@option("--without-stamp", is_flag=True, help="anchor-without-stamp")
@option("--new-key", is_flag=True, help="anchor-new-key")
def audit_anchor(
    files: tuple[Path, ...], out: Path | None, check: bool, public_key: Path | None, without_stamp: bool, new_key: bool
) -> int | None:
    """Write an anchor; with --check hold anchors against the chain; with --new-key make the keys that sign."""
    from fonds.errors import invalid

    now = session()
    if check is not bool(files) or (check and (new_key or out)) or (new_key and out) or (public_key and not check):
        raise invalid("anchor-what")
    if new_key:
        _make_key(now)
        return None
    if check:
        return _check(now, files, public_key)
    _write(now, out, stamp=not without_stamp)
    return None


def _make_key(now: Session) -> None:
    from fonds.actions.anchor import new_key
    from fonds.commands.context import fund

    here = fund(now)
    made = new_key(here)
    document = {"key": str(made.path), "public_key_file": str(made.public_path), "public_key": made.public}
    lines = [
        now.say("anchor.key-made", path=made.path, public_path=made.public_path),
        now.say("anchor.public-key", public_key=made.public),
        now.say("anchor.key-kept"),
    ]
    if not here.settings.anchor_key:
        lines.append(now.say("anchor.key-setting", name=made.path.name))
    answer(now, document, lines)


def _write(now: Session, out: Path | None, *, stamp: bool) -> None:
    from fonds.actions.anchor import make_anchor
    from fonds.commands.context import fund
    from fonds.commands.files import hand_over
    from fonds.errors import invalid

    if out is not None and out.exists():
        # An anchor is only worth something while it stays: the older it is, the more it proves.
        raise invalid("file-exists", str(out))
    made = make_anchor(fund(now), stamp=stamp)
    told = {"count": made.head.count, "hash": made.head.hash, "signed": bool(made.signature), "stamped": bool(made.stamp)}
    hand_over(now, made.text().encode(), "json", out, told)


def _check(now: Session, files: tuple[Path, ...], public_key: Path | None) -> int | None:
    from fonds.actions.anchor import check_anchors
    from fonds.actions.policy import read_bytes
    from fonds.audit.anchor import anchor_document
    from fonds.commands.context import fund
    from fonds.errors import Problem
    from fonds.texts import problem_parts, problem_text

    kept = [(str(path), read_bytes(path).decode("utf-8", "replace")) for path in files]
    checked = check_anchors(fund(now), kept, public_key)
    problems = [Problem(found.code, found.where, dict(found.details)) for one in checked for found in one.findings]
    rows = [
        [
            one.name,
            str(one.anchor.head.count),
            _signature(now, one),
            one.stamped or now.say("anchor.stamp-not-checked" if one.anchor.stamp else "anchor.no-stamp"),
            now.say("anchor.fails" if one.findings else "anchor.holds"),
        ]
        for one in checked
    ]
    headers = [now.say(f"anchor.{name}") for name in ("file", "record", "signature", "stamp", "result")]
    document = {
        "anchors": [anchor_document(one) for one in checked],
        "findings": [problem_parts(problem, now.language) for problem in problems],
    }
    answer(now, document, [*(problem_text(problem, now.language) for problem in problems), *table(headers, rows)])
    return 3 if problems else None


def _signature(now: Session, checked: "Checked") -> str:
    if not checked.anchor.signature:
        return now.say("anchor.not-signed")
    return now.say("anchor.signed") if checked.key_known else now.say("anchor.signer-not-checked")
