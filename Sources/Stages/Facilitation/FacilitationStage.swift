import Domain
import Words

/// The facilitator's page and questions.
enum FacilitationStage {
    static let part = StagePart(
        migrations: FacilitationSchema.migrations, doors: FacilitationRoutes.add,
        chapters: [
            Chapter(.facilitation, say("Facilitation"), since: .active, for: { Sight($0).seesStaffMatters })
        ],
        waiting: { scene in
            let charter = CharterStore(scene)
            guard Working.verdict(at: try charter.stage()).isAllowed else { return [] }
            let slug = try charter.facts().slug
            let beginning = scene.actor.holds(.member) ? try Beginning(scene).waiting() : []
            return try beginning
                + FacilitationStore(scene).unanswered().map { question in
                    let text = question.text
                    return Waiting(
                        say("Answer: \(text)"), Address(.reflectiveQuestion, slug, question.id),
                        matter: Matter(.answerQuestion, question.id))
                }
        },
        letters: { kind, event, scene in
            kind == .reflectiveQuestionAsked ? try asked(ID(rawValue: event.subject), scene) : []
        },
        replies: FacilitationReplies.read, broken: FacilitationInvariants.broken,
        concerns: { try FacilitationConcerns($0).list() },
        sights: { [SightLine(say("Reflective questions and the answers to them"), ReflectionSight($0).seesAll)] },
        subjects: { scene, facts, events in
            try FacilitationStore(scene).questions(
                events.of(.reflectiveQuestionAsked, .reflectiveQuestionAnswered)
            ).reduce(into: [:]) {
                $0[$1.id.rawValue] = EventSubject($1.text, at: Address(.reflectiveQuestion, facts.slug, $1.id))
            }
        })

    private static func asked(_ question: ID<ReflectiveQuestion>, _ scene: Scene) throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        let facilitation = FacilitationStore(scene)
        guard let text = try facilitation.text(of: question) else { return [] }
        return try facilitation.receivers(of: question).map { receiver in
            Addressed(
                letter: ReflectiveQuestionLetter(network: facts.name, question: text), email: receiver.email,
                person: receiver.person, language: receiver.language,
                link: Address(.reflectiveQuestion, facts.slug, question), matter: Matter(.answerQuestion, question),
                takesReply: true)
        }
    }
}
