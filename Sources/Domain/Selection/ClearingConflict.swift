/// Who names ties, and who clears a conflict the system has found.
package struct ClearingConflict: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    /// Everybody who may come to read candidates names the people and organisations they are tied to.
    package func verdictOnNaming(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !CandidateSight.isFor(actor) { return .refused(.only(.reviewer)) }
        return stage <= .invitation ? .allowed : .refused(.outsideStage(.selection))
    }

    /// A tie of one's own that was an error, or is over.
    package func verdictOnTakingBack(isTakenBack: Bool, by actor: Actor) -> Verdict {
        let naming = verdictOnNaming(by: actor)
        if !naming.isAllowed { return naming }
        return isTakenBack
            ? .refused(Refusal("alreadyTakenBack", say("This tie has been taken back already."))) : .allowed
    }

    /// An applicant names who should not read its application, as long as it can still be read by others.
    package func verdictOnRefusing(by state: Applying.State) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        switch state {
        case .draft, .sent, .asked, .proposed: return .allowed
        case .erased: return .refused(Refusal("alreadyErased", say("The application has been erased.")))
        case .withdrawn: return .refused(Refusal("alreadyWithdrawn", say("The application has been withdrawn.")))
        case .released:
            return .refused(Refusal("alreadyRead", say("It has been read and decided on; nobody reads it any more.")))
        }
    }

    /// A convener who has none with the candidate clears another person's conflict; one that was said stands.
    package func verdictOnClearing(_ conflict: Conflict, on candidate: Candidate, by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        let convening = candidate.verdictOnConvening(by: actor.member)
        if !convening.isAllowed { return convening }
        if conflict.person == actor.person {
            return .refused(Refusal("ownConflict", say("Nobody clears a conflict of their own. Ask another convener.")))
        }
        if conflict.isCleared {
            return .refused(Refusal("alreadyCleared", say("This conflict has been cleared already.")))
        }
        if !conflict.kind.isFound {
            return .refused(
                Refusal(
                    "conflictWasSaid", say("This conflict was declared by people. It stands; choose somebody else.")))
        }
        return conflict.kind.canBeCleared
            ? .allowed
            : .refused(
                Refusal(
                    "certainConflict",
                    say("Nobody judges themselves or their own organisation. Choose somebody else.")))
    }
}
