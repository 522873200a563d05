import Domain
import Sealing

/// A part of a review that is compared as one: the mark on a criterion, or how sure one is.
struct ReviewPiece: Sendable, Hashable {
    /// The criterion, or ``ReviewFields/confidence``.
    let name: String

    static let confidence = ReviewPiece(name: ReviewFields.confidence)
    var isConfidence: Bool { self == .confidence }

    static func all(in rubric: [Criterion]) -> [ReviewPiece] {
        rubric.map { ReviewPiece(name: $0.key.rawValue) } + [.confidence]
    }

    private var fields: [String] {
        let key = Criterion.Key(rawValue: name)
        return isConfidence
            ? [name] : [name, ReviewFields.comment(key), ReviewFields.quote(key), ReviewFields.source(key)]
    }

    func part(of values: [String: String]) -> [String: String] {
        fields.reduce(into: [:]) { part, field in
            if let text = values[field], !text.isEmpty { part[field] = text }
        }
    }

    /// The same values with this piece of others.
    func taken(from others: [String: String], into values: [String: String]) -> [String: String] {
        fields.reduce(into: values) { $0[$1] = others[$1] }
    }

    /// Tells whether a piece is still what it was when the form was handed out.
    func basis(of values: [String: String], on candidate: ID<Candidate>) -> String {
        let said = fields.map { values[$0] ?? "" }.joined(separator: "\u{1f}")
        return String(Digest(hashing: "\(candidate) \(name)\n\(said)").hex.prefix(16))
    }

    /// What it says, for people: the score, why, and the quote.
    func said(in values: [String: String]) -> String {
        fields.compactMap { values[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func label(in rubric: [Criterion]) -> Phrase {
        if isConfidence { return say("How sure are you of this review?") }
        return rubric.first { $0.key.rawValue == name }?.label ?? .verbatim(name)
    }
}
