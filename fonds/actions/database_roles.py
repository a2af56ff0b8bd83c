"""The roles of a fund as roles of PostgreSQL: grants and row-level policies, as SQL for whoever manages the server.

They hold for somebody who goes around the program with a login of their own, and not for the owner of the tables. The name of a
login is the id of the member.
"""

import contextlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from fonds.actions.roles import MAY, Role, groups, seats_held
from fonds.errors import Refused
from fonds.store import tables as t
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.people import seats_on
from fonds.store.sweeping import checked_view

# What only the secretariat writes: judging, and saying who owes what and who need not pay.
_SECRETARIAT = """
    judgement assessment decision decision_line approval finality reopening reasons_due reasons_given evaluation
    erasure line_erasure key_change rule_set adoption withdrawal
    settlement claim instalment plan plan_term objection objection_answer waiver waiver_approval waiver_booking
"""
_TREASURER = "payment_batch payment_order batch_copy period"
"""What only the treasurer writes: orders to the bank, and closed books."""
_REQUEST = "dossier request request_line bottleneck benefit case_key"
"""What a request is made of: for the secretariat and the ambassadors."""
_ASKING = f"{_REQUEST} record sealed"
"""All that an ambassador writes."""

# An ambassador reads the key of a case, which seals the next version of a request and tells whether fonds.key is the one of
# today, and none of the text that it opens.
_SHUT = {Role.AUDITOR: t.BOXED, Role.AMBASSADOR: t.BOXED - {"case_key"}}

Names = Mapping[Role, str]
"""How the roles are called on the server."""

_OWN = """(SELECT s.partner FROM seat s LEFT JOIN seat_end e ON e.seat = s.id LEFT JOIN deputy p ON p.seat = s.id
           WHERE s.member = current_user AND (e.last_day IS NULL OR e.last_day >= to_char(current_date, 'YYYY-MM-DD'))
           AND (p.last_day IS NULL OR p.last_day >= to_char(current_date, 'YYYY-MM-DD')))"""
_REQUESTER = "(SELECT requester FROM dossier WHERE ref = case_ref)"
_ASKS = "(SELECT o.requester FROM decision d JOIN dossier o ON o.ref = d.case_ref WHERE d.id = decision)"
_DECIDED = "(SELECT d.member FROM decision d WHERE d.id = decision)"
_APPROVED = "(SELECT a.member FROM approval a WHERE a.decision = entry.decision)"
_STANDS = "(SELECT f.decision FROM finality f)"
_OWES = "(SELECT coalesce(o.requester, c.debtor) FROM claim c LEFT JOIN dossier o ON c.debtor = 'resident:' || o.ref"
_DEBTOR = f"{_OWES} WHERE c.id = claim)"
_GIVEN_UP = f"{_OWES} JOIN waiver w ON w.claim = c.id WHERE w.id = waiver)"
_PROPOSED = "(SELECT w.member FROM waiver w WHERE w.id = waiver)"
_OBJECTS = "(SELECT o.partner FROM objection o WHERE o.id = objection)"


