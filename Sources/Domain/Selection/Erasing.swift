/// When an application is erased: after the time the call states, or before it on the applicant's wish.
///
/// What was successful stays, since the network rests on it; so does whatever is still being decided or read again.
package struct Erasing: Sendable {
    package enum Cause: String, Sendable, Hashable, Codable {
        case time, wish
    }

    package let stage: Stage
    package let state: Applying.State
    package let decision: Decision?
    /// An appeal has been lodged and not answered.
    package let isAppealed: Bool
    /// Until when an appeal is taken.
    package let appealsUntil: Moment?
    /// When it was decided or withdrawn.
    package let since: Moment?
    /// After how many days the call has it erased; 0 keeps it.
    package let keptDays: Int
    package let now: Moment

    package init(
        stage: Stage, state: Applying.State, decision: Decision?, isAppealed: Bool, appealsUntil: Moment?,
        since: Moment?, keptDays: Int, now: Moment
    ) {
        self.stage = stage
        self.state = state
        self.decision = decision
        self.isAppealed = isAppealed
        self.appealsUntil = appealsUntil
        self.since = since
        self.keptDays = keptDays
        self.now = now
    }

    /// From when on the clock erases it; nothing where it never does.
    package var due: Moment? {
        guard keptDays > 0, let since, isOver, !isAppealed else { return nil }
        if state == .released, decision == .reserve, stage < .closing { return nil }
        let due = since.adding(days: keptDays)
        return max(due, appealsUntil ?? due)
    }

    package var verdictByClock: Verdict {
        guard let due, now >= due else {
            return .refused(Refusal("notDue", say("The call keeps this application longer.")))
        }
        return .allowed
    }

    package var verdictOnWish: Verdict {
        switch state {
        case .erased: return .refused(Refusal("alreadyErased", say("The application has been erased.")))
        case .sent, .asked, .proposed:
            return .refused(
                Refusal("withdrawFirst", say("The application is being considered. Withdraw it first, then erase it.")))
        case .released where decision == .invite:
            return .refused(
                Refusal(
                    "invited",
                    say("You are invited. The network keeps what you promised; decline the invitation first.")))
        case .released where isAppealed:
            return .refused(
                Refusal("beingRead", say("Your appeal is being read. It can be erased once that is answered.")))
        case .draft:
            return .refused(
                Refusal(
                    "draftOnly", say("A draft has reached nobody. Empty its answers and keep it; that is all there is.")
                ))
        case .withdrawn, .released: return .allowed
        }
    }

    private var isOver: Bool { state == .withdrawn || (state == .released && decision != .invite) }
}
