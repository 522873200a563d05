import Domain
import Hummingbird
import Sealing
import Web
import Words

/// Getting in and out. None of it leaves an event; all of it counts attempts.
enum SignInRoutes {
    static func add(to doors: Doors) {
        doors.page(.signIn, for: .anyone) { scene, path in
            SignInPage(back: path.question("back").flatMap { Address(ownPath: $0) }, once: scene.newID())
        }
        doors.exempt(.signIn, askForLink)
        doors.exempt(.signInPassword, signInWithPassword)
        doors.page(.signInLink, for: .anyone) { scene, path in
            try UseLinkPage(scene, secret: path.text("secret"), back: path.question("back"))
        }
        doors.exempt(.signInLink, useLink)
        doors.exempt(.signOut) { arrival, porter in
            guard try await porter.proves(arrival) else { return try await porter.stale(arrival) }
            let session = arrival.session
            try await porter.setting.keep(as: .visitor) { scene in try session.map(SessionStore(scene).end) }
            return arrival.redirect(to: Address(.home), cookie: arrival.cookie("session", "", days: 0))
        }
        doors.exempt(.yourSession) { arrival, porter in
            guard try await porter.proves(arrival), let person = try await porter.person(arrival) else {
                return try await porter.stale(arrival)
            }
            let session: ID<Session> = try arrival.path(at: .yourSession).id("session")
            _ = try await porter.setting.keep(as: .person(person)) { try SessionStore($0).revoke(session, of: person) }
            return arrival.redirect(to: Address(.you))
        }
        doors.exempt(.demonstrationVisit) { arrival, porter in
            guard porter.setting.site.isDemonstration, arrival.isFromThisMachine, try await porter.proves(arrival)
            else {
                return try await porter.stale(arrival)
            }
            let person: ID<Person> = try arrival.path(at: .demonstrationVisit).id("person")
            let isOfTheCast = try await porter.setting.read(as: .visitor) {
                try CastStore($0.connection).contains(person)
            }
            guard isOfTheCast else { throw Path.NotFound() }
            return try await begin(person, arrival, porter, then: Address(.home))
        }
    }

    private static func askForLink(_ arrival: Arrival, _ porter: Porter) async throws -> Response {
        guard try await porter.proves(arrival) else { return try await porter.stale(arrival) }
        let email = (arrival.input.first("email") ?? "").trimmed.lowercased()
        guard Field.isPlausibleEmail(email) else {
            let problem = Form.Problem(
                "email", say("This does not look like an e-mail address, such as name@example.org."))
            return try await again(arrival, porter, problem, wasPassword: false)
        }
        let back = arrival.back
        // Whoever has chosen no language asks in the one of their browser.
        let language = Texts.all.language(accepting: arrival.acceptedLanguages)
        let allowed = try await porter.setting.keep(as: .visitor) { scene in
            let sessions = SessionStore(scene)
            guard try sessions.attempt("address \(arrival.client.counted)", most: 30),
                try sessions.attempt("link \(email)", most: 5)
            else { return false }
            if let person = try PeopleStore(scene).person(at: email) {
                let secret = try sessions.makeLink(for: .signIn, person)
                let row = try HouseStore(scene).person(person)
                let link =
                    back.map { Address(.signInLink, secret).asking(["back": $0.path]) } ?? Address(.signInLink, secret)
                try OutboxStore(scene.connection, scene.setting).put(
                    SignInLetter(), to: email, person: person, language: row.language ?? language, link: link,
                    at: scene.now
                )
            }
            return true
        }
        if !allowed { return try await again(arrival, porter, tooMany, wasPassword: false) }
        return try await porter.show(arrival, at: .signIn, for: .anyone) { _, _ in LinkSentPage(email: email) }
    }

