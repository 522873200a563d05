import Domain
import Stages
import Storage
import TestKit

extension House {
    /// Writes the network's whole chain anew with other bodies, as if its events had always been like that.
    func rewriteChain(_ body: @Sendable @escaping (RecordedEvent) -> String) async throws {
        let groove = try await groove()
        _ = try await setting.keep(as: .clock) { scene in
            var previous: [UInt8] = []
            for event in try EventLog(scene.connection, groove).latest(.max).reversed() {
                let text = body(event)
                let digest = RecordedEvent.digest(
                    after: previous, position: event.position, id: event.id, at: event.at, actor: event.actor,
                    kind: event.kind, subject: event.subject, body: text)
                try scene.connection.run(
                    """
                    UPDATE event SET body = \(text), digest = \(digest)
                    WHERE network_id = \(groove) AND position = \(event.position)
                    """)
                previous = digest
            }
        }
    }
}
