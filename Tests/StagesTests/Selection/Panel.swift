import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit

/// A panel of reviewers around the candidates of GROOVE.
extension House {
    /// Does all that waits, long work among it.
    func performAll() async throws {
        try await Rounds(setting, logger: Logger(label: "test")).performAll()
    }

    /// Does something as somebody of the network `groove`.
    @discardableResult
    func perform(_ action: some Action, as person: ID<Person>) async throws -> RecordedEvent {
        try await World(setting).act(action, in: groove(), as: person)
    }

    /// Gives so many people the role of a reviewer.
    func reviewers(_ count: Int) async throws -> [ID<Person>] {
        var people: [ID<Person>] = []
        for number in 0..<count {
            let event = try await perform(
                NameMember(
                    name: "Reviewer \(number)", email: "reviewer\(number)@panel.example", organisation: nil,
                    roles: [.reviewer]),
                as: cast[.convener])
            people.append(ID(rawValue: event.subject))
        }
        return people
    }

    /// Whatever the way there, somebody has scored a candidate, the same on each criterion.
    func hasScored(_ person: ID<Person>, _ candidate: ID<Candidate>, _ score: Int) async throws {
        let network = try await groove()
        try await run(
            """
            INSERT INTO candidate_review (network_id, candidate_id, person_id, assigned_at, declared_at, has_conflict, scored_at)
            VALUES (\(network), \(candidate), \(person), 1, 2, 0, 3)
            """)
        for criterion in UsualForm.criteria {
            try await run(
                """
                INSERT INTO candidate_score (network_id, candidate_id, person_id, criterion, score, comment)
                VALUES (\(network), \(candidate), \(person), \(criterion.key.rawValue), \(score), 'Because.')
                """)
        }
    }

    /// How many letters of this subject are in the outbox, and to whom.
    func letters(_ subject: String) async throws -> [String] {
        try await setting.keep(as: .clock) { scene in
            try OutboxStore(scene.connection, scene.setting).latest(300).filter {
                $0.subject.contains(subject) && !$0.subject.hasPrefix("A candidate")
            }
            .map(\.email).sorted()
        }
    }

    /// How many questions the database is asked for one page.
    func queries(_ path: String, as browser: Browser) async throws -> Int {
        let before = setting.database.statements
        _ = try await browser.get(path)
        return setting.database.statements - before
    }
}
