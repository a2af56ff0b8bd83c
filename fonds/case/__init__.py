"""The case: what a professional asks, how it is checked at intake, and the facts that the rules see. Pure."""
