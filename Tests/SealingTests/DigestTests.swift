import Sealing
import Testing

/// The answers come from FIPS 180-4 and its published examples.
struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `SHA-256 gives the published answers`(text: String, hex: String) {
        #expect(Digest(hashing: text.utf8).hex == hex)
        #expect(Digest(hashing: text).hex == hex)
    }

    @Test func `SHA-512 gives the published answer`() {
        #expect(
            Digest.sha512Hex("abc".utf8)
                == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
    }

    @Test func `a million letters in uneven pieces give the published answer`() {
        var stream = SHA256Stream()
        var left = 1_000_000
        while left > 0 {
            let piece = min(left, Int.random(in: 1...5_000))
            stream.update(repeatElement(UInt8(ascii: "a"), count: piece))
            left -= piece
        }
        #expect(stream.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `a stream goes on after it was asked`() {
        var stream = SHA256Stream()
        stream.update("ab".utf8)
        #expect(stream.finish() == Digest(hashing: "ab"))
        stream.update("c".utf8)
        #expect(stream.finish() == Digest(hashing: "abc"))
    }

    @Test func `a digest comes back from its bytes and its digits, and from nothing else`() {
        let digest = Digest(hashing: "abc")
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
        #expect(Digest(hex: digest.hex + "00") == nil)
        #expect(Digest(hex: "g" + digest.hex.dropFirst()) == nil)
        #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
    }
}
