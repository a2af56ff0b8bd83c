"""The bank, pure: its files as statements, payments as a file for it, and which line belongs to which claim."""
