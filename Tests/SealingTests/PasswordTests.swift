import Sealing
import Testing

struct PasswordTests {
    @Test func `a password opens with itself and with nothing else`() throws {
        let hash = try Password.hash("correct horse")
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(Password.verify("correct horse", against: hash))
        #expect(!Password.verify("correct horsf", against: hash))
        #expect(!Password.verify("", against: hash))
        #expect(!Password.verify("correct horse\0", against: hash))
    }

    @Test func `the same password is kept differently each time`() throws {
        #expect(try Password.hash("twice") != Password.hash("twice"))
    }

    @Test func `a password typed with combining accents is the same password`() throws {
        let hash = try Password.hash("caf\u{E9}")
        #expect(Password.verify("cafe\u{301}", against: hash))
    }

    @Test(arguments: ["", "plain", "$argon2id$", "$argon2id$v=19$m=65536,t=2,p=1$short$short"])
    func `what is no hash opens to nobody`(hash: String) {
        #expect(!Password.verify("anything", against: hash))
    }

    @Test func `an unknown account costs the same work as a known one`() throws {
        let known = try Password.hash("known").split(separator: "$")
        let unknown = Password.unknown.split(separator: "$")
        #expect(unknown.prefix(3) == known.prefix(3))
        #expect(unknown.map(\.count) == known.map(\.count))
        #expect(!Password.verify("guess", against: Password.unknown))
    }
}
