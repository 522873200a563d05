import Domain
import Testing

struct SlugTests {
    @Test(arguments: [
        ("GROOVE", "groove"), ("New Partners in Value Chain Development", "new-partners-in-value-chain-development"),
        ("  Été à l'école — 2027! ", "ete-a-l-ecole-2027"), ("Ünïcödé", "unicode"), ("学習", "network"),
        ("---", "network"),
    ])
    func `a name becomes a plain address`(name: String, slug: String) {
        #expect(Slug.of(name) == slug)
    }

    @Test func `an address has at most sixty letters and no hyphen at its end`() {
        for length in 1..<200 {
            let slug = Slug.of(String(repeating: "ab ", count: length))
            #expect(slug.count <= 60)
            #expect(!slug.hasSuffix("-"))
        }
    }
}
