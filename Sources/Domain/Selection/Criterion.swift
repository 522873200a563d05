/// What candidates are scored on, from 1 to 5: one row of a call's rubric.
///
/// Its key stays the same through all versions of a call; scores are kept under it.
package struct Criterion: Sendable, Hashable {
    /// The stable name of a criterion: `vision`, `sharing`.
    package struct Key: RawRepresentable, Sendable, Hashable, Codable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    package static let scale = 1...5

    package let key: Key
    /// As the convener wrote it.
    package let wording: String
    /// Its share in the whole score, in percent.
    package let weight: Int
    /// What each score means, from 1 to 5; always five, empty where nobody has worded it yet.
    package let anchors: [String]
    /// The questions whose answers it is read from.
    package let questions: [CallQuestion.Key]

    package init(_ key: Key, _ wording: String, weight: Int, anchors: [String], reads questions: [CallQuestion.Key]) {
        self.key = key
        self.wording = wording
        self.weight = weight
        self.anchors = Self.scale.map { $0 <= anchors.count ? anchors[$0 - 1] : "" }
        self.questions = questions
    }

    /// In the reader's language where it is the usual wording, otherwise as it was written.
    package var label: Phrase { UsualForm.said(wording) }

    /// What a score means; nothing where nobody has worded it.
    package func anchor(of score: Int) -> Phrase? {
        guard Self.scale.contains(score), !anchors[score - 1].isEmpty else { return nil }
        return UsualForm.said(anchors[score - 1])
    }

    /// The weighted mean of the scores there are, each criterion counting by its weight.
    package static func mean(of scores: [Key: Int], by rubric: [Criterion]) -> Double? {
        let counted = rubric.compactMap { row in scores[row.key].map { (Double(row.weight), Double($0)) } }
        let weight = counted.reduce(0) { $0 + $1.0 }
        return weight > 0 ? counted.reduce(0) { $0 + $1.0 * $1.1 } / weight : nil
    }
}
