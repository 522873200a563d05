import Domain
import Sealing

/// The sender on the envelope of one letter of ours, to which mail systems report what became of it.
///
/// It is the letter's number with a proof under the key of the house, so nothing has to be kept, and nobody can report
/// on a letter who has not seen its envelope.
package struct ReturnAddress: Sendable, Hashable {
    private static let numberBytes = 8
    private static let proofBytes = ReplyPattern.secretBytes - numberBytes

    let letter: Int64

    package init(_ letter: Int64) {
        self.letter = letter
    }

    /// The letter that one of these words stands for; each stood for the star in an address of ours.
    init?(in words: [String], with key: Key) {
        let known = words.lazy.compactMap { Self(word: $0, with: key) }.first
        guard let known else { return nil }
        self = known
    }

    private init?(word: String, with key: Key) {
        guard let bytes = Token(word)?.bytes, bytes.count == ReplyPattern.secretBytes else { return nil }
        letter = bytes.prefix(Self.numberBytes).reduce(0) { $0 << 8 | Int64($1) }
        guard Token.same(Array(bytes.dropFirst(Self.numberBytes)), proof(key)) else { return nil }
    }

    /// Nobody can be told apart where letters are not answered to addresses of their own.
    package func address(in setting: Setting) -> String {
        setting.site.replies?.address(for: Token(of: number + proof(setting.key)).text) ?? setting.site.mailFrom
    }

    private var number: [UInt8] {
        (0..<Self.numberBytes).reversed().map { UInt8(truncatingIfNeeded: letter >> (8 * $0)) }
    }

    private func proof(_ key: Key) -> [UInt8] {
        Array(Token.hmac(number, key: key.derived(for: "returned letter").bytes).prefix(Self.proofBytes))
    }
}
