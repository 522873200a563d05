import Domain
import Web

/// The minutes of a meeting to take away, with those items the viewer may know of, and those scores they may see.
enum MeetingRecord {
    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let meeting = try VisibleMeeting(scene, path)
        let changed = try ChangedScores(meeting.items, in: meeting, scene)
        let items = meeting.items.compactMap { item -> String? in
            let parts = [item.row.minutes].filter { !$0.isEmpty } + changed[item].map { $0.spoken(to: .english) }
            if parts.isEmpty { return nil }
            return (["## \(item.candidate.name.spoken(to: .english))"] + parts).joined(separator: "\n\n")
        }
        let text = (["# \(meeting.row.title)", meeting.row.minutes] + items).joined(separator: "\n\n") + "\n"
        return Download(name: "minutes.md", type: "text/markdown; charset=utf-8", content: .bytes(Array(text.utf8)))
    }
}
