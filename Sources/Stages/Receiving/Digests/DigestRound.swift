import Domain

/// Lets the digests leave that are due: planned for many people in one look at the database, written one after the other.
package struct DigestRound: Sendable {
    private static let atOnce = 300
    /// Short writes wait for the disk together.
    private static let sideBySide = 8

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many people were looked after.
    @discardableResult
    package func round() async throws -> Int {
        let plans = try await setting.read(as: .clock) { try DigestPlan.due(Self.atOnce, in: $0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, plan) in plans.enumerated() {
                if place >= Self.sideBySide { try await group.next() }
                group.addTask { try await leave(plan) }
            }
            try await group.waitForAll()
        }
        return plans.count
    }

    private func leave(_ plan: DigestPlan) async throws {
        do {
            try await setting.keep(as: .clock) { try plan.leave(in: $0) }
        } catch is DigestPlan.Moved {
            // The next look finds what is left.
        }
    }
}
