"""Alembic's way in: it gets an open connection from ``fonds.store.schema`` and has no configuration file."""

from alembic import context

from fonds.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
