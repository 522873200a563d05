import Foundation

/// The 32 secret bytes of this house, which seal what it keeps and sign what it hands out.
package struct Key: Sendable, Equatable, CustomStringConvertible {
    package static let length = 32

    package let bytes: [UInt8]

    package init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// A key as people write it down: 64 hexadecimal digits, or base64.
    package init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Hex.decode(text) ?? Data(base64Encoded: text).map(Array.init) else { return nil }
        self.init(bytes: bytes)
    }

    private init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }

    package static func random() -> Key {
        Key(checked: Chance.bytes(length))
    }

    package var hex: String { Hex.encode(bytes) }

    /// Never the secret, so that it cannot end in a log line by accident.
    package var description: String { "Key(…)" }

    package static func == (one: Key, other: Key) -> Bool {
        Token.same(one.bytes, other.bytes)
    }

    /// Another key for one purpose, so that what is signed for one never passes for another.
    package func derived(for purpose: String) -> Key {
        Key(checked: Token.hmac(purpose.utf8, key: bytes))
    }

    /// The key in this file; the first process that asks makes it, readable by its owner only.
    package static func load(orCreateAt path: String) throws(KeyFileFailure) -> Key {
        try KeyFile(path: path).load()
    }
}
