#!/bin/sh
# Is there a Python at all? Then it looks further itself. Usage: preflight.sh PYTHON
# Asking it to run is surer than `command -v`: version managers and macOS put stand-ins on the path that only complain.
python=${1:-python3}

if "$python" -c "" >/dev/null 2>&1; then
    exec "$python" "$(dirname "$0")/preflight.py"
fi

cat >&2 <<END
Casusfonds kan hier nog niet draaien.  -  Casusfonds cannot run here yet.

1. '$python' is er niet of start niet. Nodig is Python 3.11, 3.12, 3.13 of 3.14.
   '$python' is not there or does not start. Needed is Python 3.11, 3.12, 3.13 or 3.14.

END
for other in python3.14 python3.13 python3.12 python3.11 python3; do
    if "$other" "$(dirname "$0")/preflight.py" >/dev/null 2>&1; then
        cat >&2 <<END
Hier staat ook een Python die wel kan.  -  Another Python here will do:
   make demo PYTHON=$other
END
        exit 1
    fi
done
cat >&2 <<END
Installeer dit en probeer het opnieuw.  -  Install this and try again:
   Debian, Ubuntu:  sudo apt install python3 python3-venv python3-dev build-essential
   macOS:           xcode-select --install && brew install python@3.13
END
exit 1
