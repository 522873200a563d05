/// The two engines. Stores share their SQL; the few places that cannot are counted by a test.
package enum Dialect: String, Sendable, Hashable, CaseIterable {
    case sqlite, postgres
}
