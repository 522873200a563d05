import Domain
import Stages
import Storage
import TestKit

extension House {
    /// The network `groove`, active, with a place for Joseph Banda, whatever the other stages brought it.
    static func active(_ test: @Sendable (House) async throws -> Void) async throws {
        try await House.at(.active) { house in
            let network = try await house.groove()
            let member = house.cast[.careMember]
            try await house.setting.database.write(network.rawValue) { connection in
                try connection.run("UPDATE network SET stage = 'active' WHERE id = \(network)")
                try connection.run(
                    """
                    INSERT INTO membership (network_id, person_id, name, roles, since)
                    VALUES (\(network), \(member), 'Joseph Banda', 'member', 0) ON CONFLICT (network_id, person_id) DO NOTHING
                    """)
            }
            try await test(house)
        }
    }

    /// The same, with its closing begun.
    static func closing(_ test: @Sendable (House) async throws -> Void) async throws {
        try await active { house in
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send("/networks/groove/closing/begin", ["reason": "The grants end."])
            try await test(house)
        }
    }

    /// The same, closed for good.
    static func closed(_ test: @Sendable (House) async throws -> Void) async throws {
        try await closing { house in
            let convener = try await house.browser(as: .convener)
            try await house.completeChecklist(as: convener)
            _ = try await convener.send("/networks/groove/closing/close", ["name": "GROOVE"])
            try await test(house)
        }
    }

    func completeChecklist(as convener: Browser) async throws {
        for item in ["deliverables", "lessons", "goals", "promises", "consents", "contacts", "grants"] {
            _ = try await convener.send("/networks/groove/closing/items/\(item)/tick", ["note": "Seen to."])
        }
        _ = try await convener.send(
            "/networks/groove/closing/retrospect",
            ["held": "2026-03-01", "guests": "Two of the next team", "taken": "Begin with mentors."])
        _ = try await convener.send("/networks/groove/closing/thanks", ["thanks": "To all of you."])
        _ = try await convener.send(
            "/networks/groove/closing/keepers/new",
            ["resource": "The archive", "name": "The programme", "place": "Its shelf", "agreed": "yes"])
    }
}

extension [String: String] {
    /// The same choice for name, words and files, as the form sends it.
    static func consents(_ choice: String) -> Self { ["name": choice, "words": choice, "files": choice] }
}
