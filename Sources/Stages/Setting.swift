import Domain
import Files
import Sealing
import Storage

/// What every scene starts from. Made once by the command, handed over, never global.
package struct Setting: Sendable {
    package let database: any Database
    package let clock: @Sendable () -> Moment
    package let ids: IDSource
    /// Random bytes; fixed in tests.
    package let chance: @Sendable (Int) -> [UInt8]
    package let key: Key
    package let files: FileStore
    package let site: Site

    package init(
        database: any Database, clock: @escaping @Sendable () -> Moment, ids: IDSource,
        chance: @escaping @Sendable (Int) -> [UInt8], key: Key, files: FileStore, site: Site
    ) {
        self.database = database
        self.clock = clock
        self.ids = ids
        self.chance = chance
        self.key = key
        self.files = files
        self.site = site
    }

    package func newEventID() -> ID<Event> { ID(rawValue: ids.next(at: clock())) }

    /// The id a form or a program brings along for its event, if it was drawn within the last days; otherwise a new one.
    /// Founding names a network after it, so it must be an id that could have been drawn here.
    func once(_ brought: String?) -> ID<Event> {
        guard let id = brought.flatMap({ ID<Event>($0) }) else { return newEventID() }
        let milliseconds = id.rawValue >> 21
        let now = clock().microseconds / 1000
        return (now - 7 * 86_400_000...now).contains(milliseconds) ? id : newEventID()
    }
}

/// How this installation is reached and what it allows.
package struct Site: Sendable, Hashable {
    /// `https://learn.example.org`, without a slash at the end; every mailed link starts with it.
    package let publicAddress: String
    /// A demonstration signs visitors in as any of the cast, on loopback only.
    package let isDemonstration: Bool
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    package let trustedProxies: Set<String>
    /// Where mail comes from; nothing leaves without an SMTP server.
    package let mailFrom: String
    package let smtp: String?
    /// Where letters are answered to; without it they say nothing of replying.
    package let replies: ReplyPattern?
    /// The name under which our own relay says where a letter came from; nobody else is believed.
    package let mailRelay: String?
    /// What a hosted relay signs with when it hands letters over; without it none are taken from the web.
    package let mailKey: String?
    /// Where public archives are kept up to date, night after night; none without it.
    package let archives: String?
    /// A mailbox that letters are collected from; without it none are.
    package let mailbox: String?

    package init(
        publicAddress: String, isDemonstration: Bool = false, trustedProxies: Set<String> = [],
        mailFrom: String = "roundtable@localhost", smtp: String? = nil, replies: ReplyPattern? = nil,
        mailRelay: String? = nil, mailKey: String? = nil, mailbox: String? = nil, archives: String? = nil
    ) {
        self.archives = archives
        self.replies = replies
        self.mailRelay = mailRelay
        self.mailKey = mailKey
        self.mailbox = mailbox
        self.publicAddress = publicAddress
        self.isDemonstration = isDemonstration
        self.trustedProxies = trustedProxies
        self.mailFrom = mailFrom
        self.smtp = smtp
    }
}