    private static func signInWithPassword(_ arrival: Arrival, _ porter: Porter) async throws -> Response {
        guard try await porter.proves(arrival) else { return try await porter.stale(arrival) }
        let email = (arrival.input.first("email") ?? "").trimmed.lowercased()
        let password = (arrival.input.first("password") ?? "").trimmed
        let (allowed, person, hash) = try await porter.setting.keep(as: .visitor) { scene in
            let sessions = SessionStore(scene)
            let allowed =
                try sessions.attempt("address \(arrival.client.counted)", most: 30)
                && sessions.attempt("password \(email)", most: 10)
            let person = try PeopleStore(scene).person(at: email)
            return (allowed, person, try person.flatMap(sessions.passwordHash))
        }
        if !allowed { return try await again(arrival, porter, tooMany, wasPassword: true) }
        // An unknown account takes as long as a wrong password.
        let matches = await Task.detached { Password.verify(password, against: hash ?? Password.unknown) }.value
        guard matches, hash != nil, let person else {
            let problem = Form.Problem("password", say("Address and password do not go together."))
            return try await again(arrival, porter, problem, wasPassword: true)
        }
        return try await begin(person, arrival, porter, then: arrival.back ?? Address(.home))
    }

    private static func useLink(_ arrival: Arrival, _ porter: Porter) async throws -> Response {
        guard try await porter.proves(arrival) else { return try await porter.stale(arrival) }
        let secret = try arrival.path(at: .signInLink).text("secret")
        let person = try await porter.setting.keep(as: .visitor) { scene -> ID<Person>? in
            let sessions = SessionStore(scene)
            guard let person = try sessions.subject(of: secret, for: .signIn, Person.self), try sessions.use(secret)
            else { return nil }
            return person
        }
        guard let person else {
            return try await porter.show(arrival, at: .signInLink, for: .anyone, status: .gone) { scene, _ in
                try UseLinkPage(scene, secret: secret, back: arrival.back?.path)
            }
        }
        return try await begin(person, arrival, porter, then: arrival.back ?? Address(.home), byMail: true)
    }

    static func begin(
        _ person: ID<Person>, _ arrival: Arrival, _ porter: Porter, then next: Address, byMail: Bool = false
    ) async throws -> Response {
        let session = try await porter.setting.keep(as: .visitor) { scene in
            try SessionStore(scene).begin(for: person, replacing: arrival.session, agent: arrival.agent, byMail: byMail)
        }
        return arrival.redirect(to: next, cookie: arrival.cookie("session", session, days: SessionStore.sessionDays))
    }

    /// A guess at the password of somebody whose session one has got hold of counts like one at the door.
    static func countGuess(_ arrival: Arrival, _ porter: Porter) async throws -> Form.Problem? {
        guard arrival.input.first("current")?.isEmpty == false, let person = try await porter.person(arrival) else {
            return nil
        }
        let allowed = try await porter.setting.keep(as: .visitor) { scene in
            let sessions = SessionStore(scene)
            return try sessions.attempt("address \(arrival.client.counted)", most: 30)
                && sessions.attempt("own password \(person)", most: 10)
        }
        return allowed ? nil : tooMany
    }

    private static let tooMany = Form.Problem(nil, say("That were too many tries. Wait a quarter of an hour."))

    private static func again(
        _ arrival: Arrival, _ porter: Porter, _ problem: Form.Problem, wasPassword: Bool
    ) async throws -> Response {
        try await porter.show(arrival, at: .signIn, for: .anyone, status: .unprocessableContent) { scene, _ in
            SignInPage(
                back: arrival.back, once: scene.newID(), input: arrival.input, problem: problem,
                wasPassword: wasPassword)
        }
    }
}

extension Arrival {
    /// Where somebody was going before they signed in: only a path of our own.
    var back: Address? { input.first("back").flatMap { Address(ownPath: $0) } }

    var isFromThisMachine: Bool { ["127.0.0.1", "::1", "local"].contains(client.text) }
}

extension Porter {
    /// Whether the form was drawn for this visitor.
    func proves(_ arrival: Arrival) async throws -> Bool {
        try await visit(arrival).proves(arrival.input.first("form_token"), setting)
    }

    func person(_ arrival: Arrival) async throws -> ID<Person>? { try await visit(arrival).person }

    func stale(_ arrival: Arrival) async throws -> Response {
        try await show(arrival, at: .home, for: .anyone, status: .forbidden) { _, _ in
            TroublePage(
                say("This page had been open for too long, or you signed in elsewhere meanwhile. Open it again."))
        }
    }

    func visit(_ arrival: Arrival) async throws -> Visit {
        let now = setting.clock()
        return try await setting.database.read { connection in
            try VisitStore(connection).visit(
                session: arrival.session, bearer: arrival.bearer, visitor: arrival.visitor, at: now)
        }
    }
}
