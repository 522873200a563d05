internal import CSodium

/// A random secret that opens something by itself: a mailed link, a session, a reply address, a form.
///
/// Hand out the text, keep only the hash. Only a–z and 2–7 occur in it, and any case is understood.
package struct Token: Sendable, Equatable, CustomStringConvertible {
    package let text: String

    /// A new secret: 32 letters for 20 bytes.
    package static func random(bytes: Int = 20) -> Token {
        Token(checked: Base32.encode(Chance.bytes(bytes)))
    }

    /// The secret that stands for these bytes, which somebody drew by chance.
    package init(of bytes: [UInt8]) {
        self.init(checked: Base32.encode(bytes))
    }

    /// A token as somebody brings it; nothing, unless it could be one.
    package init?(_ text: String) {
        let letters = text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        guard (1...128).contains(letters.count), letters.allSatisfy(Base32.isLetter) else { return nil }
        self.init(checked: String(decoding: letters, as: UTF8.self))
    }

    private init(checked text: String) {
        self.text = text
    }

    /// What is kept instead of the token: the SHA-256 of its text, in hexadecimal.
    package var hash: String { Digest(hashing: text).hex }

    /// The bytes it was made of; nothing where no bytes are written like this.
    package var bytes: [UInt8]? { Base32.decode(text) }

    /// Never the secret, so that it cannot end in a log line by accident.
    package var description: String { "Token(…)" }

    package static func == (one: Token, other: Token) -> Bool {
        same(Array(one.text.utf8), Array(other.text.utf8))
    }

    /// Compares in a time that depends on the lengths only, never on where two secrets differ.
    package static func same(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        _ = Sodium.ready
        return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }

    /// HMAC-SHA-256: proves that a message comes from somebody who holds the key, which may have any length.
    package static func hmac(_ message: some Sequence<UInt8>, key: [UInt8]) -> [UInt8] {
        _ = Sodium.ready
        var state = crypto_auth_hmacsha256_state()
        var output = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256_init(&state, key, key.count)
        Sodium.contiguous(message) { input in
            _ = crypto_auth_hmacsha256_update(&state, input.baseAddress, UInt64(input.count))
        }
        crypto_auth_hmacsha256_final(&state, &output)
        return output
    }
}
