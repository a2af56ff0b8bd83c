"""What other rules would have done: a rule set as dataframe expressions, run over many cases and checked by the engine."""
