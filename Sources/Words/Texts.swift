import Domain
import Foundation
import Markup

/// The catalogs: what a sentence says in each language. English stands in the code; its catalog holds only singular forms.
package struct Texts: Sendable {
    /// One sentence of a catalog: the same for every number, or one form for each.
    enum Entry: Sendable, Decodable {
        case one(String)
        case forms([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .one(text)
            } else {
                self = .forms(try container.decode([String: String].self))
            }
        }
    }

    /// Read once from the files beside the program; they do not change while it runs.
    package static let all = Texts()

    private let catalogs: [String: [String: Entry]]

    /// The languages a person may choose, English first.
    package let languages: [String]

    private init() {
        let folder = Bundle.module.bundleURL.appending(path: "Texts")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        let catalogs = files.reduce(into: [String: [String: Entry]]()) { catalogs, file in
            let language = file.deletingPathExtension().lastPathComponent
            guard let content = try? Data(contentsOf: file as URL) else { return }
            catalogs[language] = try? JSONDecoder().decode([String: Entry].self, from: content)
        }
        self.catalogs = catalogs
        languages = ["en"] + catalogs.keys.filter { $0 != "en" }.sorted()
    }

    /// The language of ours that fits a browser's `Accept-Language` best.
    package func language(accepting header: String) -> String {
        let wishes = header.split(separator: ",").map { part -> (language: String, weight: Double) in
            let pieces = part.split(separator: ";")
            let tag = pieces.first.map { $0.trimmingCharacters(in: .whitespaces).lowercased() } ?? ""
            let weight = pieces.dropFirst().first.flatMap {
                Double($0.trimmingCharacters(in: .whitespaces).dropFirst(2))
            }
            return (String(tag.prefix { $0 != "-" }), weight ?? 1)
        }
        let best = wishes.enumerated()
            .filter { languages.contains($0.element.language) && $0.element.weight > 0 }
            .max { ($0.element.weight, -$0.offset) < ($1.element.weight, -$1.offset) }
        return best?.element.language ?? "en"
    }

    func template(of phrase: Phrase, in language: String) -> String {
        let key = phrase.context.map { "\($0)|\(phrase.template)" } ?? phrase.template
        switch catalogs[language]?[key] {
        case nil: return phrase.template
        case .one(let text): return text
        case .forms(let forms):
            return forms[Self.form(for: phrase.count, in: language)] ?? forms["other"] ?? phrase.template
        }
    }

    /// Plural forms as the Unicode CLDR names them, for the languages we have catalogs for.
    private static func form(for count: Int?, in language: String) -> String {
        guard let count else { return "other" }
        return switch language {
        case "fr": abs(count) < 2 ? "one" : "other"
        default: abs(count) == 1 ? "one" : "other"
        }
    }
}

extension Phrase {
    /// The number that decides between singular and plural.
    fileprivate var count: Int? {
        for case .number(let number) in arguments { return number }
        return nil
    }

    /// Text that is not ours to translate: names, titles, what people wrote.
    package static func verbatim(_ text: String) -> Phrase { "\(text)" }
}

extension Phrase: Spoken {
    package func spoken(to reader: Reader) -> String {
        let template = Texts.all.template(of: self, in: reader.language)
        if arguments.isEmpty { return template }
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[open...].dropFirst()
            guard let close = rest.firstIndex(of: "}"), let place = Int(rest[..<close]),
                arguments.indices.contains(place)
            else {
                text += "{"
                continue
            }
            text += arguments[place].spoken(to: reader)
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

extension Phrase.Argument: Spoken {
    package func spoken(to reader: Reader) -> String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .day(let day): day.spoken(to: reader)
        case .moment(let moment): moment.spoken(to: reader)
        case .zoned(let moment): moment.spoken(to: reader)
        case .phrase(let phrase): phrase.spoken(to: reader)
        }
    }
}
