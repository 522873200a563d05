import Foundation
import Markup
import Testing

struct MarkdownTests {
    private func html(_ source: String) -> String {
        Markdown(source).html.inEnglish.trimmingCharacters(in: .newlines)
    }

    @Test(arguments: [
        ("*a* **b** ~~c~~ `d<`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>"),
        ("a  \nb\nc", "<p>a<br>\nb\nc</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("```swift\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"),
        ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        (
            "|a|b|\n|-|-:|\n|1|2|\n|3|",
            "<table>\n<thead>\n<tr><th>a</th><th class=\"align-right\">b</th></tr>\n</thead>\n<tbody>\n"
                + "<tr><td>1</td><td class=\"align-right\">2</td></tr>\n"
                + "<tr><td>3</td><td class=\"align-right\"></td></tr>\n</tbody>\n</table>"
        ),
        ("|a|\n|-|", "<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n</table>"),
    ])
    func `marks become their tags`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test func `headings begin below those of the page`() {
        let levels = (1...6).map { html(String(repeating: "#", count: $0) + " a") }
        #expect(levels == [3, 4, 5, 6, 6, 6].map { "<h\($0)>a</h\($0)>" })
    }

    @Test(arguments: [
        ("[a](https://example.org/?b&c)", "https://example.org/?b&amp;c", "a"),
        ("www.example.org", "http://www.example.org", "www.example.org"),
        ("mary@example.org", "mailto:mary@example.org", "mary@example.org"),
        ("[a](/networks/groove)", "/networks/groove", "a"),
        ("[a](<https://example.org/a b>)", "https://example.org/a%20b", "a"),
        ("![a *map*](https://example.org/map.png)", "https://example.org/map.png", "a <em>map</em>"),
        ("![](https://example.org/map.png)", "https://example.org/map.png", "https://example.org/map.png"),
        ("[![a](https://b.example/c.png)](https://example.org)", "https://example.org", "a"),
        ("![a [b](https://b.example) c](https://example.org)", "https://example.org", "a b c"),
    ])
    func `links and pictures become links that vouch for nothing`(source: String, address: String, text: String) {
        #expect(html(source) == "<p><a href=\"\(address)\" rel=\"nofollow ugc noopener\">\(text)</a></p>")
    }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java&#x09;script:alert(1))",
        "[a](&#1;javascript:x)",
        "[a](data:text/html;base64,PHN)", "[a](vbscript:x)", "![a](javascript:alert(1))", "[a](//evil.example)",
        "[a](\\/\\/evil.example)", "[a](file:///etc/passwd)", "[a](https://user:secret@example.org)",
        "[a][b]\n\n[b]: javascript:x",
    ])
    func `a link that runs or misleads is only its text`(source: String) {
        #expect(html(source) == "<p>a</p>")
    }

    @Test(arguments: [
        ("<script>alert(1)</script> and the rest", "<p>&lt;script&gt;alert(1)&lt;/script&gt; and the rest</p>"),
        ("a <b>c</b> d", "<p>a &lt;b&gt;c&lt;/b&gt; d</p>"),
        ("<!-- kept -->\n\nend", "<p>&lt;!-- kept --&gt;</p>\n<p>end</p>"),
        ("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>"),
    ])
    func `tags that a person types are words like others, and none is lost`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<svg/onload=alert(1)>",
        "<a href='javascript:x'>a</a>",
        "<!-- --><script>x</script>", "<![CDATA[<script>x</script>]]>", "<?php echo 1 ?>",
        "&lt;script&gt;x&lt;/script&gt;",
        "`<script>`", "    <script>x</script>", "```\"><script>x\n<script>\n```",
        "[a](https://x.example \"onclick=alert(1)\")",
        "[a](https://x.example/\"onclick=alert(1))", "<https://x.example/\"><script>x</script>>",
        "<javascript:alert(1)>",
        "|<script>|\n|-|\n|<img onerror=x>|", "# <script>x</script>", "![\"onerror=\"x](https://x.example)",
        "<div\nonclick=x>",
        "<scr<script>ipt>x</scr</script>ipt>", "\\<script>x\\</script>", "[<script>x</script>](https://x.example)",
        "https://x.example/<script>", "www.x.example/\"onmouseover=\"x", "a@b.example\"onclick=\"x",
        "<iframe srcdoc=x>",
        "<style>@import 'x'</style>", "<base href=//evil.example>", "<form action=//evil.example><button>",
        "\u{0}<script\u{0}>x",
    ])
    func `no attempt to smuggle in a script succeeds`(source: String) {
        #expect(TagCheck.complaint(about: html(source)) == nil)
    }

    @Test func `whatever is typed, only our own tags go out, and they close`() {
        let alphabet =
            [
                "<", ">", "\"", "'", "&", "[", "]", "(", ")", "!", "*", "_", "~~", "`", "```\n", "\\", "|", "|-|\n",
                "\n", "\n\n",
            ]
            + [
                "- ", "1. ", "> ", "# ", "    ", "\t", "a", " ", "é", "\u{0}", "\u{202E}", "<script>", "</script>",
                " onclick=x",
            ]
            + [
                "javascript:", "[a](", "![b](", "https://a.example/", "www.", "a@b.example", "<!--", "-->", "&#106;",
                "[a]: ",
            ]
            + ["<a href=", "<img src=x onerror=y>", "//", "data:", "---\n", "<https://"]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<10_000 {
            let source = (0..<Int.random(in: 1...40, using: &random))
                .compactMap { _ in alphabet.randomElement(using: &random) }
                .joined()
            let html = Markdown(source).html.inEnglish
            if let complaint = TagCheck.complaint(about: html) {
                Issue.record("\(complaint): \(source.debugDescription)")
            }
        }
    }

    @Test func `the check that finds nothing in our tags finds other people's`() {
        let bad = [
            "<script>", "<p>", "</p>", "<p onclick=\"x\"></p>",
            "<a href=\"javascript:x\" rel=\"nofollow ugc noopener\"></a>",
            "<a href=\"/x\"></a>", "<b></b>", "<p><em></p></em>", "<h1></h1>", "<p", ">",
            "<a href=\"//x\" rel=\"x\"></a>",
        ]
        for html in bad { #expect(TagCheck.complaint(about: html) != nil, "\(html)") }
    }

    @Test func `texts are read side by side as they are alone`() async {
        let source = "~~a~~ www.example.org\n\n|b|\n|-|\n|~~c~~|"
        let alone = html(source)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { self.html(source) == alone } }
            for await same in group { #expect(same) }
        }
    }

    @Test(arguments: [
        String(repeating: "a ", count: 100_001),
        String(repeating: "![[]()", count: 33_000),
        "www.a.example/" + String(repeating: ")", count: 180_000),
        "[a]: " + String(repeating: "x", count: 50_000) + "\n\n" + String(repeating: "[a]", count: 40_000),
        String(repeating: "a|", count: 5_000) + "\n" + String(repeating: "-|", count: 5_000)
            + String(repeating: "\n|", count: 50_000),
        "a|b\n-|-\n" + String(repeating: "|a", count: 90_000),
    ])
    func `a text made to keep the server busy is shown as it stands`(source: String) {
        // Parsed, some of these would take minutes.
        #expect(html(source) == "<pre>\(source)</pre>")
        #expect(Markdown(source).plain == source)
    }

    @Test func `a long honest text is not mistaken for an attack`() {
        let paragraph = String(repeating: "We *learned* [this](https://example.org), and more (see below). ", count: 12)
        let table = "|a|b|c|\n|-|-|-|\n" + String(repeating: "|1|2|3|\n", count: 2_000)
        let source = String(repeating: paragraph + "\n\n", count: 200) + table
        #expect(html(source).hasPrefix("<p>We <em>learned</em>"))
        #expect(html(source).hasSuffix("</tbody>\n</table>"))
    }

    @Test(arguments: [
        ("# Title\n\nA *short* text\nin two lines.", "Title\n\nA short text in two lines."),
        ("Do:\n- a\n- b\n  1. c\n  2. d", "Do:\n\n- a\n- b\n  1. c\n  2. d"),
        ("> a\n>\n> b", "> a\n\n> b"),
        ("[a](https://example.org) and https://example.org", "a (https://example.org) and https://example.org"),
        ("www.example.org or mary@example.org", "www.example.org or mary@example.org"),
        ("![map](https://example.org/m.png) [x](javascript:y)", "map (https://example.org/m.png) x"),
        ("|a|b|\n|-|-|\n|1|2|\n|3|4|\n\nend", "a | b\n1 | 2\n3 | 4\n\nend"),
        ("```\na\n b\n```\n\n---", "    a\n     b\n\n---"),
        ("a <b onclick=x>b</b> &amp; c", "a <b onclick=x>b</b> & c"),
        ("<script>alert(1)</script> and the rest\n\nend", "<script>alert(1)</script> and the rest\n\nend"),
        ("9. a\n10. b\n\n    c", "9. a\n\n10. b\n\n    c"),
    ])
    func `plain text reads well without marks`(source: String, expected: String) {
        #expect(Markdown(source).plain == expected)
    }
}
