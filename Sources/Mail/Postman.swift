import Dispatch

/// Takes letters to the mail server, many on one connection, on a thread of its own.
package final class Postman: Sendable {
    private let queue = DispatchQueue(label: "roundtable.postman")
    private let patience: Patience
    /// One recipient may be slow; a server that has been silent so often in a round is out of order.
    private static let mostSilences = 3

    package init(patience: Patience = Patience()) {
        self.patience = patience
    }

    /// Delivers in order and says what became of each, in the same order. Rounds follow one another.
    ///
    /// When the server cannot be reached, will not let us in or stays silent, the letters after that are not tried: all
    /// may go again. Of those that the time of a round did not suffice for nothing is said.
    package func deliver(_ envelopes: [Envelope], through server: SMTPServer) async -> [Delivery] {
        guard !envelopes.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            queue.async { [patience] in
                continuation.resume(returning: Self.round(envelopes, through: server, patience: patience))
            }
        }
    }

    private static func round(
        _ envelopes: [Envelope], through server: SMTPServer, patience: Patience
    ) -> [Delivery] {
        let session = SMTPSession(with: server, patience: patience)
        var shut: Delivery.Outcome?
        var silences = 0
        let end = ContinuousClock.now + .seconds(patience.round)
        return envelopes.compactMap { envelope in
            if let flaw = envelope.flaw { return Delivery(id: envelope.id, outcome: .permanentFailure(flaw)) }
            if let shut { return Delivery(id: envelope.id, outcome: shut) }
            guard ContinuousClock.now < end else { return nil }
            guard let session else {
                return Delivery(id: envelope.id, outcome: .temporaryFailure("Mail cannot be sent from here."))
            }
            let outcome = session.send(envelope)
            if session.wasIgnored { silences += 1 }
            if !session.wasLetIn || silences >= mostSilences { shut = outcome }
            return Delivery(id: envelope.id, outcome: outcome)
        }
    }
}
