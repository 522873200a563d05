import Domain
import Hummingbird
import Markup
import Storage
import Web
import Words

/// Finds out who is at the door and what they may see behind it, within one snapshot of the database.
struct Entrance {
    private let arrival: Arrival
    private let connection: any Connection
    private let setting: Setting
    private let assets: Assets

    init(_ arrival: Arrival, _ connection: any Connection, _ setting: Setting, _ assets: Assets) {
        self.arrival = arrival
        self.connection = connection
        self.setting = setting
        self.assets = assets
    }

    /// What becomes of a request to read.
    enum Outcome: Sendable {
        case page(any Page, Viewer, HTTPResponse.Status)
        case moved(Address)

        func response(to arrival: Arrival) -> Response {
            switch self {
            case .page(let page, let viewer, let status): arrival.response(page, for: viewer, status: status)
            case .moved(let address): arrival.redirect(to: address, status: .temporaryRedirect)
            }
        }
    }

    /// What becomes of a request to do something.
    enum Knock<Done: Sendable>: Sendable {
        case admitted(Done, Actor, Path)
        case wrong([Form.Problem])
        case turnedAway(Outcome)
    }

    func outcome(
        at place: Place, for access: Doors.Access?, status: HTTPResponse.Status,
        _ make: (Scene, Path) throws -> any Page
    ) throws -> Outcome {
        let visit = try visit()
        switch try admission(at: place, for: access ?? .usual(for: place), visit) {
        case .admitted(let scene, let path):
            do {
                return .page(try make(scene, path), try viewer(visit, scene), status)
            } catch is Path.NotFound {
                return try closed(visit)
            } catch let refusal as Refusal {
                return .page(RefusedPage(refusal, frame: try scene.frame()), try viewer(visit, scene), .forbidden)
            }
        case .turnedAway(let outcome): return outcome
        }
    }

    func knock<Done: Sendable>(
        at place: Place, for access: Doors.Access?, onlyReads: Bool = false, _ make: (Scene, Path) throws -> Done
    ) throws -> Knock<Done> {
        let visit = try visit()
        switch try admission(at: place, for: access ?? .usual(for: place), visit) {
        case .turnedAway(let outcome): return .turnedAway(outcome)
        case .admitted(let scene, let path):
            guard
                onlyReads || (arrival.bearer != nil && visit.person != nil)
                    || visit.proves(arrival.input.first("form_token"), setting)
            else {
                return .wrong([
                    Form.Problem(
                        nil,
                        say(
                            "This page had been open for too long, or you signed in elsewhere meanwhile. Look through it and send it again."
                        ))
                ])
            }
            do {
                return .admitted(try make(scene, path), scene.actor, path)
            } catch let invalid as Answers.Invalid {
                return .wrong(invalid.problems)
            } catch is Path.NotFound {
                return .turnedAway(try closed(visit))
            } catch let refusal as Refusal {
                return .turnedAway(
                    .page(RefusedPage(refusal, frame: try scene.frame()), try viewer(visit, scene), .conflict))
            }
        }
    }

    func closed() throws -> Outcome { try closed(visit()) }

    func admits(at place: Place, for access: Doors.Access?) throws -> Bool {
        if case .admitted = try admission(at: place, for: access ?? .usual(for: place), visit()) { return true }
        return false
    }

    private func visit() throws -> Visit {
        try VisitStore(connection).visit(
            session: arrival.session, bearer: arrival.bearer, visitor: arrival.visitor, at: setting.clock())
    }

    private enum Admission {
        case admitted(Scene, Path)
        case turnedAway(Outcome)
    }

    private func admission(at place: Place, for access: Doors.Access, _ visit: Visit) throws -> Admission {
        let path = arrival.path(at: place)
        guard place.isOfNetwork else {
            let scene = scene(.house, visit.actor)
            switch access {
            case .holder(let purpose):
                guard let held = try VisitStore(connection).held(try path.text("secret"), for: purpose, at: scene.now)
                else {
                    return .turnedAway(.page(NotFoundPage(), try viewer(visit, scene), .notFound))
                }
                return .admitted(self.scene(held.network, .holder(of: purpose, subject: held.subject)), path)
            case .anyone: return .admitted(scene, path)
            case .operators where visit.actor.holds(.operator): return .admitted(scene, path)
            case .signedIn where visit.person != nil: return .admitted(scene, path)
            default: return .turnedAway(try closed(visit))
            }
        }
        if visit.person == nil, access != .anyone { return .turnedAway(try closed(visit)) }
        guard let found = try VisitStore(connection).network(named: path.network, for: visit.person) else {
            return .turnedAway(try closed(visit))
        }
        if access != .anyone, found.member == nil { return .turnedAway(try closed(visit)) }
        if let name = found.nowNamed { return .turnedAway(.moved(arrival.address(renamed: name))) }
        let actor = found.member.map(Actor.member) ?? visit.person.map(Actor.person) ?? .visitor
        if access == .ofNetwork, actor.isMereGuest { return .turnedAway(try closed(visit)) }
        return .admitted(scene(found.network, actor), path)
    }

    /// Signed out, every private address shows the same sign-in page; signed in, there is nothing here.
    private func closed(_ visit: Visit) throws -> Outcome {
        let scene = scene(.house, visit.actor)
        if visit.person == nil {
            let back = Address(ownPath: arrival.ownPath)
            return .page(SignInPage(back: back, once: scene.newID()), try viewer(visit, scene), .unauthorized)
        }
        return .page(NotFoundPage(), try viewer(visit, scene), .notFound)
    }

    private func scene(_ network: ID<Network>, _ actor: Actor) -> Scene {
        Scene(connection, network: network, actor: actor, setting: setting)
    }

    private func viewer(_ visit: Visit, _ scene: Scene) throws -> Viewer {
        Viewer(
            reader: visit.reader(accepting: arrival.acceptedLanguages), person: visit.name,
            isOperator: visit.actor.holds(.operator), formToken: visit.formToken(setting),
            programme: visit.programme, isDemonstration: setting.site.isDemonstration,
            done: try arrival.done.flatMap {
                try EventLog(connection, scene.network).kind(of: $0, by: visit.person)?.done
            },
            assets: assets)
    }
}

extension Doors.Access {
    static func usual(for place: Place) -> Doors.Access { place.isOfNetwork ? .ofNetwork : .signedIn }
}
