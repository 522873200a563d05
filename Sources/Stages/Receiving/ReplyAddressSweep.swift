/// Forgets reply addresses long after they were good for anything, some at a time.
package struct ReplyAddressSweep: Sendable {
    private static let atOnce = 1000

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many were forgotten.
    @discardableResult
    package func round() async throws -> Int {
        var forgotten = 0
        while true {
            let some = try await setting.keep(as: .clock) { scene in
                try ReplyAddressStore(scene.connection).forget(Self.atOnce, at: scene.now)
            }
            forgotten += some
            if some < Self.atOnce { return forgotten }
        }
    }
}
