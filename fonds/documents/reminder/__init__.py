"""The reminder: who should be reminded, and the letter that does it."""
