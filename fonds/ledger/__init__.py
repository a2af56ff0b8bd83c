"""The money, pure: accounts, entries that balance, shares, instalments. No database, no clock."""
