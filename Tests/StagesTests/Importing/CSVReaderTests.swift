import Testing

@testable import Stages

struct CSVReaderTests {
    private func fields(_ text: String) throws -> [[String]] {
        try CSVReader.records(in: Array(text.utf8)).map(\.fields)
    }

    @Test func `quotes, commas and line breaks within quotes belong to the field`() throws {
        #expect(try fields("a,b\n\"x, \"\"y\"\"\",\"one\ntwo\"\n") == [["a", "b"], ["x, \"y\"", "one\ntwo"]])
    }

    @Test func `both line ends, a byte order mark, no line break at the end, empty fields and lines`() throws {
        #expect(try fields("\u{feff}a,b\r\n\r\n1,\r\n,\"\"") == [["a", "b"], ["1", ""], ["", ""]])
    }

    @Test func `each record knows the line it begins on`() throws {
        let records = try CSVReader.records(in: Array("a\n\"1\n2\r\n3\"\n\nx\n\"\ny\"".utf8))
        #expect(records.map(\.line) == [1, 2, 6, 7])
        #expect(records[1].fields == ["1\n2\n3"])
    }

    @Test(arguments: [("a\n\"open\nx", 2), ("a\n\"x\"y\n", 2), ("a\nb\nc\"d\n", 3), ("a\nx\u{0}\n", 2)])
    func `what is not CSV is refused with its line`(text: String, line: Int) {
        #expect(throws: CSVReader.Fault.self) { try fields(text) }
        do {
            _ = try fields(text)
        } catch {
            #expect((error as? CSVReader.Fault)?.line == line)
        }
    }

    @Test func `what is not UTF-8 is refused`() {
        #expect(throws: CSVReader.Fault.self) { try CSVReader.records(in: [0x61, 0x0a, 0xe9, 0x0a]) }
    }

    @Test func `HTML and Markdown become safe Markdown`() {
        #expect(
            ImportedText.markdown(
                "A <a href=\"https://example.org/x\">link</a>,<br>\na *word*<script>alert(1)</script>.<P>1 < 2")
                == "A [link](<https://example.org/x>),\n\na *word*.\n\n1 < 2")
        #expect(ImportedText.markdown("<a href='javascript:x'>no</a><img src=x onerror=y>") == "no")
        #expect(ImportedText.line("A <b>bold</b>\n**title**") == "A bold title")
    }
}
