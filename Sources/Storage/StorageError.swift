/// What can go wrong below the stores. Refusals of the domain are not among it: they pass through unchanged.
package enum StorageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The database was written by a newer program; the names are migrations this program does not know.
    case newerDatabase([String])
    /// A unique, foreign-key or check constraint does not hold.
    case constraint(String)
    /// A column is missing or holds another kind of value than the store asked for.
    case column(String)
    /// The connection went away before anything could have been committed.
    case connectionLost(String)
    /// The connection went away while committing: it may have happened, it may not.
    case outcomeUnknown(String)
    /// Anything else the engine says, in its own words.
    case engine(String)
    /// The database is being shut down.
    case closed

    static func mismatch<Wanted>(_ value: ColumnValue, _ wanted: Wanted.Type) -> StorageError {
        .column("\(value) is not a \(wanted)")
    }

    package var description: String {
        switch self {
        case .newerDatabase(let names):
            "This database was written by a newer Roundtable (\(names.joined(separator: ", "))). "
                + "Nothing was changed. Start the newer program, or restore an older copy."
        case .constraint(let message): "A constraint does not hold: \(message)"
        case .column(let message): "A column is not what was asked for: \(message)"
        case .connectionLost(let message): "The database cannot be reached: \(message)"
        case .outcomeUnknown(let message): "The database went away while committing: \(message)"
        case .engine(let message): message
        case .closed: "The database is shut down."
        }
    }
}
