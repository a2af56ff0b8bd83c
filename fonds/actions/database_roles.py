"""The roles of a fund as roles of PostgreSQL: grants and row-level policies, as SQL for whoever manages the server.

They hold for somebody who goes around the program with a login of their own, and not for the owner of the tables. The name of a
login is the id of the member.
"""

from datetime import date

from sqlalchemy import Connection

from fonds.actions.roles import Role, seats_held
from fonds.errors import Refused
from fonds.store import tables as t
from fonds.store.database import reading
from fonds.store.fund import Fund
from fonds.store.people import seats_on

_JUDGING = frozenset(
    {
        "judgement",
        "assessment",
        "decision",
        "decision_line",
        "approval",
        "finality",
        "reopening",
        "reasons_due",
        "reasons_given",
        "evaluation",
        "erasure",
        "line_erasure",
        "rule_set",
        "adoption",
    }
)
"""What only the secretariat writes."""
_ASKING = frozenset({"record", "dossier", "request", "request_line", "bottleneck", "benefit", "sealed", "case_key"})
"""What a request is made of."""

_OWN = """(SELECT s.partner FROM seat s LEFT JOIN seat_end e ON e.seat = s.id LEFT JOIN deputy p ON p.seat = s.id
           WHERE s.member = current_user AND (e.last_day IS NULL OR e.last_day >= to_char(current_date, 'YYYY-MM-DD'))
           AND (p.last_day IS NULL OR p.last_day >= to_char(current_date, 'YYYY-MM-DD')))"""
_REQUESTER = "(SELECT requester FROM dossier WHERE ref = {case})"
_ASKS = "(SELECT o.requester FROM decision d JOIN dossier o ON o.ref = d.case_ref WHERE d.id = decision)"
_DECIDED = "(SELECT d.member FROM decision d WHERE d.id = decision)"
_APPROVED = "(SELECT a.member FROM approval a WHERE a.decision = entry.decision)"
_POLICIES = {
    "record": "actor = current_user",
    "judgement": f"member = current_user AND {_REQUESTER.format(case='case_ref')} NOT IN {_OWN}",
    "decision": f"member = current_user AND {_REQUESTER.format(case='case_ref')} NOT IN {_OWN}",
    "approval": f"member = current_user AND member <> {_DECIDED} AND {_ASKS} NOT IN {_OWN}",
    "reasons_given": f"member = current_user AND {_ASKS} NOT IN {_OWN}",
    "entry": f"kind <> 'payout' OR (current_user NOT IN {_DECIDED} AND current_user NOT IN {_APPROVED})",
}
"""What a new row must be, by table: signed with one's own name; nobody judges the own organisation or pays what they judged."""


def database_roles(fund: Fund, today: date) -> str:
    """The SQL, for the members of today."""
    with reading(fund) as connection:
        return "\n".join([*_groups(), *_grants(), *_row_rules(), *_members(connection, today)]) + "\n"


def _group(role: Role) -> str:
    return f"fonds_{role.value}"


def _groups() -> list[str]:
    lines = ["-- Roles of this fund. Run this as the owner of the tables; running it again changes nothing."]
    lines += [_made(_group(role), "NOLOGIN") for role in Role]
    return lines


def _made(name: str, options: str) -> str:
    return f'DO $$ BEGIN CREATE ROLE "{name}" {options}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;'


def _grants() -> list[str]:
    tables = sorted(t.metadata.tables)
    everyone = ", ".join(_group(role) for role in Role)
    lines = ["", "-- Everybody reads what is not sealed."]
    lines += [f"GRANT SELECT ON alembic_version TO {everyone};"]
    for name in tables:
        lines.append(f"REVOKE ALL ON {name} FROM PUBLIC, {everyone};")
        if name in t.BOXED:
            columns = ", ".join(column.name for column in t.metadata.tables[name].columns if column.name != "box")
            lines.append(f"GRANT SELECT ON {name} TO {_group(Role.SECRETARIAT)}, {_group(Role.TREASURER)};")
            lines.append(f"GRANT SELECT ({columns}) ON {name} TO {_group(Role.AUDITOR)}, {_group(Role.AMBASSADOR)};")
        else:
            lines.append(f"GRANT SELECT ON {name} TO {everyone};")
    may_write = {Role.SECRETARIAT: set(tables), Role.TREASURER: set(tables) - _JUDGING, Role.AMBASSADOR: set(_ASKING)}
    lines += [
        "",
        "-- Who writes what. Nobody changes a row: the guards on the tables see to that, also where UPDATE is granted",
    ]
    lines += ["-- because PostgreSQL asks for it to lock the chain."]
    for role, names in may_write.items():
        lines.append(f"GRANT INSERT ON {', '.join(sorted(names))} TO {_group(role)};")
        lines.append(f"GRANT UPDATE ON record TO {_group(role)};")
    lines.append(f"GRANT DELETE ON {', '.join(sorted(t.DELETABLE))} TO {_group(Role.SECRETARIAT)};")
    return lines


def _row_rules() -> list[str]:
    lines = ["", "-- What a row must be. The owner of the tables is not held to this."]
    for name, rule in _POLICIES.items():
        lines += [
            f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;",
            f"DROP POLICY IF EXISTS fonds_read ON {name};",
            f"DROP POLICY IF EXISTS fonds_write ON {name};",
            f"CREATE POLICY fonds_read ON {name} FOR SELECT USING (true);",
            f"CREATE POLICY fonds_write ON {name} FOR INSERT WITH CHECK ({rule});",
        ]
    return lines


def _members(connection: Connection, today: date) -> list[str]:
    lines = ["", "-- The members of today. Give each a password: ALTER ROLE \"name\" PASSWORD '…';"]
    held: dict[str, set[str]] = {}
    for member in sorted({seat.member for seat in seats_on(connection, today)}):
        try:
            held[member] = {seat.role for seat in seats_held(connection, member, today)}
        except Refused:
            continue  # their organisation left
    for member, roles in held.items():
        lines.append(_made(member, "LOGIN"))
        lines += [f'GRANT {_group(Role(role))} TO "{member}";' for role in sorted(roles)]
    return lines
