import Domain
import Words

/// What events of the charter were about: goals and learning questions. Those of the draft are for whoever shapes it.
enum CharterEventSubjects {
    static func of(_ scene: Scene, _ facts: NetworkFacts, _ events: EventSubjects) throws -> [Int64: EventSubject] {
        let goals = events.of(.goalSet, .goalDropped, .readingRecorded, as: Goal.self)
        let questions = events.of(.questionSet, .questionDropped, as: LearningQuestion.self)
        guard !goals.isEmpty || !questions.isEmpty else { return [:] }
        let charter = CharterStore(scene)
        let mayShape = Chartering(stage: facts.stage).verdictOnAgenda(for: scene.actor).isAllowed
        let stands = try charter.latestVersion() > 0
        let draft = mayShape ? Address(.charterDraft, facts.slug) : nil
        var subjects: [Int64: EventSubject] = [:]
        func add(_ id: Int64, _ title: String, _ address: Address?) {
            subjects[id] = EventSubject(title, at: address)
        }
        if mayShape, !goals.isEmpty {
            for goal in try charter.draftGoals() { add(goal.id.rawValue, goal.statement, draft?.at("goals")) }
        }
        if mayShape, !questions.isEmpty {
            for row in try charter.draftQuestions() { add(row.id.rawValue, row.question, draft?.at("questions")) }
        }
        let charterPage = stands ? Address(.charter, facts.slug) : draft
        let progress = facts.stage >= .active ? Address(.progress, facts.slug) : nil
        for goal in goals.isEmpty ? [] : try charter.goals() {
            add(goal.id.rawValue, goal.statement, progress?.at("goal-\(goal.id)") ?? charterPage?.at("goals"))
        }
        for row in questions.isEmpty ? [] : try charter.questions() {
            add(row.id.rawValue, row.question, charterPage?.at("questions"))
        }
        let asked = Set(goals.map(\.rawValue) + questions.map(\.rawValue))
        return subjects.filter { asked.contains($0.key) }
    }
}
