"""The rule language: rule sets as data, two evaluators, one assessment. Pure: no clock, no database, no files."""
