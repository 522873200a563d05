import Foundation
import Glibc

/// A real IMAP server on loopback with one mailbox, run as a user without rights and ended by its own number.
package final class Dovecot: @unchecked Sendable {
    private static let program = "/usr/sbin/dovecot"
    private static let nobody = 65_534
    /// The signals that the tests' process blocks are those by which it hears of its own children.
    private static let unblocking =
        "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv(sys.argv[1], sys.argv[1:])"

    package static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: program) }

    package let port: Int
    private let folder: URL
    private let process = Process()
    private var count = 0
    private let lock = NSLock()

    /// Where a mail system puts letters.
    package var maildir: URL { folder.appending(path: "mail") }

    /// As the setting has it.
    package var address: String { "imap://reader:secret@127.0.0.1:\(port)/INBOX" }

    package init() throws {
        let name = "rt-dovecot-\(UInt32.random(in: 0 ... .max))"
        folder = FileManager.default.temporaryDirectory.appending(path: name)
        port = Int.random(in: 20_000...29_999)
        for place in ["run", "state", "home", "mail", "mail/new", "mail/cur", "mail/tmp"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: place), withIntermediateDirectories: true)
        }
        let isRoot = getuid() == 0
        let user = isRoot ? "nobody" : NSUserName()
        let (uid, gid) = isRoot ? (Self.nobody, Self.nobody) : (Int(getuid()), Int(getgid()))
        try Self.configuration(in: folder.path, port: port, user: user, uid: uid, gid: gid)
            .write(to: folder.appending(path: "dovecot.conf"), atomically: true, encoding: .utf8)
        try give(folder.path)
        for place in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            try give(folder.appending(path: place).path)
        }
        let arguments = ["-F", "-c", folder.appending(path: "dovecot.conf").path]
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", "-c", Self.unblocking]
            + (isRoot ? ["/usr/bin/setpriv", "--reuid=\(uid)", "--regid=\(gid)", "--clear-groups"] : [])
            + [Self.program] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 1...100 where !Loopback.answers(on: port) { usleep(50_000) }
        if !Loopback.answers(on: port) { throw DidNotStart() }
    }

    deinit {
        Loopback.end(process)
        try? FileManager.default.removeItem(at: folder)
    }

    /// Puts a letter into the mailbox, as a mail system would.
    package func deliver(_ text: String) throws {
        let number = lock.withLock {
            count += 1
            return count
        }
        let name = "\(Int(Date().timeIntervalSince1970)).M\(number)P\(getpid()).test"
        let place = folder.appending(path: "mail/tmp/\(name)")
        try Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8).write(to: place)
        try give(place.path)
        try FileManager.default.moveItem(at: place, to: folder.appending(path: "mail/new/\(name)"))
    }

    /// The names of the files in a folder of the mailbox; their flags stand at the end.
    package func letters(in box: String = "") throws -> [String] {
        let base = folder.appending(path: box.isEmpty ? "mail" : "mail/.\(box)")
        return ["new", "cur"].flatMap {
            (try? FileManager.default.contentsOfDirectory(atPath: base.appending(path: $0).path)) ?? []
        }
    }

    private func give(_ path: String) throws {
        guard getuid() == 0 else { return }
        try FileManager.default.setAttributes(
            [.ownerAccountID: Self.nobody, .groupOwnerAccountID: Self.nobody], ofItemAtPath: path)
    }

    private static func configuration(in folder: String, port: Int, user: String, uid: Int, gid: Int) -> String {
        """
        base_dir = \(folder)/run
        state_dir = \(folder)/state
        log_path = \(folder)/log
        protocols = imap
        listen = 127.0.0.1
        default_internal_user = \(user)
        default_internal_group = \(user == "nobody" ? "nogroup" : user)
        default_login_user = \(user)
        first_valid_uid = 1
        ssl = no
        disable_plaintext_auth = no
        mail_location = maildir:\(folder)/mail
        passdb {
          driver = static
          args = password=secret
        }
        userdb {
          driver = static
          args = uid=\(uid) gid=\(gid) home=\(folder)/home
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = \(port)
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }
        """
    }

    /// It ended before it listened.
    package struct DidNotStart: Error {}
}
