import Files
import Foundation
import Testing

struct FileTypeTests {
    @Test(arguments: [
        ("plan.pdf", Array("%PDF-1.7\n".utf8), FileType.pdf),
        ("Plan.PDF", Array("\n%PDF-1.4".utf8), .pdf),
        ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
        ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
        ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE1], .jpeg),
        ("a.gif", Array("GIF89a".utf8), .gif),
        ("a.webp", Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .webp),
        ("a.txt", Array("Good morning\r\n".utf8), .txt),
        ("a.csv", [0xFF, 0xFE, 0x61, 0, 0x3B, 0], .csv),
        ("a.csv", [0x6E, 0xE9, 0x65], .csv),
        ("notes.markdown", Array("# Grüße".utf8), .md),
        ("a.zip", [0x50, 0x4B, 5, 6, 0, 0], .zip),
        ("report.final.docx", [0x50, 0x4B, 3, 4, 20, 0], .docx),
        ("a.odt", openDocument("application/vnd.oasis.opendocument.text"), .odt),
        ("a.ods", openDocument("application/vnd.oasis.opendocument.spreadsheet"), .ods),
    ])
    func `a file that is what it says is taken`(name: String, head: [UInt8], type: FileType) throws {
        #expect(try FileType(name: name, head: head) == type)
    }

    @Test(arguments: [
        ("a.pdf", [UInt8](), FileRefusal.empty),
        ("README", Array("text".utf8), .noEnding),
        (".pdf", Array("%PDF-".utf8), .noEnding),
        ("a.html", Array("<html>".utf8), .notTaken(ending: "html")),
        ("a.svg", Array("<svg>".utf8), .notTaken(ending: "svg")),
        ("a.pdf.exe", Array("MZ".utf8), .notTaken(ending: "exe")),
        ("a.exe\u{202E}", Array("MZ".utf8), .notTaken(ending: "exe")),
        ("a.exe\0.pdf", Array("MZ".utf8), .notWhatItSays(.pdf)),
        ("a.docm", [0x50, 0x4B, 3, 4], .notTaken(ending: "docm")),
        ("a.pdf", Array("<html>".utf8), .notWhatItSays(.pdf)),
        ("a.png", Array("GIF89a".utf8), .notWhatItSays(.png)),
        ("a.txt", [0x4D, 0x5A, 0x90, 0], .notWhatItSays(.txt)),
        ("a.docx", Array("<html>".utf8), .notWhatItSays(.docx)),
        ("a.docx", openDocument("application/vnd.oasis.opendocument.text"), .notWhatItSays(.docx)),
        ("a.odt", openDocument("application/vnd.oasis.opendocument.spreadsheet"), .notWhatItSays(.odt)),
        ("a.webp", Array("RIFF\u{1}\u{2}\u{3}\u{4}WAVE".utf8), .notWhatItSays(.webp)),
    ])
    func `a file that is not taken is refused with the reason`(name: String, head: [UInt8], refusal: FileRefusal) {
        #expect(throws: refusal) { try FileType(name: name, head: head) }
    }

    @Test func `no type is served that a browser would run`() {
        for type in FileType.allCases {
            #expect(!type.served.contains("html") && !type.served.contains("svg") && !type.served.contains("script"))
            #expect(!type.served.hasSuffix("/xml") && type.served.contains("/"))
        }
        #expect(Set(FileType.allCases.map(\.served)).count == FileType.allCases.count)
        #expect(FileType.accepted.hasPrefix(".pdf,.docx,"))
    }

    @Test func `random beginnings never crash and are rarely anything`() {
        for _ in 0..<5_000 {
            var head = (0..<Int.random(in: 1...60)).map { _ in UInt8.random(in: 0...255) }
            if Bool.random() { head.replaceSubrange(0..<min(4, head.count), with: [0x50, 0x4B, 3, 4]) }
            for type in FileType.allCases where (try? FileType(name: "a.\(type)", head: head)) == .png {
                #expect(head.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            }
        }
    }
}

/// The beginning of an OpenDocument: a zip whose first entry, not compressed, names the type.
private func openDocument(_ type: String) -> [UInt8] {
    [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + [8, 0, 0, 0] + Array("mimetype".utf8) + Array(type.utf8)
        + [0x50, 0x4B]
}
