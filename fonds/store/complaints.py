"""What SQLite and PostgreSQL complain of, as codes of our own error catalogue."""

from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

_WRITE_FAILED = {f"SQLITE_IOERR_{call}" for call in ("WRITE", "FSYNC", "DIR_FSYNC", "TRUNCATE", "SHMOPEN", "SHMSIZE")}
_TOLD_BY_CODE = {
    "42501": "database-not-allowed",  # a right that is not there, or a row that a policy does not let through
    "25006": "database-not-allowed",  # a server that only reads: a copy of another
    "55P03": "database-busy",
    "40P01": "database-busy",
    "53100": "disk-full",
    "XX001": "database-damaged",
    "XX002": "database-damaged",
}
"""What PostgreSQL says by its codes (SQLSTATE), which are the same in every language of a server."""
_TOLD_AT_THE_DOOR = {
    "connection slots": "database-crowded",
    "too many": "database-crowded",
    "password": "database-login",
    "authentication": "database-login",
    "pg_hba.conf": "database-login",
    'role "': "database-login",
    'database "': "database-not-there",
}
"""Words in what a server says before anybody is let in; it gives no code then. In another language it is just unreachable."""


def code_from_file(error: DBAPIError) -> str:
    """What is wrong with an SQLite file, as a code of the error catalogue."""
    said = str(error.orig).lower()
    if "locked" in said or "busy" in said:
        return "database-busy"
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return "database-read-only"
    # A quota or a limit on file size is not "full" to SQLite, but a write that failed; nothing is damaged by either.
    if "full" in said or getattr(error.orig, "sqlite_errorname", "") in _WRITE_FAILED:
        return "disk-full"
    if "no such table: alembic_version" in said:
        return "database-not-a-fund"
    if any(sign in said for sign in ("not a database", "malformed", "corrupt", "i/o error", "no such", "could not decode")):
        return "database-damaged"
    return "database-unreachable" if isinstance(error, OperationalError) else "database-refused"


def code_from_server(error: DBAPIError) -> str:
    """What is wrong with a server or the way to it, as a code of the error catalogue."""
    told = getattr(error.orig, "sqlstate", None)
    if told in _TOLD_BY_CODE:
        return _TOLD_BY_CODE[told]
    if told == "42P01":  # a table that is not there
        return "database-not-a-fund" if "alembic_version" in str(error.orig) else "database-damaged"
    if error.connection_invalidated:
        return "database-gone"
    if isinstance(error, ProgrammingError) and error.statement is None:
        return "database-url"  # an option that does not exist, or with a value that cannot be: nobody was asked anything yet
    if told is not None or not isinstance(error, OperationalError):
        return "database-refused"
    # Before anybody is let in there is no code. What stands before "FATAL" names the address, which can hold any word.
    _, fatal, said = str(error.orig).rpartition("FATAL:")
    if not fatal:
        return "database-login" if "fe_sendauth" in said else "database-unreachable"
    return next((code for words, code in _TOLD_AT_THE_DOOR.items() if words in said), "database-unreachable")
