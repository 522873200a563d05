"""Connections that keep silent: they are let go in time, and they keep nobody else out."""

import contextlib
import resource
import socket
import time
import urllib.error
import urllib.request

import pytest

from roundtable_server import Server

PATIENCE = 2


@pytest.fixture(scope="module")
def served():
    server = Server(demonstration=False, environment={"ROUNDTABLE_PATIENCE": str(PATIENCE)})
    yield server
    server.close()


def said_until_closed(server, words: bytes, within: float) -> bytes:
    """What comes back before the other side closes; fails when it does not."""
    with socket.create_connection(("localhost", server.port)) as wire:
        wire.sendall(words)
        wire.settimeout(within)
        heard = b""
        while piece := wire.recv(4096):
            heard += piece
        return heard


@pytest.mark.parametrize("words", [b"", b"GET / HTTP/1.1\r\nHost: here\r\nX-Half:"])
def test_who_says_nothing_or_half_a_head_is_let_go(served, words):
    began = time.monotonic()
    assert said_until_closed(served, words, PATIENCE + 8) == b""
    assert time.monotonic() - began >= PATIENCE - 0.5


def test_a_head_said_letter_by_letter_is_let_go_too(served):
    with socket.create_connection(("localhost", served.port)) as wire:
        began = time.monotonic()
        with pytest.raises(OSError):
            for letter in b"GET / HTTP/1.1\r\nX-Slow: " + b"a" * 1000:
                assert time.monotonic() - began < PATIENCE + 8
                wire.send(bytes([letter]))
                time.sleep(0.2)


def test_half_a_body_is_answered_with_408(served):
    half = (
        b"POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        b"Content-Length: 100\r\n\r\nemail="
    )
    heard = said_until_closed(served, half, PATIENCE + 8)
    assert heard.startswith(b"HTTP/1.1 408 ")
    assert b"send it again" in heard


def test_between_two_requests_a_connection_rests_longer_but_not_for_ever(served):
    with socket.create_connection(("localhost", served.port)) as wire:
        wire.settimeout(PATIENCE * 3 + 8)
        for _ in range(2):
            wire.sendall(b"GET /library.json HTTP/1.1\r\nHost: here\r\n\r\n")
            heard = b""
            while b"\r\n\r\n" not in heard:
                heard += wire.recv(65536)
            assert heard.startswith(b"HTTP/1.1 200 ")
            time.sleep(PATIENCE + 1)
        while wire.recv(65536):
            pass


def test_a_body_sent_in_pieces_takes_its_time(served):
    pieces = 4
    with socket.create_connection(("localhost", served.port)) as wire:
        wire.settimeout(10)
        wire.sendall(
            b"POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Content-Length: %d\r\n\r\n" % pieces
        )
        for _ in range(pieces):
            time.sleep(PATIENCE * 0.5)
            wire.sendall(b"a")
        assert wire.recv(4096).startswith(b"HTTP/1.1 403 ")


def test_silent_crowds_lock_nobody_out():
    """With 256 files to open, as `ulimit -n 256` has it, 490 silent connections leave room for one who asks."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 1024:
        pytest.skip("needs 1024 open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
    try:
        server = Server(demonstration=False, environment={"ROUNDTABLE_PATIENCE": "60"})
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 1024), hard))
    with contextlib.ExitStack() as crowd:
        crowd.callback(server.close)
        for _ in range(490):
            crowd.enter_context(contextlib.closing(socket.create_connection(("localhost", server.port), timeout=10)))
        for _ in range(3):
            with urllib.request.urlopen(server.address + "/library", timeout=10) as answer:
                assert answer.status == 200


def seated(server) -> socket.socket:
    """The connection that has the only place; whoever had it before may be leaving just now."""
    for _ in range(100):
        wire = socket.socket()
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.settimeout(10)
        wire.connect(("localhost", server.port))
        wire.sendall(b"HEAD / HTTP/1.1\r\nHost: here\r\n\r\n")
        if not wire.recv(4096).startswith(b"HTTP/1.1 503 "):
            return wire
        wire.close()
        time.sleep(0.05)
    raise AssertionError("Nobody got the only place")


def test_when_everybody_is_being_answered_the_next_is_told_so():
    """The only place is held by one who asks a thousand times and takes no answer."""
    server = Server(demonstration=False, environment={"ROUNDTABLE_CONNECTIONS": "1"})
    with contextlib.closing(server), contextlib.closing(seated(server)) as busy:
        busy.settimeout(1)
        with contextlib.suppress(TimeoutError):
            for _ in range(100_000):
                busy.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n" * 100)
        with pytest.raises(urllib.error.HTTPError) as told:
            urllib.request.urlopen(server.address, timeout=10)
        assert told.value.code == 503
        assert told.value.headers["Retry-After"]
        assert "Try again" in told.value.read().decode()
