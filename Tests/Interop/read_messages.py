"""Reads every *.eml of a folder with Python's email package and prints, as JSON, what it understood."""

import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys


def people(message, name):
    # The older interface: some versions of the newer one keep the space between the pieces of a long name.
    pairs = email.utils.getaddresses(message.get_all(name, []))
    return [[str(email.header.make_header(email.header.decode_header(n))), address] for n, address in pairs]


def defects(message):
    found = [repr(d) for part in message.walk() for d in part.defects]
    return found + [f"{name}: {d!r}" for name, value in message.items() for d in value.defects]


def read(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    plain = email.message_from_bytes(raw)
    lines = raw.split(b"\r\n")
    return {
        "subject": message["Subject"],
        "from": people(plain, "From"),
        "to": people(plain, "To"),
        "replyTo": people(plain, "Reply-To"),
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "date": int(message["Date"].datetime.timestamp()),
        "parts": [
            {
                "type": part.get_content_type(),
                "charset": part.get_content_charset(),
                "method": part.get_param("method"),
                "text": part.get_content().replace("\r\n", "\n"),
            }
            for part in message.walk()
            if not part.is_multipart()
        ],
        "defects": defects(message),
        "longestLine": max(len(line) for line in lines),
        "bareLineEnds": any(b"\r" in line or b"\n" in line for line in lines),
        "sevenBit": all(byte < 128 for byte in raw),
    }


if __name__ == "__main__":
    print(json.dumps([read(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))]))
