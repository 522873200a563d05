import Domain
import Words

/// No stage of life: networks that lived elsewhere are brought in.
enum ImportingPart {
    static let part = StagePart(
        migrations: ImportingSchema.migrations,
        doors: add,
        letters: ClaimLetter.of,
        broken: ImportingInvariants.broken,
        mentions: { scene in
            guard try ImportedStore(scene).exists() else { return [] }
            return [
                Waiting(
                    say("What it brought along from where it lived before"),
                    Address(.imported, try CharterStore(scene).facts().slug))
            ]
        })

    private static func add(to doors: Doors) {
        doors.page(.imported, ImportedPage.init)
        doors.page(.unclaimed, for: .signedIn, UnclaimedPage.init)
        doors.action(.offerClaim, for: .signedIn, OfferClaim.self)
        // The mailed link has shown whose address it is, so no second one is needed to get in.
        doors.action(.claim, for: .holder(of: .claim), ClaimPerson.self) { event, arrival, porter in
            try await SignInRoutes.begin(
                ID(rawValue: event.subject), arrival, porter,
                then: Address(.home).asking(["done": event.id.description]), byMail: true)
        }
    }
}
