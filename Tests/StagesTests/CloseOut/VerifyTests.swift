import Domain
import Files
import Foundation
import TestKit
import Testing

@testable import Stages

struct VerifyTests {
    private func archived(
        for audience: ArchiveAudience = .full, _ test: @Sendable (ArchivedFolder) throws -> Void
    ) async throws {
        try await House.closed { (house: House) async throws in
            try test(try await ArchivedFolder(house, for: audience))
        }
    }

    @Test(arguments: ArchiveAudience.allCases)
    func `an archive that nobody touched is whole, and so is one that was copied by hand`(
        audience: ArchiveAudience
    ) async throws {
        try await archived(for: audience) { folder in
            #expect(folder.fault() == "whole")
            try folder.seal()
            #expect(folder.fault() == "whole")
        }
    }

    @Test(arguments: ["search/search.js", "search/0.js", "more.js"])
    func `a script in an archive that is not ours is named`(path: String) async throws {
        try await archived(for: .public) { folder in
            let before = (try? folder.text("data/\(path)")) ?? ""
            try folder.write(before + "alert(1)", at: "data/\(path)")
            try folder.seal()
            #expect(folder.fault() == "The page \(path) could run something: it holds a script that is not ours.")
        }
    }

    @Test func `one flipped byte, one missing file and one added file are each named`() async throws {
        try await archived { folder in
            let path = folder.place.appending(path: "data/lessons.html")
            let before = try Data(contentsOf: path)
            var after = before
            after[after.count / 2] ^= 1
            try after.write(to: path)
            #expect(
                folder.fault() == "The file data/lessons.html was changed: its digest is not the one in the manifest.")
            try FileManager.default.removeItem(at: path)
            #expect(folder.fault() == "The file data/lessons.html is missing.")
            try before.write(to: path)
            try folder.write("", at: "data/more.txt")
            #expect(folder.fault().hasPrefix("The file data/more.txt is not in the manifest"))
            try FileManager.default.removeItem(at: folder.place.appending(path: "data/more.txt"))
            try folder.change("README.txt") { $0 + " " }
            #expect(folder.fault().contains("README.txt was changed"))
        }
    }

    @Test func `an event taken out of the chain shows, however well it is covered up`() async throws {
        try await archived { folder in
            let without = { (text: String) in
                // The table ends its lines with CR LF, the record with LF.
                let end = text.utf8.contains(13) ? "\r\n" : "\n"
                var lines = text.split(separator: end, omittingEmptySubsequences: false)
                lines.remove(at: 5)
                return lines.joined(separator: end)
            }
            try folder.change("data/record/event.jsonl", without)
            try folder.seal()
            #expect(folder.fault() == "The chain of events breaks at position 5: that event is not there.")
            try folder.change("data/tables/events.csv", without)
            try folder.seal()
            #expect(folder.fault() == "The chain of events breaks at position 5: that event is not there.")
        }
    }

    @Test func `a forged event, and a whole chain that ends elsewhere, show`() async throws {
        try await archived { folder in
            try folder.change("data/record/event.jsonl") {
                $0.replacing("\"charter.published\"", with: "\"charter.written\"")
            }
            try folder.seal()
            #expect(folder.fault().hasSuffix("that event was changed."))
        }
        try await archived(for: .public) { folder in
            try folder.change("bag-info.txt") {
                $0.replacing(/Last-Digest: ...../, with: "Last-Digest: 00000")
            }
            try folder.seal()
            #expect(folder.fault() == "The last digest of the chain is not the one that bag-info.txt states.")
        }
    }

    @Test func `a page that could run something is named`() async throws {
        try await archived(for: .public) { folder in
            for (hostile, word) in [
                ("<SCRIPT>alert(1)</SCRIPT>", "<script"), ("<img src=\"x\" onerror=\"a()\">", "onerror"),
                ("<a href=\"javascript:a()\">", "javascript:"),
            ] {
                let before = try folder.text("data/index.html")
                try folder.change("data/index.html") { $0.replacing("</main>", with: "\(hostile)</main>") }
                try folder.seal()
                #expect(folder.fault() == "The page index.html could run something: it holds \(word).")
                try folder.write(before, at: "data/index.html")
            }
        }
    }

    @Test func `what runs or calls home is named however it is written; what people say about it is text`() {
        for (page, fault) in [
            ("<p>Never open javascript: links, nor onclick=x, nor data:text/html.</p>", nil),
            ("<!doctype html><title>a &lt;b</title><p title=\"a > b onload=1\">3 < 4 and <5</p>", nil),
            ("<!--><script>a()</script>-->", "a comment"), ("<!-- x --!><script>a()</script> -->", "a comment"),
            ("<p><!x a=\"><script>a()</script>\">", "a comment"),
            ("<textarea><p title=\"</textarea><script>a()</script>\"></textarea>", "<textarea"),
            ("<noscript><p title=\"</noscript><img src=x onerror=a()>\"></noscript>", "<noscript"),
            ("<svg><style><img src=x onerror=a()></style></svg>", "<style"),
            ("<svg><a><animate attributeName=href values=javascript:a()>", "<animate"),
            ("<svg><title><img src=x onerror=a()></title></svg>", "a tag within a title"),
            ("<title><p title=\"</title><img src=x onerror=a()>\"></title>", "a tag within a title"),
            ("<p title=\"<img src=x>\">", "a tag within a tag"),
            ("<a href=\"https://example.org/?q=javascript:\">x</a><img src=\"data:image/png;base64,AA\">", nil),
            ("<ScRiPt src=x>", "<script"), ("<p/onclick=a()>", "onclick"), ("<svg\nonload='a'>", "onload"),
            ("<a href=' java\tscript:a()'>", "javascript:"), ("<a href=\"&#106;avascript&colon;a\">", "javascript:"),
            ("<a href=data:text/html,x>", "data:"), ("<meta http-equiv=Refresh content=0>", "refresh"),
            ("<img src=//far.example/x.png>", "what lies elsewhere"),
            ("<link rel=stylesheet href=https://far.example/x.css>", "what lies elsewhere"),
            ("<form action=x>", "<form"), ("<base href=x>", "<base"),
            ("<p title=\"never closed>", "a tag without an end"),
            ("<iframe srcdoc=x>", "<iframe"), ("<p style=\"background:url(x)\">", "style"),
        ] as [(String, String?)] { #expect(PageGuard.fault(in: page) == fault, "\(page)") }
    }

    @Test func `the door, the style sheet and files a browser would open are looked at, too`() async throws {
        try await archived(for: .public) { folder in
            for (path, text) in [
                ("index.html", "<!doctype html><script>a()</script>"),
                ("data/style.css", "@import \"https://far.example/x.css\";"),
                ("data/style.css", "p { background: url(https://far.example/x.png) }"),
                ("data/mark.svg", "<svg onload=\"a()\"></svg>"), ("data/files/x.svg", "<svg></svg>"),
                ("data/x.htm", "<p>x</p>"),
            ] {
                let before = try? folder.text(path)
                try folder.write(text, at: path)
                try folder.seal()
                #expect(folder.fault().contains("could run something"), "\(path): \(folder.fault())")
                if let before {
                    try folder.write(before, at: path)
                } else {
                    try FileManager.default.removeItem(at: folder.place.appending(path: path))
                }
            }
            try folder.seal()
            #expect(folder.fault() == "whole")
        }
    }

    @Test func `links, pipes and names that climb are refused before anything is read`() async throws {
        try await archived { folder in
            let manager = FileManager.default
            let link = folder.place.appending(path: "data/link.html")
            try manager.createSymbolicLink(at: link, withDestinationURL: URL(filePath: "/etc/passwd"))
            #expect(folder.fault() == "data/link.html is neither a file nor a folder.")
            try manager.removeItem(at: link)
            #expect(mkfifo(link.path, 0o600) == 0)
            #expect(folder.fault() == "data/link.html is neither a file nor a folder.")
            try manager.removeItem(at: link)
            let zeros = String(repeating: "0", count: 64)
            for name in ["data/../../escaped", "/etc/passwd", "data/a\u{0}b", "data/.hidden", "data//x"] {
                let before = try folder.text("manifest-sha256.txt")
                try folder.change("manifest-sha256.txt") { $0 + "\(zeros)  \(name)\n" }
                #expect(folder.fault().hasPrefix("The manifest names a file that cannot be in this folder"))
                try folder.write(before, at: "manifest-sha256.txt")
            }
        }
    }

    @Test func `a file of a terabyte that holds nothing is not read`() async throws {
        try await archived { folder in
            let bomb = folder.place.appending(path: "data/lessons.html")
            #expect(truncate(bomb.path, 1 << 40) == 0)
            #expect(folder.fault().contains("is larger than"))
        }
    }

    @Test func `what is no archive says so`() throws {
        let folder = URL(filePath: try Scratch.file("nothing"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #expect(throws: BagFault.noBag("there is no bagit.txt in it")) { try ArchivedNetwork(folder) }
    }
}
