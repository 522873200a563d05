import Domain

/// Tells the convener, and whoever was invited, that nobody answered in time.
struct InvitationLapsedLetter: Letter {
    let network: String
    let organisation: String
    let isForStaff: Bool

    var subject: Phrase { say("The invitation of \(organisation) has lapsed (\(network))") }

    var paragraphs: [Phrase] {
        isForStaff
            ? [
                say(
                    "\(organisation) has not answered in time, so its seat in \(network) is free. It can be invited once more, or somebody else."
                ),
                say(
                    "Who is next in reserve, where there is a reserve, is invited by one button here:\n\(Self.linkMark)"
                ),
            ]
            : [
                say(
                    "The day to answer the invitation to \(network) has passed, and the seat is free for somebody else. If you still want it, write to a convener."
                )
            ]
    }
}