def row_rules(names: Names) -> dict[str, str]:
    """What a new row must be, by table: signed with one's own name.

    Nobody judges the own organisation, or pays what they judged; only a treasurer pays, and only what was decided.
    """
    holds = {role: f"pg_has_role(current_user, {_text(name)}, 'MEMBER')" for role, name in names.items()}
    secretariat, treasurer = holds[Role.SECRETARIAT], holds[Role.TREASURER]
    return {
        "record": "actor = current_user",
        "dossier": f"{secretariat} OR requester IN {_OWN}",
        "judgement": f"member = current_user AND {_REQUESTER} NOT IN {_OWN}",
        "decision": f"member = current_user AND {_REQUESTER} NOT IN {_OWN}",
        "approval": f"member = current_user AND (minutes IS NOT NULL OR member <> {_DECIDED}) AND {_ASKS} NOT IN {_OWN}",
        **dict.fromkeys(("erasure", "line_erasure", "key_change"), "member = current_user"),
        "reopening": f"member = current_user AND {_REQUESTER} NOT IN {_OWN}",
        "reasons_given": f"member = current_user AND {_ASKS} NOT IN {_OWN}",
        "waiver": f"member = current_user AND {_DEBTOR} NOT IN {_OWN}",
        "waiver_approval": f"member = current_user AND (minutes IS NOT NULL OR member <> {_PROPOSED})"
        f" AND {_GIVEN_UP} NOT IN {_OWN}",
        "objection_answer": f"member = current_user AND {_OBJECTS} NOT IN {_OWN}",
        "entry": f"""CASE
            WHEN kind = 'payout' THEN {treasurer} AND decision IN {_STANDS}
                AND current_user NOT IN {_DECIDED} AND current_user NOT IN {_APPROVED}
            WHEN kind IN ('capital_return', 'refund') THEN {treasurer}
            WHEN kind IN ('reservation', 'settlement', 'waiver', 'write_off') THEN {secretariat}
            ELSE true END""",
    }


def _text(content: str) -> str:
    return "'" + content.replace("'", "''") + "'"


def _name(content: str) -> str:
    return '"' + content.replace('"', '""') + '"'


class Grant(NamedTuple):
    """A right on a table, or on its ``columns``, for a group."""

    privilege: str
    table: str
    to: str
    columns: tuple[str, ...] = ()


def database_roles(fund: Fund, today: date) -> str:
    """The SQL, for the members of today."""
    with reading(fund) as connection:
        names = groups(connection)
        return "\n".join([*_groups(names), *_rights(names), *_row_rules(names), *_members(connection, names, today)]) + "\n"


def may_write(role: Role) -> set[str]:
    """The tables in which a role adds rows."""
    tables = set(t.metadata.tables)
    return {
        Role.SECRETARIAT: tables - {*_TREASURER.split()},
        Role.TREASURER: tables - {*_SECRETARIAT.split(), *_REQUEST.split()},
        Role.AMBASSADOR: {*_ASKING.split()},
        Role.AUDITOR: set(),
    }[role]


def grants(names: Names) -> Iterator[Grant]:
    """Every right, in order."""
    for role in Role:
        yield Grant("SELECT", "alembic_version", names[role])
    for name in sorted(t.metadata.tables):
        open_columns = tuple(column.name for column in t.metadata.tables[name].columns if column.name != "box")
        for role in Role:
            yield Grant("SELECT", name, names[role], open_columns if name in _SHUT.get(role, ()) else ())
    for name in sorted(t.BOXED):
        yield Grant("SELECT", checked_view(name), names[Role.AUDITOR])
    for role in Role:
        for name in sorted(may_write(role)):
            yield Grant("INSERT", name, names[role])
        if may_write(role):
            yield Grant("UPDATE", "record", names[role])
    for name in sorted(t.ERASED_BY):
        yield Grant("DELETE", name, names[Role.SECRETARIAT])


def roles_held(connection: Connection, today: date) -> dict[str, set[str]]:
    """The roles of each member of that day; not of those whose organisation left."""
    held: dict[str, set[str]] = {}
    for member in sorted({seat.member for seat in seats_on(connection, today)}):
        with contextlib.suppress(Refused):
            held[member] = {seat.role for seat in seats_held(connection, member, today)}
    return held


def view_of(name: str) -> str:
    """The query of the view in which a table with boxes shows the digest of each box, and not the box."""
    columns = [column.name for column in t.metadata.tables[name].columns]
    shown = ", ".join("encode(sha256(box), 'hex') AS box" if column == "box" else column for column in columns)
    return f"SELECT {shown} FROM {name}"  # noqa: S608  # names of our own tables and columns


