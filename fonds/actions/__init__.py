"""The verbs: one file per thing that people do. Each runs in one transaction and leaves one record in the chain."""
