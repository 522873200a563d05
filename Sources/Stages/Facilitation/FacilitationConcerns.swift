import Domain
import Words

/// What the stages before this one leave for the facilitator to look after.
struct FacilitationConcerns {
    /// As many of each kind as fit on a page that is still read.
    private static let most = 50

    private let scene: Scene
    private let slug: String

    init(_ scene: Scene) throws {
        self.scene = scene
        slug = try CharterStore(scene).facts().slug
    }

    func list() throws -> [Concern] { try Beginning(scene).concerns() + questions() + deliverables() }

    private func questions() throws -> [Concern] {
        try FacilitationStore(scene).waitingForOthers().compactMap { question in
            guard let answers = question.answers else { return nil }
            let text = question.text
            let missing = question.asked - answers
            let sentence = say("“\(text)” still waits for answers: \(missing)")
            return Concern(
                .unanswered, sentence, Address(.reflectiveQuestion, slug, question.id), since: question.at.day())
        }
    }

    private func deliverables() throws -> [Concern] {
        try DeliverablesStore(scene).overdue(Self.most).map { deliverable in
            let title = deliverable.title
            return Concern(
                .overdue, say("“\(title)” was to be released"), Address(.deliverable, slug, deliverable.id),
                since: deliverable.due)
        }
    }
}
