import Domain
import Storage

/// Something a person does: load, ask the rule, write, report the one event it leaves.
///
/// Only this file writes to a network. Everything else that writes is exempt by name: sessions, drafts, read marks (opened dossiers among them), jobs, outbox.
package protocol Action: Sendable {
    /// - Throws: ``Refusal`` when the rule says no; nothing has happened then.
    func perform(in scene: Scene) throws -> Event
}

/// An action that was done, now or at an earlier try.
package struct Performed: Sendable {
    package let event: RecordedEvent
    /// The same event id had been seen before: nothing was done this time.
    package let wasDoneBefore: Bool
}

extension Setting {
    /// Does it once: the transaction, the action, its event, the jobs of those who follow it.
    ///
    /// - Parameter once: drawn before the first try and carried by the form; a second try finds the event and returns it.
    package func perform(
        _ action: some Action, in network: ID<Network>, as actor: Actor, once: ID<Event>
    ) async throws -> Performed {
        let setting = self
        let body: @Sendable (any Connection) throws -> Performed = { connection in
            let log = EventLog(connection, network)
            if let earlier = try log.event(once, by: actor) { return Performed(event: earlier, wasDoneBefore: true) }
            if try log.isTaken(once) { throw Refusal.takenID }
            // Roles may have been taken back since the door was opened; what counts is what holds now.
            let actor = try VisitStore(connection).present(actor)
            let scene = Scene(connection, network: network, actor: actor, setting: setting)
            let event = try action.perform(in: scene)
            let recorded = try log.append(event, id: once, at: scene.now, by: actor)
            try JobStore(connection).enqueue(for: recorded, ids: setting.ids)
            return Performed(event: recorded, wasDoneBefore: false)
        }
        do {
            return try await database.write(network.rawValue, body)
        } catch StorageError.outcomeUnknown {
            // It may have been committed; the event's id tells.
            return try await database.write(network.rawValue, body)
        }
    }

    /// One snapshot, for a page or an answer.
    package func read<Answer: Sendable>(
        in network: ID<Network> = .house, as actor: Actor, _ body: @escaping @Sendable (Scene) throws -> Answer
    ) async throws -> Answer {
        let setting = self
        return try await database.read { connection in
            try body(Scene(connection, network: network, actor: actor, setting: setting))
        }
    }

    /// What is exempt from leaving an event: sessions, drafts, read marks, jobs, outbox.
    package func keep<Answer: Sendable>(
        in network: ID<Network> = .house, as actor: Actor, _ body: @escaping @Sendable (Scene) throws -> Answer
    ) async throws -> Answer {
        let setting = self
        return try await database.write(nil) { connection in
            try body(Scene(connection, network: network, actor: actor, setting: setting))
        }
    }
}
