import Domain
import Web

/// The minutes of a meeting to take away, with those items the viewer may know of.
enum MeetingRecord {
    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let meeting = try VisibleMeeting(scene, path)
        let items = meeting.items.filter { !$0.row.minutes.isEmpty }.map {
            "## \($0.candidate.name.spoken(to: .english))\n\n\($0.row.minutes)"
        }
        let text = (["# \(meeting.row.title)", meeting.row.minutes] + items).joined(separator: "\n\n") + "\n"
        return Download(name: "minutes.md", type: "text/markdown; charset=utf-8", content: .bytes(Array(text.utf8)))
    }
}
