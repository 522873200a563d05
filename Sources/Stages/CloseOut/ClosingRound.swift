import Domain

/// Looks for networks whose end comes near, and has the clock open their closing or tell of the end again.
package struct ClosingRound: Sendable {
    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    package func round() async throws {
        let today = setting.clock().day()
        let (opening, reminding) = try await setting.database.read { connection in
            (
                try CloseOutStore.toOpen(on: today, in: connection),
                try CloseOutStore.toRemind(on: today, in: connection)
            )
        }
        for network in opening { try await perform(OpenClosing(), in: network) }
        for network in reminding { try await perform(RemindOfEnd(), in: network) }
    }

    /// What is not due any more is left alone: somebody was faster, or heard of it already.
    private func perform(_ action: some Action, in network: ID<Network>) async throws {
        do {
            _ = try await setting.perform(action, in: network, as: .clock, once: setting.newEventID())
        } catch is Refusal {
            return
        }
    }
}
