import TestKit

extension House {
    /// A peer assist on Tuesday 10 March 2026, half past two.
    static let assist = [
        "kind": "peerAssist", "title": "Before the second season", "question": "none", "starts": "2026-03-10T14:30",
        "minutes": "90", "place": "By wire", "link": "https://meet.example.org/a", "about": "Bring your *first* plan.",
    ]

    /// The address of one that CARE's member has planned.
    func activity() async throws -> String {
        let reply = try await browser(as: .careMember).send("/networks/groove/activities/new", House.assist)
        return "/networks/groove/activities/\(reply.lastPart ?? "-")"
    }
}
