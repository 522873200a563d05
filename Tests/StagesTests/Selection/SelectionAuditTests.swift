import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

/// What an auditor is told when nothing was touched, and when somebody was at the tables.
struct SelectionAuditTests {
    private static func report(_ house: House, expecting digest: String? = nil) async throws -> AuditReport {
        try await SelectionAudit(house.setting).report(on: "groove", expecting: digest)
    }

    /// A selection with everything in it: a decision on record, dissent, a score that was changed.
    private static func whole(_ house: House) async throws {
        let acts = Acts(house, house.setting)
        let action = try await house.candidate("Practical Action")
        try await acts.act(EnterPhase(.reading), as: .convener)
        try await acts.act(EnterPhase(.discussion), as: .convener)
        let scores = UsualForm.criteria.reduce(into: [Criterion.Key: ScoreCandidate.Score]()) {
            $0[$1.key] = .init(3, "After the discussion.")
        }
        try await acts.act(ScoreCandidate(action, scores), as: .reviewer)
        try await acts.act(RecordDissent(on: action, because: "Too generous."), as: .reviewer)
        try await vote(on: action, by: acts.house.cast[.reviewer], acts, changing: true)
        try await acts.act(
            RecordVisit(
                .siteVisit, of: action, on: acts.setting.clock().day(), notes: "The fields are as they say.",
                criteria: [UsualForm.criteria[0].key: "Seen."]), as: .convener)
        try await acts.act(DecideCandidate(action, .invite, because: "Strong."), as: .convener)
        _ = try await house.browser(as: .convener).get(house.dossier("Practical Action"))
    }

    /// A reviewer votes in a meeting, and the vote is counted.
    private static func vote(
        on candidate: ID<Candidate>, by reviewer: ID<Person>, _ acts: Acts, changing: Bool = false
    ) async throws {
        let planned = try await acts.house.perform(
            PlanMeeting(
                "Panel in March", on: acts.setting.clock().day(), quorum: 1, .secret, people: [reviewer], agenda: .empty
            ),
            as: acts.house.cast[.convener])
        let meeting = ID<PanelMeeting>(rawValue: planned.subject)
        try await acts.act(AddItem(candidate, to: meeting), as: .convener)
        let item = try await acts.house.setting.database.read {
            try $0.value("SELECT id FROM panel_item WHERE meeting_id = \(meeting)", as: ID<PanelItem>.self)
        }
        guard let item else { return }
        try await acts.act(NotePresence([reviewer], in: meeting), as: .convener)
        try await acts.act(OpenMeeting(meeting), as: .convener)
        try await acts.act(CallItem(item, in: meeting), as: .convener)
        try await acts.act(CastVote(.against, on: item, in: meeting), as: reviewer)
        if changing {
            let change = ChangeScore(
                UsualForm.criteria[0].key, to: 2, "Heard more.", because: "Their own words.", on: item, in: meeting)
            try await acts.act(change, as: reviewer)
        }
        try await acts.act(EndItem(item, in: meeting), as: .convener)
        try await acts.act(CloseMeeting(meeting), as: .convener)
        try await acts.act(ApproveMinutes(meeting), as: .convener)
    }

    @Test func `a selection nobody touched is whole, and its record is printed`() async throws {
        try await House.at(.selection) { house in
            try await Self.whole(house)
            let report = try await Self.report(house)
            #expect(report.isWhole)
            #expect(report.faults == [])
            for text in [
                "Version 1:", "moved the selection on to its next phase", "the dossier", "assigned a reviewer",
                "counts: ", "Changes of score: 4", "(Their own words.)", "invite, on version 1",
                "dissents: Too generous.",
                "Votes of the panel: ", "against", "1 votes, 1 present, 1 dissents",
                "model none", "The fields are as they say.",
                "Held against the chain: 1 versions of the call, ",
                "Not sealed when it was written, so that a change would not show: 0",
                "Nothing was changed.", "Tomasz Wróbel", "Practical Action",
            ] {
                #expect(report.text.contains(text), "\(text)")
            }
        }
        try await House.at(.invitation) { house in
            try await house.performAll()
            let report = try await Self.report(house)
            #expect(report.faults == [])
            #expect(report.text.contains("The decision on your application"))
        }
    }

    @Test func `a network that is not there is refused`() async throws {
        try await House.at(.selection) { house in
            await #expect(throws: Refusal.self) { try await SelectionAudit(house.setting).report(on: "nowhere") }
        }
    }

