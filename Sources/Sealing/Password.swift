internal import CSodium
import Foundation

/// Keeps passwords so that whoever reads the database still does not know them (argon2id).
package enum Password {
    /// What an address without an account is checked against, so that it takes as long as one with an account.
    /// The password behind it was random and is not known; a match with it means nothing anyway.
    package static let unknown =
        "$argon2id$v=19$m=65536,t=2,p=1$sbyS29m6wqyPC3appc5Irw$Wmt0infhzCQUoshjhnHXaikMaqJdkZJlSvQBCSJZdvA"

    package enum Failure: Error, Equatable {
        /// One hash needs 64 MiB for a moment, and the machine did not have them.
        case outOfMemory
    }

    /// Takes about a tenth of a second and 64 MiB on purpose: keep it off the event loops, and few at a time.
    package static func hash(_ password: String) throws(Failure) -> String {
        _ = Sodium.ready
        let letters = normal(password)
        var output = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let answer = crypto_pwhash_str(
            &output, letters, UInt64(letters.count), UInt64(crypto_pwhash_opslimit_interactive()),
            crypto_pwhash_memlimit_interactive())
        guard answer == 0 else { throw .outOfMemory }
        return String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    package static func verify(_ password: String, against hash: String) -> Bool {
        _ = Sodium.ready
        let letters = normal(password)
        return crypto_pwhash_str_verify(hash, letters, UInt64(letters.count)) == 0
    }

    /// The same word typed on two keyboards can be composed differently; both must open the door.
    private static func normal(_ password: String) -> [CChar] {
        password.precomposedStringWithCompatibilityMapping.utf8.map(CChar.init(bitPattern:))
    }
}
