import Domain
import Sealing

/// Follows the chain of events from its first link to its last, and names each that does not hold.
struct ChainAudit {
    let faults: [AuditFault]
    let expected: AuditReport.Expected?

    init(_ events: [RecordedEvent], expecting digest: String?) {
        var faults: [AuditFault] = []
        var previous: [UInt8] = []
        var next = 1
        var firstBreak: Int?
        for event in events {
            if event.position != next {
                let missing =
                    next == event.position - 1 ? "Event \(next) is" : "Events \(next) to \(event.position - 1) are"
                faults.append(AuditFault("\(missing) missing from the chain.", at: next))
                firstBreak = firstBreak ?? next
            } else if event.digest != Self.digest(of: event, after: previous) {
                faults.append(
                    AuditFault(
                        "Event \(event.position) (\(event.kind), \(event.at.iso)) is not what was recorded: its digest does not follow.",
                        at: event.position))
                firstBreak = firstBreak ?? event.position
            }
            previous = event.digest
            next = event.position + 1
        }
        let found = digest.flatMap { digest in events.first { Digest(bytes: $0.digest)?.hex == digest } }
        expected = digest.map { AuditReport.Expected(digest: $0, position: found?.position, at: found?.at) }
        if let digest {
            if found == nil {
                faults.append(
                    AuditFault("The digest \(digest) is not in the chain; the chain was rewritten, or is another one."))
            } else if let found, let firstBreak, firstBreak <= found.position {
                faults.append(AuditFault("The chain breaks before the digest that was handed out.", at: firstBreak))
            }
        }
        self.faults = faults
    }

    private static func digest(of event: RecordedEvent, after previous: [UInt8]) -> [UInt8] {
        RecordedEvent.digest(
            after: previous, position: event.position, id: event.id, at: event.at, actor: event.actor,
            kind: event.kind, subject: event.subject, body: event.body)
    }
}
