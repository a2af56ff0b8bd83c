"""Make and upgrade the tables, with alembic. Imported only by the commands that need it: alembic costs 0.4 s to load."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from fonds.store.database import upgrading
from fonds.store.fund import Fund


@contextmanager
def upgraded(fund: Fund) -> Iterator[Connection]:
    """One transaction that first upgrades the tables and then writes; all of it, or nothing."""
    with upgrading(fund) as connection:
        run(connection)
        yield connection


def use_write_ahead_log(engine: Engine) -> None:
    """Let readers and a writer go side by side in an SQLite file."""
    # The journal mode is a property of the file and cannot change inside a transaction.
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def run(connection: Connection, target: str = "head") -> None:
    """Run the migrations on an open connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def forbid_changes(connection: Connection, table: str, *, deletable: bool = False) -> None:
    """Triggers that make a table append-only, in SQLite and in PostgreSQL."""
    events = ["UPDATE"] if deletable else ["UPDATE", "DELETE"]
    if connection.dialect.name == "postgresql":
        events.append("TRUNCATE")
    for event in events:
        for statement in _trigger(connection.dialect.name, table, event):
            connection.execute(text(statement))


def forbid_losing(connection: Connection, table: str, key: str, erasure: str) -> None:
    """A trigger: a row goes only when ``erasure`` has its ``key``, or when the fund got a new key after it was written.

    Both are rows that stay and that name who did it, so nobody is forgotten in silence.
    """
    if connection.dialect.name == "sqlite":
        erased = f"EXISTS (SELECT 1 FROM {erasure} WHERE {key} = OLD.{key})"  # noqa: S608  # names of our own tables
        renewed = "EXISTS (SELECT 1 FROM key_change WHERE record > OLD.record)"
        guard = f'BEFORE DELETE ON "{table}" WHEN NOT ({erased} OR {renewed})'
        told = f"SELECT RAISE(ABORT, 'append-only: {table}')"
        statements = [f'CREATE TRIGGER "{table}_no_delete" {guard} BEGIN {told}; END']
    else:
        guard = f'BEFORE DELETE ON "{table}" FOR EACH ROW'
        told = f"fonds_forgotten_only('{key}', '{erasure}')"
        statements = [_FORGOTTEN_ONLY, f'CREATE TRIGGER "{table}_no_delete" {guard} EXECUTE FUNCTION {told}']
    for statement in statements:
        connection.execute(text(statement))


# With a schema before each name and a search path of its own: a temporary table or a function of the same name, which anybody
# may be able to make, must not be looked at in the place of ours.
_FORGOTTEN_ONLY = """
    CREATE OR REPLACE FUNCTION fonds_forgotten_only() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
    DECLARE may boolean;
    BEGIN
        EXECUTE format('SELECT EXISTS (SELECT FROM %1$I.%2$I e WHERE e.%3$I = ($1).%3$I)
                            OR EXISTS (SELECT FROM %1$I.key_change c WHERE c.record > ($1).record)',
                       TG_TABLE_SCHEMA, TG_ARGV[1], TG_ARGV[0]) INTO may USING OLD;
        IF may THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
    END $$
"""


def _trigger(dialect: str, table: str, event: str) -> list[str]:
    name = f"{table}_no_{event.lower()}"
    if dialect == "sqlite":
        return [f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" BEGIN SELECT RAISE(ABORT, \'append-only: {table}\'); END']
    return [
        "CREATE OR REPLACE FUNCTION fonds_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$",
        f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" '
        f"FOR EACH {'STATEMENT' if event == 'TRUNCATE' else 'ROW'} EXECUTE FUNCTION fonds_append_only()",
    ]
