import Domain
import Foundation
import Hummingbird
import Storage
import TestKit
import Testing
import Web

@testable import Stages

struct ReadOnlyTests {
    /// What goes on after the end.
    private static func goesOn(_ place: String) -> Bool {
        place.hasSuffix("/consent") || place.contains("/closing/keepers/")
    }

    /// Every address of a network something can be sent to, such as `/networks/:network/goals/:goal`.
    private static func places(_ setting: Setting) -> [String] {
        let router = Router(context: VisitContext.self)
        let doors = Doors(router, setting, Assets())
        for part in StagePart.all { part.doors(doors) }
        return router.routes.filter { $0.method == .post }.map {
            $0.path.description.replacing("{", with: ":").replacing("}", with: "")
        }
        .filter { $0.contains("networks/:network") && !goesOn($0) }
    }

    @Test func `in a closed network every action is refused because it is closed, but for consent and who keeps what`()
        async throws
    {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let places = Self.places(house.setting)
            #expect(places.count > 20)
            var refused = 0
            for place in places {
                let path = try await house.filled(place)
                let form = try await convener.get(path + ".json")
                if let answer = try? JSONDecoder().decode(Answer.self, from: Data(form.body.utf8)),
                    let drawn = answer.form
                {
                    #expect(drawn.allowed == false, "\(place) may still be sent")
                    #expect(
                        drawn.reason?.hasPrefix("This network is closed.") == true, "\(place): \(drawn.reason ?? "")")
                    refused += 1
                } else {
                    #expect([403, 404, 405].contains(form.status), "\(place): \(form.status)")
                }
                #expect(try await [401, 403, 404, 409, 422].contains(convener.send(path).status), "\(place)")
            }
            #expect(refused > 15)
            #expect(try await house.events(house.groove()) == before)
        }
    }

    private struct Answer: Decodable {
        let form: Drawn?
        struct Drawn: Decodable {
            let allowed: Bool
            let reason: String?
        }
    }
}

extension House {
    /// The place with ids of things that are there, where there are such things.
    fileprivate func filled(_ place: String) async throws -> String {
        let network = try await groove()
        var path = ""
        for piece in place.split(separator: "/") {
            guard piece.hasPrefix(":") else {
                path += "/\(piece)"
                continue
            }
            let table =
                ["question": "learning_question", "journal": "journal_entry"][String(piece.dropFirst())]
                ?? String(piece.dropFirst())
            switch table {
            case "network": path += "/groove"
            case "item": path += "/lessons"
            default:
                let known = try? await setting.database.read { connection in
                    try connection.value(
                        "SELECT id FROM \(SQL(stringLiteral: table)) WHERE network_id = \(network) LIMIT 1",
                        as: Int64.self)
                }
                path += "/\(ID<Network>(rawValue: (known ?? nil) ?? 1))"
            }
        }
        return path
    }
}
