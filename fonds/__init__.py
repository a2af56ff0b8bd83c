"""Casusfonds: weigh, pay, settle and account for the cases of a casus fund."""

__version__ = "0.1.0"
