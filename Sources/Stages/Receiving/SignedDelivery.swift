import Domain
import Sealing

/// A hosted relay hands a letter over the web and proves with a shared key that it is the relay, and that it is now.
///
/// The header reads `t=SECONDS,v1=HEX`: the time since 1970, and the HMAC-SHA-256 of that time, a dot and the body.
struct SignedDelivery: Sendable, Hashable {
    /// What is older, or further ahead, is not taken: somebody may have kept it.
    static let patience: Int64 = 300

    let signature: String

    /// Nothing, unless the header fits the body, the key and the time.
    init?(_ header: String, of body: [UInt8], key: String, at now: Moment) {
        let parts = header.split(separator: ",").map {
            $0.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        }
        func value(_ name: String) -> String? { parts.first { $0.count == 2 && $0[0] == name }?[1] }
        guard !key.isEmpty, let time = value("t").flatMap({ Int64($0) }), let given = value("v1"),
            (now.wholeSeconds - Self.patience...now.wholeSeconds + Self.patience).contains(time)
        else { return nil }
        let expected = Self.signature(of: body, at: time, key: key)
        guard Token.same(Array(given.lowercased().utf8), Array(expected.utf8)) else { return nil }
        signature = expected
    }

    private static func signature(of body: [UInt8], at time: Int64, key: String) -> String {
        let code = Token.hmac(Array("\(time).".utf8) + body, key: Array(key.utf8))
        return Digest(bytes: code)?.hex ?? ""
    }
}
