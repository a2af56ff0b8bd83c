#!/usr/bin/env python3
"""Casusfonds on the command line: the table of contents. Each command is imported only when it is called.

``python cli.py …`` from a checkout and ``fonds …`` once installed are the same program.
"""

import sys

INTERRUPTED = "error[interrupted]: Onderbroken. · Interrupted."
"""What Ctrl-C gives before the program knows in which language to say it; `sys.exit` prints it and makes the exit code 1."""

try:
    import gc
    import os
    import signal
    from io import TextIOWrapper

    from fonds.commands.base import FundGroup, version_option
    from fonds.commands.main import Interrupt, run
except BaseException as error:  # Ctrl-C before the program could say it in one language; Python 3.11 can make it a cause
    if KeyboardInterrupt in (type(error), type(error.__cause__)):
        sys.exit(INTERRUPTED)
    raise

COMMANDS = {
    "init": "fonds.commands.register:init",
    "demo": "fonds.commands.demo:demo",
    "partner": "fonds.commands.register:partner",
    "member": "fonds.commands.register:member",
    "todo": "fonds.commands.todo:todo",
    "contribute": "fonds.commands.money:contribute",
    "case": "fonds.commands.case:case",
    "assess": "fonds.commands.assess:assess",
    "decide": "fonds.commands.decide:decide",
    "approve": "fonds.commands.decide:approve",
    "reasons": "fonds.commands.decide:reasons",
    "pay": "fonds.commands.money:pay",
    "bank": "fonds.commands.bank:bank",
    "settle": "fonds.commands.settle:settle",
    "plan": "fonds.commands.plan:plan",
    "waive": "fonds.commands.waive:waive",
    "repay": "fonds.commands.money:repay",
    "refund": "fonds.commands.money:refund",
    "reverse": "fonds.commands.money:reverse",
    "evaluate": "fonds.commands.evaluate:evaluate",
    "statement": "fonds.commands.statement:statement",
    "remind": "fonds.commands.remind:remind",
    "invoice": "fonds.commands.invoice:invoice",
    "sent": "fonds.commands.sent:sent",
    "ledger": "fonds.commands.ledger:ledger",
    "report": "fonds.commands.report:report",
    "rules": "fonds.commands.rules:rules",
    "audit": "fonds.commands.audit:audit",
    "privacy": "fonds.commands.privacy:privacy",
    "db": "fonds.commands.db:db",
}

fonds = FundGroup("fonds", COMMANDS, params=[version_option()])


def _ignore_interrupt(event: "sys.UnraisableHookArgs") -> None:
    """Python cannot stop in the clean-up after an import; the command goes on, and nobody needs to see that as a traceback."""
    if event.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(event)


def main() -> None:
    """The way in. Exit codes: 0 done, 1 refused or a finding, 2 wrong input, 3 integrity failure."""
    try:
        # What loading libraries makes, stays. Python looks through it for garbage after every 700 objects: 120 times in
        # `ledger balance`, 40 ms of processor, and now not at all. Nor need pydantic look in every package for a plug-in.
        gc.set_threshold(200_000)
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        sys.unraisablehook = _ignore_interrupt
        for name in ("stdout", "stderr"):
            # `fonds … >&-`: Python then has no stdout at all, and what was stored would be told as an error.
            if getattr(sys, name) is None:
                setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        for stream in (sys.stdout, sys.stderr):
            # A screen that cannot show ✓ or € shows a question mark, and the answer still comes.
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")
        interrupt = Interrupt()
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # a shell's background job goes on ignoring it
            signal.signal(signal.SIGINT, interrupt)
        code: int | str = run(fonds, sys.argv[1:], interrupt)
        # What is done is done and what is not was told: leaving is no longer interrupted.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:
        code = INTERRUPTED
    # Nor for garbage in what ends with the program anyway: a fifth of the time of a command that reads.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