    @Test(arguments: [
        ("UPDATE event SET body = '{\"forged\":1}' WHERE kind = 'candidate.decided'", "its digest does not follow"),
        ("DELETE FROM event WHERE kind = 'dissent.recorded'", "missing from the chain"),
        ("UPDATE candidate_score SET score = 5 WHERE criterion = 'vision'", "is not what event"),
        ("UPDATE candidate_score SET comment = 'Other.' WHERE criterion = 'vision'", "The review of"),
        ("UPDATE candidate SET decision = 'decline' WHERE decision = 'invite'", "The decision on"),
        ("UPDATE candidate SET decision_reason = 'Other.' WHERE decision = 'invite'", "The decision on"),
        (
            "UPDATE candidate SET decision = 'invite' WHERE organisation = 'CHF International'",
            "The decision on CHF International stands without an event."
        ),
        ("UPDATE candidate SET eligibility_reason = 'Other.' WHERE eligibility = 'eligible'", "eligibility of"),
        ("UPDATE candidate_dissent SET reason = 'I agree.'", "The dissent of Tomasz Wróbel"),
        ("DELETE FROM decision_record WHERE decision = 'invite'", "The record of a decision on"),
        ("UPDATE decision_record SET inputs = replace(inputs, '3', '5')", "its inputs, is not what event"),
        ("UPDATE panel_vote SET vote = 'for'", "The vote of Tomasz Wróbel on Practical Action is not what event"),
        ("UPDATE panel_vote SET counts = 0", "The count of votes on Practical Action is not what event"),
        ("DELETE FROM panel_vote", "The count of votes on Practical Action is not what event"),
        ("UPDATE call_criterion SET weight = weight + 1", "The rubric is not the one"),
        ("UPDATE call_version SET seats = seats + 1", "Version 1 of the call is not what event"),
        ("UPDATE call_question SET wording = 'Other?' WHERE question = 'vision'", "Version 1 of the call is not"),
        ("UPDATE call_rule SET sentence = 'Other.'", "Version 1 of the call is not what event"),
        ("UPDATE application_answer SET text = 'Other.' WHERE question = 'vision'", "The application of Practical"),
        ("DELETE FROM application_answer WHERE question = 'vision'", "The application of Practical Action is not"),
        (
            """
            INSERT INTO application_file (id, network_id, candidate_id, question, name, type, digest, size, added_at)
            SELECT 77, network_id, id, 'attachments', 'a.pdf', 'application/pdf', '00', 1, 1 FROM candidate
            WHERE organisation = 'Practical Action'
            """, "The application of Practical Action is not what event"
        ),
        ("UPDATE candidate_visit SET notes = 'Other.'", "The notes of the visit to Practical Action by"),
        ("UPDATE visit_note SET text = 'Other.'", "The notes of the visit to Practical Action by"),
        ("UPDATE visit_evidence SET weight = 'told'", "The notes of the visit to Practical Action by"),
        ("UPDATE panel_meeting SET minutes = 'Other.'", "The minutes of the meeting “Panel in March” is not"),
        ("UPDATE panel_item SET minutes = 'Other.'", "“Panel in March”, on Practical Action, is not what event"),
        ("UPDATE panel_meeting SET approved_at = NULL", "stand as not approved, and were."),
        ("UPDATE panel_member SET present_at = NULL", "Who was present at the meeting “Panel in March” is not"),
        ("UPDATE earlier_review SET said = 'Other.'", "An earlier review of Practical Action by Tomasz"),
        (
            "UPDATE candidate SET released_at = 5 WHERE organisation = 'CHF International'",
            "no event released it"
        ),
    ])
    func `what somebody changed in the tables is named`(change: String, named: String) async throws {
        try await House.at(.selection) { house in
            try await Self.whole(house)
            try await house.run("\(SQL(stringLiteral: change))")
            let report = try await Self.report(house)
            #expect(!report.isWhole)
            #expect(report.faults.contains { $0.sentence.contains(named) }, "\(report.faults)")
            #expect(report.text.contains("CHANGED: "))
        }
    }

    @Test func `an accepted cohort, a reserve who took a seat and the votes before them are held against the chain`()
        async throws
    {
        try await House.at(.selection) { house in
            let candidates = try await CohortTests.scored(house)
            // These reviews came in without events, which is told of each; nothing else is.
            let bare = try await Self.report(house).faults.count
            let convener = try await house.browser(as: .convener)
            try await convener.expectDone(CohortTests.place + "/terms", CohortTests.terms(3))
            let acts = Acts(house, house.setting)
            try await Self.vote(on: candidates[0], by: acts.person("Reviewer 0"), acts)
            try await convener.expectDone(CohortTests.place + "/new", [:])
            try await house.performAll()
            try await convener.expectDone(CohortTests.acceptance(convener), CohortTests.accepting)
            let accepted = try await Self.report(house)
            #expect(accepted.faults.count == bare, "\(accepted.faults.suffix(4))")
            #expect(accepted.text.contains("invite, on version 1, 8 reviews, 1 votes"))
            let leaving = [
                "left": candidates[2].description, "way": "total", "reason": "No time.", "invitation": "Free for you.",
            ]
            try await convener.expectDone(CohortTests.place + "/replace", leaving)
            let replaced = try await Self.report(house)
            #expect(replaced.faults.count == bare, "\(replaced.faults.suffix(4))")
            let pooled: SQL = "candidate_id IN (SELECT p.candidate_id FROM cohort_pool p)"
            try await house.run("UPDATE decision_record SET inputs = inputs || ' ' WHERE \(pooled)")
            #expect(try await Self.report(house).faults.count == bare + 9)
            try await house.run("DELETE FROM decision_record WHERE decision = 'reserve' AND \(pooled)")
            let gone = try await Self.report(house).faults.map(\.sentence).filter {
                $0.hasPrefix("The record of a decision on") && $0.hasSuffix("is gone.")
            }
            #expect(gone.count == 2, "\(gone)")
        }
    }

