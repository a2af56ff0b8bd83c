"""The whole ledger for an accountant, in formats that other programs read."""
