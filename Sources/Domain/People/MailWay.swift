/// How a letter comes to somebody, by what they have chosen.
package enum MailWay: Sendable, Hashable {
    case atOnce, digest, notAtAll
}
