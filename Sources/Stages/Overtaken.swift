import Domain

/// Thrown by an action when what it was to replace has changed since its form was drawn. The second writer sees both
/// texts and loses nothing; sending again, with the mark renewed, replaces the text they have now seen.
package struct Overtaken: Error, Sendable {
    /// A field whose text differs, and what stands there now.
    struct Text: Sendable {
        let field: String
        let label: Phrase?
        let standing: String

        /// - Parameter label: the field's own, where there are several.
        init(_ field: String, _ label: Phrase? = nil, standing: String) {
            self.field = field
            self.label = label
            self.standing = standing
        }
    }

    let texts: [Text]
    /// The hidden field that says what one started from, and its present value.
    let mark: String
    let now: String

    init(_ texts: [Text], mark: String, now: String) {
        self.texts = texts
        self.mark = mark
        self.now = now
    }
}
