/// Who works on a group deliverable, and when: its owners write, other members review, every member organisation signs off.
package struct Producing: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    package func verdictOnPlanning(by actor: Actor) -> Verdict {
        .all(open, plansHere(actor) ? .allowed : .refused(.only(.member)))
    }

    /// Something the network will not live to see is no plan.
    package func verdict(onDue due: Day, ends: Day?) -> Verdict {
        guard let ends, due > ends else { return .allowed }
        return .refused(Refusal("dueAfterEnd", say("The network ends on \(ends); plan it to be done before.")))
    }

    /// Owners change the plan, and so do those who run the network: owners may fall away.
    package func verdictOnReplanning(_ deliverable: Deliverable, by actor: Actor) -> Verdict {
        .all(unreleased(deliverable), leads(deliverable, actor))
    }

    /// Whoever may plan it anew gives it up; what was written stays.
    package func verdictOnGivingUp(_ deliverable: Deliverable, by actor: Actor) -> Verdict {
        verdictOnReplanning(deliverable, by: actor)
    }

    package func verdictOnResuming(_ deliverable: Deliverable, by actor: Actor) -> Verdict {
        .all(
            open, leads(deliverable, actor),
            deliverable.isGivenUp
                ? .allowed : .refused(Refusal("only.givenUp", say("It has not been given up; the work goes on."))))
    }

    package func verdictOnWriting(_ deliverable: Deliverable, by actor: Actor) -> Verdict {
        .all(unreleased(deliverable), owns(deliverable, actor) ? .allowed : .refused(.onlyOwners))
    }

    package func verdictOnAskingForReview(of deliverable: Deliverable, by actor: Actor) -> Verdict {
        .all(verdictOnWriting(deliverable, by: actor), deliverable.versions > 0 ? .allowed : .refused(.unwritten))
    }

    /// - Parameter isAsked: an owner has asked this person, and they have not answered yet.
    package func verdictOnReviewing(_ deliverable: Deliverable, by actor: Actor, isAsked: Bool) -> Verdict {
        .all(
            unreleased(deliverable), actor.member == nil ? .refused(.onlyMembers) : .allowed,
            isAsked
                ? .allowed
                : .refused(
                    Refusal("only.asked", say("Reviews are asked for by the owners; nobody is waiting for yours now.")))
        )
    }

    /// - Parameter reviews: how many others have read it and said what they found.
    package func verdictOnSigning(_ deliverable: Deliverable, by actor: Actor, reviews: Int, hasSigned: Bool) -> Verdict
    {
        let verdict = Verdict.all(
            unreleased(deliverable), actor.holds(.member) ? .allowed : .refused(.only(.member)),
            deliverable.versions > 0 ? .allowed : .refused(.unwritten))
        guard verdict.isAllowed else { return verdict }
        if reviews == 0 {
            return .refused(
                Refusal(
                    "unreviewed",
                    say("Somebody who does not own it must have read it first: its owners ask for a review.")))
        }
        if hasSigned {
            return .refused(Refusal("signed", say("Your organisation has signed this version off.")))
        }
        return .allowed
    }

    /// - Parameter outstanding: the names of those who have not signed the latest version off.
    package func verdictOnReleasing(
        _ deliverable: Deliverable, by actor: Actor, parties: Int, outstanding: [String]
    ) -> Verdict {
        let verdict = Verdict.all(
            unreleased(deliverable), actor.holds(.convener) ? .allowed : .refused(.only(.convener)),
            deliverable.versions > 0 ? .allowed : .refused(.unwritten))
        guard verdict.isAllowed else { return verdict }
        if parties == 0 {
            return .refused(Refusal("noMembers", say("Nobody has a seat here who could sign it off.")))
        }
        if !outstanding.isEmpty {
            let names = outstanding.joined(separator: ", ")
            return .refused(
                Refusal(
                    "signOffsOutstanding", say("Every member organisation signs off first. Still to come: \(names).")))
        }
        return .allowed
    }

    package func verdictOnUptake(of deliverable: Deliverable, by actor: Actor) -> Verdict {
        let verdict = Verdict.all(open, actor.holds(.member) ? .allowed : .refused(.only(.member)))
        guard verdict.isAllowed else { return verdict }
        return deliverable.isReleased
            ? .allowed
            : .refused(Refusal("unreleased", say("What it changes can be told once it is released.")))
    }

    /// While the network works; what is nearly done may be finished while it closes.
    private var open: Verdict {
        switch stage {
        case .active, .closing: .allowed
        case .closed: .refused(.readOnly)
        case .design, .call, .selection, .invitation: .refused(.outsideStage(.active))
        }
    }

    private func unreleased(_ deliverable: Deliverable) -> Verdict {
        .all(
            open, deliverable.isReleased ? .refused(.released) : .allowed,
            deliverable.isGivenUp ? .refused(.givenUp) : .allowed)
    }

    private func leads(_ deliverable: Deliverable, _ actor: Actor) -> Verdict {
        actor.holds(.convener) || actor.holds(.facilitator) || owns(deliverable, actor)
            ? .allowed : .refused(.onlyOwners)
    }

    private func owns(_ deliverable: Deliverable, _ actor: Actor) -> Bool {
        actor.member.map { deliverable.owners.contains($0.person) } ?? false
    }

    private func plansHere(_ actor: Actor) -> Bool {
        actor.member?.holds(any: [.member, .facilitator, .convener]) ?? false
    }
}

extension Refusal {
    package static let onlyOwners = Refusal(
        "only.owners", say("Only its owners write it. Ask one of them, or ask a convener to make you one."))
    package static let unwritten = Refusal("unwritten", say("There is no text yet: its owners write a first version."))
    package static let givenUp = Refusal(
        "only.givenUp", say("It has been given up. Whoever plans it can take it up again."))
    package static let released = Refusal(
        "released", say("It is released and stands as it is. What comes next is a new deliverable."))
}
