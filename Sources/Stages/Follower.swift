import Domain

/// Those who do something because of an event, later and never inside the action.
package enum Follower: String, Sendable, Hashable, CaseIterable {
    /// Writes letters into the outbox.
    case notifier
    /// Keeps search up to date.
    case search
    /// Computes what takes longer than a request may.
    case solver

    /// Whether its work takes longer than a transaction may.
    package var isLong: Bool { self == .solver }

    /// Who wants to hear of what; an event nobody follows leaves no job.
    static func interested(in kind: String) -> [Follower] {
        allCases.filter { $0.kinds.contains { $0.rawValue == kind } }
    }

    var kinds: Set<EventKind> {
        switch self {
        case .notifier:
            [
                .memberNamed, .facilitatorAppointed, .charterPublished,
                .alumnusAsked, .applicationSent, .proposalSent, .interestAnswered, .callChanged, .reviewerAssigned,
                .assignmentAccepted, .decisionsReleased,
                .lateDecisionsReleased, .reserveTaken, .visitPlanned, .visitCalledOff, .interviewsStated,
                .interviewsAccepted,
                .meetingPlanned, .appealLodged, .secondReaderNamed, .appealAnswered,
                .threadBegun, .threadClosed, .postAdded, .activityPlanned, .activityChanged, .activityCancelled,
                .letterTaken,
                .deliverableSubmitted, .deliverableReviewed, .deliverableSignedOff, .deliverableReleased,
                .reflectiveQuestionAsked,
                .closingBegun, .endReminded, .laterEndAsked, .laterEndAnswered, .keeperNamed, .networkClosed,
                .invitationSent, .expectationAnswered, .renegotiationAnswered, .invitationSigned, .invitationDeclined,
                .stageEntered, .seatHandedOver, .seatReminded,
                .invitationReminded, .invitationLapsed, .claimOffered,
            ]
        case .search: Findable.kinds
        case .solver: [.assignmentAsked, .calibrationAsked, .cohortAsked, .drawAsked, .interviewsAsked]
        }
    }
}
