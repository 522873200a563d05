import Foundation
import Markup
import Testing

struct HTMLTests {
    let bold: HTML = "<b>bold</b>"

    @Test func `literals go out as they stand and values are escaped`() {
        let name = #"<a href="x">O'Neil & Co</a>"#
        let html: HTML = "<p title=\"\(name)\">\(name)</p>"
        let escaped = "&lt;a href=&quot;x&quot;&gt;O&#39;Neil &amp; Co&lt;/a&gt;"
        #expect(html.inEnglish == "<p title=\"\(escaped)\">\(escaped)</p>")
        #expect(HTML.escaped(name) == escaped)
    }

    @Test func `a part of a text is escaped like the whole`() {
        let text = "one <two> three"
        let html: HTML = "\(text.dropFirst(4))\(text.dropFirst(4).prefix(1))\(String?.none)\(String?.some("<"))"
        #expect(html.inEnglish == "&lt;two&gt; three&lt;&lt;")
    }

    @Test func `letters of every script pass unharmed`() {
        let text = "Ελληνικά, العربية, 日本語 & e\u{301}"
        #expect(("\(text)" as HTML).inEnglish == text.replacing("&", with: "&amp;"))
    }

    @Test func `pieces of HTML are not escaped again`() {
        let cards = [Card(name: "a & b"), Card(name: "c")]
        let html: HTML = "\(bold)\(HTML?.none)\([bold, bold])\(cards)\(cards[0])\(Card?.none)\(Int64(7))\(8)"
        #expect(
            html.inEnglish == "<b>bold</b><b>bold</b><b>bold</b><li>a &amp; b</li><li>c</li><li>a &amp; b</li>78")
    }

    @Test func `a boolean attribute stands or stays away`() {
        let html: HTML = "<input\(attribute: "checked", if: true)\(attribute: "disabled", if: false)>"
        #expect(html.inEnglish == "<input checked>")
    }

    @Test func `what is spoken waits for its reader and is escaped then`() {
        let row: HTML = "<td>\(Saying(text: "a < b"))</td>"
        let table: HTML = "<tr>\(row)\([row])\("é")\(Saying(text: "end"))</tr>"
        let french = Reader(language: "fr", timeZone: .gmt)
        #expect(row.inEnglish == "<td>en: a &lt; b</td>")
        #expect(
            table.written(for: french)
                == "<tr><td>fr: a &lt; b</td><td>fr: a &lt; b</td>éfr: end</tr>")
        #expect((row + table).written(for: french) == row.written(for: french) + table.written(for: french))
    }

    @Test func `only what writes something is not empty`() {
        #expect(HTML.empty.isEmpty)
        #expect(("\("")" as HTML).isEmpty)
        #expect(!("\(Saying(text: ""))" as HTML).isEmpty)
        #expect(when(false, bold).isEmpty)
        #expect(when(true, bold).inEnglish == bold.inEnglish)
        #expect([1, 2].html { "<i>\($0)</i>" }.inEnglish == "<i>1</i><i>2</i>")
    }

    @Test func `addresses stand after href, escaped, and elsewhere as text`() throws {
        let link = try #require(Link("https://example.org/?a=1&b='2'"))
        let html: HTML = "<a href=\"\(link)\">\(link)</a>"
        let escaped = "https://example.org/?a=1&amp;b=&#39;2&#39;"
        #expect(html.inEnglish == "<a href=\"\(escaped)\">\(escaped)</a>")
    }

    @Test func `what a person typed that looks like an attribute is only text`() {
        let html: HTML = "<p>\("href=\"")\("javascript:alert(1)")\("src=")\("x")</p>"
        #expect(html.inEnglish == "<p>href=&quot;javascript:alert(1)src=x</p>")
    }

    #if DEBUG
        @Test func `a text after href stops a debug build`() async {
            await #expect(processExitsWith: .failure) {
                let address = "javascript:alert(1)"
                _ = "<a href=\"\(address)\">" as HTML
            }
        }

        @Test func `spoken text after formaction stops a debug build`() async {
            await #expect(processExitsWith: .failure) {
                _ = "<button formaction=\"\(Saying(text: "x"))\">" as HTML
            }
        }

        @Test func `a piece of HTML after src stops a debug build`() async {
            await #expect(processExitsWith: .failure) {
                let typed: HTML = "\("javascript:alert(1)")"
                _ = "<img src=\"\("")\(typed)\">" as HTML
            }
        }
    #else
        @Test func `nothing but a destination goes out after href, src and action`() {
            let address = "javascript:alert(1)"
            let typed: HTML = "\(address)"
            #expect(("<a href=\"\(address)\">" as HTML).inEnglish == "<a href=\"#\">")
            #expect(("<a HREF='\(address.dropFirst(0))'>" as HTML).inEnglish == "<a HREF='#'>")
            #expect(("<img src=\"\(typed)\">" as HTML).inEnglish == "<img src=\"#\">")
            #expect(("<form action=\"\(Saying(text: address))\">" as HTML).inEnglish == "<form action=\"#\">")
        }
    #endif
}
