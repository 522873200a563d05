import Domain
import Sealing
import Words

/// What stands in the address by which somebody leaves the news of one network, signed, so that only they can use it.
struct LessMail: Sendable, Hashable {
    let network: ID<Network>
    let person: ID<Person>

    func signed(with key: Key) -> String { "\(network)\(person)\(proof(key))" }

    init(network: ID<Network>, person: ID<Person>) {
        self.network = network
        self.person = person
    }

    /// Nothing for what we have not signed.
    init?(_ text: String, with key: Key) {
        let letters = Array(text)
        guard letters.count > 26, let network = ID<Network>(String(letters[0..<13])),
            let person = ID<Person>(String(letters[13..<26]))
        else { return nil }
        self.init(network: network, person: person)
        guard Token.same(Array(text.utf8.dropFirst(26)), Array(proof(key).utf8)) else { return nil }
    }

    private func proof(_ key: Key) -> String {
        let message = Array("\(network) \(person)".utf8)
        return Digest(hashing: Token.hmac(message, key: key.derived(for: "less mail").bytes)).hex
    }
}
