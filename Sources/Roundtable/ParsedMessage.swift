import Foundation
import Mail

/// What `roundtable parse --json` prints of a letter.
struct ParsedMessage: Encodable {
    struct Header: Encodable {
        let name: String
        let value: String
    }

    struct Person: Encodable {
        let name: String
        let address: String

        init(_ person: MailAddress) {
            name = person.name
            address = person.address
        }
    }

    struct File: Encodable {
        let name: String
        let type: String
        let bytes: Int
        let sha256: String
    }

    let headers: [Header]
    let from: Person?
    let replyTo: [Person]
    let to: [Person]
    let cc: [Person]
    let subject: String
    let date: Date?
    let id: String?
    let inReplyTo: String?
    let references: [String]
    let language: String?
    let text: String?
    let html: String?
    let attachments: [File]
    let signs: ParsedSigns
    /// Whether parts were left out because there were too many or they lay too deep.
    let cut: Bool

    init(_ letter: IncomingMessage, relay: String?) {
        headers = letter.headers.map { Header(name: $0.name, value: $0.value) }
        from = letter.from.map(Person.init)
        replyTo = letter.replyTo.map(Person.init)
        to = letter.to.map(Person.init)
        cc = letter.copied.map(Person.init)
        subject = letter.subject
        date = letter.date
        id = letter.id
        inReplyTo = letter.inReplyTo
        references = letter.references
        language = letter.language
        text = letter.text
        html = letter.html
        attachments = letter.attachments.map {
            File(name: $0.name, type: $0.type, bytes: $0.bytes.count, sha256: $0.sha256)
        }
        signs = ParsedSigns(MailSigns(of: letter), of: letter, relay: relay)
        cut = letter.isCut
    }
}
