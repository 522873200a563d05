import Files
import Foundation
import Testing

struct FileNameTests {
    @Test(arguments: [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Amina\\plan.pdf", "plan.pdf"),
        ("folder/", "folder"),
        ("", "file"),
        ("...", "file"),
        (" .hidden. ", "hidden"),
        ("a\r\nSet-Cookie: b.txt", "aSet-Cookie: b.txt"),
        ("a\0b.txt", "ab.txt"),
        ("fdp.\u{202E}exe", "fdp.exe"),
        ("one\u{A0}two\u{2009}three.txt", "one two three.txt"),
        ("cafe\u{301}.txt", "caf\u{E9}.txt"),
        ("می\u{200C}خواهم.pdf", "می\u{200C}خواهم.pdf"),
    ])
    func `a name is made harmless and otherwise left alone`(name: String, cleaned: String) {
        #expect(Array(FileName(name).text.unicodeScalars) == Array(cleaned.unicodeScalars))
    }

    @Test func `a long name is shortened between letters and keeps its ending`() {
        let name = FileName(String(repeating: "é👩‍🌾", count: 300) + ".pdf")
        #expect(name.text.utf8.count <= FileName.limit)
        #expect(name.text.utf8.count > FileName.limit - 20)
        #expect(name.ending == "pdf")
        #expect(name.text.dropLast(4).allSatisfy { $0 == "é" || $0 == "👩‍🌾" })
        #expect(FileName("a." + String(repeating: "x", count: 500)).text.utf8.count == FileName.limit)
    }

    @Test(arguments: [
        ("plan.pdf", #"attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf"#),
        ("na\u{EF}ve plan.pdf", #"attachment; filename="na_ve plan.pdf"; filename*=UTF-8''na%C3%AFve%20plan.pdf"#),
        ("a\"b%41;c.txt", #"attachment; filename="a_b_41;c.txt"; filename*=UTF-8''a%22b%2541%3Bc.txt"#),
    ])
    func `the header says download, in both spellings`(name: String, header: String) {
        #expect(FileName(name).disposition == header)
    }

    @Test func `no name whatever breaks out of its header, its folder or its length`() {
        let awkward = Array("ab./\\\"';%\r\n\t\0 é中👩‍🌾\u{202E}\u{85}\u{2028}\u{301}".unicodeScalars)
        for _ in 0..<5_000 {
            var name = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...120) { name.append(awkward[Int.random(in: awkward.indices)]) }
            let cleaned = FileName(String(name))
            #expect(!cleaned.text.isEmpty && cleaned.text.utf8.count <= FileName.limit)
            #expect(!cleaned.text.contains("/") && !cleaned.text.contains("\\") && !cleaned.text.hasPrefix("."))
            #expect(FileName(cleaned.text) == cleaned)
            let header = cleaned.disposition
            #expect(header.utf8.allSatisfy { (32...126).contains($0) })
            #expect(header.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
            #expect(header.components(separatedBy: "''").last?.removingPercentEncoding == cleaned.text)
        }
    }
}
