import Foundation

/// A letter made to cost whoever reads it as much as it can.
struct HostileLetter: Sendable {
    let name: String
    let make: @Sendable () -> [UInt8]

    private static let size = 25_000_000
    private static let head = "From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"

    static let all: [HostileLetter] = [
        HostileLetter(name: "attachment") {
            let start = "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            return filled(head + start, with: String(repeating: "QUJD", count: 19) + "\r\n")
        },
        HostileLetter(name: "bad-base64") {
            filled(head + "Content-Transfer-Encoding: base64\r\n\r\n", with: "Q=*é-_=Q\r\n")
        },
        HostileLetter(name: "text") {
            filled(head + "\r\n", with: "Some words of a long letter.\r\n> and a quote\r\n")
        },
        HostileLetter(name: "one-line") { filled(head + "\r\n", with: "word ") },
        HostileLetter(name: "empty-lines") { filled(head + "\r\n", with: "\n") },
        HostileLetter(name: "attributions") { filled(head + "\r\n", with: "On 2024 a@b.c wrote\n10:10 x:\n") },
        HostileLetter(name: "labels") { filled(head + "\r\n", with: "From: a\nTo: b\nCc: c\n") },
        HostileLetter(name: "signatures") { filled(head + "\r\n", with: "Kind regards,\n-- \nx\n--\n") },
        HostileLetter(name: "marks") { filled(head + "\r\n", with: ">") },
        HostileLetter(name: "flowed") {
            filled(head + "Content-Type: text/plain; format=flowed\r\n\r\n", with: "> a \n")
        },
        HostileLetter(name: "charset") {
            filled(
                head + "Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
                with: "\u{FF}\u{81}é")
        },
        html("html-divs", "<div>"), html("html-quotes", "<blockquote>x"), html("html-open-tags", "<a b=\"x"),
        html("html-open-comments", "<!--x"), html("html-styles", "<" + "style>x"),
        html("html-entities", "&amp;&#x41;&&&lt"),
        html("html-links", "<a href=\"http://x/y\">y"), html("html-closing", "</p></td>x<br>"),
        HostileLetter(name: "nested-1000") { nested(1_000, "text\r\n") },
        HostileLetter(name: "nested-1000-boundaries") { nested(1_000, String(repeating: "--b\n", count: 1_000_000)) },
        HostileLetter(name: "parts-9000") {
            Array((head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n").utf8)
                + Array(String(repeating: "--b\r\n\r\nx\r\n", count: 9_000).utf8)
        },
        HostileLetter(name: "parts") {
            filled(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n", with: "--b\r\n\r\nx\r\n")
        },
        HostileLetter(name: "headers") { filled("", with: "X: y\r\n") },
        HostileLetter(name: "part-headers") {
            filled(head + "Content-Type: message/rfc822\r\n\r\n", with: "X: y\r\n")
        },
        HostileLetter(name: "header-25MB") { filled("Subject: ", with: "x ") },
        HostileLetter(name: "receivers") { filled(head + "To: ", with: "a <a@example.org>,\r\n ") },
        HostileLetter(name: "subject-1MB") {
            Array(("Subject: " + String(repeating: "x ", count: 500_000) + "\r\n\r\nx").utf8)
        },
        HostileLetter(name: "encoded-words-1MB") {
            Array(("Subject: " + String(repeating: "=?utf-8?B?w6k=?= ", count: 60_000) + "\r\n\r\nx").utf8)
        },
        HostileLetter(name: "receivers-1MB") {
            Array((head + "To: " + String(repeating: "a <a@example.org>,\r\n ", count: 50_000) + "\r\n\r\nx").utf8)
        },
        HostileLetter(name: "references-1MB") {
            Array((head + "References: " + String(repeating: "<a@example.org>\r\n ", count: 60_000) + "\r\n\r\nx").utf8)
        },
        HostileLetter(name: "headers-200000") { Array((String(repeating: "X: y\r\n", count: 199_000) + "\r\nx").utf8) },
        HostileLetter(name: "parameters-1MB") {
            let parameters = (0..<60_000).map { " a*\($0)*=x;\r\n" }.joined()
            return Array((head + "Content-Type: text/plain;\r\n" + parameters + " b=c\r\n\r\nx").utf8)
        },
    ]

    private static func html(_ name: String, _ piece: String) -> HostileLetter {
        HostileLetter(name: name) { filled(head + "Content-Type: text/html\r\n\r\n", with: piece) }
    }

    private static func filled(_ start: String, with piece: String) -> [UInt8] {
        var bytes = Array(start.utf8)
        let piece = Array(piece.utf8)
        bytes.reserveCapacity(size + piece.count)
        while bytes.count < size { bytes += piece }
        return bytes
    }

    private static func nested(_ levels: Int, _ inside: String) -> [UInt8] {
        var text = "From: a@example.org\r\n"
        for level in 0..<levels { text += "Content-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n" }
        return Array((text + "\r\n" + inside).utf8)
    }
}
