import Domain

/// What decisions were made from, held against its seals: the call, applications, visits, earlier reviews, minutes.
extension SealAudit {
    /// A version of the call that was published.
    mutating func check(_ version: Int, _ digest: String) {
        let what = "Version \(version) of the call"
        let entry =
            book.last(.callChanged, network.rawValue, by: nil, "version \(version)")
            ?? (version == 1 ? book.last(.callOpened, network.rawValue) : nil)
        expect(what, entry?.named("digest"), seal: digest, isOptional: true)
    }

    mutating func check(_ application: SealedApplicationStore.Row, isProposed: Bool) {
        if isErased(application.id) { return }
        let name = name(application.id)
        expect(
            "The application of \(name)", last(.applicationSent, application.id),
            seal: Self.seal(application.salt, application.application), isOptional: true)
        guard isProposed else { return }
        expect(
            "The full proposal of \(name)", last(.proposalSent, application.id),
            seal: Self.seal(application.proposalSalt, application.proposal ?? ""), isOptional: true)
    }

    /// What an application had said when it was decided on, against what it said when it was sent.
    mutating func checkAnswers(of decision: RecordStore.DecisionRow) {
        guard let answers = decision.inputs.answers else { return }
        let sent = [EventKind.applicationSent, .proposalSent].compactMap { last($0, decision.candidate) }
        if Set(answers).isSubset(of: sent.compactMap(\.seal)) || sent.contains(where: { $0.seal == nil }) { return }
        let position = book.record(decision.id)?.event.position
        faults.append(
            AuditFault(
                "What \(name(decision.candidate)) had said when it was decided on is not what it had sent.",
                at: position))
    }

    mutating func check(_ visit: AuditStore.VisitRow, named person: String) {
        if isErased(visit.candidate) { return }
        expect(
            "The notes of the visit to \(name(visit.candidate)) by \(person)",
            last(.visitRecorded, visit.candidate, "visit \(visit.id)"), seal: Self.seal(visit.salt, visit.sealed),
            isOptional: true)
    }

    /// A review that was given anew, against any event that sealed one of the same reviewer.
    mutating func check(_ earlier: AuditStore.EarlierRow, named person: String) {
        if isErased(earlier.candidate) { return }
        let seals = book.reviews(of: .init(candidate: earlier.candidate, person: earlier.person))
        if Self.seal(earlier.salt, earlier.said).map(seals.contains) == true { return }
        faults.append(
            AuditFault(
                "An earlier review of \(name(earlier.candidate)) by \(person), replaced \(earlier.replaced.iso), is not what any event sealed."
            ))
    }

    /// Who is noted as present, and what was approved as said.
    mutating func check(_ meeting: AuditStore.MinutesRow) {
        if let noted = book.last(.presenceNoted, meeting.id.rawValue) {
            let people = Set((noted.facts["present"] ?? "").split(separator: " ").compactMap { ID<Person>(String($0)) })
            if people.intersection(meeting.members) != meeting.present {
                let position = noted.event.position
                faults.append(
                    AuditFault(
                        "Who was present at the meeting “\(meeting.title)” is not what event \(position) says.",
                        at: position))
            }
        } else if !meeting.present.isEmpty {
            faults.append(AuditFault("Who was present at the meeting “\(meeting.title)” stands without an event."))
        }
        let approved = book.last(.minutesApproved, meeting.id.rawValue)
        let what = "The minutes of the meeting “\(meeting.title)”"
        guard meeting.isApproved else {
            if let approved {
                faults.append(
                    AuditFault("\(what) stand as not approved, and were.", at: approved.event.position))
            }
            return
        }
        guard let approved, approved.facts["items"] != nil else {
            // As they were sealed before each item was sealed by itself: an application that was erased takes its own.
            if approved != nil, meeting.items.contains(where: { isErased($0.candidate) }) {
                unsealed.append(AuditLine("\(what): an application on its agenda has been erased"))
                return
            }
            expect(what, approved, seal: Self.seal(meeting.salt, meeting.whole))
            return
        }
        expect(what, approved, seal: Self.seal(meeting.salt, meeting.minutes))
        for item in meeting.items where !isErased(item.candidate) {
            expect(
                "\(what), on \(name(item.candidate)),", approved.named(item.id.description),
                seal: Self.seal(item.salt, item.minutes))
        }
    }

    /// What the chain knows of must still be there.
    mutating func checkAreThere(
        _ applications: Set<Int64>, visits: Set<String>, reviews: Set<SelectionStore.ReaderPair>
    ) {
        for event in book.events {
            switch EventKind(rawValue: event.kind) {
            case .applicationSent where !applications.contains(event.subject):
                faults.append(AuditFault("An application that was sent is gone.", at: event.position))
            case .visitRecorded:
                if let visit = event.fact("visit"), !visits.contains(visit) {
                    let name = name(ID(rawValue: event.subject))
                    faults.append(AuditFault("The notes of a visit to \(name) are gone.", at: event.position))
                }
            case .candidateScored:
                let candidate = ID<Candidate>(rawValue: event.subject)
                if let person = event.actor, !reviews.contains(.init(candidate: candidate, person: person)) {
                    faults.append(AuditFault("A review of \(name(candidate)) is gone.", at: event.position))
                }
            default: continue
            }
        }
    }
}
