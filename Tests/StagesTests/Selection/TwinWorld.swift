import Domain
import Followers
import Logging
import Storage
import Synchronization
import TestKit
import Testing

@testable import Stages

/// Two houses that are the same to the last id, until one hidden fact is made different in the second. Whoever must not
/// know of it gets the same bytes from both, at every door.
struct TwinWorld {
    let viewer: Viewer
    var stage = Stage.selection
    /// Whether what the viewer does on the walk opens nothing: after the own review one may see those of others.
    var staysBlind = true
    /// What happened in both.
    let prepare: @Sendable (House, Acts) async throws -> Void
    /// What happened, or was otherwise, in the second only.
    let hide: @Sendable (House, Acts) async throws -> Void
    /// What happens in both after that.
    var follow: @Sendable (House, Acts) async throws -> Void = { _, _ in }

    enum Viewer: Sendable {
        case part(Cast.Part)
        case applicant(String)
    }

    func expectAlike() async throws {
        for difference in try await differences() { Issue.record("\(difference)") }
    }

    /// Where the two answer differently, and how.
    func differences() async throws -> [String] {
        let found = Found()
        try await House.at(stage) { one in
            try await House.at(stage) { other in
                let differences = try await compare(one, other)
                found.list.withLock { $0 = differences }
            }
        }
        return found.list.withLock { $0 }
    }

    private final class Found: Sendable {
        let list = Mutex<[String]>([])
    }

    private func compare(_ one: House, _ other: House) async throws -> [String] {
        try await prepare(one, Acts(one, one.setting))
        try await prepare(other, Acts(other, other.setting))
        for house in [one, other] { try await Self.rounds(house.setting) }
        let aside = other.setting.aside()
        try await hide(other, Acts(other, aside))
        try await Self.rounds(aside)
        for house in [one, other] {
            try await follow(house, Acts(house, house.setting))
            try await Self.rounds(house.setting)
        }
        let (first, secret) = try await browser(in: one)
        let (second, _) = try await browser(in: other)
        let walk = try await RouteWalk([one, other], secret: secret, as: person(in: one))
        let pages = walk.pages(of: one.setting)
        #expect(pages.count > 150)
        var found: [String?] = []
        for path in pages {
            found.append(try await difference(RouteWalk.read(path, first), RouteWalk.read(path, second)))
        }
        for path in walk.doings(of: one.setting) {
            found.append(try await difference(RouteWalk.send(path, first), RouteWalk.send(path, second)))
        }
        let again = staysBlind ? walk.pages(of: one.setting, only: "/candidates") : []
        for path in again + ["/networks/groove", "/networks/groove/history"] {
            found.append(try await difference(RouteWalk.read(path, first), RouteWalk.read(path, second)))
        }
        for house in [one, other] { try await Self.rounds(house.setting) }
        let (mail, otherMail) = (try await letters(to: viewer, in: one), try await letters(to: viewer, in: other))
        return found.compactMap { $0 } + (mail == otherMail ? [] : ["The letters tell: \(mail) <> \(otherMail)"])
    }

    private func difference(_ one: RouteWalk.Answer, _ other: RouteWalk.Answer) -> String? {
        if one == other { return nil }
        let difference = zip(one.body.split(separator: "\n"), other.body.split(separator: "\n")).first { $0 != $1 }
        return """
            \(one.knock) tells: \(one.status) \(other.status), \(one.headers == other.headers ? "" : "headers, ")\
            \(difference.map { "\($0.0.prefix(400)) <> \($0.1.prefix(400))" } ?? "\(one.body.count) \(other.body.count)")
            """
    }

    private func browser(in house: House) async throws -> (Browser, String?) {
        switch viewer {
        case .part(let part): return (try await house.steadyBrowser(as: house.cast[part]), nil)
        case .applicant(let organisation):
            let secret = try await house.steadyLink(to: house.candidate(organisation), in: house.groove())
            return (try await house.steadyBrowser(as: nil), secret)
        }
    }

    private func person(in house: House) -> ID<Person>? {
        guard case .part(let part) = viewer else { return nil }
        return house.cast[part]
    }

