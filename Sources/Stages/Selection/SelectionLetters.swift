import Domain
import Foundation
import Words

/// Which letters the events of the selection call for.
struct SelectionLetters {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func letters(_ kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        switch kind {
        case .applicationSent: try receipt(for: ID(rawValue: event.subject))
        case .reviewerAssigned: try request(event)
        case .decisionsReleased: try decisions()
        default: []
        }
    }

    private func receipt(for id: ID<Candidate>) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        guard let application = try selection.application(id), let call = try selection.call() else { return [] }
        let letter = ReceiptLetter(
            network: try CharterStore(scene).facts().name, organisation: application.texts.organisation,
            deadline: call.deadline)
        return [
            Addressed(
                letter: letter, email: application.email, person: nil, language: application.language,
                link: try selection.link(to: id))
        ]
    }

    private func request(_ event: RecordedEvent) throws -> [Addressed] {
        guard let reviewer = try reviewer(in: event) else { return [] }
        let facts = try CharterStore(scene).facts()
        let person = try HouseStore(scene).person(reviewer)
        return person.emails.prefix(1).map { email in
            Addressed(
                letter: ReviewerLetter(network: facts.name), email: email, person: reviewer,
                language: person.language ?? "en",
                link: Address(.candidate, facts.slug, ID<Candidate>(rawValue: event.subject)))
        }
    }

    private func decisions() throws -> [Addressed] {
        let selection = SelectionStore(scene)
        let name = try CharterStore(scene).facts().name
        return try selection.releasedApplications().compactMap { application in
            guard let decision = application.decision else { return nil }
            let letter = DecisionLetter(
                network: name, organisation: application.texts.organisation, decision: decision,
                reason: application.reason ?? "")
            return Addressed(
                letter: letter, email: application.email, person: nil, language: application.language,
                link: try selection.link(to: application.id))
        }
    }

    private func reviewer(in event: RecordedEvent) throws -> ID<Person>? {
        try JSONDecoder().decode([String: String].self, from: Data(event.body.utf8))["reviewer"].flatMap { ID($0) }
    }
}
