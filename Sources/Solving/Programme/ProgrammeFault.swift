/// Why a programme cannot be answered at all; a programme without an answer is no fault but an outcome.
package enum ProgrammeFault: Error, Equatable, CustomStringConvertible {
    /// A bound, gain or coefficient is not a number, or a row names a column that is not there.
    case malformed(String)
    /// The total can grow without end.
    case unbounded
    /// The arithmetic broke down, or the answer does not keep its own rows.
    case numerical(String)

    package var description: String {
        switch self {
        case .malformed(let reason): "The programme is malformed: \(reason)."
        case .unbounded: "The total can grow without end: a limit is missing."
        case .numerical(let reason): "The solver's arithmetic broke down: \(reason)."
        }
    }
}
