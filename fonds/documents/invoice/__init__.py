"""The e-invoice for one claim."""
