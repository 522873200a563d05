import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Web
import Words

/// Where letters come in over the web, where those that wait are looked through, and how much mail goes out.
enum ReceivingRoutes {
    static func add(to doors: Doors) {
        doors.exempt(.postedMail, most: Reception.mostBytes, take)
        doors.page(.lessMail, for: .anyone) { scene, path in try LessMailPage(scene, path) }
        // Mail programs press this by themselves (RFC 8058), so it asks for no session: the address is signed.
        doors.exempt(.lessMail, leave)
        doors.action(.yourMail, for: .withGuests, ChooseRhythm.self)
        doors.page(.heldLetters, HeldLettersPage.init)
        doors.page(.heldLetter, HeldLetterPage.init)
        doors.action(.takeLetter, TakeLetter.self)
        doors.action(.dropLetter, DropLetter.self)
        doors.action(.takeBack, for: .withGuests, TakeBack.self)
        doors.page(.lostLetters, for: .operators, LostLettersPage.init)
        doors.exempt(.wakeAddress, wake)
    }

    private static func take(_ body: [UInt8], _ request: Request, _ porter: Porter) async throws -> Response {
        let setting = porter.setting
        guard let key = setting.site.mailKey else { throw HTTPError(.notFound) }
        guard let header = request.headers[.roundtableSignature],
            let delivery = SignedDelivery(header, of: body, key: key, at: setting.clock())
        else {
            return try answer(.unauthorized, ReceptionReport(reason: "The signature does not hold, or is too old."))
        }
        let isNew = try await setting.keep(as: .clock) { try DeliveryStore($0).see(delivery) }
        // One that was cut short comes again with the same signature, and must not be lost for that.
        let isDone = try await isNew ? false : Reception(setting).hasSettled(body)
        if isDone {
            return try answer(.conflict, ReceptionReport(reason: "This delivery was made before."))
        }
        do {
            let report = try await Reception(setting).receive(body)
            return try answer(report.isUnreadable ? .unprocessableContent : .ok, report)
        } catch {
            try await setting.keep(as: .clock) { try DeliveryStore($0).forget(delivery) }
            throw error
        }
    }

    private static func answer(_ status: HTTPResponse.Status, _ report: ReceptionReport) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(report))))
    }

    private static func leave(_ arrival: Arrival, _ porter: Porter) async throws -> Response {
        let setting = porter.setting
        let choice = try arrival.path(at: .lessMail).text("choice")
        guard let less = LessMail(choice, with: setting.key) else { throw Path.NotFound() }
        let actor = try await setting.database.read { try VisitStore($0).actor(less.person, in: less.network) }
        if actor.member != nil {
            do {
                _ = try await setting.perform(
                    ChooseRhythm(.waiting), in: less.network, as: actor, once: setting.newEventID())
            } catch is Refusal {
                // A closed network sends nothing any more, which is what was asked for.
            }
        }
        return try await porter.show(arrival, at: .lessMail, for: .anyone) { scene, path in
            try LessMailPage(scene, path, done: true)
        }
    }

    private static func wake(_ arrival: Arrival, _ porter: Porter) async throws -> Response {
        let visit = try await porter.visit(arrival)
        guard visit.proves(arrival.input.first("form_token"), porter.setting), let person = visit.person else {
            return try await porter.stale(arrival)
        }
        let email = try arrival.path(at: .wakeAddress).text("email")
        try await porter.setting.keep(as: visit.actor) { scene in
            try RestingStore(scene.connection).wake(email, of: person, at: scene.now)
        }
        return arrival.redirect(to: Address(.you))
    }
}

extension HTTPField.Name {
    /// The name is well-formed, so the fallback is never met.
    fileprivate static let roundtableSignature = Self("Roundtable-Signature") ?? .date
}
