"""Mail leaves even where the program is killed on the way: everything arrives, nothing more than twice."""

import collections
import email
import pathlib
import socket
import sqlite3
import subprocess
import sys
import time

import pytest

pytest.importorskip("aiosmtpd.smtp")

LETTERS = 400


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def fill(database):
    with sqlite3.connect(database) as connection:
        connection.executemany(
            "INSERT INTO outbox (id, network_id, email, language, subject, body, made_at, due_at) "
            "VALUES (?, 0, ?, 'en', 'News', 'A letter of some length.', 1, 1)",
            [(1 << 40 | number, f"person{number}@members.example") for number in range(LETTERS)],
        )


def unsent(database):
    with sqlite3.connect(database, timeout=30) as connection:
        return connection.execute("SELECT count(*) FROM outbox WHERE sent_at IS NULL").fetchone()[0]


def wait(condition, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_run_that_is_killed_loses_nothing_and_tells_nothing_more_than_twice(world, tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    script = pathlib.Path(__file__).with_name("smtp_sink.py")
    sink = subprocess.Popen(
        [sys.executable, str(script), str(kept)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    port = int(sink.stdout.readline())
    database = tmp_path / "house.sqlite"
    environment = {
        **world.environment, "ROUNDTABLE_SMTP": f"smtp://127.0.0.1:{port}", "ROUNDTABLE_DATABASE": str(database),
    }

    def serve():
        return subprocess.Popen(
            [str(world.program), "serve", "--database", str(database), "--port", str(free_port())],
            cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )

    subprocess.run(
        [str(world.program), "migrate", "--database", str(database)], cwd=tmp_path, env=environment, check=True,
        capture_output=True,
    )
    fill(database)
    runs = []
    try:
        for stop in (70, 180):
            runs.append(serve())
            wait(lambda: len(list(kept.glob("*.json"))) >= stop)
            runs[-1].kill()
            runs[-1].wait()
            assert 0 < unsent(database) < LETTERS, "it ended in the middle of its work"
            # What was under way is tried again after five minutes; they pass here.
            with sqlite3.connect(database, timeout=30) as connection:
                connection.execute("UPDATE outbox SET due_at = 1 WHERE sent_at IS NULL")
            if stop == 70:
                first = {email.message_from_bytes(each.read_bytes())["Message-ID"] for each in kept.glob("*.eml")}
        runs.append(serve())
        wait(lambda: unsent(database) == 0)
    finally:
        for run in runs:
            if run.poll() is None:
                run.terminate()
                run.wait()
        sink.stdin.close()
        sink.wait()
    times = collections.Counter(
        email.message_from_bytes(each.read_bytes())["Message-ID"] for each in kept.glob("*.eml")
    )
    assert len(first) >= 70 and len(times) == LETTERS, "every one arrived"
    assert max(times.values()) <= 2, "none more than twice"
