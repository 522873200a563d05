import Sealing
import Testing

struct TokenTests {
    @Test func `a token has 32 letters for 20 bytes and only those that survive anything`() {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz234567")
        var seen: Set<Character> = []
        for _ in 0..<200 {
            let token = Token.random()
            #expect(token.text.count == 32)
            #expect(Set(token.text).isSubset(of: allowed))
            seen.formUnion(token.text)
        }
        #expect(seen == allowed)
    }

    @Test(arguments: [(0, 0), (1, 2), (2, 4), (3, 5), (4, 7), (5, 8), (16, 26), (25, 40)])
    func `the letters of a token follow from its bytes`(bytes: Int, letters: Int) {
        #expect(Token.random(bytes: bytes).text.count == letters)
    }

    @Test func `a token gives back the bytes it was made of, and none where bits are left over`() {
        for length in [0, 1, 5, 8, 16, 20, 33] {
            let bytes = Chance.bytes(length)
            #expect(Token(of: bytes).bytes == bytes)
        }
        #expect(Token("b")?.bytes == nil && Token("ab")?.bytes == nil && Token("aa")?.bytes == [0])
    }

    @Test func `no two of ten thousand tokens are the same`() {
        let all = Set((0..<10_000).map { _ in Token.random(bytes: 10).text })
        #expect(all.count == 10_000)
    }

    @Test func `a token is understood in any case and keeps one hash`() throws {
        let token = Token.random()
        let shouted = try #require(Token(token.text.uppercased()))
        #expect(shouted == token)
        #expect(shouted.hash == token.hash)
        #expect(token.hash == Digest(hashing: token.text).hex)
    }

    @Test(arguments: ["", "abc1", "abc-def", "abc ", "äbc", "abc=", "\u{212A}bc", String(repeating: "a", count: 129)])
    func `what cannot be a token is none`(text: String) {
        #expect(Token(text) == nil)
    }

    @Test func `a token differs when one letter does`() throws {
        let token = Token.random()
        let last = token.text.last == "a" ? "b" : "a"
        #expect(try #require(Token(token.text.dropLast() + last)) != token)
        #expect(try #require(Token(token.text + "a")) != token)
        #expect(Token.same([1, 2, 3], [1, 2, 3]))
        #expect(!Token.same([1, 2, 3], [1, 2, 4]))
        #expect(!Token.same([1, 2, 3], [1, 2]))
        #expect(Token.same([], []))
    }

    @Test func `a token and a key never print themselves`() {
        let token = Token.random()
        let key = Key.random()
        #expect(!"\(token)".contains(token.text))
        #expect(!"\(key)".contains(key.hex))
    }

    /// RFC 4231, cases 1, 2, 3 and 6 (a key longer than a block).
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `HMAC gives the published answers`(key: [UInt8], message: [UInt8], hex: String) {
        #expect(Digest(bytes: Token.hmac(message, key: key))?.hex == hex)
    }

    @Test func `chance does not repeat itself and gives what was asked`() {
        #expect(Chance.bytes(0).isEmpty)
        #expect(Chance.bytes(33).count == 33)
        #expect(Set((0..<10_000).map { _ in Chance.uint64() }).count == 10_000)
        let ones = (0..<10_000).reduce(0) { sum, _ in sum + Chance.uint64().nonzeroBitCount }
        #expect((316_000...324_000).contains(ones))
    }
}
