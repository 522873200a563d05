import Domain

/// Looks for applications whose time is over, and has the clock erase them: one action and one event each.
package struct ErasureRound: Sendable {
    /// How often one looks.
    package static let pause: Int64 = 3600
    private static let atOnce = 1000

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many were erased.
    @discardableResult
    package func round() async throws -> Int {
        let now = setting.clock()
        let due = try await setting.database.read { connection in
            try ErasureStore.candidates(Self.atOnce, in: connection, at: now)
        }
        var erased = 0
        for (network, candidate) in due {
            do {
                _ = try await setting.perform(
                    EraseDueApplication(candidate), in: network, as: .clock, once: setting.newEventID())
                erased += 1
            } catch is Refusal {
                continue  // an appeal came between
            }
        }
        return erased
    }
}
