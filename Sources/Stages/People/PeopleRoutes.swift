import Domain
import Hummingbird
import Web
import Words

/// The house: first page, one's own pages, the operator's desk.
enum PeopleRoutes {
    static func add(to doors: Doors) {
        doors.page(.home, for: .anyone) { scene, _ in try HomePage(scene) }
        // Whoever founds the programme is in at once, since mail may not work yet; the link is good for that once.
        doors.action(.firstRun, for: .anyone, FoundProgramme.self) { event, arrival, porter in
            let email = arrival.input.first("email") ?? ""
            let secret = try arrival.path(at: .firstRun).text("secret")
            let person = try await porter.setting.keep(as: .visitor) { scene in
                try SessionStore(scene).use(secret) ? try PeopleStore(scene).person(at: email.trimmed) : nil
            }
            guard let person else { throw Path.NotFound() }
            return try await SignInRoutes.begin(
                person, arrival, porter, then: Address(.newNetwork).asking(["done": event.id.description]))
        }
        doors.page(.you, for: .signedIn) { scene, path in try YouPage(scene, session: path.session) }
        doors.action(.yourName, for: .signedIn, NameYourself.self)
        doors.action(.yourPassword, for: .signedIn, SetPassword.self, beforehand: SignInRoutes.countGuess)
        doors.action(.yourTokens, for: .signedIn, IssueToken.self)
        doors.action(.yourToken, for: .signedIn, RevokeToken.self)
        doors.page(.operatorDesk, for: .operators) { scene, _ in try OperatorPage(scene) }
        doors.page(.outbox, for: .operators, OutboxPage.init)
        doors.page(.outboxMessage, for: .operators, OutboxMessagePage.init)
        doors.exempt(.wakeJobs, waking(then: Address(.operatorDesk)) { try JobStore($0.connection).wake(at: $0.now) })
        doors.exempt(
            .wakeLetters,
            waking(then: Address(.outbox)) { try OutboxStore($0.connection, $0.setting).wake(at: $0.now) })
        SignInRoutes.add(to: doors)
    }

    /// An operator gives what rests another chance.
    private static func waking(
        then desk: Address, _ wake: @escaping @Sendable (Scene) throws -> Void
    ) -> @Sendable (Arrival, Porter) async throws -> Response {
        { arrival, porter in
            let visit = try await porter.visit(arrival)
            guard visit.proves(arrival.input.first("form_token"), porter.setting), visit.actor.holds(.operator) else {
                return try await porter.stale(arrival)
            }
            try await porter.setting.keep(as: visit.actor, wake)
            return arrival.redirect(to: desk)
        }
    }
}
