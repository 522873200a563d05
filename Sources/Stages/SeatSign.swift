import Domain
import Words

/// Something somebody did in the network that shows that a promise of their seat is being kept.
package struct SeatSign: Sendable, Encodable {
    let person: ID<Person>
    let day: Day
    /// The kinds of promises it speaks for.
    let kinds: Set<Expectation.Kind>
    let sentence: Phrase
    let address: Address

    private enum CodingKeys: CodingKey { case day, sentence, address }
}
