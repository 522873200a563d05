import Testing

/// Every kind of letter, by what it asks: whoever only reads mail must know from it how to answer.
struct LetterKindTests {
    /// Each says in one line what to reply.
    private static let answered: Set<String> = [
        "InvitationLetter", "ProposalLetter", "ProposalAnswerLetter", "SeatLetter", "CharterLetter", "PostLetter",
        "ActivityLetter", "ReflectiveQuestionLetter", "DeliverableLetter", "ClosingLetter", "DigestLetter",
        "ReplyLetter", "PromiseReminderLetter", "InvitationReminderLetter", "TableOpenLetter",
    ]
    /// What a reply cannot do, since a reply could be anybody's who reads the letter, or since the dossier has to be
    /// read and conflicts declared first: these carry a link.
    private static let linked: Set<String> = [
        "SignInLetter", "ClaimLetter", "ApplicationLinkLetter", "InterestLetter", "CallChangedLetter",
        "ReviewerLetter", "AssignmentLetter", "SecondReaderLetter", "VisitLetter", "InterviewHoursLetter",
        "InterviewTimesLetter",
        "DecisionLetter", "ReserveLetter", "ReceiptLetter", "AppealReceiptLetter", "AppealAnswerLetter", "PlaceLetter",
        "ClosedLetter", "EndReminderLetter", "KeepingLetter", "LaterEndLetter", "MeetingLetter",
        "AlumnusLetter", "InvitationLapsedLetter", "InvitationSettledLetter",
    ]
    /// They tell, and wait for nothing.
    private static let telling: Set<String> = ["OutcomeLetter"]

    private static let kinds: [String: SourceFile] = SourceFile.all.reduce(into: [:]) { kinds, file in
        for found in file.code.matches(of: /struct (\w+): Letter\b/) { kinds[String(found.1)] = file }
    }

    @Test func `every kind of letter is known by what it asks`() {
        #expect(Set(Self.kinds.keys) == Self.answered.union(Self.linked).union(Self.telling))
    }

    @Test func `what is answered by replying is sent with a reply address, everything else with a link or neither`() {
        for name in Self.answered {
            let senders = SourceFile.all.filter { $0.target == "Stages" && $0.code.contains("\(name)(") }
            #expect(!senders.isEmpty && senders.allSatisfy { $0.code.contains("takesReply:") }, "\(name)")
        }
        for name in Self.linked {
            let senders = SourceFile.all.filter { $0.target == "Stages" && $0.code.contains("\(name)(") }
            #expect(senders.contains { $0.code.contains("link:") }, "\(name)")
        }
    }
}
