/// What we and the server said about one letter: it tells a refused letter from a server that is out of order.
final class SMTPDialogue {
    private var unsent: ArraySlice<UInt8> = []
    private var command = ""
    private var lines: [String] = []
    private var replyIsWhole = false
    private(set) var offeredLetter = false

    func begin(with bytes: [UInt8]) {
        unsent = bytes[...]
        command = ""
        lines = []
        replyIsWhole = false
        offeredLetter = false
    }

    /// The server's last reply, as one line.
    var reply: String { lines.joined(separator: " ") }

    /// The reply that stopped the letter, or nil where the server did not say anything of the kind.
    var refusal: String? { (400...599).contains(code) ? reply : nil }

    /// Only what is said of the letter itself can be final. A server that wants us to sign in or to speak TLS first
    /// (530, 535, 538) complains of the settings, which somebody can put right.
    var refusedForGood: Bool {
        offeredLetter && (500...599).contains(code) && ![530, 534, 535, 538].contains(code)
    }

    private var code: Int { lines.last.flatMap { Int($0.prefix(3)) } ?? 0 }

    func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let piece = unsent.prefix(room.count)
        room.copyBytes(from: piece)
        unsent = unsent.dropFirst(piece.count)
        return piece.count
    }

    func say(_ text: UnsafeRawBufferPointer) {
        guard command != "QUIT" else { return }
        // Only the verb: what follows may be a password.
        let verb = String(decoding: text.prefix(4), as: UTF8.self).uppercased()
        command = verb
        if verb == "QUIT" { return }
        if verb == "MAIL" { offeredLetter = true }
        lines = []
        replyIsWhole = false
    }

    func hear(_ text: UnsafeRawBufferPointer) {
        guard command != "QUIT" else { return }
        let line = String(decoding: text.prefix { $0 != 0x0D && $0 != 0x0A }.prefix(500), as: UTF8.self)
        if replyIsWhole { lines = [] }
        lines.append(line)
        replyIsWhole = line.dropFirst(3).first != "-"
    }
}
