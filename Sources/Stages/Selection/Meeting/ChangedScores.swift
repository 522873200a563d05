import Domain
import Words

/// Scores that were changed while candidates were talked over, in the words in which they stand beside the minutes. They
/// are no part of what is written down: whoever may not see scores reads the minutes without them.
struct ChangedScores {
    private let lines: [ID<PanelItem>: [Phrase]]

    init(_ items: [VisibleMeeting.Item], in meeting: VisibleMeeting, _ scene: Scene) throws {
        let selection = SelectionStore(scene)
        let dossiers = try selection.dossiers(items.map(\.row.candidate), meeting.sight)
        let changes = try selection.changes(of: dossiers, in: items.map(\.row.id))
        let people = meeting.members.reduce(into: [ID<Person>: String]()) { $0[$1.person] = $1.name }
        lines = changes.reduce(into: [:]) { lines, change in
            guard let item = change.item else { return }
            lines[item, default: []].append(Self.line(change, people[change.person] ?? ""))
        }
    }

    subscript(item: VisibleMeeting.Item) -> [Phrase] { lines[item.row.id] ?? [] }

    private static func line(_ change: SelectionStore.ChangeRow, _ name: String) -> Phrase {
        let criterion = change.criterion.rawValue
        let was = change.was.map { String($0) } ?? "–"
        let score = change.score.map { String($0) } ?? "–"
        let reason = change.reason
        return say("\(name) changed “\(criterion)” from \(was) to \(score): \(reason)")
    }
}
