"""Thirty-two members at once on a real PostgreSQL server, with and without the server being killed under them."""

import json
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from fonds.actions.verify import verify
from tests.actions.desk import Desk, empty_fund
from tests.faults.crowd import work
from tests.postgres import own_server

MEMBERS = 32
POT = 12 * 10_000 + 50_000
SECONDS = int(os.environ.get("CROWD_SECONDS", "60"))


@pytest.fixture
def server() -> Iterator[Any]:
    """A server that belongs to this test alone, so that it can be killed."""
    with own_server() as found:
        yield found


@pytest.fixture
def desk(server: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A fund on that server with twelve grants that wait for payment, and € 500 beside them in the pot."""
    address, name = server.get_uri().replace("postgresql://", "postgresql+psycopg://"), f"fonds_{uuid4().hex}"
    with create_engine(address, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    monkeypatch.setenv("FONDS_DATABASE_URL", address.replace("/postgres?", f"/{name}?"))
    desk = empty_fund(tmp_path / "fonds")
    desk.contribute("zayaz", POT, key="begin")
    for number in range(12):
        desk.granted(10_000, household=f"HH-BEGIN-{number}")
    return desk


def crowd(desk: Desk, folder: Path, disturb: Any = None) -> list[dict[str, Any]]:
    """Let everybody work, ``disturb`` them meanwhile, and gather their notes."""
    # A clean process that has read the program once, and of which every member is a copy.
    context, url = get_context("forkserver"), os.environ["FONDS_DATABASE_URL"]
    context.set_forkserver_preload(["tests.faults.crowd"])
    ready = context.Barrier(MEMBERS + 1)
    papers = [folder / f"notes-{number}.json" for number in range(MEMBERS)]
    members = [context.Process(target=work, args=(n, desk, url, ready, SECONDS, paper)) for n, paper in enumerate(papers)]
    for member in members:
        member.start()
    ready.wait(300)
    if disturb:
        disturb()
    for member in members:
        member.join(SECONDS + 120)
    return [json.loads(paper.read_text(encoding="utf-8")) for paper in papers]


def check(desk: Desk, told: list[dict[str, Any]]) -> Counter[str]:
    """Everything that was acknowledged is there once, nothing else is, and it all adds up. Gives what was done how often."""
    assert [one["failed"] for one in told if one["failed"]] == []
    notes = [(verb, key, cents) for one in told for verb, key, cents in one["notes"]]
    with create_engine(os.environ["FONDS_DATABASE_URL"]).connect() as connection:

        def ask(sql: str) -> Any:
            return connection.execute(text(sql)).all()

        keys = [key for (key,) in ask("SELECT key FROM command_key WHERE key IS NOT NULL")]
        assert len(keys) == len(set(keys))
        assert set(keys) == {key for _, key, _ in notes} | {"begin"}
        ((bank,),) = ask("SELECT sum(amount_cents) FROM posting WHERE account = 'bank'")
        assert bank == POT + sum(cents for _, _, cents in notes)  # no update was lost
        ((promised,),) = ask("SELECT coalesce(sum(amount_cents), 0) FROM posting WHERE account = 'reservations'")
        assert bank + promised >= 0
        # The pot at every moment of the past: after each entry, in the order of booking.
        running = ask(
            "SELECT min(pot) FROM (SELECT sum(sum(amount_cents)) OVER (ORDER BY entry) AS pot FROM posting"
            " WHERE account IN ('bank', 'reservations') GROUP BY entry) AS moments"
        )
        assert running[0][0] >= 0
        done = Counter(verb for verb, _, _ in notes)
        assert ask("SELECT count(*) FROM entry WHERE kind = 'payout'") == [(done["pay"],)]
    assert verify(desk.fund).findings == ()
    return done


@pytest.mark.proof
def test_thirty_two_members_at_once_keep_the_books_and_the_chain_whole(desk: Desk, tmp_path: Path) -> None:
    told = crowd(desk, tmp_path)
    done = check(desk, told)
    print(f"{MEMBERS} members, {SECONDS} s: {dict(done)}, {sum(one['refused'] for one in told)} refused")
    assert min(done[verb] for verb in ("pay", "settle", "repay", "contribute")) > 0
    assert sum(one["refused"] for one in told) > 0  # the pot ran dry, or somebody was first


@pytest.mark.proof
def test_a_server_killed_ten_times_loses_nothing_that_was_acknowledged(server: Any, desk: Desk, tmp_path: Path) -> None:
    kills = 0

    def kill_now_and_then() -> None:
        nonlocal kills
        for _ in range(10):
            time.sleep(SECONDS / 12)
            kills += _kill(server)
            server.ensure_postgres_running()

    told = crowd(desk, tmp_path, kill_now_and_then)
    assert kills == 10
    done = check(desk, told)
    print(f"{MEMBERS} members, 10 kills: {dict(done)}, {sum(one['away'] for one in told)} times without a server")
    assert done["pay"] > 0
    assert sum(one["away"] for one in told) > 0


def _kill(server: Any) -> int:
    """SIGKILL to the server and everything that works for it; whether it ran."""
    psutil: ModuleType = pytest.importorskip("psutil")
    master = psutil.Process(server.get_pid())
    for process in [master, *master.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            process.send_signal(signal.SIGKILL)
    psutil.wait_procs([master], timeout=10)
    return int(not master.is_running())
