"""Does ``fonds.key`` open what was sealed with it? Otherwise a lost key is noticed on the day that somebody needs it."""

import os
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from fonds.audit.sealing import FundKey
from fonds.audit.verify import Finding, shown
from fonds.errors import IntegrityFailure, InvalidInput
from fonds.store import tables as t
from fonds.store.fund import KEY_FILE, Fund
from fonds.store.parallel import Work, blocks
from fonds.store.sweeping import source

_BOXES = "SELECT 'case_key/' || case_ref, box FROM case_key UNION ALL SELECT 'line_text/' || line, box FROM line_text"
"""What is sealed with the fund's own key: the place to which each box is bound, and the box."""


@dataclass(frozen=True)
class KeyCheck:
    """How many boxes were opened, and what is wrong with the key. ``opened``: None when nobody looked."""

    opened: int | None = None
    findings: tuple[Finding, ...] = ()


def key_work(connection: Connection, fund: Fund) -> list[Work]:
    """The check as a piece of work that gives ``KeyCheck``; none where the key or the boxes are not for who verifies.

    An auditor does not have the key, so it is no fault when it is not there.
    """
    at_hand = os.access(fund.folder / KEY_FILE, os.R_OK)
    may_read = all(source(connection, table) is table for table in (t.case_key, t.line_text))
    return [Work(_check_key, (fund,))] if at_hand and may_read else []


def _check_key(connection: Any, fund: Fund) -> KeyCheck:
    rows = [row for block in blocks(connection, _BOXES) for row in block]
    try:
        key = fund.key()  # after the boxes: a change of the key writes the new one before what it sealed is committed
    except InvalidInput as error:
        return KeyCheck(0, tuple(Finding(one.code, one.where) for one in error.problems))
    shut = [place for place, box in rows if not _opens(key, box, place)]
    found = [Finding("audit-key-wrong", shown(str(shut[0])), {"shut": len(shut), "number": len(rows)})] if shut else []
    return KeyCheck(len(rows) - len(shut), tuple(found))


def _opens(key: FundKey, box: object, place: object) -> bool:
    try:
        return isinstance(box, bytes) and bool(key.open(box, str(place)))
    except IntegrityFailure:
        return False
