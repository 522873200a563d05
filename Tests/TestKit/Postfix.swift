import Foundation
import Glibc

/// A real Postfix on loopback with a configuration and a queue of its own, ended by its own number.
///
/// It takes everything and sends nothing on: what goes to the house lies in the house's Maildir, everybody else's
/// letters in another. It writes into what it takes in whom it has proven the sender to be, as a relay does that
/// checks signatures; here it takes every sender's word. Tests with it run in a process of their own, where
/// ROUNDTABLE_POSTFIX is set: beside the other tests that start servers they were seen to stand still. It has to be
/// started by root, who gives its parts to its own users.
package final class Postfix: @unchecked Sendable {
    private static let programs = "/usr/lib/postfix/sbin"
    private static let nobody = 65_534
    private static let unblocking =
        "import os, signal, sys; os.setpgrp(); signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv(sys.argv[1], sys.argv[1:])"

    package static var isAvailable: Bool {
        ProcessInfo.processInfo.environment["ROUNDTABLE_POSTFIX"] != nil && getuid() == 0
            && FileManager.default.isExecutableFile(atPath: programs + "/master")
            && getpwnam("postfix") != nil
    }

    package let port = Int.random(in: 30_000...39_999)
    private let folder: URL
    private let process = Process()

    /// As the setting has it.
    package var address: String { "smtp://127.0.0.1:\(port)" }

    /// - Parameters:
    ///   - maildir: where the letters to the house are put.
    ///   - house: the name before the plus in the addresses of the house.
    ///   - relay: the name under which it says whom it has proven the sender to be.
    package init(house: String, into maildir: URL, relay: String) throws {
        folder = URL(filePath: "/tmp/rt-postfix-\(UInt32.random(in: 0 ... .max))")
        for place in ["conf", "queue", "data", "world", "world/new", "world/cur", "world/tmp"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: place), withIntermediateDirectories: true)
        }
        for place in ["world", "world/new", "world/cur", "world/tmp"] {
            _ = chown(folder.appending(path: place).path, uid_t(Self.nobody), gid_t(Self.nobody))
        }
        if let owner = getpwnam("postfix")?.pointee {
            _ = chown(folder.appending(path: "data").path, owner.pw_uid, owner.pw_gid)
        }
        let texts = [
            "main.cf": Self.main(folder.path, relay: relay), "master.cf": Self.services(on: port),
            "all": "/./ OK\n", "places": "/^\(house)[+@]/ \(maildir.path)/\n/./ \(folder.path)/world/\n",
            "proven": "/@(.+)$/ PREPEND Authentication-Results: \(relay); dmarc=pass header.from=$1\n",
        ]
        for (name, text) in texts {
            try text.write(to: folder.appending(path: "conf/\(name)"), atomically: true, encoding: .utf8)
        }
        try start()
    }

    private func start() throws {
        let check = Process()
        check.executableURL = URL(filePath: "/usr/sbin/postfix")
        check.arguments = ["-c", folder.appending(path: "conf").path, "check"]
        check.standardOutput = FileHandle.nullDevice
        check.standardError = FileHandle.nullDevice
        try check.run()
        check.waitUntilExit()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", Self.unblocking, Self.programs + "/master", "-d", "-c",
            folder.appending(path: "conf").path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 1...100 where !Loopback.answers(on: port) { usleep(50_000) }
        if !Loopback.answers(on: port) { throw DidNotStart() }
    }

    deinit {
        Loopback.end(process)
        try? FileManager.default.removeItem(at: folder)
    }

    /// Waits until nothing is under way any more.
    package func settle() throws {
        for _ in 1...1_200 {
            let waiting = ["maildrop", "incoming", "active", "deferred"].flatMap {
                (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "queue/\($0)").path)) ?? []
            }
            // Folders that spread the deferred ones bear a name of one letter.
            if !waiting.contains(where: { ($0.split(separator: "/").last?.count ?? 0) > 1 }) { return }
            usleep(50_000)
        }
        throw StillWaiting()
    }

    /// What it took for everybody else, in no order.
    package func letters() throws -> [[UInt8]] {
        let place = folder.appending(path: "world/new")
        return try FileManager.default.contentsOfDirectory(atPath: place.path).map {
            [UInt8](try Data(contentsOf: place.appending(path: $0)))
        }
    }

    private static func main(_ folder: String, relay: String) -> String {
        """
        compatibility_level = 3.6
        myhostname = \(relay)
        mydestination =
        queue_directory = \(folder)/queue
        data_directory = \(folder)/data
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks = 127.0.0.0/8
        alias_maps =
        alias_database =
        local_recipient_maps =
        message_size_limit = 60000000
        virtual_mailbox_limit = 0
        virtual_mailbox_domains = regexp:\(folder)/conf/all
        virtual_mailbox_base = /
        virtual_mailbox_maps = regexp:\(folder)/conf/places
        virtual_minimum_uid = 100
        virtual_uid_maps = static:\(nobody)
        virtual_gid_maps = static:\(nobody)
        smtpd_sender_restrictions = check_sender_access regexp:\(folder)/conf/proven
        smtpd_client_connection_rate_limit = 0
        smtpd_relay_restrictions = permit_mynetworks, reject
        disable_dns_lookups = yes
        maillog_file_prefixes = \(folder)
        maillog_file = \(folder)/log

        """
    }

    private static func services(on port: Int) -> String {
        let parts = [
            "cleanup unix n - n - 0 cleanup", "qmgr unix n - n 300 1 qmgr", "rewrite unix - - n - - trivial-rewrite",
            "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce",
            "proxymap unix - - n - - proxymap", "error unix - - n - - error", "retry unix - - n - - error",
            "virtual unix - n n - - virtual", "anvil unix - - n - 1 anvil", "postlog unix-dgram n - n - 1 postlogd",
        ]
        return (["127.0.0.1:\(port) inet n - n - - smtpd"] + parts).joined(separator: "\n") + "\n"
    }

    /// It ended before it listened.
    package struct DidNotStart: Error {}
    /// Letters lie in its queue that it cannot deliver.
    package struct StillWaiting: Error {}
}
