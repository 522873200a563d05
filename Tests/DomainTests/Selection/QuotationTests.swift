import Domain
import Testing

struct QuotationTests {
    private static let text = "We left two “value chains”.\nOne of them,   the better one, we’d lost — early on."

    @Test(arguments: [
        "We left two \"value chains\".", "one of them, the better one", "We left … the better one",
        "we'd lost - early", "“We left two”", "left [...] lost",
    ])
    func `words quoted from a text are found, whatever marks and breaks are between them`(quote: String) {
        #expect(Quotation(quote).stands(in: Self.text))
    }

    @Test(arguments: ["We left three", "the better one … two", "", "…", "early on and on"])
    func `other words are not`(quote: String) {
        #expect(!Quotation(quote).stands(in: Self.text))
    }
}
