import Domain
import Foundation
import Markup
import Words

/// The answers to a form's questions, checked: required ones are there, none is too long, each is of its kind.
package struct Answers: Sendable {
    private let values: [String: [String]]
    private let files: [String: [UploadedFile]]
    /// On whose clock each moment was written.
    private let zones: [String: TimeZone]

    /// What is wrong with an input; nothing was done.
    package struct Invalid: Error, Sendable {
        package let problems: [Form.Problem]

        package init(_ problems: [Form.Problem]) {
            self.problems = problems
        }
    }

    /// Names every door knows, whatever the form.
    private static let reserved: Set<String> = ["form_token", "once"]

    package init(_ input: Input, to form: Form) throws(Invalid) {
        var problems = input.problems
        var values: [String: [String]] = [:]
        let known = Set(form.fields.map(\.name))
        // One is enough: a list of a thousand helps nobody.
        for name in Set(input.values.keys).union(input.files.keys).subtracting(known).subtracting(Self.reserved)
            .sorted().prefix(1)
        {
            problems.append(Form.Problem(nil, say("There is no field “\(name)” here.")))
        }
        let refused = Set(input.problems.compactMap(\.field))
        for field in form.fields where !refused.contains(field.name) {
            if let kind = input.kinds[field.name], let wrong = field.wrong(with: kind) {
                problems.append(Form.Problem(field.name, wrong))
                continue
            }
            do {
                values[field.name] = try field.checked(
                    input.values[field.name] ?? [], files: input.files[field.name] ?? [])
            } catch {
                problems.append(Form.Problem(field.name, error.reason))
            }
        }
        if !problems.isEmpty { throw Invalid(problems) }
        self.values = values
        files = input.files
        zones = form.fields.reduce(into: [:]) { zones, field in
            if case .moment(let zone) = field.kind { zones[field.name] = zone }
        }
    }

    /// The questions that were asked.
    package var names: [String] { values.keys.sorted() }

    /// The text, trimmed; empty when nothing was written.
    package func text(_ name: String) -> String { values[name]?.first ?? "" }
    package func optional(_ name: String) -> String? { values[name]?.first.flatMap { $0.isEmpty ? nil : $0 } }
    package func all(_ name: String) -> [String] { values[name] ?? [] }
    package func number(_ name: String) -> Int? { optional(name).flatMap { Int($0) } }
    package func decimal(_ name: String) -> Double? { optional(name).flatMap { Field.decimal($0) } }
    package func day(_ name: String) -> Day? { optional(name).flatMap { Day($0) } }
    package func moment(_ name: String) -> Moment? {
        optional(name).flatMap { Field.moment($0, in: zones[name] ?? .gmt) }
    }
    package func ticked(_ name: String) -> Bool { !text(name).isEmpty }
    package func files(_ name: String) -> [UploadedFile] { files[name] ?? [] }
    package func id<Subject>(_ name: String, _ subject: Subject.Type = Subject.self) -> ID<Subject>? {
        optional(name).flatMap { ID($0) }
    }
    package func choice<Word: RawRepresentable>(_ name: String, _ word: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        optional(name).flatMap { Word(rawValue: $0) }
    }
    package func choices<Word: RawRepresentable>(_ name: String, _ word: Word.Type = Word.self) -> [Word]
    where Word.RawValue == String {
        all(name).compactMap { Word(rawValue: $0) }
    }
}
