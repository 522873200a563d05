import Mail

/// What `roundtable parse --json` prints of machines, bounces, lists, spam and our own relay's word.
struct ParsedSigns: Encodable {
    struct Bounce: Encodable {
        struct Recipient: Encodable {
            let address: String
            let action: String
            let status: String
            let permanent: Bool
            let temporary: Bool
            let diagnostic: String?
        }

        let recipients: [Recipient]
        let originalId: String?
        let reporter: String?
    }

    struct Check: Encodable {
        let method: String
        let result: String
        let properties: [String: String]
    }

    let automatic: String?
    let bounce: Bounce?
    let list: String?
    let bulk: Bool
    let spam: String?
    let hops: Int
    /// Of the named relay; absent where none was named or it wrote nothing.
    let authentication: [Check]?
    let authenticated: Bool

    init(_ signs: MailSigns, of letter: IncomingMessage, relay: String?) {
        automatic = signs.automatic?.rawValue
        bounce = signs.bounce.map { report in
            Bounce(
                recipients: report.recipients.map {
                    Bounce.Recipient(
                        address: $0.address, action: $0.action, status: $0.status, permanent: $0.isPermanent,
                        temporary: $0.isTemporary, diagnostic: $0.diagnostic)
                }, originalId: report.originalID, reporter: report.reporter)
        }
        list = signs.list
        bulk = signs.isBulk
        spam = signs.spam.map { "\($0.header): \($0.value)" }
        hops = signs.hops
        let results = relay.flatMap { AuthenticationResults(in: letter.headers, by: $0) }
        authentication = results?.checks.map {
            Check(method: $0.method, result: $0.result, properties: $0.properties)
        }
        authenticated = letter.from.map { results?.vouches(for: $0.address) ?? false } ?? false
    }
}
