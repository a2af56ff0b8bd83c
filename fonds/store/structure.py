"""What the database is made of, guards and rights included, as the chain keeps it and as it stands."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select, text

from fonds.audit.chain import digest
from fonds.audit.verify import RIGHTS
from fonds.store import tables as t

TELLING = ("init", "db upgrade", "db copy", "db restore", "db roles")
"""The actions whose record holds the structure."""


def structure(connection: Connection) -> dict[str, str]:
    """Each table, index, trigger, view, grant and policy, with the SHA-256 of its definition."""
    found: dict[str, list[str]] = {}
    for name, definition in connection.execute(text(_STRUCTURE[connection.dialect.name])):
        found.setdefault(name, []).append(definition)
    # Two parts of one name, as a function with other arguments beside a guard, must not hide one another.
    return {name: digest("\n".join(sorted(parts)).encode("utf-8", "surrogateescape")) for name, parts in found.items()}


def last_told(connection: Connection, up_to: int | None = None) -> Any:
    """The last record (seq, body) that holds the structure, or that of the records up to ``up_to``; None without one."""
    c = t.record.c
    query = select(c.seq, c.body).where(c.action.in_(TELLING)).order_by(c.seq.desc()).limit(1)
    return connection.execute(query if up_to is None else query.where(c.seq <= up_to)).first()


def told_structure(connection: Connection) -> dict[str, str]:
    """The structure that the chain tells. Raises what reading a record raises that somebody changed (``UNREADABLE``)."""
    row = last_told(connection)
    return dict(json.loads(row.body)["structure"]) if row else {}


def rights(parts: Mapping[str, str]) -> dict[str, str]:
    """Of a structure: who may do what, and what a row must be."""
    return {name: told for name, told in parts.items() if name.startswith(RIGHTS)}


def without_rights(parts: Mapping[str, str]) -> dict[str, str]:
    """Of a structure: everything else."""
    return {name: told for name, told in parts.items() if not name.startswith(RIGHTS)}


HERE = "current_schema()::regnamespace"
"""The schema in which the tables of the fund are."""


def policies_of(schema: str) -> str:
    """A query for the policies of a schema, and for its views: what they are and how each is defined."""
    return f"""
        SELECT 'policy ' || c.relname || '.' || p.polname, concat_ws(' ', p.polcmd, p.polpermissive,
                (SELECT string_agg(CASE WHEN one = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(one) END, ',' ORDER BY one)
                 FROM unnest(p.polroles) one),
                'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = {schema}
        UNION ALL SELECT 'view ' || relname, concat_ws(' ', pg_get_viewdef(oid), reloptions::text)
            FROM pg_class WHERE relnamespace = {schema} AND relkind IN ('v', 'm')
    """  # noqa: S608  # ``schema`` is one of our own expressions


# PostgreSQL's information_schema shows a role only what it may read; the catalogue shows everybody the same.
# Statistics that the database keeps for itself (ANALYZE) are not part of the fund.
# What the owner of a table may do is no grant: it follows from being the owner.
_STRUCTURE = {
    "sqlite": """
        SELECT type || ' ' || name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master
        WHERE type <> 'table' OR name NOT LIKE 'sqlite!_stat_' ESCAPE '!'
    """,
    "postgresql": f"""
        SELECT 'column ' || c.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, NULL),
                CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END, pg_get_expr(d.adbin, d.adrelid))
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = {HERE} AND c.relkind IN ('r', 'p', 'f')
        UNION ALL SELECT 'index ' || indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL SELECT 'constraint '::text || conrelid::regclass::text || '.' || conname, pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = {HERE}
        UNION ALL SELECT 'trigger ' || tgname, pg_get_triggerdef(oid) || ' ' || tgenabled::text
            FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'rule ' || tablename || '.' || rulename, definition FROM pg_rules WHERE schemaname = current_schema()
        UNION ALL SELECT 'function ' || proname, concat_ws(' ', prosrc, proconfig::text)
            FROM pg_proc WHERE pronamespace = {HERE}
        UNION ALL SELECT 'row security ' || relname, relforcerowsecurity::text
            FROM pg_class WHERE relnamespace = {HERE} AND relrowsecurity
        UNION ALL SELECT concat('grant ', one.privilege_type, ' on ', c.relname, ' to ',
                CASE WHEN one.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(one.grantee) END), max(one.is_grantable::text)
            FROM pg_class c, aclexplode(c.relacl) one
            WHERE c.relnamespace = {HERE} AND one.grantee <> c.relowner GROUP BY 1
        UNION ALL SELECT concat('grant ', one.privilege_type, ' (', a.attname, ') on ', c.relname, ' to ',
                CASE WHEN one.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(one.grantee) END), max(one.is_grantable::text)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) one
            WHERE c.relnamespace = {HERE} AND one.grantee <> c.relowner GROUP BY 1
        UNION ALL {policies_of(HERE)}
    """,  # noqa: S608  # our own expressions only
}


def logins(connection: Connection, groups: list[str]) -> list[Any]:
    """Every login or role that is in one of these groups, by whatever way: (group, login, above).

    ``above``: whether the rules do not bind it: a superuser, one with BYPASSRLS, the owner of a table of the fund, one of the
    server's own roles that read or write everything; or whoever is in such a role.
    """
    return list(connection.execute(text(_LOGINS), {"groups": groups}))


# Since PostgreSQL 16 who makes a role may hand it out without being in it; before, these two options are not there.
_LOGINS = f"""
    WITH RECURSIVE
    one AS (SELECT roleid, member FROM pg_auth_members a WHERE coalesce((to_jsonb(a) ->> 'inherit_option')::bool, true)
            OR coalesce((to_jsonb(a) ->> 'set_option')::bool, true)),
    held AS (SELECT roleid, member FROM one
             UNION SELECT held.roleid, one.member FROM held JOIN one ON one.roleid = held.member),
    free AS (SELECT oid FROM pg_roles WHERE rolsuper OR rolbypassrls OR rolname ~ '^pg_(.*_all_data|.*_server_.*)$'
             UNION SELECT relowner FROM pg_class WHERE relnamespace = {HERE} AND relkind = 'r')
    SELECT g.rolname, m.rolname, EXISTS (SELECT FROM free WHERE oid = m.oid
           OR oid IN (SELECT roleid FROM held above WHERE above.member = m.oid))
    FROM held JOIN pg_roles g ON g.oid = held.roleid JOIN pg_roles m ON m.oid = held.member
    WHERE g.rolname = ANY(:groups) ORDER BY 1, 2
"""  # noqa: S608  # our own expression only
