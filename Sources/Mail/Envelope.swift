/// One letter on its way to one recipient: the addresses that servers go by, and the bytes inside.
package struct Envelope: Sendable {
    /// The sender's own number for it, given back with what became of it.
    package let id: Int64
    /// Where failures are told; empty where they should be told to nobody.
    package let from: String
    package let to: String
    /// As `OutgoingMessage.composed()` makes them.
    package let bytes: [UInt8]

    package init(id: Int64, from: String, to: String, bytes: [UInt8]) {
        self.id = id
        self.from = from
        self.to = to
        self.bytes = bytes
    }

    /// Why no server should be shown this, or nil. Bare line ends are how letters are smuggled inside letters.
    var flaw: String? {
        if !from.isEmpty, !Self.isAddress(from) { return "The sender's address is not a mail address." }
        if !Self.isAddress(to) { return "The recipient's address is not a mail address." }
        var previous: UInt8 = 0
        for byte in bytes {
            if (byte == 0x0A) != (previous == 0x0D) { return "The message has line ends other than CR LF." }
            previous = byte
        }
        return previous == 0x0D ? "The message has line ends other than CR LF." : nil
    }

    private static func isAddress(_ text: String) -> Bool {
        MailAddress.isPlausible(text) && MimeLibrary.asciiAddress(text) != nil
    }
}
