import Domain

/// Looks for seats with a promise that comes due or has passed, and has the clock remind them: one letter for each.
package struct ReminderRound: Sendable {
    private static let atOnce = 1000

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many seats were reminded.
    @discardableResult
    package func round() async throws -> Int {
        let today = setting.clock().day()
        let due = try await setting.database.read { connection in
            try InvitationStore.seatsToRemind(Self.atOnce, in: connection, today: today)
        }
        var reminded = 0
        for (network, seat) in due {
            do {
                _ = try await setting.perform(RemindSeat(seat), in: network, as: .clock, once: setting.newEventID())
                reminded += 1
            } catch is Path.NotFound {
                continue  // it was kept in between
            }
        }
        return reminded
    }
}
