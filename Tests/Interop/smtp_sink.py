"""A real SMTP server on loopback that keeps what it is given, for tests.

    python smtp_sink.py FOLDER [--tls CERTIFICATE KEY] [--starttls CERTIFICATE KEY] [--user NAME PASSWORD] [--closed]

Prints the port it listens on, and runs until its standard input ends. Each letter becomes two files, NNNNNN.eml (its
bytes) and NNNNNN.json (the number of its connection, sender, recipients). What it says depends on the recipient's
local part: `later` is answered 450, `gone` 550, `unwanted` 554 after the text, `slow` after a long while.
"""

import argparse
import asyncio
import itertools
import json
import os
import pathlib
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

ANSWERS = {"later": "450 4.2.2 The mailbox is full", "gone": "550 5.1.1 No such person here"}


class Keeper:
    """What one connection brings."""

    def __init__(self, folder, connection, letters):
        self.folder, self.connection, self.letters = folder, connection, letters

    async def handle_RCPT(self, server, session, envelope, address, options):
        local_part = address.split("@")[0]
        if local_part == "slow":
            await asyncio.sleep(20)
        if local_part in ANSWERS:
            return ANSWERS[local_part]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("unwanted@") for address in envelope.rcpt_tos):
            return "554 5.7.1 We do not want this"
        number = f"{next(self.letters):06}"
        (self.folder / f"{number}.eml").write_bytes(envelope.original_content)
        facts = {
            "connection": self.connection,
            "from": "" if envelope.mail_from == "<>" else envelope.mail_from,
            "to": envelope.rcpt_tos,
            "secure": server.transport.get_extra_info("ssl_object") is not None,
            "hello": session.host_name,
        }
        # The facts come last and in one step: whoever sees them finds the whole letter.
        unfinished = self.folder / f"{number}.part"
        unfinished.write_text(json.dumps(facts))
        unfinished.rename(self.folder / f"{number}.json")
        return f"250 2.0.0 Kept as {number}"


def context(files):
    if not files:
        return None
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(*files)
    return made


def signs_in(user):
    def authenticate(server, session, envelope, mechanism, credentials):
        given = [credentials.login.decode(), credentials.password.decode()]
        return AuthResult(success=given == user, handled=False)

    return authenticate


async def serve(options):
    connections, letters = itertools.count(1), itertools.count(1)
    settings = {"hostname": "sink.example.org"}
    if options.starttls:
        settings |= {"tls_context": context(options.starttls), "require_starttls": True}
    if options.user:
        settings |= {"authenticator": signs_in(options.user), "auth_required": True, "auth_require_tls": False}

    async def turn_away(reader, writer):
        writer.write(b"554 5.3.2 Not today\r\n")
        await reader.read()
        writer.close()

    def connection():
        if options.closed:
            reader = asyncio.StreamReader()
            return asyncio.StreamReaderProtocol(reader, turn_away)
        return SMTP(Keeper(options.folder, next(connections), letters), **settings)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", 0, ssl=context(options.tls))
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def leave_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--starttls", nargs=2)
    parser.add_argument("--user", nargs=2)
    parser.add_argument("--closed", action="store_true", help="answers every greeting with 554")
    threading.Thread(target=leave_with_parent, daemon=True).start()
    asyncio.run(serve(parser.parse_args()))
