/// Who has the cohort chosen as a set, and when what was worked out becomes the drafts of decisions.
///
/// Everything here is counted as far as whoever acts may know. Where the network has a deputy, the deputy accepts, since a
/// convener may not know of every candidate.
package struct Choosing: Sendable {
    package let stage: Stage
    /// Eligible candidates with a score, who are not decided on for good.
    package let pool: Int
    /// Nothing until somebody has stated it.
    package let seats: Int?
    package let isUnderWay: Bool
    package let hasDeputy: Bool
    /// Somebody a rule names who cannot be chosen.
    package let unready: Phrase?

    package init(
        stage: Stage, pool: Int = 0, seats: Int? = nil, isUnderWay: Bool = false, hasDeputy: Bool = false,
        unready: Phrase? = nil
    ) {
        self.stage = stage
        self.pool = pool
        self.seats = seats
        self.isUnderWay = isUnderWay
        self.hasDeputy = hasDeputy
        self.unready = unready
    }

    package func verdictOnStating(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .call, stage != .selection { return .refused(.outsideStage(.selection)) }
        return isFor(actor)
    }

    package func verdictOnAsking(by actor: Actor) -> Verdict {
        let first = verdict(for: actor)
        if !first.isAllowed { return first }
        guard let seats else {
            return .refused(Refusal("noCohortTerms", say("State the seats and quotas of the cohort first.")))
        }
        if let unready {
            return .refused(
                Refusal(
                    "unreadyCandidate",
                    say(
                        "A rule names “\(unready)”, which is not eligible, has withdrawn or has no score. Take the rule out."
                    )))
        }
        if pool < seats {
            let pool = pool
            return .refused(
                Refusal(
                    "poolTooSmall",
                    say("\(pool) eligible candidates have a score; there are \(seats) seats. Wait for more reviews.")))
        }
        return isUnderWay
            ? .refused(Refusal("underWay", say("A cohort is being worked out; it takes a moment."))) : .allowed
    }

    /// A seed comes before the pool is final: nobody can choose it by what it would draw.
    package func verdictOnRecordingSeed(_ draw: DrawStanding, by actor: Actor) -> Verdict {
        let first = verdict(for: actor, late: true)
        if !first.isAllowed { return first }
        return draw.hasSeed
            ? .refused(
                Refusal(
                    "seedRecorded", say("A seed is recorded already, and stands. The next draw is made from it.")))
            : .allowed
    }

    package func verdictOnDrawing(_ draw: DrawStanding, by actor: Actor) -> Verdict {
        let first = verdictOnAsking(by: actor)
        if !first.isAllowed { return first }
        if !draw.isCalibrated {
            return .refused(
                Refusal(
                    "drawNeedsCalibration",
                    say(
                        "The band of a draw follows from the intervals of calibrated scores. Calibrate the scores as they stand first."
                    )))
        }
        return draw.hasSeed
            ? .allowed
            : .refused(.noSeed)
    }

    package func verdictOnAccepting(_ cohort: CohortStanding, by actor: Actor) -> Verdict {
        let first = verdict(for: actor)
        if !first.isAllowed { return first }
        if cohort.isAccepted {
            return .refused(Refusal("acceptedBefore", say("This cohort has been accepted already.")))
        }
        if hasDeputy, !actor.holds(.deputy) {
            return .refused(
                Refusal(
                    "deputyAccepts",
                    say("This network has a deputy. The deputy accepts the cohort, for all candidates at once.")))
        }
        if !cohort.isFound {
            return .refused(Refusal("noCohort", say("There is no cohort yet that could be accepted.")))
        }
        return cohort.change.map { .refused($0.refusal) } ?? .allowed
    }

    /// Somebody of the accepted cohort does not come: until the table opens another may take the seat.
    package func verdictOnReplacing(isAccepted: Bool, by actor: Actor) -> Verdict {
        let first = verdict(for: actor, late: true)
        if !first.isAllowed { return first }
        if hasDeputy, !actor.holds(.deputy) {
            return .refused(
                Refusal(
                    "deputyAccepts",
                    say("This network has a deputy. The deputy accepts the cohort, for all candidates at once.")))
        }
        return isAccepted
            ? .allowed
            : .refused(Refusal("noCohortAccepted", say("No cohort has been accepted yet; nobody can be replaced.")))
    }

    /// Reviews that nobody waits for any more are released at once.
    package func verdictOnReleasing(outstanding: Int, by actor: Actor) -> Verdict {
        let first = verdict(for: actor)
        if !first.isAllowed { return first }
        return outstanding > 0
            ? .allowed : .refused(Refusal("nothingOutstanding", say("Every review of the pool is in.")))
    }

    private func verdict(for actor: Actor, late: Bool = false) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection, !late || stage != .invitation { return .refused(.outsideStage(.selection)) }
        return isFor(actor)
    }

    private func isFor(_ actor: Actor) -> Verdict {
        actor.holds(.convener) || actor.holds(.deputy) ? .allowed : .refused(.only(.convener))
    }
}

extension Refusal {
    package static let noSeed = Refusal(
        "noSeed", say("Record the seed first: it must stand before the pool of a draw is final."))

    /// - Parameter rule: the first that the nearest reserve would break.
    package static func noReserveFits(_ rule: Phrase?) -> Refusal {
        guard let rule else {
            return Refusal("noReserveFits", say("Nobody is in reserve. Keep a candidate in reserve first."))
        }
        return Refusal(
            "noReserveFits", say("With no reserve would the cohort keep what is asked of it: \(rule) Decide by hand."))
    }
}
