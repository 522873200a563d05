import Foundation
import Stages

/// Every setting the program knows, from the environment. `roundtable config` lists them.
enum Settings {
    static let known: [(name: String, meaning: String)] = [
        ("ROUNDTABLE_DATABASE", "a file's path or a postgres:// address (var/roundtable.sqlite)"),
        ("ROUNDTABLE_FOLDER", "where key and files lie (beside the database)"),
        ("ROUNDTABLE_ADDRESS", "the public address, with which every mailed link begins (http://localhost:PORT)"),
        (
            "ROUNDTABLE_SMTP",
            "where mail leaves: smtp://user:password@host:587?security=starttls (none: mail waits in the outbox)"
        ),
        ("ROUNDTABLE_MAIL_FROM", "the sender of mail (roundtable@localhost)"),
        (
            "ROUNDTABLE_MAIL_REPLIES",
            "where letters are answered to, * for the secret: reply+*@learn.example.org (none: letters ask for no reply)"
        ),
        (
            "ROUNDTABLE_MAIL_RELAY",
            "the name under which our own relay writes Authentication-Results (none is believed)"
        ),
        ("ROUNDTABLE_MAIL_KEY", "what a hosted relay signs with when it posts letters (none: none are taken)"),
        (
            "ROUNDTABLE_ARCHIVES",
            "the folder where the public archive of every network is kept up to date, night after night (none)"
        ),
        (
            "ROUNDTABLE_MAILBOX",
            "a mailbox letters are collected from: imaps://user:password@host/INBOX?move=Taken (none)"
        ),
        ("ROUNDTABLE_PROXIES", "addresses of proxies whose X-Forwarded-For is believed, separated by commas (none)"),
        (
            "ROUNDTABLE_CONNECTIONS",
            "the most connections at once (1000, or fewer if the system lets fewer files be opened)"
        ),
        ("ROUNDTABLE_PATIENCE", "how many seconds a connection may keep silent (20)"),
        ("PORT", "the port to listen on (8080)"),
    ]

    static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// An address without its password, in either place where one may stand.
    static func masked(_ address: String) -> String {
        address.replacing(/^([a-z]+:\/\/[^:@\/?]*):[^\/?]*@/) { "\($0.1):…@" }
            .replacing(/([?&](?:ssl)?password=)[^&]*/) { "\($0.1)…" }
    }

    static func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

    static func site(demonstration: Bool, port: Int) -> Site {
        let address = value("ROUNDTABLE_ADDRESS") ?? "http://localhost:\(port)"
        return Site(
            publicAddress: address.hasSuffix("/") ? String(address.dropLast()) : address,
            isDemonstration: demonstration,
            trustedProxies: ClientAddress.proxies(named: value("ROUNDTABLE_PROXIES") ?? ""),
            mailFrom: value("ROUNDTABLE_MAIL_FROM") ?? "roundtable@localhost",
            // A demonstration writes to nobody.
            smtp: demonstration ? nil : value("ROUNDTABLE_SMTP"),
            replies: value("ROUNDTABLE_MAIL_REPLIES").flatMap { ReplyPattern($0) },
            mailRelay: value("ROUNDTABLE_MAIL_RELAY"), mailKey: value("ROUNDTABLE_MAIL_KEY"),
            mailbox: demonstration ? nil : value("ROUNDTABLE_MAILBOX"), archives: value("ROUNDTABLE_ARCHIVES"))
    }
}