    @Test func `an answer that was other when a candidate was decided on is named, even when it was put back`()
        async throws
    {
        try await House.at(.selection) { house in
            let set = { (text: String) -> SQL in
                """
                UPDATE application_answer SET text = \(text) WHERE question = 'vision' AND candidate_id =
                    (SELECT id FROM candidate WHERE organisation = 'Practical Action')
                """
            }
            let stood = try await house.setting.database.read {
                try $0.value(
                    """
                    SELECT text FROM application_answer WHERE question = 'vision' AND candidate_id =
                        (SELECT id FROM candidate WHERE organisation = 'Practical Action')
                    """, as: String.self)
            }
            try await house.run(set("Better."))
            try await house.perform(
                DecideCandidate(house.candidate("Practical Action"), .invite, because: "Strong."),
                as: house.cast[.convener])
            try await house.run(set(stood ?? ""))
            #expect(
                try await Self.report(house).faults.map(\.sentence) == [
                    "What Practical Action had said when it was decided on is not what it had sent."
                ])
        }
    }

    @Test func `what was written before the chain sealed it verifies, and is said to be unsealed`() async throws {
        try await House.at(.selection) { house in
            try await Self.whole(house)
            let kinds = ["call.opened", "application.sent", "visit.recorded"]
            try await house.rewriteChain { event in
                kinds.contains(event.kind)
                    ? event.body.replacing(/,?"(seal|digest)":"[0-9a-f]+"/, with: "") : event.body
            }
            let report = try await Self.report(house)
            #expect(report.faults == [])
            #expect(report.text.contains("Version 1 of the call"))
            #expect(report.text.contains("The application of Practical Action"))
            #expect(report.text.contains("The notes of the visit to Practical Action by"))
            #expect(report.text.contains("the chain has no seal: they were written before it kept one."))
        }
    }

    @Test func `what was erased with its salt leaves a record that is whole`() async throws {
        try await House.at(.selection) { house in
            try await Self.whole(house)
            let action = try await house.candidate("Practical Action")
            try await house.run("UPDATE candidate SET withdrawn_at = 3 WHERE id = \(action)")
            _ = try await house.setting.perform(
                EraseApplication(), in: house.groove(), as: .holder(of: .application, subject: action.rawValue),
                once: house.setting.newEventID())
            let report = try await Self.report(house)
            #expect(report.faults == [])
            #expect(report.text.contains("erased application"))
            #expect(!report.text.contains("The fields are as they say."))
        }
    }

    @Test func `a score that came in without its event is named`() async throws {
        try await House.at(.selection) { house in
            let people = try await house.reviewers(1)
            try await house.hasScored(people[0], house.candidate("CHF International"), 5)
            let report = try await Self.report(house)
            #expect(
                report.faults.map(\.sentence) == [
                    "The review of CHF International by Reviewer 0 stands without an event."
                ])
        }
    }

    @Test func `a digest that was handed out is found in the chain, and missed in one that was rewritten`() async throws
    {
        try await House.at(.invitation) { house in
            let groove = try await house.groove()
            let last = try await house.setting.database.read {
                try EventLog($0, groove).latest(50).first { $0.kind == "decisions.released" }
            }
            let digest = (last?.digest ?? []).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let found = try await Self.report(house, expecting: digest)
            #expect(found.isWhole)
            #expect(found.text.contains("is that of event \(last?.position ?? 0)"))
            let other = try await Self.report(house, expecting: String(repeating: "0", count: 64))
            #expect(!other.isWhole)
            #expect(other.text.contains("is not in the chain"))
            try await house.run("UPDATE event SET body = '{}' WHERE network_id = \(groove) AND position = 3")
            let broken = try await Self.report(house, expecting: digest)
            #expect(broken.faults.contains { $0.sentence == "The chain breaks before the digest that was handed out." })
        }
    }
}
