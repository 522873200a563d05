/// Everything that can happen, in the order of a network's life. The names are kept for ever: archives hold them.
package enum EventKind: String, Sendable, Hashable, CaseIterable {
    // The house
    case programmeFounded = "programme.founded"
    case personNamed = "person.named"
    case passwordSet = "password.set"
    case tokenIssued = "token.issued"
    case tokenRevoked = "token.revoked"

    // Charter
    case networkFounded = "network.founded"
    case charterWritten = "charter.written"
    case charterPublished = "charter.published"
    case charterAccepted = "charter.accepted"
    case goalSet = "goal.set"
    case goalDropped = "goal.dropped"
    case questionSet = "question.set"
    case dutyAssigned = "duty.assigned"
    case dutyDropped = "duty.dropped"
    case expectationSet = "expectation.set"
    case expectationDropped = "expectation.dropped"
    case facilitatorAppointed = "facilitator.appointed"
    case memberNamed = "member.named"
    case networkRenamed = "network.renamed"
    case stageEntered = "stage.entered"

    // Exchange
    case threadBegun = "thread.begun"
    case threadClosed = "thread.closed"
    case threadReopened = "thread.reopened"
    case postAdded = "post.added"
    case postEdited = "post.edited"
    case activityPlanned = "activity.planned"
    case activityChanged = "activity.changed"
    case activityAnswered = "activity.answered"
    case attendanceRecorded = "attendance.recorded"
    // Importing
    case peopleImported = "people.imported"
    case networkImported = "network.imported"
    // Deliverables
    case deliverablePlanned = "deliverable.planned"
    case deliverableWritten = "deliverable.written"
    case deliverableSubmitted = "deliverable.submitted"
    case deliverableReviewed = "deliverable.reviewed"
    case deliverableSignedOff = "deliverable.signedOff"
    case deliverableReleased = "deliverable.released"
    case uptakeRecorded = "uptake.recorded"
    // Facilitation
    case reflectiveQuestionAsked = "reflectiveQuestion.asked"
    case reflectiveQuestionAnswered = "reflectiveQuestion.answered"

    // Reflection
    case journalWritten = "journal.written"
    case lessonWritten = "lesson.written"
    case lessonReleased = "lesson.released"
    case lessonHeldBack = "lesson.heldBack"
    case adaptationRecorded = "adaptation.recorded"

    // Evaluation
    case readingRecorded = "reading.recorded"
    // Selection
    case callWritten = "call.written"
    case callOpened = "call.opened"
    case callClosed = "call.closed"
    case applicationSent = "application.sent"
    case applicationWithdrawn = "application.withdrawn"
    case eligibilityDecided = "eligibility.decided"
    case reviewerAssigned = "reviewer.assigned"
    case reviewerReleased = "reviewer.released"
    case interestsDeclared = "interests.declared"
    case candidateScored = "candidate.scored"
    case visitRecorded = "visit.recorded"
    case candidateDecided = "candidate.decided"
    case decisionsReleased = "decisions.released"
    // Close-out
    case closingBegun = "closing.begun"
    case closingItemAssigned = "closingItem.assigned"
    case closingItemTicked = "closingItem.ticked"
    case thanksSaid = "thanks.said"
    case keeperNamed = "keeper.named"
    case keeperAgreed = "keeper.agreed"
    case keeperDropped = "keeper.dropped"
    case consentChosen = "consent.chosen"
    case networkClosed = "network.closed"
    case networkContinued = "network.continued"
}
