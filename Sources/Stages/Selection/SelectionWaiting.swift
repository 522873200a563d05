import Domain
import Words

/// What the selection waits for from the one who looks.
struct SelectionWaiting {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    func list() throws -> [Waiting] {
        if !CandidateSight.isFor(scene.actor) { return [] }
        let facts = try CharterStore(scene).facts()
        switch facts.stage {
        case .call where scene.actor.holds(.convener): return try call(facts)
        case .call where scene.actor.holds(.deputy): return try interests(facts)
        case .selection: return try candidates(facts)
        case .invitation: return try late(facts) + appeals(facts)
        case .active, .closing: return try appeals(facts)
        default: return []
        }
    }

    private func call(_ facts: NetworkFacts) throws -> [Waiting] {
        let selection = SelectionStore(scene)
        guard let call = try selection.call() else {
            return [Waiting(say("Write the call"), Address(.callText, facts.slug))]
        }
        if call.opened == nil { return [Waiting(say("Open the call"), Address(.callDraft, facts.slug))] }
        var list: [Waiting] = []
        if call.draft != nil {
            list.append(Waiting(say("Publish the change of the call, or drop it"), Address(.callDraft, facts.slug)))
        }
        let unanswered =
            call.terms.hasTwoSteps && call.deadline.isOver(at: scene.now)
            ? try selection.unansweredCount() : 0
        if unanswered > 0 {
            list.append(
                Waiting(
                    say("Answer \(unanswered) expressions of interest"), Address(.candidates, facts.slug),
                    due: call.terms.proposals?.day))
        }
        let last = call.terms.proposals ?? call.deadline
        if last.isOver(at: scene.now) {
            list.append(
                Waiting(say("Close the call and begin the selection"), Address(.call, facts.slug), due: last.day))
        }
        return list
    }

    /// A deputy answers those some convener must not know of.
    private func interests(_ facts: NetworkFacts) throws -> [Waiting] {
        let selection = SelectionStore(scene)
        guard let terms = try selection.call()?.terms, terms.hasTwoSteps, terms.deadline.isOver(at: scene.now) else {
            return []
        }
        let unanswered = try selection.handedOverUnansweredCount()
        return unanswered == 0
            ? []
            : [
                Waiting(
                    say("Answer \(unanswered) expressions of interest"), Address(.candidates, facts.slug),
                    due: terms.proposals?.day)
            ]
    }

    private func candidates(_ facts: NetworkFacts) throws -> [Waiting] {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { return [] }
        let candidates = try selection.candidates(sight).filter { !$0.isWithdrawn && $0.eligibility != .ineligible }
        let own = own(candidates.filter { $0.decision == nil && $0.own?.hasScored == false }, facts)
        guard sight.seesAll else { return own }
        let address = Address(.candidates, facts.slug)
        // A deputy looks after those some convener must not know of, and leaves the others to conveners.
        let mine = candidates.filter { scene.actor.holds(.convener) || sight.handedOver.contains($0.id) }
        let open = mine.count { $0.eligibility == nil }
        let ripe = mine.count { $0.eligibility != nil && $0.decision == nil && $0.assigned == $0.scored }
        let decided = candidates.count { $0.decision != nil }
        var list = own
        if open > 0 { list.append(Waiting(say("Decide on the eligibility of \(open) candidates"), address)) }
        if ripe > 0 { list.append(Waiting(say("Decide on \(ripe) candidates, or assign them reviewers"), address)) }
        if decided > 0, decided == candidates.count, try selection.releasing().verdict(for: scene.actor).isAllowed {
            list.append(Waiting(say("Release the decisions"), address))
        }
        return list
    }

    /// A few by their names; more are a queue.
    private func own(_ unread: [SelectionStore.CandidateRow], _ facts: NetworkFacts) -> [Waiting] {
        let count = unread.count
        if count > 4 {
            return [Waiting(say("Read and score \(count) candidates"), Address(.readingQueue, facts.slug))]
        }
        return unread.map { row in
            let name = row.name
            return Waiting(
                row.organisation == nil ? say("Review \(name)") : say("Review the candidate \(name)"),
                Address(.candidate, facts.slug, row.id))
        }
    }

    /// Whoever looks after a candidate names a second reader; the second reader answers.
    private func appeals(_ facts: NetworkFacts) throws -> [Waiting] {
        guard let sight = try SelectionStore(scene).sight() else { return [] }
        return try AppealStore(scene).waiting(sight).filter { row in
            row.isOwn || scene.actor.holds(.convener) || sight.handedOver.contains(row.id)
        }.map { row in
            Waiting(
                row.isOwn
                    ? say("Read an application again and answer its appeal")
                    : say("Name a second reader for an appeal"),
                Address(.appeal, facts.slug, row.id))
        }
    }

    private func late(_ facts: NetworkFacts) throws -> [Waiting] {
        let late = try SelectionStore(scene).releasing().late
        return late == 0
            ? [] : [Waiting(say("Decide on \(late) candidates that had to wait"), Address(.candidates, facts.slug))]
    }
}
