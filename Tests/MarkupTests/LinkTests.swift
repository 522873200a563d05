import Foundation
import Markup
import Testing

struct LinkTests {
    @Test(arguments: [
        "https://example.org", "http://example.org:8080/a/b?c=d&e#f", "HTTPS://Example.org/", "https://例え.jp/道",
        "https://xn--r8jz45g.jp", "http://[2001:db8::1]:80/", "http://127.0.0.1/", "mailto:mary@example.org",
        "mailto:mary@example.org,li@example.net?subject=Peer%20assist", "https://example.org/@user",
        "https://example.org/a'b", "https://example.org./",
    ])
    func `an address that can be followed safely is a link`(text: String) {
        #expect(Link(text)?.target == text)
    }

    @Test(arguments: [
        "", "example.org", "//example.org", "/path", "javascript:alert(1)", "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " https://example.org", "https://example.org ", "https://exam\nple.org", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "ftp://example.org", "https:example.org", "https:/example.org", "https://",
        "https:///path",
        "https://?query", "https://.", "https://user@example.org", "https://user:secret@example.org/",
        "https://example.org\\@evil.example", "https://example.org:port", "https://example.org:0",
        "https://example.org:",
        "https://exa mple.org", "https://example.org/\u{202E}gpj", "https://evil.example\u{FF0F}.example.org",
        "https://evil%2Eexample", "http://[::1", "http://[x]", "http://[::1]x", "https://example.org/<script>",
        "https://example.org/\"onclick=", "mailto:", "mailto:mary", "mailto:@example.org", "mailto:a@b@example.org",
        "mailto:mary@example.org%0ABcc:all@example.org", "mailto:mary@example.org,?subject=x",
        "https://example.org/\u{0}",
        "https://example.org/" + String(repeating: "a", count: 2_000),
    ])
    func `nothing else is a link`(text: String) {
        #expect(Link(text) == nil)
    }

    @Test func `a link is encoded as its text`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let link = try #require(Link("https://example.org/a"))
        #expect(String(decoding: try encoder.encode([link]), as: UTF8.self) == #"["https://example.org/a"]"#)
    }
}
