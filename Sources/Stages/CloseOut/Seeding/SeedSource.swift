import Domain
import Sealing
import Words

/// What a network leaves to those after it. Only what was published, agreed and released goes along.
package struct SeedSource {
    private let scene: Scene

    /// - Parameter scene: of the network that leaves it.
    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// - Parameter people: whether those who agreed to be asked go along: to conveners of the next network, never into an
    ///   archive.
    package func seed(people: Bool) throws -> NetworkSeed {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        let texts = try charter.standingTexts()
        return NetworkSeed(
            network: NetworkSeed.Origin(id: facts.id, name: facts.name), topic: facts.topic, begins: facts.begins,
            ends: facts.closed ?? facts.ends,
            digest: try EventLog(scene.connection, scene.network).latest(1).first.flatMap {
                Digest(bytes: $0.digest)?.hex
            } ?? "",
            ancestors: try charter.descent().ancestors.map { NetworkSeed.Origin(id: $0.id, name: $0.name) },
            charter: CharterSection.written.compactMap { section in
                texts[section].flatMap { $0.isEmpty ? nil : NetworkSeed.Clause(section, $0) }
            },
            methods: try methods(texts), silence: try CloseOutStore(scene).silence(),
            goals: try charter.goals().map {
                Goal(
                    statement: $0.statement, measure: $0.measure, unit: $0.unit, baseline: $0.baseline,
                    target: $0.target)
            },
            questions: try charter.openQuestions().map { NetworkSeed.Question($0.question, $0.decision) },
            duties: try charter.duties().map { NetworkSeed.AssignedDuty($0.duty, $0.role) },
            expectations: try charter.expectations().map {
                NetworkSeed.Expected($0.kind, $0.text, because: $0.reason, every: $0.every)
            }, lessons: try lessons(), library: try library(),
            people: people ? try CloseOutStore(scene).alumni() : [])
    }

    func methods(_ texts: [CharterSection: String]) throws -> NetworkSeed.Methods {
        NetworkSeed.Methods(
            cadence: texts[.cadence] ?? "", decisions: texts[.decisions] ?? "",
            held: try ExchangeStore(scene).held().map { NetworkSeed.Methods.Held($0.kind, $0.count) },
            asked: try FacilitationStore(scene).askedOfAll(50))
    }

    func lessons() throws -> [NetworkSeed.HandedLesson] {
        try ReflectionStore(scene).travellingLessons(NetworkSeed.mostLessons).map {
            NetworkSeed.HandedLesson(
                id: $0.id, statement: $0.statement, context: $0.context, evidence: $0.evidence, users: $0.users,
                sureness: $0.sureness)
        }
    }

    private func library() throws -> [NetworkSeed.Work] {
        try DeliverablesStore(scene).released().map {
            NetworkSeed.Work(id: $0.id, title: $0.title, what: $0.what, licence: $0.licence)
        }
    }
}
