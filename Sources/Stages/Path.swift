import Domain
import Words

/// What stood for each `:name` of a place, and what was asked behind the question mark.
package struct Path: Sendable {
    private let parts: [String: String]
    private let questions: [String: String]
    /// What the browser's cookie holds, to tell one's own session among others.
    let session: String?

    package init(_ parts: [String: String], questions: [String: String] = [:], session: String? = nil) {
        self.session = session
        self.parts = parts
        self.questions = questions
    }

    /// There is no such thing, or it is not for this viewer: both answer the same.
    package struct NotFound: Error {
        package init() {}
    }

    package func text(_ name: String) throws -> String {
        guard let text = parts[name] else { throw NotFound() }
        return text
    }

    package func id<Subject>(_ name: String, _ subject: Subject.Type = Subject.self) throws -> ID<Subject> {
        guard let id = ID<Subject>(try text(name)) else { throw NotFound() }
        return id
    }

    package func question(_ name: String) -> String? { questions[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// Words typed into a field that asks for them, as browsers write them into an address.
    ///
    /// - Parameter most: so many letters are read, the rest is left out.
    package func words(_ name: String, most: Int) -> String {
        String((question(name) ?? "").replacing("+", with: " ").trimmed.prefix(most))
    }

    /// The network's name in addresses.
    package var network: String { parts["network"] ?? "-" }
}
