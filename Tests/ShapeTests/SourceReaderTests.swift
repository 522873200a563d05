import Testing

struct SourceReaderTests {
    @Test func `code and texts are told apart`() {
        let file = SourceFile(
            path: "Sources/X/Y.swift",
            text: ##"""
                let a = "x \(f("in)ner")) y" // "comment"
                /* "also" /* nested */ */ let b = #"raw \(not) \#(yes)"#
                let c = /q"uote/; let d = 4 / 2
                let e = """
                    first \
                    second
                      third \(name)
                    """
                """##)
        #expect(file.strings.map(\.template) == ["x {0} y", "in)ner", "raw \\(not) {0}", "first second\n  third {0}"])
        #expect(!file.code.contains("comment") && !file.code.contains("also") && file.code.contains("4 / 2"))
        #expect(file.code.contains("f(\"\")") && file.code.contains("yes"))
    }

    @Test func `phrases are found with their contexts and values`() {
        let file = SourceFile(
            path: "Sources/X/Y.swift",
            text: ##"""
                let a = say("plain"); let b = say("\(count) of \(all)", context: "pages")
                let c: HTML = "<p>\(say("inside \(name)"))</p>"
                let d = say(
                    "broken \(x)",
                    context: "line")
                func f() { essay("not this") }
                """##)
        #expect(SaidPhrase.all(in: file).map(\.key) == ["plain", "pages|{0} of {1}", "inside {0}", "line|broken {0}"])
    }
}
