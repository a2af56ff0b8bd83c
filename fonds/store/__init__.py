"""Where everything is kept: append-only tables, one chain of records, one transaction per action."""
