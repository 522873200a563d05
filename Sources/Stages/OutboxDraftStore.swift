import Domain
import Markup
import Sealing
import Storage
import Words

/// Letters on their way into the outbox: all that one event calls for, with few statements.
extension OutboxStore {
    private static let atOnce = 500

    /// Puts a letter in that belongs to no event. What goes to an address that rests, rests with it.
    ///
    /// - Parameters:
    ///   - link: the path of a secret address; it is kept sealed and stands only in what is sent.
    ///   - matter: what it is about; the letters about it hang together.
    ///   - takesReply: whether a reply acts there; then it gets a reply address, kept as secretly as the link.
    ///   - answered: the Message-ID of the letter that this one answers.
    package func put(
        _ letter: some Letter, to email: String, person: ID<Person>?, language: String, link: Address? = nil,
        in network: ID<Network> = .house, matter: Matter? = nil, takesReply: Bool = false,
        answering answered: String? = nil, at now: Moment
    ) throws {
        let addressed = Addressed(
            letter: letter, email: email, person: person, language: language, link: link, matter: matter,
            takesReply: takesReply)
        let choices = try RhythmStore.choices(of: [person].compactMap(\.self), in: network, connection)
        try write([draft(addressed, nil, choices, answering: answered, at: now)], in: network, at: now)
    }

    /// Puts in what an event calls for, once for each address; what somebody gets together with other news gathers.
    package func put(_ letters: [Addressed], because event: RecordedEvent) throws {
        for start in stride(from: 0, to: letters.count, by: Self.atOnce) {
            let some = letters[start..<min(start + Self.atOnce, letters.count)]
            let choices = try RhythmStore.choices(of: some.compactMap(\.person), in: event.network, connection)
            var gathered: [DigestStore.Item] = []
            var leaving: [Draft] = []
            for letter in some {
                let choice = letter.person.flatMap { choices[$0] }
                let due = choice?.digest(after: event.at) ?? event.at
                let way = choice?.rhythm.way(
                    isNews: letter.letter.isNews, canWait: letter.letter.canWait(until: due))
                switch (way ?? .atOnce, letter.person) {
                case (.atOnce, _), (_, nil): leaving.append(draft(letter, event.id, choices, at: event.at))
                case (.digest, let person?):
                    gathered.append(
                        DigestStore.Item(
                            network: event.network, event: event.id, person: person, email: letter.email,
                            language: letter.language, due: due))
                case (.notAtAll, _): break
                }
            }
            try DigestStore(connection).gather(gathered)
            try write(leaving, in: event.network, at: event.at)
        }
    }

    /// A letter as its row will stand.
    private struct Draft {
        let id: Int64
        let row: SQL
        let email: String
        let reply: ReplyAddressStore.Made?
    }

    private func draft(
        _ letter: Addressed, _ event: ID<Event>?, _ choices: [ID<Person>: RhythmStore.Choice],
        answering answered: String? = nil, at now: Moment
    ) -> Draft {
        let choice = letter.person.flatMap { choices[$0] }
        let reader = Reader(language: letter.language, timeZone: choice?.times.zone ?? .gmt)
        // Somebody who has just asked for something waits for the answer.
        let due = event == nil || answered != nil ? now : choice?.times.awake(now) ?? now
        let secret = letter.link.map { Sealed.seal(setting.site.publicAddress + $0.path, with: setting.key) }
        let (id, matter) = (setting.ids.next(at: now), letter.matter)
        let invitation = letter.takesReply && setting.site.replies != nil ? matter?.action.invitation : nil
        let line = invitation.map { "\n\($0.spoken(to: reader))\n" } ?? ""
        let appointment = Message.Appointment(letter.letter.appointments, for: letter.email)
        let reply = invitation == nil ? nil : letter.person.flatMap { ReplyAddressStore.Made(for: $0, matter) }
        let replySecret = reply.map { Sealed.seal($0.token.text, with: setting.key) }
        let row: SQL = """
            \(id), \(event), \(letter.person), \(letter.email), \(letter.language),
            \(letter.letter.subject.spoken(to: reader)), \(letter.letter.text(for: reader) + line), \(secret), \(now),
            \(due), \(matter?.action), \(matter?.subject), \(answered), \(letter.letter.author), \(appointment?.ics),
            \(appointment?.method), \(replySecret)
            """
        return Draft(id: id, row: row, email: letter.email, reply: reply)
    }

    private func write(_ drafts: [Draft], in network: ID<Network>, at now: Moment) throws {
        if drafts.isEmpty { return }
        try connection.insert(
            drafts.map { "\(network), \($0.row)" },
            into: """
                outbox (network_id, id, event_id, person_id, email, language, subject, body, secret, made_at, due_at,
                        action, subject_id, answers, author, appointment, appointment_method, reply_secret)
                """,
            "ON CONFLICT (event_id, email) DO NOTHING")
        let written: Set<Int64> = Set(
            try connection.column("SELECT id FROM outbox WHERE id IN \(list: drafts.map(\.id))"))
        if written.isEmpty { return }
        try connection.run(
            """
            UPDATE outbox SET first_id = (SELECT min(o.id) FROM outbox o WHERE o.email = outbox.email
                AND o.subject_id = outbox.subject_id AND o.action = outbox.action AND o.id < outbox.id)
            WHERE id IN \(list: Array(written)) AND subject_id IS NOT NULL
            """)
        try rest(drafts.filter { written.contains($0.id) })
        try ReplyAddressStore(connection).keep(
            drafts.filter { written.contains($0.id) }.compactMap(\.reply), in: network, at: now)
    }

    private func rest(_ drafts: [Draft]) throws {
        let resting: [String: String] = try connection.rows(
            """
            SELECT email, rest_reason FROM address
            WHERE email IN \(list: drafts.map { $0.email.lowercased() }) AND resting_since IS NOT NULL
            """
        ).reduce(into: [:]) { $0[try $1["email"]] = try $1["rest_reason"] }
        let rows = drafts.compactMap { draft in
            resting[draft.email.lowercased()].map { "\(draft.id), \($0)" as SQL }
        }
        try connection.update(rows, "outbox SET resting = 1, error = v.column2", where: "outbox.id = v.column1")
    }
}
