import Storage

/// What the server said, with its code, before it is known whether trying again makes sense.
struct PostgresFailure: Error {
    let state: String
    let message: String
    let lost: Bool

    /// Serialization failures and deadlocks pass when tried again; so does a server that shuts a connection down.
    var passes: Bool { ["40001", "40P01"].contains(state) || isLost }

    var isConstraint: Bool { state.hasPrefix("23") }

    var isLost: Bool { lost || state.hasPrefix("57P") || state.hasPrefix("08") }

    var storageError: StorageError {
        if isLost { return .connectionLost(message) }
        return isConstraint ? .constraint(message) : .engine(message)
    }
}
