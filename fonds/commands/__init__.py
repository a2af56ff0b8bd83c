"""The command line: thin. Parse, call an action, print what it gave."""
