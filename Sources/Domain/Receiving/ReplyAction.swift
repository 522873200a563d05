/// What a letter that comes in does, once it is known whose it is.
package enum ReplyAction: String, Sendable, Hashable, CaseIterable, Codable {
    /// Answers in a conversation.
    case addPost
    /// Begins a conversation, an ask or an offer.
    case beginThread
    /// Begins a conversation in which one says who one is.
    case introduce
    /// Offers something to the others.
    case makeOffer
    /// Asks the others for help.
    case makeAsk
    /// All three, by their numbers.
    case takeFirstSteps
    /// Says whether one comes to an activity.
    case answerActivity
    /// Answers an invitation item by item, and signs it.
    case answerInvitation
    /// Accepts the charter as it stands.
    case acceptCharter
    /// Says how a promise of one's seat stands.
    case answerPromise
    /// The same of all of them, by their numbers.
    case answerPromises
    /// Says whether a draft is ready, and what one found.
    case reviewDraft
    /// Signs a draft off for one's organisation.
    case signOff
    /// Puts into the public library what every member organisation has signed off.
    case releaseDeliverable
    /// Answers what somebody who is invited proposes instead of an item.
    case answerProposal
    /// Says what may become of one's name and words once the network is over.
    case chooseConsent
    /// Answers a reflective question.
    case answerQuestion
    /// Writes in the learning journal.
    case writeJournal
    /// Answers what a digest tells, by its numbers.
    case answerDigest
    /// Undoes what a letter did; anything else is read as an answer to what that letter was about.
    case takeBack

    /// Whether it becomes a post that everybody who takes part reads, with the files that came along.
    package var isPost: Bool {
        switch self {
        case .addPost, .beginThread, .introduce, .makeOffer, .makeAsk, .takeFirstSteps: true
        default: false
        }
    }

    /// Whether its words are for fewer eyes than those of the facilitator and conveners: a journal, an answer that few
    /// read, a choice about oneself; and whatever may hold one of these.
    package var isPrivate: Bool {
        switch self {
        case .writeJournal, .answerQuestion, .chooseConsent, .answerDigest, .takeBack: true
        default: false
        }
    }

    /// The line of a letter that says what to reply; nothing where no letter asks for it.
    package var invitation: Phrase? {
        switch self {
        case .addPost: say("Reply to this letter to answer in the conversation.")
        case .beginThread: nil
        case .introduce: say("Reply with a few lines about who you are and what you work on.")
        case .makeOffer: say("Reply with what you can give the others.")
        case .makeAsk: say("Reply with what you need help with.")
        case .takeFirstSteps:
            say("Reply with the numbers and a few lines after each, such as “1 I am …”; one letter may hold all three.")
        case .answerActivity: say("Reply yes, no or maybe.")
        case .answerInvitation:
            say(
                "Reply with the number of each item and “yes”, “no” and why, or “instead” and what you propose, by when and why. “All yes” accepts everything, “sign” accepts the charter and signs."
            )
        case .acceptCharter: say("Reply “I accept” to accept what is new.")
        case .answerPromise: say("Reply “kept” and what shows it, or “instead”, the new date and why.")
        case .answerPromises:
            say("Reply with the number of a promise and “kept” and what shows it, or “instead”, the new date and why.")
        case .reviewDraft: say("Reply “ready” or “not yet”, and what you found.")
        case .signOff: say("Reply “sign off” to sign it off for your organisation.")
        case .releaseDeliverable:
            say("Reply “release” to release it under the licence of the charter; that cannot be taken back.")
        case .answerProposal: say("Reply “agree”, or “keep” and why.")
        case .chooseConsent:
            say(
                "Reply “public”, “members” or “taken out” for all of it, or a line for each: “name: members”, “words: public”, “files: taken out”."
            )
        case .answerQuestion: say("Reply with your answer; it stands as you give it.")
        case .writeJournal:
            say(
                "Reply with your entry. Only you read it, unless its first line says “for: facilitator”, “for: sponsor” or “for: network”."
            )
        case .answerDigest: say("Reply with the number of what you answer and your answer after it.")
        case .takeBack: say("Reply “take back” to undo it; anything else is read as a new answer.")
        }
    }

    /// The same where a digest tells of several things.
    package func invitation(numbered place: Int) -> Phrase? {
        let number = String(place)
        return switch self {
        case .addPost: say("Reply “\(number)” and your answer.")
        case .answerActivity: say("Reply “\(number) yes”, “\(number) no” or “\(number) maybe”.")
        case .introduce: say("Reply “\(number)” and a few lines about who you are and what you work on.")
        case .makeOffer: say("Reply “\(number)” and what you can give the others.")
        case .makeAsk: say("Reply “\(number)” and what you need help with.")
        case .acceptCharter: say("Reply “\(number) I accept”.")
        case .answerPromise:
            say("Reply “\(number) kept” and what shows it, or “\(number) instead”, the new date and why.")
        case .reviewDraft: say("Reply “\(number) ready” or “\(number) not yet”, and what you found.")
        case .signOff: say("Reply “\(number) sign off”.")
        case .releaseDeliverable: say("Reply “\(number) release”; that cannot be taken back.")
        case .chooseConsent: say("Reply “\(number) public”, “\(number) members” or “\(number) taken out”.")
        case .answerQuestion: say("Reply “\(number)” and your answer; it stands as you give it.")
        case .writeJournal:
            say("Reply “\(number)” and your entry; only you read it, unless it begins with “for: network”.")
        case .beginThread, .takeFirstSteps, .answerInvitation, .answerProposal, .answerPromises, .answerDigest,
            .takeBack:
            nil
        }
    }
}
