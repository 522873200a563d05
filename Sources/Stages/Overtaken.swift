import Domain
import Web
import Words

/// Thrown when what an action was to replace has changed since its form was drawn. The second writer sees both texts
/// and loses nothing; sending again, with the mark renewed, replaces the text they have now seen.
package struct Overtaken: Error, Sendable {
    /// A field whose text differs, and what stands there now.
    struct Text: Sendable {
        let field: String
        let standing: [String]

        init(_ field: String, standing: [String]) {
            self.field = field
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

/// An action that replaces what stands, done only while that is still what its writer saw; asked in the transaction
/// that replaces it.
struct Replacing<Done: DoorAction>: Action {
    let action: Done
    let path: Path
    let input: Input

    func perform(in scene: Scene) throws -> Event {
        if input.first(FormMark.name) == nil { return try action.perform(in: scene) }
        let form = try Done.form(at: path, in: scene)
        let overtaken = form.overtaking(input)
        if let mark = form.mark, !overtaken.isEmpty {
            throw Overtaken(
                overtaken.map { Overtaken.Text($0.name, standing: form.values[$0.name] ?? []) }, mark: FormMark.name,
                now: mark)
        }
        return try action.perform(in: scene)
    }
}
