internal import CSodium
import Foundation

/// Seals something long with a passphrase, piece by piece (Argon2id, XChaCha20-Poly1305): whoever has not the passphrase
/// learns nothing but its length, and a piece that was changed, moved or cut off is noticed.
package enum SealedStream {
    package static let magic = Array("ROUNDTABLE-SEALED-1\n".utf8)
    /// How much of the plain text stands in one piece.
    package static let piece = 1 << 16
    package static var sealedPiece: Int { piece + crypto_secretstream_xchacha20poly1305_abytes() }
    package static var headLength: Int {
        magic.count + crypto_pwhash_saltbytes() + crypto_secretstream_xchacha20poly1305_headerbytes()
    }

    package enum Failure: Error, Equatable {
        case outOfMemory
        case notSealed
        /// Another passphrase, or it was changed.
        case doesNotOpen
    }

    fileprivate static func key(_ passphrase: String, _ salt: [UInt8]) throws(Failure) -> [UInt8] {
        _ = Sodium.ready
        let letters = passphrase.precomposedStringWithCompatibilityMapping.utf8.map(CChar.init(bitPattern:))
        var key = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_keybytes())
        let answer = crypto_pwhash(
            &key, UInt64(key.count), letters, UInt64(letters.count), salt,
            UInt64(crypto_pwhash_opslimit_moderate()), crypto_pwhash_memlimit_moderate(),
            crypto_pwhash_alg_argon2id13())
        guard answer == 0 else { throw .outOfMemory }
        return key
    }
}

/// Closes one piece after the other.
package struct StreamSealer {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    /// What the sealed file begins with.
    package let head: [UInt8]

    package init(passphrase: String) throws(SealedStream.Failure) {
        let salt = Chance.bytes(crypto_pwhash_saltbytes())
        let key = try SealedStream.key(passphrase, salt)
        var header = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_headerbytes())
        crypto_secretstream_xchacha20poly1305_init_push(&state, &header, key)
        head = SealedStream.magic + salt + header
    }

    package mutating func seal(_ plain: [UInt8], isLast: Bool) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: plain.count + crypto_secretstream_xchacha20poly1305_abytes())
        let tag = isLast ? crypto_secretstream_xchacha20poly1305_tag_final() : 0
        crypto_secretstream_xchacha20poly1305_push(&state, &sealed, nil, plain, UInt64(plain.count), nil, 0, tag)
        return sealed
    }
}

/// Opens one piece after the other, in their order only.
package struct StreamOpener {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    /// Whether the last piece has been opened; what ends before that was cut off.
    package private(set) var isAtEnd = false

    package init(head: [UInt8], passphrase: String) throws(SealedStream.Failure) {
        guard head.count == SealedStream.headLength, head.starts(with: SealedStream.magic) else { throw .notSealed }
        let rest = head.dropFirst(SealedStream.magic.count)
        let key = try SealedStream.key(passphrase, Array(rest.prefix(crypto_pwhash_saltbytes())))
        let header = Array(rest.dropFirst(crypto_pwhash_saltbytes()))
        guard crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key) == 0 else { throw .doesNotOpen }
    }

    package mutating func open(_ sealed: [UInt8]) throws(SealedStream.Failure) -> [UInt8] {
        let extra = crypto_secretstream_xchacha20poly1305_abytes()
        guard sealed.count >= extra, !isAtEnd else { throw .doesNotOpen }
        var plain = [UInt8](repeating: 0, count: sealed.count - extra)
        var tag: UInt8 = 0
        let answer = crypto_secretstream_xchacha20poly1305_pull(
            &state, &plain, nil, &tag, sealed, UInt64(sealed.count), nil, 0)
        guard answer == 0 else { throw .doesNotOpen }
        isAtEnd = tag == crypto_secretstream_xchacha20poly1305_tag_final()
        return plain
    }
}
