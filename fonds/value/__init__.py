"""What the money does, pure: who puts in and who gains, what comes back, and how long the pot lasts. No database, no clock."""
