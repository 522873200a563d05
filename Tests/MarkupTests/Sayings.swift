import Foundation
import Markup

/// A phrase that says in which language it was asked for.
struct Saying: Spoken {
    let text: String

    func spoken(to reader: Reader) -> String { "\(reader.language): \(text)" }
}

/// A card as pages have them.
struct Card: Rendered {
    let name: String

    var html: HTML { "<li>\(name)</li>" }
}

extension HTML {
    /// Written for a reader of English, as most tests do not mind who reads.
    var inEnglish: String { written(for: Reader(language: "en", timeZone: .gmt)) }
}
