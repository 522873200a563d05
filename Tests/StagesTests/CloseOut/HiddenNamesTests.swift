import Testing

@testable import Stages

struct HiddenNamesTests {
    private func cleaned(_ text: String, _ names: Set<String>) -> String {
        let bytes = HiddenNames(names).replaced(in: Array(text.utf8), with: Array("—".utf8))
        return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    @Test func `whole names are taken out wherever they stand, the longest first`() {
        let names: Set = ["Ana", "Ana María", "Lucía Herrera", "李雷"]
        #expect(cleaned("Ana María and Ana, Analysis, Diana; Ana", names) == "— and —, Analysis, Diana; —")
        #expect(cleaned("Luci\u{301}a Herrera.", names) == "—.")
        #expect(cleaned("(李雷)", names) == "(—)")
        #expect(cleaned("Anaé, Ana\u{301}, Ana2", names) == "Anaé, Ana\u{301}, Ana2")
        #expect(cleaned("", names).isEmpty)
        #expect(cleaned("Nobody", []) == "Nobody")
    }
}
