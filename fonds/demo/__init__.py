"""The demo: the three published cases as request files, and the commands that take them down the whole road."""
