import Domain
import Sealing

/// An event as it stands in the log.
package struct RecordedEvent: Sendable, Hashable {
    package let network: ID<Network>
    package let position: Int
    package let id: ID<Event>
    package let at: Moment
    package let actor: ID<Person>?
    package let kind: String
    package let subject: Int64
    package let body: String
    package let digest: [UInt8]

    /// `SHA-256(previous ‖ position ‖ id ‖ at ‖ actor ‖ kind ‖ subject ‖ body)`; numbers as eight bytes, most significant
    /// first, nobody as zero, texts after their length.
    package static func digest(
        after previous: [UInt8], position: Int, id: ID<Event>, at: Moment, actor: ID<Person>?, kind: String,
        subject: Int64, body: String
    ) -> [UInt8] {
        var stream = SHA256Stream()
        stream.update(previous)
        for number in [Int64(position), id.rawValue, at.microseconds, actor?.rawValue ?? 0] {
            stream.update(bigEndian(number))
        }
        stream.update(bigEndian(Int64(kind.utf8.count)) + Array(kind.utf8))
        stream.update(bigEndian(subject))
        stream.update(bigEndian(Int64(body.utf8.count)) + Array(body.utf8))
        return stream.finish().bytes
    }

    private static func bigEndian(_ number: Int64) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
