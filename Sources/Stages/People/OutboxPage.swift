import Domain
import Markup
import Web
import Words

/// All mail on its way, readable: what people were told, and what did not reach them.
struct OutboxPage: Page {
    static let perPage = 50

    let messages: [OutboxStore.Message]
    let mailLeaves: Bool
    let earlier: Address?
    let resting: Int
    /// For those that failed for good.
    let wake: FormButton?

    init(_ scene: Scene, _ path: Path) throws {
        let outbox = OutboxStore(scene.connection, scene.setting)
        let before = path.question("before").flatMap { Int64($0) } ?? .max
        let found = try outbox.latest(Self.perPage + 1, before: before)
        let leaf = Leaf(found, most: Self.perPage) { Address(.outbox).asking(["before": String($0.id)]) }
        messages = leaf.rows
        earlier = leaf.next
        resting = try outbox.counts().resting
        wake = resting > 0 ? FormButton(say("Try them again"), posts: Address(.wakeLetters)) : nil
        mailLeaves = scene.setting.site.smtp != nil
    }

    var title: Phrase { say("Outbox") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(!mailLeaves, "<p class=\"lede\">\(say("No mail server is configured, so nothing leaves. This is what would."))</p>"))
        \(when(messages.isEmpty, "<p class=\"empty\">\(say("Nothing has been written to anybody yet."))</p>"))
        \(wake.map { button in "<div class=\"note\"><p>\(say("\(resting) letters failed for good. Their reasons stand with them."))</p>\(button.html(for: viewer))</div>" as HTML })
        <ul class="list">\(messages.html { message in
            """
            <li><a class="title" href="\(Address(.outboxMessage, ID<OutboxStore.Message>(rawValue: message.id)))">\(message.subject)</a>
            <p class="meta">\(message.email) · \(message.made) · \(message.state)</p></li>
            """
        })</ul>
        \(Pager(earlier: earlier))
        """
    }
}

/// One message as its receiver gets it; secrets are shown in a demonstration only.
struct OutboxMessagePage: Page {
    let message: OutboxStore.Message

    init(_ scene: Scene, _ path: Path) throws {
        let id: ID<OutboxStore.Message> = try path.id("message")
        guard let message = try OutboxStore(scene.connection, scene.setting).message(id.rawValue) else {
            throw Path.NotFound()
        }
        self.message = message
    }

    var title: Phrase { .verbatim(message.subject) }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(message.subject)</h1>
        <p class="meta">\(message.email) · \(message.made) · \(message.state)</p>
        \(message.reply.map { "<p class=\"meta\">Reply-To: \($0)</p>" as HTML })
        \(message.error.map { "<p class=\"note\">\($0)</p>" as HTML })
        <pre class="source" lang="\(message.language)" dir="auto">\(message.body)</pre>
        """
    }
}

extension OutboxStore.Message {
    var state: Phrase {
        if let sent { return say("sent \(sent)") }
        if isResting { return say("failed for good") }
        return tries == 0 ? say("waiting") : say("waiting, tried \(tries) times")
    }
}
