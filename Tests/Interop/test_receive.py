"""`roundtable receive`, as a mail system pipes letters into it: what it prints, what it does, how it ends."""

import json
import sqlite3
import subprocess

import pytest

JOSEPH, NILUFAR = "joseph@care.example", "nilufar@practicalaction.example"
REPLIES = "reply+*@learn.example.org"
RELAY = "mx.learn.example.org"
PROOF = f"Authentication-Results: {RELAY}; dmarc=pass header.from=care.example"


@pytest.fixture
def network(world):
    """The active GROOVE; every letter of a test has Message-IDs of its own."""
    world.environment.update(
        ROUNDTABLE_MAIL_REPLIES=REPLIES, ROUNDTABLE_MAIL_RELAY=RELAY, ROUNDTABLE_MAIL_FROM="roundtable@learn.example.org"
    )
    return world


def letter(body, *head, sender=JOSEPH, to="reply+groove@learn.example.org", subject="Grain stores", number="1"):
    lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Message-ID: <{number}@mail.example>", *head]
    return "\n".join([*lines, "", body, ""]).encode()


def receive(network, given, *words):
    done = subprocess.run(
        [str(network.program), "receive", "--database", str(network.database), *words],
        cwd=network.folder, env=network.environment, input=given, capture_output=True, timeout=60,
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else None


def count(network, table, condition="1"):
    with sqlite3.connect(network.database) as database:
        return database.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()[0]


def test_a_rehearsal_says_what_would_be_done_and_keeps_nothing(network):
    before = count(network, "event"), count(network, "received_letter")
    code, report = receive(network, letter("Who keeps seed dry?", PROOF, number="rehearsal"), "--dry-run")
    assert code == 0
    assert set(report) == {"person", "network", "action", "subject", "text", "attachments", "held", "reason"}
    assert (report["person"], report["network"], report["action"]) == ("Joseph Banda", "groove", "beginThread")
    assert report["text"] == "Who keeps seed dry?" and not report["held"] and report["reason"] is None
    assert (count(network, "event"), count(network, "received_letter")) == before


def test_a_letter_does_once_what_it_asks_for(network):
    given = letter("Who keeps seed dry?", PROOF, number="once")
    before = count(network, "post")
    for _ in range(2):
        code, report = receive(network, given)
        assert code == 0 and report["action"] == "beginThread"
    assert count(network, "post") == before + 1


def test_what_proves_nothing_is_held_and_ends_with_0(network):
    before = count(network, "post")
    code, report = receive(network, letter("Believe me.", PROOF.replace(RELAY, "mx.evil.example"), number="forged"))
    assert code == 0 and report["held"] and report["action"] is None and "Nothing proves" in report["reason"]
    code, report = receive(network, letter("Hello.", PROOF, sender="who@nowhere.example", number="stranger"))
    assert code == 0 and report["held"]
    assert count(network, "post") == before
    assert count(network, "received_letter", "state = 'held'") >= 2


def test_the_recipient_may_be_told_beside_the_letter(network):
    given = letter("By the pipe.", PROOF, to="undisclosed@elsewhere.example", number="pipe")
    code, report = receive(network, given, "--dry-run", "--recipient", "reply+GROOVE@learn.example.org")
    assert code == 0 and report["network"] == "groove" and report["action"] == "beginThread"


def test_what_is_no_letter_ends_with_65_and_is_kept(network):
    before = count(network, "received_letter")
    code, report = receive(network, b"")
    assert code == 65 and report["held"]
    assert count(network, "received_letter") == before + 1


def test_a_database_that_does_not_answer_ends_with_75(network, tmp_path):
    done = subprocess.run(
        [str(network.program), "receive", "--database", str(tmp_path / "empty.sqlite")],
        env=network.environment, input=letter("Hello"), capture_output=True, timeout=60,
    )
    assert done.returncode == 75 and b"Error" in done.stderr


def test_nothing_of_it_breaks_what_must_hold(network):
    assert network.command("check").stdout.splitlines() == ["Everything holds."]
