import Domain

/// Thrown by an action when what it was to replace has changed since its form was drawn. The second writer sees both
/// texts and loses nothing; sending again, with the mark renewed, replaces the text they have now seen.
package struct Overtaken: Error, Sendable {
    /// The field with the text, and what stands there now.
    let field: String
    let standing: String
    /// The hidden field that says what one started from, and its present value.
    let mark: String
    let now: String
}
