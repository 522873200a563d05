import Domain
import Words

/// Where an application stands, in a sentence to its applicant.
enum ApplicationStatus {
    static func sentence(_ application: SelectionStore.ApplicationRow, _ applying: Applying) -> Phrase {
        switch application.state {
        case .draft:
            guard applying.verdictOnKeeping.isAllowed, let deadline = applying.deadline?.said else {
                return say("The call is over, and this draft was not sent. What you kept is still here.")
            }
            return say("A draft. You can come back to it and send it until \(deadline).")
        case .asked:
            guard applying.verdictOnKeeping.isAllowed, let deadline = applying.deadline?.said else {
                return say(
                    "Full proposals are no longer taken, and this one was not sent. What you kept is still here.")
            }
            return say("You are asked for the full proposal. You can write it here and send it until \(deadline).")
        case .erased: return say("This application was erased. What stays is a count, without your name.")
        case .withdrawn: return say("You withdrew this application.")
        case .sent:
            return applying.calling.stage == .call
                ? say("Sent and received. Conveners may read it from now on, reviewers once the call is closed.")
                : say("It is being read and reviewed. You hear of the decision by mail, on the same day as everybody.")
        case .proposed:
            return say(
                "The full proposal was received. You hear of the decision by mail, on the same day as everybody.")
        case .released:
            switch application.decision {
            case .invite: return say("You are invited to take a seat. The invitation comes by mail.")
            case .reserve: return say("You are in reserve: if a seat becomes free, we write to you.")
            case .decline, nil:
                return application.goesOn == false
                    ? say("You are not asked for a full proposal this time.")
                    : say("The seats went to others this time.")
            }
        }
    }
}
