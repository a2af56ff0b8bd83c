"""The reports on the whole fund: who puts in and who gains, and how long the pot lasts."""
