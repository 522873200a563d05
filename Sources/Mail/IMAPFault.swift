/// The mailbox could not be reached or would not do what was asked.
package struct IMAPFault: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String
}
