import Domain

/// Tells conveners that an invitation is signed or declined.
struct InvitationSettledLetter: Letter {
    let network: String
    let organisation: String
    let isSigned: Bool

    var subject: Phrase {
        isSigned
            ? say("\(organisation) has signed (\(network))")
            : say("\(organisation) has declined the invitation (\(network))")
    }

    var paragraphs: [Phrase] {
        isSigned
            ? [say("\(organisation) has its seat in \(network). Its promises stand on the promises page.")]
            : [
                say("\(organisation) takes no seat in \(network). The reason stands in its invitation."),
                say(
                    "Who is next in reserve, where there is a reserve, is invited by one button here:\n\(Self.linkMark)"
                ),
            ]
    }
}
