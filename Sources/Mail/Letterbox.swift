import Dispatch

/// Empties a mailbox: fetches what nobody has taken in yet, and marks or moves it once it is kept here.
package final class Letterbox: Sendable {
    /// A letter as it lies in the mailbox.
    package struct Letter: Sendable {
        /// Its number there.
        package let number: UInt32
        package let bytes: [UInt8]

        /// Whom it names as its sender, so that what one person writes is taken in as it was written, one after the other.
        package var sender: String {
            let line = HeadLines.read(bytes).first { $0.name.lowercased() == "from" }?.value ?? ""
            return String(line.split(separator: "<").last?.prefix { $0 != ">" } ?? "").lowercased()
        }
    }

    /// Stays on letters that were taken in, where they are not moved away.
    private static let mark = "RoundtableTaken"
    private static let mostBytesAtOnce = 32 << 20

    private let server: IMAPServer
    private let patience: Patience
    private let queue = DispatchQueue(label: "roundtable.letterbox")

    package init(_ server: IMAPServer, patience: Patience = Patience()) {
        self.server = server
        self.patience = patience
    }

    /// Letters that were not taken in yet, the oldest first; reading them changes nothing that decides on it.
    package func collect(_ most: Int) async throws -> [Letter] {
        try await round { session in
            let found = try session.command("UID SEARCH UNKEYWORD \(Self.mark) NOT DELETED")
            var letters: [Letter] = []
            var bytes = 0
            for number in Self.numbers(in: found).prefix(most) where bytes < Self.mostBytesAtOnce {
                let letter = Letter(number: number, bytes: try session.letter(number))
                bytes += letter.bytes.count
                letters.append(letter)
            }
            return letters
        }
    }

    /// These are kept here for good.
    package func settle(_ numbers: [UInt32]) async throws {
        if numbers.isEmpty { return }
        let list = numbers.map(String.init).joined(separator: ",")
        let done = server.done
        try await round { session in
            try session.command("UID STORE \(list) +FLAGS (\\Seen \(Self.mark))")
            guard let done else { return }
            let folder = "\"\(done.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
            do {
                try session.command("UID MOVE \(list) \(folder)")
            } catch is IMAPFault {
                try session.command("CREATE \(folder)")
                try session.command("UID MOVE \(list) \(folder)")
            }
        }
    }

    private func round<Answer: Sendable>(_ body: @escaping @Sendable (IMAPSession) throws -> Answer) async throws
        -> Answer
    {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [server, patience] in
                continuation.resume(with: Result { try body(IMAPSession(with: server, patience: patience)) })
            }
        }
    }

    private static func numbers(in answer: String) -> [UInt32] {
        answer.split(whereSeparator: \.isNewline).filter { $0.uppercased().hasPrefix("* SEARCH") }
            .flatMap { $0.dropFirst(8).split(separator: " ").compactMap { UInt32($0) } }.sorted()
    }
}
