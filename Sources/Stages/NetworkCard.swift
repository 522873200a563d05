import Domain
import Web
import Words

/// A network among others: its name, its topic, its small life-line.
struct NetworkCard: Encodable, Sendable {
    let frame: NetworkFrame
    let topic: String
    /// Where it can be looked at; nothing for those who have no place in it and nothing public to read.
    let address: Address?
}
