import Domain

/// Looks once a week for what waits for each person, however they get their mail, and lets a letter say so when there is
/// something new, or something comes due: a journal to write, first steps not taken, an answer not given.
package struct WaitingRound: Sendable {
    private static let atOnce = 200

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many letters were written.
    @discardableResult
    package func round() async throws -> Int {
        try await setting.keep(as: .clock) { try WaitingLookStore($0.connection).begin(at: $0.now) }
        var letters = 0
        var last: ID<Person>?
        while true {
            let after = last
            let (plans, next) = try await setting.read(as: .clock) { scene in
                let store = WaitingLookStore(scene.connection)
                let readers = try store.due(Self.atOnce, after: after, at: scene.now)
                    .filter { $0.times.isOpen(at: scene.now) }
                return (
                    try readers.map { try WaitingPlan(for: $0, in: scene) },
                    try store.last(Self.atOnce, after: after, at: scene.now)
                )
            }
            for plan in plans { try await setting.keep(as: .clock) { try plan.leave(in: $0) } }
            letters += plans.count { $0.sheet != nil }
            guard let next else { return letters }
            last = next
        }
    }
}
