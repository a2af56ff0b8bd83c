"""Can this machine set up Casusfonds? Tells all that is missing at once, in Dutch and English, before anything is made.

It runs under whatever Python the user has, also one that is far too old: so it keeps to what Python 2.7 and 3.14 share.
"""

from __future__ import print_function

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections import namedtuple

OLDEST = (3, 11)
NEWEST = (3, 14)  # the lock files hold built packages for these; raise it together with `make lock`

Fault = namedtuple("Fault", "nl en apt macos")


def version_faults(version):
    """A fault when ``version`` (a tuple like ``sys.version_info``) is one that the lock files do not serve."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return []
    shown = ".".join(str(part) for part in version[:3])
    return [
        Fault(
            "Dit is Python {0}. Nodig is Python 3.11, 3.12, 3.13 of 3.14.".format(shown),
            "This is Python {0}. Needed is Python 3.11, 3.12, 3.13 or 3.14.".format(shown),
            [debian_python(), debian_python() + "-venv", debian_python() + "-dev"],
            "brew install python@3.13",
        )
    ]


def module_faults(modules):
    """A fault when one of ``modules`` (those that make a virtual environment) cannot be imported."""
    missing = []
    for module in modules:
        try:
            __import__(module)
        except ImportError:
            missing.append(module)
    if not missing:
        return []
    names = ", ".join(missing)
    return [
        Fault(
            "Deze Python kan geen virtuele omgeving maken (het onderdeel {0} is er niet).".format(names),
            "This Python cannot make a virtual environment (its part {0} is not there).".format(names),
            [package("venv")],
            "brew install python@3.13",
        )
    ]


def compiler_faults(command):
    """A fault when ``command`` (a list) does not compile a small C program: no compiler, or one without a C library."""
    folder = tempfile.mkdtemp()
    try:
        source = os.path.join(folder, "try.c")
        with open(source, "w") as file:
            file.write("#include <stdlib.h>\nint main(void) { return EXIT_SUCCESS; }\n")
        with open(os.devnull, "w") as nowhere:
            job = subprocess.Popen(
                command + ["-c", source, "-o", os.path.join(folder, "try.o")],
                stdout=nowhere,
                stderr=nowhere,
            )
            failed = job.wait() != 0
    except OSError:
        failed = True
    finally:
        shutil.rmtree(folder)
    if not failed:
        return []
    return [
        Fault(
            "Er is geen C-compiler die werkt ({0}). De regelmotor wordt hier gebouwd.".format(command[0]),
            "There is no C compiler that works ({0}). The rule engine is built here.".format(command[0]),
            ["build-essential"],
            "xcode-select --install",
        )
    ]


def header_faults(folders):
    """A fault when none of ``folders`` holds ``Python.h``."""
    if any(os.path.exists(os.path.join(folder, "Python.h")) for folder in folders):
        return []
    return [
        Fault(
            "De C-bestanden van deze Python ontbreken (Python.h).",
            "The C files of this Python are missing (Python.h).",
            [package("dev")],
            "brew install python@3.13",
        )
    ]


def debian_python():
    """The Debian package with a newer Python; where a ``python3`` came with the system, that one is the one too old."""
    return "python3.11" if os.path.exists("/usr/bin/python3") else "python3"


def package(part):
    """The Debian package with a ``part`` (``venv``, ``dev``) of the Python that runs this."""
    return "python{0}.{1}-{2}".format(sys.version_info[0], sys.version_info[1], part)


def compiler():
    """The compiler that setuptools will call, as a list: ``$CC`` or the one that this Python was built with."""
    return (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()


def faults():
    """Everything that is missing here. A Python that is to be replaced is not asked for its own parts."""
    found = version_faults(sys.version_info)
    found += compiler_faults(compiler())
    if not version_faults(sys.version_info):
        paths = sysconfig.get_paths()
        found += module_faults(["venv", "ensurepip"])
        found += header_faults([paths["include"], paths.get("platinclude", paths["include"])])
    return found


def other_pythons():
    """Names of other Pythons on this machine that would do; each was started to be sure."""
    names = ["python3.{0}".format(minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)] + ["/usr/bin/python3"]
    check = "import sys; sys.exit(not ({0} <= sys.version_info[:2] <= {1}))".format(OLDEST, NEWEST)
    found = []
    with open(os.devnull, "w") as nowhere:
        for name in names:
            try:
                if subprocess.call([name, "-c", check], stdout=nowhere, stderr=nowhere) == 0:
                    found.append(name)
            except OSError:
                continue
    return found


def report(found, others):
    """The faults as text, with what to do; ``others`` are Pythons on this machine that could be used instead."""
    lines = ["Casusfonds kan hier nog niet draaien.  -  Casusfonds cannot run here yet.", ""]
    for number, fault in enumerate(found, 1):
        lines += ["{0}. {1}".format(number, fault.nl), "   {0}".format(fault.en)]
    old = version_faults(sys.version_info)
    to_install = [fault for fault in found if not (others and fault in old)]
    mac = sys.platform == "darwin"
    if to_install:
        packages = sorted(set(name for fault in to_install for name in fault.apt))
        steps = sorted(set(fault.macos for fault in to_install), reverse=True)
        system = "macOS:  " if mac else "Debian, Ubuntu:  sudo apt install "
        lines += ["", "Installeer dit en probeer het opnieuw.  -  Install this and try again:"]
        lines += ["   " + system + (" && " if mac else " ").join(steps if mac else packages)]
        lines += ["Lukt dat niet? Zie docs/install.md.  -  Does that not work? See docs/install.md."]
    if old:
        name = others[0] if others else "python3.13" if mac else "/usr/bin/" + debian_python()
        lines += ["", "Noem daarna de Python die het wel kan.  -  Then name the Python that will do:"]
        lines += ["   make demo PYTHON=" + name]
    return "\n".join(lines)


def main():
    """Exit code 0 when the set-up can go on, 1 when something is missing."""
    found = faults()
    if found:
        others = other_pythons() if version_faults(sys.version_info) else []
        print(report(found, others), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