    private static func rounds(_ setting: Setting) async throws {
        try await Rounds(setting, logger: Logger(label: "test")).performAll()
    }

    private func letters(to viewer: Viewer, in house: House) async throws -> [String] {
        let email: String? =
            switch viewer {
            case .part(let part):
                try await house.setting.database.read { [person = house.cast[part]] in
                    try $0.value("SELECT email FROM address WHERE person_id = \(person)")
                }
            case .applicant(let organisation):
                try await house.setting.database.read {
                    try $0.value("SELECT email FROM candidate WHERE organisation = \(organisation)")
                }
            }
        return try await house.setting.database.read { [email = email ?? ""] in
            try $0.rows("SELECT subject, body, made_at FROM outbox WHERE email = \(email) ORDER BY id").map {
                "\(try $0["subject"] as String)\n\(try $0["body"] as String)\n\(try $0["made_at"] as Int64)"
            }
        }
    }
}

/// Does things in a house as the people of the selection, with ids from one source.
struct Acts: Sendable {
    let house: House
    let setting: Setting

    init(_ house: House, _ setting: Setting) {
        self.house = house
        self.setting = setting
    }

    func act(_ action: some Action, as person: ID<Person>) async throws {
        try await World(setting).act(action, in: house.groove(), as: person)
    }

    func act(_ action: some Action, as part: Cast.Part) async throws { try await act(action, as: house.cast[part]) }

    func apply(_ action: some Action, for organisation: String) async throws {
        _ = try await setting.perform(
            action, in: house.groove(), as: .holder(of: .application, subject: house.candidate(organisation).rawValue),
            once: setting.newEventID())
    }

    /// Gives somebody beside the cast a place.
    func name(_ name: String, _ roles: Set<Role>) async throws {
        try await act(
            NameMember(name: name, email: "\(name.lowercased())@review.example", organisation: nil, roles: roles),
            as: .convener)
    }

    func person(_ name: String) async throws -> ID<Person> {
        try await house.setting.database.read {
            try $0.value("SELECT id FROM person WHERE name = \(name)") ?? ID(rawValue: 0)
        }
    }

    /// One more candidate, sent like the others.
    func candidate(_ organisation: String) async throws {
        let groove = try await house.groove()
        let applicant = Applicant(
            "zora@zebra.example", "Zora Zeta", organisation, vision: "Nobody hears of it.", interest: "All.",
            commitment: "One person.", sharing: "Everything.", grant: "A grant on zebras.", duties: "A report.")
        let id = try await setting.keep(in: groove, as: .visitor) { scene in
            let store = SelectionStore(scene)
            let id = try store.beginApplication(email: applicant.email, language: "en")
            if let draft = try store.application(id) {
                let questions = try store.answered(draft).form.questions
                _ = try store.keep(applicant.texts, to: questions, in: draft, from: 0)
            }
            try store.send(
                id, as: try PeopleStore(scene).person(at: "zora@zebra.example", named: "Zora Zeta"),
                of: try PeopleStore(scene).organisation(named: organisation), salt: [])
            return id
        }
        _ = try await setting.keep(in: groove, as: .clock) { scene in
            try EventLog(scene.connection, groove).append(
                Event(.applicationSent, id), id: setting.newEventID(), at: scene.now, by: .clock)
        }
    }

    /// Back between the two steps of a call: interests are in, proposals are still to come.
    func betweenSteps() async throws {
        try await house.run("UPDATE network SET stage = 'call' WHERE id = \(house.groove())")
        try await house.run("UPDATE call_version SET proposals_on = '2030-01-31'")
    }

    /// Assigned, declared and scored by somebody.
    func review(_ organisation: String, by person: ID<Person>, scored score: Int? = nil) async throws {
        let id = try await house.candidate(organisation)
        try await act(AssignReviewer(person, to: id), as: .convener)
        try await act(DeclareInterests(on: id, isConflict: false, ties: ""), as: person)
        guard let score else { return }
        try await act(
            ScoreCandidate(
                id, UsualForm.criteria.reduce(into: [:]) { $0[$1.key] = .init(score, "Said of \($1.key.rawValue).") }),
            as: person)
    }
}
