import Domain
import Testing
import Web
import Words

struct AnswersTests {
    private let form = Form(
        "A form", posts: Address(.home), once: ID(rawValue: 1), button: "Send",
        fields: [
            Field("line", "A line", limit: 10), Field("text", "A text", .text, required: false, limit: 30),
            Field("number", "A number", .number(1...5), required: false), Field("day", "A day", .day, required: false),
            Field("email", "An address", .email, required: false),
            Field("choice", "A choice", .choice([Field.Choice("a", "A"), Field.Choice("b", "B")]), required: false),
            Field("tick", "A declaration", .tick, required: false),
            Field("when", "A moment", .moment(in: .gmt), required: false),
        ])

    private func problems(_ values: [String: [String]]) -> [String?] {
        do {
            _ = try Answers(Input(values: values), to: form)
            return []
        } catch {
            return error.problems.map(\.field)
        }
    }

    @Test func `answers of every kind are read`() throws {
        let answers = try Answers(
            Input(values: [
                "line": ["  hello "], "number": ["4"], "day": ["2027-02-03"], "choice": ["b"], "tick": ["yes"],
                "when": ["2027-02-03T04:05"], "once": ["x"], "form_token": ["y"],
            ]), to: form)
        #expect(answers.text("line") == "hello")
        #expect(answers.number("number") == 4)
        #expect(answers.day("day")?.description == "2027-02-03")
        #expect(answers.ticked("tick"))
        #expect(answers.moment("when")?.iso == "2027-02-03T04:05:00Z")
        #expect(answers.optional("text") == nil)
    }

    @Test func `every mistake is told beside its own field, all at once`() {
        let wrong = problems([
            "number": ["6"], "day": ["yesterday"], "email": ["nobody"], "choice": ["c"],
            "text": [String(repeating: "x", count: 31)],
        ])
        #expect(wrong == ["line", "text", "number", "day", "email", "choice"])
    }

    @Test func `a field nobody asked for is refused`() {
        #expect(problems(["line": ["x"], "roles": ["operator"]]) == [nil])
    }
    @Test func `a line has one line`() { #expect(problems(["line": ["a\nb"]]) == ["line"]) }
    @Test func `a character that cannot be stored is refused`() { #expect(problems(["line": ["a\0b"]]) == ["line"]) }
    @Test func `white space is no answer`() { #expect(problems(["line": [" \n\t "]]) == ["line"]) }

    @Test func `a file where text is asked is refused`() {
        let file = UploadedFile(name: "a.pdf", type: "application/pdf", digest: "00", size: 1)
        #expect(throws: Answers.Invalid.self) {
            try Answers(Input(values: [:], files: ["line": [file]]), to: form)
        }
    }
}
