import Domain

/// How a stage undoes what somebody did there, as long as nothing was built upon it.
struct Reversal {
    let undo: () throws -> Void
}
