import Domain

/// How far something on the checklist is by what is really there: so many of so many.
package struct ChecklistStanding: Sendable, Encodable {
    package let done: Int
    package let total: Int

    init(done: Int, of total: Int) {
        self.done = done
        self.total = total
    }

    /// Nothing there is nothing done.
    package var isDone: Bool { total > 0 && done >= total }

    func phrase(for item: ClosingItem) -> Phrase {
        switch item {
        case .deliverables:
            total == 0 ? say("There are no deliverables.") : say("\(done) of \(total) released.")
        case .lessons: say("\(done) lessons.")
        case .retrospect: done == 0 ? say("Not noted yet.") : say("Held and noted.")
        case .goals: total == 0 ? say("There are no goals.") : say("\(done) of \(total) goals have a last figure.")
        case .promises: total == 0 ? say("Nobody promised anything.") : say("\(done) of \(total) kept.")
        case .contacts: say("\(done) of \(total) people have answered.")
        case .heeded: say("\(done) of \(total) lessons of last time looked back at.")
        case .grants: say("Ticked by hand, with what was sent to whom.")
        case .consents: say("\(done) of \(total) people have chosen.")
        case .thanks: done == 0 ? say("Not written yet.") : say("Written.")
        case .keepers: total == 0 ? say("No keepers named yet.") : say("\(done) of \(total) keepers have agreed.")
        }
    }
}
