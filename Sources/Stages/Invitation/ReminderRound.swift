import Domain

/// Looks for seats with a promise that comes due or has passed, and for invitations that wait for an answer; has the clock
/// remind them, and close what was not answered in time.
package struct ReminderRound: Sendable {
    private static let atOnce = 1000

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many seats and letters were looked after.
    @discardableResult
    package func round() async throws -> Int {
        let today = setting.clock().day()
        let (seats, letters) = try await setting.database.read { connection in
            (
                try InvitationStore.seatsToRemind(Self.atOnce, in: connection, today: today),
                try InvitationStore.awaited(Self.atOnce, in: connection, today: today)
            )
        }
        var done = 0
        for (network, seat) in seats { done += try await perform(RemindSeat(seat), in: network) }
        for (network, invitation, isPast) in letters {
            done +=
                isPast
                ? try await perform(LapseInvitation(invitation), in: network)
                : try await perform(RemindInvited(invitation), in: network)
        }
        return done
    }

    private func perform(_ action: some Action, in network: ID<Network>) async throws -> Int {
        do {
            _ = try await setting.perform(action, in: network, as: .clock, once: setting.newEventID())
            return 1
        } catch is Path.NotFound {
            return 0  // somebody answered in between
        }
    }
}
