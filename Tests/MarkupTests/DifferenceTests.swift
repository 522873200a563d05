import Markup
import Testing

struct DifferenceTests {
    private func text(_ difference: Difference, without change: Difference.Piece.Change) -> String {
        difference.pieces.filter { $0.change != change }.map(\.text).joined()
    }

    private func marked(_ old: String, _ new: String) -> String {
        Difference(from: old, to: new).pieces
            .map { piece in
                switch piece.change {
                case .kept: piece.text
                case .removed: "[-\(piece.text)-]"
                case .added: "{+\(piece.text)+}"
                }
            }
            .joined()
    }

    @Test(arguments: [
        ("We meet every month.", "We meet every week.", "We meet every [-month-]{+week+}."),
        ("a\nb\nc\n", "a\nc\n", "a\n[-b\n-]c\n"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("We share all that we learn.", "We share all we learn.", "We share all [-that -]we learn."),
        (
            "We and they read the old red book.", "We and they read the new blue book.",
            "We and they read the [-old red-]{+new blue+} book."
        ),
        ("One two three.", "Four five six.", "[-One two three.-]{+Four five six.+}"),
        ("我们学习", "我们分享", "我们[-学习-]{+分享+}"),
    ])
    func `a change reads as a person would mark it`(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test func `texts that are the same have no difference`() {
        let difference = Difference(from: "a\nb", to: "a\nb")
        #expect(difference.isEmpty)
        #expect(difference.added == 0)
        #expect(difference.removed == 0)
        #expect(Difference(from: "", to: "").isEmpty)
        #expect(!Difference(from: "a", to: "a\n").isEmpty)
    }

    @Test func `words that came and went are counted`() {
        let difference = Difference(from: "We meet every month, online.", to: "We meet every second week, online.")
        #expect(difference.added == 2)
        #expect(difference.removed == 1)
    }

    @Test func `without what was added it is the old text, without what was removed the new`() {
        let words = [
            "we", "learn", "share", " ", " ", " ", "  ", "\n", "\n", "\n\n", "\r\n", ".", "é", "👩‍💻", "学", "習", "<b>",
            "a",
        ]
        var random = SystemRandomNumberGenerator()
        for round in 0..<2_000 {
            let length = round.isMultiple(of: 100) ? 3_000 : 40
            let old = (0..<Int.random(in: 0...length, using: &random)).compactMap { _ in
                words.randomElement(using: &random)
            }
            var new = old
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let place = Int.random(in: 0...new.count, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0 where place < new.count: new.remove(at: place)
                case 1: new.shuffle(using: &random)
                default: new.insert(words.randomElement(using: &random) ?? "", at: place)
                }
            }
            let difference = Difference(from: old.joined(), to: new.joined())
            #expect(text(difference, without: .added) == old.joined())
            #expect(text(difference, without: .removed) == new.joined())
            #expect(difference.isEmpty == (old.joined() == new.joined()))
            let neighbours = zip(difference.pieces, difference.pieces.dropFirst())
            #expect(neighbours.allSatisfy { $0.change != $1.change }, "neighbours of one kind should be one piece")
        }
    }

    @Test func `of lines that occur once, no fewer stay than the longest common order has`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let old = (0..<Int.random(in: 1...30, using: &random)).map { "\($0)\n" }
            let new = old.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
            let difference = Difference(from: old.joined(), to: new.joined())
            let kept = difference.pieces.filter { $0.change == .kept }.map(\.text).joined().count { $0 == "\n" }
            #expect(kept >= longestCommonOrder(old, new))
        }
    }

    private func longestCommonOrder(_ old: [String], _ new: [String]) -> Int {
        var best = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for (row, first) in old.enumerated() {
            for (column, second) in new.enumerated() {
                best[row + 1][column + 1] =
                    first == second ? best[row][column] + 1 : max(best[row][column + 1], best[row + 1][column])
            }
        }
        return best[old.count][new.count]
    }

    @Test func `long texts are compared quickly, however they changed`() {
        let lines = (0..<2_500).map { "This is line \($0) of a text that is long.\n" }
        let letters = (0..<50_000).map { _ in "ab".randomElement().map { "\($0)\n" } ?? "" }
        let words = (0..<20_000).map { "w\($0 % 700)" }
        let pairs = [
            (lines.joined(), lines.reversed().joined()), (lines.joined(), lines.shuffled().joined()),
            (letters.joined(), letters.shuffled().joined()),
            (words.joined(separator: " "), words.shuffled().joined(separator: " ")),
            (String(repeating: "a ", count: 50_000), String(repeating: "b ", count: 50_000)),
        ]
        for (old, new) in pairs {
            let time = ContinuousClock().measure {
                let difference = Difference(from: old, to: new)
                #expect(text(difference, without: .added) == old)
                #expect(text(difference, without: .removed) == new)
            }
            #expect(time < .seconds(5))
        }
    }

    @Test func `the page says what went and came to those who hear it, escaped`() {
        let difference = Difference(from: "We meet <monthly>.", to: "We meet <weekly>.")
        let html = difference.html(removed: Saying(text: "gone:"), added: Saying(text: "new:"))
        #expect(
            html.inEnglish == """
                <pre class="difference">
                We meet &lt;<del><span class="visually-hidden">en: gone: </span>monthly</del>\
                <ins><span class="visually-hidden">en: new: </span>weekly</ins>&gt;.</pre>
                """)
    }

    @Test func `lines far from a change are left out`() {
        let lines = (1...30).map { "line \($0)\n" }
        var changed = lines
        changed.insert("new\n", at: 10)
        changed.insert("newer\n", at: 25)
        let html = Difference(from: lines.joined(), to: changed.joined())
            .html(removed: Saying(text: ""), added: Saying(text: "")).inEnglish
        let shown = (1...30).filter { html.contains("line \($0)\n") }
        #expect(shown == Array(8...13) + Array(22...27))
        #expect(html.split(separator: "…").count == 4)
    }

    @Test func `beside a line that changed in part, three more are seen`() {
        let lines = (1...9).map { "line \($0) is here\n" }
        let old = lines.joined() + "We meet monthly in the hall.\n" + lines.joined()
        let html = Difference(from: old, to: old.replacing("monthly", with: "weekly"))
            .html(removed: Saying(text: "-"), added: Saying(text: "+")).inEnglish
        #expect(html.hasPrefix("<pre class=\"difference\">\n<span class=\"fold\">…</span>\nline 7 is here\n"))
        #expect(
            html.hasSuffix(
                "</ins> in the hall.\n" + lines.prefix(3).joined() + "<span class=\"fold\">…</span>\n</pre>"
            ))
    }
}
