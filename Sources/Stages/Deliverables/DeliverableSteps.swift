import Domain
import Web
import Words

/// What the one who looks can do next with a deliverable: each way drawn from the verdict that also guards it.
struct DeliverableSteps {
    let facts: DeliverablesStore.Facts
    let slug: String
    let actor: Actor
    let producing: Producing
    let deliverable: Deliverable
    let isAsked: Bool
    let reviewsGiven: Int
    let signOffs: [DeliverablesStore.PartyLine]
    let party: ID<Party>?

    var links: [FormLink] {
        let hasSigned = signOffs.contains { $0.party == party && $0.signed != nil }
        let outstanding = signOffs.filter { $0.signed == nil }.map(\.name)
        let all: [(Phrase, Place, Verdict)] = [
            (
                say("Review it"), .reviewDeliverable,
                producing.verdictOnReviewing(deliverable, by: actor, isAsked: isAsked)
            ),
            (say("Write the next version"), .deliverableText, producing.verdictOnWriting(deliverable, by: actor)),
            (say("Ask for a review"), .askForReview, producing.verdictOnAskingForReview(of: deliverable, by: actor)),
            (
                say("Sign off for my organisation"), .signOff,
                producing.verdictOnSigning(deliverable, by: actor, reviews: reviewsGiven, hasSigned: hasSigned)
            ),
            (
                say("Release it"), .releaseDeliverable,
                producing.verdictOnReleasing(deliverable, by: actor, parties: signOffs.count, outstanding: outstanding)
            ),
            (say("Change the plan"), .deliverablePlan, producing.verdictOnReplanning(deliverable, by: actor)),
            (say("Give it up"), .giveUpDeliverable, producing.verdictOnGivingUp(deliverable, by: actor)),
            (say("Take it up again"), .resumeDeliverable, producing.verdictOnResuming(deliverable, by: actor)),
        ]
        return deliverable.isReleased ? [] : all.compactMap { link($0, $1, $2) }
    }

    var uptake: FormLink? {
        link(say("Tell what it changes in my grant"), .newUptake, producing.verdictOnUptake(of: deliverable, by: actor))
    }

    /// What is for others is not offered; what is not possible yet stands there with the reason.
    private func link(_ label: Phrase, _ place: Place, _ verdict: Verdict) -> FormLink? {
        if let code = verdict.refusal?.code, code.hasPrefix("only") || code == Refusal.readOnly.code { return nil }
        return FormLink(label, to: Address(place, slug, facts.id), verdict: verdict)
    }
}
