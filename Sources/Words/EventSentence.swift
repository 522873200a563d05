import Domain

/// What an event says in a network's history, and to whoever has just done it.
extension EventKind {
    package func sentence(by name: String) -> Phrase {
        switch self {
        case .programmeFounded: say("\(name) set up the programme.")
        case .personNamed: say("\(name) changed their name or language.")
        case .passwordSet: say("\(name) set a password.")
        case .tokenIssued: say("\(name) made a personal token.")
        case .tokenRevoked: say("\(name) revoked a personal token.")
        case .networkFounded: say("\(name) founded the network.")
        case .charterWritten: say("\(name) worked on the charter.")
        case .charterPublished: say("\(name) published a version of the charter.")
        case .charterAccepted: say("\(name) accepted the charter.")
        case .goalSet: say("\(name) set a goal.")
        case .goalDropped: say("\(name) dropped a goal.")
        case .questionSet: say("\(name) set a learning question.")
        case .dutyAssigned: say("\(name) assigned a duty.")
        case .dutyDropped: say("\(name) dropped a duty.")
        case .expectationSet: say("\(name) set an expectation.")
        case .expectationDropped: say("\(name) dropped an expectation.")
        case .facilitatorAppointed: say("\(name) appointed the facilitator.")
        case .memberNamed: say("\(name) named a person of the network.")
        case .networkRenamed: say("\(name) renamed the network.")
        case .stageEntered: say("\(name) moved the network on to its next stage.")
        case .threadBegun: say("\(name) began a conversation.")
        case .threadClosed: say("\(name) closed a conversation with an outcome.")
        case .threadReopened: say("\(name) opened a conversation again.")
        case .postAdded: say("\(name) wrote in a conversation.")
        case .postEdited: say("\(name) changed a post.")
        case .activityPlanned: say("\(name) planned an activity.")
        case .activityChanged: say("\(name) changed the plan of an activity.")
        case .activityAnswered: say("\(name) answered whether they come to an activity.")
        case .attendanceRecorded: say("\(name) recorded who was at an activity.")
        }
    }

    package var done: Phrase {
        switch self {
        case .programmeFounded: say("The programme is set up. Next: its first network.")
        case .personNamed: say("Kept.")
        case .passwordSet: say("Your password is set.")
        case .tokenIssued: say("The token is made.")
        case .tokenRevoked: say("The token is revoked. Whoever uses it is refused from now on.")
        case .networkFounded: say("The network is founded. Its charter comes next.")
        case .charterWritten: say("The draft of the charter is kept. Nobody has to accept it before you publish it.")
        case .charterPublished: say("The charter is published. People accept what changed.")
        case .charterAccepted: say("You accepted the charter.")
        case .goalSet: say("The goal is set.")
        case .goalDropped: say("The goal is dropped.")
        case .questionSet: say("The learning question is set.")
        case .dutyAssigned: say("The duty is assigned.")
        case .dutyDropped: say("The duty is dropped.")
        case .expectationSet: say("The expectation is set.")
        case .expectationDropped: say("The expectation is dropped.")
        case .facilitatorAppointed: say("The facilitator is appointed.")
        case .memberNamed: say("The person has a place in the network now.")
        case .networkRenamed: say("The network has its new name. The old name and every old address keep working.")
        case .stageEntered: say("The network has entered its next stage.")
        case .threadBegun: say("The conversation has begun. The others hear of it by mail.")
        case .threadClosed: say("The conversation is closed; its outcome stands above it.")
        case .threadReopened: say("The conversation is open again.")
        case .postAdded: say("Your post is there. The others hear of it by mail.")
        case .postEdited: say("Your post is changed. The earlier text is kept beside it.")
        case .activityPlanned: say("The activity is planned. The others hear of it by mail.")
        case .activityChanged: say("The plan is changed. The others hear of it by mail.")
        case .activityAnswered: say("Your answer is kept.")
        case .attendanceRecorded: say("It is recorded who was there.")
        }
    }
}
