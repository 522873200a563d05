import Domain
import Foundation
import Stages
import Storage
import TestKit
import Web

/// What chance does in an active network, by the actions people have; the same seed does the same.
struct RandomLife {
    private let house: House
    private let seed: UInt64

    init(_ house: House, seed: UInt64) {
        self.house = house
        self.seed = seed
    }

    func live(steps: Int) async throws {
        var chance = Draws(state: seed)
        let network = try await house.groove()
        let people: [Cast.Part] = [.convener, .facilitator, .careMember, .practicalMember]
        for _ in 0..<steps where !Task.isCancelled {
            let person = house.cast[people.randomElement(using: &chance) ?? .facilitator]
            house.clock.advance(seconds: Int64.random(in: 1...90_000, using: &chance))
            let actor = try await World(house.setting).actor(person, in: network)
            guard let action = try await action(&chance, in: network) else { continue }
            do {
                _ = try await house.setting.perform(
                    action, in: network, as: actor, once: house.setting.newEventID())
            } catch is Refusal {
            }
        }
    }

    private func action(_ chance: inout Draws, in network: ID<Network>) async throws -> (any Action)? {
        let threads: [ID<Domain.Thread>] = try await column(
            "SELECT id FROM thread WHERE network_id = \(network) ORDER BY id")
        let posts: [ID<Post>] = try await column("SELECT id FROM post WHERE network_id = \(network) ORDER BY id")
        let text = Self.text(&chance)
        switch Int.random(in: 0...9, using: &chance) {
        case 0: return BeginThread(String(text.prefix(60)), under: nil, text)
        case 1, 2, 3:
            let files = try Bool.random(using: &chance) ? [] : [file(text)]
            return threads.randomElement(using: &chance).map { AddPost(to: $0, text, files: files) }
        case 4, 5: return posts.randomElement(using: &chance).map { EditPost($0, to: text) }
        case 6: return threads.randomElement(using: &chance).map { CloseThread($0, with: text) }
        case 7:
            return WriteJournalEntry(
                text, for: Quarter(house.clock.now.day()),
                audience: JournalEntry.Audience.allCases.randomElement(using: &chance) ?? .network)
        case 8: return ChooseConsent(Consents(all: Consent.allCases.randomElement(using: &chance) ?? .open))
        default: return Bool.random(using: &chance) ? AskReflectiveQuestion(text) : RenameNetwork(to: "GROOVE")
        }
    }

    private func file(_ text: String) throws -> UploadedFile {
        UploadedFile(
            name: "notes \"of\" today.txt", type: "text/plain", digest: try house.stored(text), size: text.utf8.count)
    }

    private func column<Value: Storable>(_ sql: SQL) async throws -> [Value] {
        try await house.setting.database.read { try $0.column(sql) }
    }

    /// What has broken other people's exports.
    private static let words = [
        "From here on", "\"quoted\"", "a,b;c", "\n", "\r\n", "\t", "'; DROP TABLE post; --", "é", "e\u{301}", "🌍",
        "שלום",
        "العربية", "\\N", "NULL", "=1+1", "<b>bold</b>", "&amp;", "\u{1F}", "\u{2028}", "%00", "..", ">From me",
        "[1,2]",
        "https://example.org/?a=1&b=2", "a@b.example", "| a | b |", "```", "Joseph Banda", "Lucía Herrera", "\u{FEFF}",
    ]

    private static func text(_ chance: inout Draws) -> String {
        let count = Int.random(in: 1...40, using: &chance)
        return "x" + (0..<count).map { _ in words.randomElement(using: &chance) ?? "" }.joined(separator: " ")
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private struct Draws: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}
