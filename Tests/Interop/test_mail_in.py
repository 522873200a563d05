"""Python's email package reads the corpus of letters as `roundtable parse` does, and dnspython asks as `doctor` does."""

import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import os
import pathlib
import socket
import struct
import subprocess
import threading

import dns.flags
import dns.message
import dns.rrset
import pytest

TOP = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("ROUNDTABLE_BINARY", str(TOP / ".build/debug/roundtable"))
CORPUS = sorted((TOP / "Tests/MailTests/Corpus").glob("*.eml"))


def run(*arguments, given=b""):
    return subprocess.run([BINARY, *arguments], input=given, capture_output=True, timeout=60)


def plain(text):
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip("\n").split("\n"))


def parsed(raw):
    done = run("parse", "--json", given=raw)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("path", CORPUS[::4], ids=lambda path: path.stem)
def test_python_reads_a_letter_in_the_same_way(path):
    raw = path.read_bytes()
    ours, theirs = parsed(raw), email.message_from_bytes(raw, policy=email.policy.default)
    name, address = email.utils.parseaddr(str(theirs["From"]))
    assert ours["from"] == {"name": name, "address": address}
    assert ours["subject"] == str(theirs["Subject"])
    assert ours["id"] == str(theirs["Message-ID"]).strip("<> \t")
    assert [header["name"] for header in ours["headers"]] == list(theirs.keys())
    parts = [part for part in theirs.walk() if not part.is_multipart()]
    for kind, key in (("text/plain", "text"), ("text/html", "html")):
        texts = [part.get_content() for part in parts if part.get_content_type() == kind and not part.is_attachment()]
        assert plain(ours.get(key, "")) == plain("".join(texts))


def test_attachments_are_named_counted_and_digested():
    message = email.message.EmailMessage()
    message["From"] = "Ana <ana@example.org>"
    message["References"] = "<1@example.org> <2@example.org>"
    message["Content-Language"] = "sw"
    message.set_content("Hello")
    files = {"plan.pdf": os.urandom(3000), "réseau.bin": b"\0" * 10}
    for name, octets in files.items():
        message.add_attachment(octets, maintype="application", subtype="pdf", filename=name)
    ours = parsed(bytes(message))
    assert ours["references"] == ["1@example.org", "2@example.org"]
    assert [(f["name"], f["bytes"], f["sha256"]) for f in ours["attachments"]] == [
        (name, len(octets), hashlib.sha256(octets).hexdigest()) for name, octets in files.items()
    ]


def test_what_is_no_letter_is_said_and_ends_with_two():
    done = run("parse", "--json", given=b"")
    assert done.returncode == 2 and b"no mail message" in done.stderr
    assert run("trim", given=b"").returncode == 2


def test_trim_gives_three_parts():
    done = run("trim", "--json", given=b"From: a@example.org\n\nYes.\n\n-- \nAna\n\n> Old\n")
    assert json.loads(done.stdout) == {"reply": "Yes.", "quoted": "> Old", "signature": "--\nAna"}
    assert run("trim", given=b"From: a@example.org\n\nYes.\n\n> Old\n").stdout == b"Yes.\n"


LONG_KEY = "v=DKIM1; k=ed25519; n=" + "x" * 4200 + "; p=" + "A" * 43 + "="
ZONE = {
    ("example.org.", "MX"): ["10 mail.example.org."],
    ("mail.example.org.", "A"): ["192.0.2.1"],
    ("example.org.", "TXT"): ['"v=spf1 mx " "-all"'],
    ("_dmarc.example.org.", "TXT"): ['"v=DMARC1; p=reject"'],
    ("s1._domainkey.example.org.", "TXT"): [
        " ".join('"%s"' % LONG_KEY[i : i + 250].replace(";", r"\;") for i in range(0, len(LONG_KEY), 250))
    ],
    ("1.2.0.192.in-addr.arpa.", "PTR"): ["mail.example.org."],
}


def reply(wire, over_tcp):
    question = dns.message.from_wire(wire)
    (asked,) = question.question
    answer = dns.message.make_response(question)
    records = ZONE.get((str(asked.name).lower(), dns.rdatatype.to_text(asked.rdtype)))
    if records:
        answer.answer.append(dns.rrset.from_text(asked.name, 60, "IN", dns.rdatatype.to_text(asked.rdtype), *records))
    else:
        answer.set_rcode(dns.rcode.NXDOMAIN)
    octets = answer.to_wire(max_size=65535)
    if not over_tcp and len(octets) > 4096:
        answer.answer.clear()
        answer.flags |= dns.flags.TC
        octets = answer.to_wire()
    return octets


@pytest.fixture
def resolver():
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    tcp = socket.create_server(udp.getsockname())

    def over_udp():
        while True:
            try:
                wire, sender = udp.recvfrom(4096)
            except OSError:
                return
            # A stranger's answer first, which must not be believed.
            udp.sendto(struct.pack("!H", 0xFFFF ^ struct.unpack("!H", wire[:2])[0]) + b"\x81\x83" + wire[4:12], sender)
            udp.sendto(reply(wire, False), sender)

    def over_tcp():
        while True:
            try:
                connection, _ = tcp.accept()
            except OSError:
                return
            with connection:
                wire = connection.recv(4096)
                octets = reply(wire[2:], True)
                connection.sendall(struct.pack("!H", len(octets)) + octets)

    for serve in (over_udp, over_tcp):
        threading.Thread(target=serve, daemon=True).start()
    yield "127.0.0.1:%d" % udp.getsockname()[1]
    udp.close()
    tcp.close()


def test_the_doctor_asks_a_real_resolver(resolver):
    arguments = ["--selector", "s1", "--site", "https://example.org", "--resolver", resolver, "--json"]
    done = run("doctor", "mail", "example.org", *arguments)
    found = json.loads(done.stdout)
    assert [f["state"] for f in found] == ["good"] * 6, found
    assert [f["check"] for f in found] == ["MX", "SPF", "DKIM", "DMARC", "PTR", "RFC 8058"]
    assert done.returncode == 0
    done = run("doctor", "mail", "nowhere.example", *arguments)
    assert done.returncode == 1
    assert all(f["mend"] for f in json.loads(done.stdout) if f["state"] == "wrong")


def test_a_file_of_answers_says_where_it_is_wrong(tmp_path):
    file = tmp_path / "answers.txt"
    file.write_text("example.org MX 10 mail.example.org\nexample.org NAPTR x\n")
    done = run("doctor", "mail", "example.org", "--dns", str(file))
    assert done.returncode == 2 and b"line 2" in done.stderr
    assert run("doctor", "mail", "no domain").returncode == 2
