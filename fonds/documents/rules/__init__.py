"""What there is to tell about rules: one rule, what changed in a rule set, its entry in the algorithm register."""
