"""After the roles of a fund were carried out on the server: look whether they are what they should be, and tell the chain.

From then on ``fonds audit verify`` finds every right that goes, comes or changes.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, text

from fonds.actions.database_roles import Names, grants, policies_on, roles_held, row_rules, view_of
from fonds.actions.perform import Order, perform
from fonds.actions.roles import Role, groups
from fonds.audit.chain import digest
from fonds.audit.verify import UNREADABLE, shown
from fonds.errors import Problem, Refused, broken, invalid, refused
from fonds.store import tables as t
from fonds.store.structure import logins, policies_of, rights, structure, told_structure, without_rights
from fonds.store.sweeping import checked_view


@dataclass(frozen=True)
class Confirmed:
    """How many rights the chain knows now, those among them that the program did not ask for, and who lacks a login.

    ``without_login``: members with a seat whose login, if there is one, is not in the role of that seat.
    """

    rights: int
    others: tuple[str, ...]
    without_login: tuple[str, ...]


def confirm_roles(order: Order) -> Confirmed:
    """Write the rights on the server in the chain. Rights of others (a login that makes backups) are told and written too.

    Raises Refused: roles-not-there; roles-differ, for each right that is missing or is another; InvalidInput:
    roles-need-postgresql; IntegrityFailure: audit-record-unreadable.
    """
    with perform(order, "db roles") as unit:
        if unit.connection.dialect.name != "postgresql":
            raise invalid("roles-need-postgresql")
        names = groups(unit.connection)
        found, wanted = rights(structure(unit.connection)), _wanted(unit.connection, names)
        given = (" to PUBLIC", *(f" to {name}" for name in names.values()))
        ours = {part for part in found if part.startswith(("policy ", "row security ")) or part.endswith(given)} | wanted.keys()
        if not found.keys() & wanted.keys():
            raise refused("roles-not-there")
        wrong = sorted(part for part in ours if found.get(part) != wanted.get(part))
        if wrong:
            raise Refused([Problem("roles-differ", shown(part)) for part in wrong])
        try:
            # Only the rights are taken as they stand: what else is not as the chain says must still be found.
            unit.structure = {**without_rights(told_structure(unit.connection)), **found}
        except UNREADABLE:
            raise broken("audit-record-unreadable", "record") from None
        unit.subject = "fund"
        others = tuple(sorted(shown(part) for part in found.keys() - ours))
        return Confirmed(len(found), others, _without_login(unit.connection, names, order.today))


def _without_login(connection: Connection, names: Names, today: date) -> tuple[str, ...]:
    there = {(login, group) for group, login, _ in logins(connection, [*names.values()])}
    held = roles_held(connection, today)
    return tuple(member for member, roles in held.items() if any((member, names[Role(role)]) not in there for role in roles))


def _wanted(connection: Connection, names: Names) -> dict[str, str]:
    found = {f"row security {name}": digest(b"false") for name in row_rules(names)}
    for right in grants(names):
        for column in right.columns or ("",):
            of = f" ({column})" if column else ""
            found[f"grant {right.privilege}{of} on {right.table} to {right.to}"] = digest(b"false")
    return {**found, **_as_the_server_writes_them(connection, names)}


def _as_the_server_writes_them(connection: Connection, names: Names) -> dict[str, str]:
    """Policies and views as this server writes them down, which differs per version: made for the moment, and read back."""
    found: dict[str, str] = {}
    made = {
        name: f"CREATE TEMP TABLE {name} (LIKE {name}); {' '.join(policies_on(name, rule))}"
        for name, rule in row_rules(names).items()
    }
    made |= {name: f"CREATE TEMP VIEW {checked_view(name)} AS {view_of(name)}" for name in t.BOXED}
    for sql in made.values():
        with connection.begin_nested() as point:
            connection.exec_driver_sql(sql)
            parts = connection.execute(text(policies_of("pg_my_temp_schema()")))
            found |= {name: digest(definition.encode()) for name, definition in parts}
            point.rollback()
    return found