def policies_on(name: str, rule: str) -> list[str]:
    """The policies of a table: what is there can be read, and what is new must be like this."""
    return [
        f"CREATE POLICY fonds_read ON {name} FOR SELECT USING (true);",
        f"CREATE POLICY fonds_write ON {name} FOR INSERT WITH CHECK ({rule});",
    ]


def _groups(names: Names) -> list[str]:
    lines = ["-- Roles of this fund. Run this as the owner of the tables; running it again changes nothing."]
    lines.append("SET client_min_messages = warning;  -- else the server tells of each part that was not there yet")
    lines += [_made(name, "NOLOGIN") for name in names.values()]
    return lines


def _made(name: str, options: str) -> str:
    return f"DO $$ BEGIN CREATE ROLE {_name(name)} {options}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"


def _rights(names: Names) -> list[str]:
    everyone = ", ".join(map(_name, names.values()))
    lines = ["", "-- An auditor sees that sealed text is what it was, and not the sealed text."]
    for name in sorted(t.BOXED):
        lines += [f"DROP VIEW IF EXISTS {checked_view(name)};", f"CREATE VIEW {checked_view(name)} AS {view_of(name)};"]
    lines += [
        "",
        "-- Who reads and writes what. Nobody changes a row: the guards on the tables see to that, also where UPDATE is",
    ]
    lines += ["-- granted because PostgreSQL asks for it to lock the chain."]
    for name in ("alembic_version", *sorted(t.metadata.tables), *map(checked_view, sorted(t.BOXED))):
        lines.append(f"REVOKE ALL ON {name} FROM PUBLIC, {everyone};")
    confirming = ", ".join(_name(names[role]) for role in MAY["db roles"])  # it looks by making temporary tables; see there
    lines += [
        _on_database("REVOKE TEMPORARY ON DATABASE", "FROM PUBLIC"),
        _on_database("GRANT TEMPORARY ON DATABASE", f"TO {confirming}"),
    ]
    for right in grants(names):
        columns = f" ({', '.join(right.columns)})" if right.columns else ""
        lines.append(f"GRANT {right.privilege}{columns} ON {right.table} TO {_name(right.to)};")
    return lines


def _on_database(right: str, whom: str) -> str:
    """A right on the database in which this is run, whatever it is called there."""
    return f"DO $$ BEGIN EXECUTE {_text(f'{right} ')} || quote_ident(current_database()) || {_text(f' {whom}')}; END $$;"


def _row_rules(names: Names) -> list[str]:
    lines = ["", "-- What a row must be. The owner of the tables is not held to this."]
    for name, rule in row_rules(names).items():
        lines += [
            f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;",
            f"DROP POLICY IF EXISTS fonds_read ON {name};",
            f"DROP POLICY IF EXISTS fonds_write ON {name};",
            *policies_on(name, rule),
        ]
    return lines


def _members(connection: Connection, names: Names, today: date) -> list[str]:
    lines = ["", "-- The members of today. Give each a password: \\password NAME"]
    held = roles_held(connection, today)
    s = t.seat.c
    ever = connection.execute(select(s.member, s.role).distinct().order_by(s.member, s.role)).all()
    # What this prints is carried out by somebody who may do everything: a name that no command takes does not go into it.
    ever = [row for row in ever if re.fullmatch("[a-z0-9][a-z0-9-]{0,39}", row.member)]
    for member in dict.fromkeys(row.member for row in ever):
        if member in held:
            lines.append(_made(member, "LOGIN"))
            lines += [f"GRANT {_name(names[Role(role)])} TO {_name(member)};" for role in sorted(held[member])]
    left = [row for row in ever if row.role not in held.get(row.member, ())]
    lines += ["", "-- Seats that ended."] if left else []
    for member, role in left:
        taken = f"REVOKE {_name(names[Role(role)])} FROM {_name(member)}"
        lines.append(f"DO $$ BEGIN {taken}; EXCEPTION WHEN undefined_object THEN NULL; END $$;")
    return lines
