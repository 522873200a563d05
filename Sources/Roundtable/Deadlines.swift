import NIOCore

/// How long one connection may keep the house waiting.
struct Deadlines: Sendable {
    /// From connecting until the first request has been said, its last header included.
    let head: TimeAmount
    /// From an answer to the next request of the same connection.
    let next: TimeAmount
    /// Between two pieces of what is being sent.
    let piece: TimeAmount
    /// Until all of it is here.
    let whole: TimeAmount
    /// Until the answer has been taken.
    let answer: TimeAmount

    /// - Parameter patience: how many seconds of silence are borne.
    init(patience: Int) {
        let patience = Int64(patience)
        head = .seconds(patience)
        next = .seconds(3 * patience)
        piece = .seconds(patience)
        whole = .seconds(45 * patience)
        answer = .seconds(30 * patience)
    }
}
