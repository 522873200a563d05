import Domain
import Storage

/// The events that seal what decisions on some candidates rest on: the last of each review and vote, and all dissents.
struct SealingEventStore {
    struct Ballot: Hashable {
        let item: ID<PanelItem>
        let person: ID<Person>
    }

    private(set) var reviews: [SelectionStore.ReaderPair: ID<Event>] = [:]
    private(set) var votes: [Ballot: ID<Event>] = [:]
    private(set) var dissents: [ID<Candidate>: [ID<Event>]] = [:]

    init(_ scene: Scene, _ ids: [ID<Candidate>]) throws {
        let kinds: [EventKind] = [.candidateScored, .scoreChanged, .voteCast, .dissentRecorded]
        let events = try scene.connection.rows(
            """
            SELECT * FROM event WHERE network_id = \(scene.network) AND (
                (subject_id IN \(list: ids) AND kind IN \(list: kinds))
                OR (subject_id IN (SELECT u.id FROM review_upload u WHERE u.network_id = \(scene.network))
                    AND kind = \(EventKind.reviewsTaken)))
            ORDER BY position
            """
        ).map(EventLog.event)
        for event in events { keep(event, of: ids) }
    }

    private mutating func keep(_ event: RecordedEvent, of ids: [ID<Candidate>]) {
        guard let person = event.actor, let kind = EventKind(rawValue: event.kind) else { return }
        let candidate = ID<Candidate>(rawValue: event.subject)
        switch kind {
        case .candidateScored, .scoreChanged: reviews[.init(candidate: candidate, person: person)] = event.id
        case .voteCast:
            if let item: ID<PanelItem> = event.facts["item"].flatMap({ ID($0) }) {
                votes[Ballot(item: item, person: person)] = event.id
            }
        case .dissentRecorded: dissents[candidate, default: []].append(event.id)
        default:
            let facts = event.facts
            for id in ids where facts[id.description] != nil {
                reviews[.init(candidate: id, person: person)] = event.id
            }
        }
    }
}
