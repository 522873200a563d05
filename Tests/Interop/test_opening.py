"""How every command opens its database and its port: what it refuses, what it makes, and who may read that."""

import socket
import sqlite3
import stat
import subprocess

import pytest

from roundtable_server import Server, built_program

COMMANDS = [
    ["check"], ["user", "amina@programme.example"], ["migrate"], ["demo"], ["archive", "groove", "--to", "x"],
    ["import", "network", ".", "--convener", "amina@programme.example"], ["serve", "--port", "0"],
]


@pytest.fixture
def empty():
    """A folder without a database; nothing is served."""
    server = Server(demonstration=False, serving=False)
    yield server
    server.close()


def run(server, *words, **environment):
    return subprocess.run(
        [str(server.program), *words], cwd=server.folder, capture_output=True, text=True, timeout=60,
        env={**server.environment, "ROUNDTABLE_DATABASE": str(server.database), **environment},
    )


def contents(server) -> list:
    with sqlite3.connect(server.database) as database:
        return list(database.iterdump())


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_every_command_refuses_a_newer_database(house, words):
    with sqlite3.connect(house.database) as database:
        database.execute("INSERT INTO migration (name, at) VALUES ('of the future', 0)")
    before = contents(house)
    done = run(house, *words)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "newer Roundtable (of the future)" in done.stderr and done.stdout == ""
    assert contents(house) == before


@pytest.mark.parametrize("words", [words for words in COMMANDS if words[0] in ("check", "user", "archive", "import")])
def test_what_is_not_there_is_not_made(empty, words):
    done = run(empty, *words)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and "There is no database at" in done.stderr
    assert list(empty.folder.iterdir()) == []


def test_a_database_that_is_older_is_named_so(house):
    with sqlite3.connect(house.database) as database:
        database.execute("DELETE FROM migration WHERE name = 'cast'")
    done = run(house, "check")
    assert done.returncode == 1 and "older than this program" in done.stderr


def test_database_and_files_are_for_their_owner_alone(empty):
    empty.start()
    made = [empty.database, *(empty.folder / f"roundtable.sqlite{end}" for end in ("-wal", "-shm"))]
    made += [empty.folder / "roundtable.key", empty.folder / "files", empty.folder / "files" / "incoming"]
    assert [oct(stat.S_IMODE(place.stat().st_mode) & 0o077) for place in made] == ["0o0"] * len(made)


def test_a_database_others_could_read_is_theirs_no_more(house):
    house.database.chmod(0o644)
    (house.folder / "files").chmod(0o755)
    assert run(house, "user", "amina@programme.example").returncode == 0
    assert stat.S_IMODE(house.database.stat().st_mode) == 0o600
    assert stat.S_IMODE((house.folder / "files").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "address, shown",
    [
        ("postgres://rt:hush@db.example/rt", "postgres://rt:…@db.example/rt"),
        ("postgresql://rt:hu@sh@db.example:5433/rt?a=b", "postgresql://rt:…@db.example:5433/rt?a=b"),
        ("postgres://db.example/rt?user=rt&password=hush&a=b", "postgres://db.example/rt?user=rt&password=…&a=b"),
        ("postgres://rt@db.example/rt", "postgres://rt@db.example/rt"),
        ("/srv/a:b@c.sqlite", "/srv/a:b@c.sqlite"),
    ],
)
def test_config_shows_no_password(empty, address, shown):
    done = run(empty, "config", ROUNDTABLE_DATABASE=address)
    assert f"now: {shown}\n" in done.stdout
    assert "hush" not in done.stdout and "hu@sh" not in done.stdout


def test_a_taken_port_is_one_sentence_and_hands_out_no_links(empty):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run(empty, "serve", "--port", str(port))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        f"Error: Port {port} is taken: something listens there already. Choose another with --port."
    ]
    with sqlite3.connect(empty.database) as database:
        assert database.execute("SELECT count(*) FROM link").fetchone() == (0,)


def test_a_word_too_many_is_still_explained():
    done = subprocess.run([str(built_program()), "check", "everything"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 64 and "Usage:" in done.stderr
