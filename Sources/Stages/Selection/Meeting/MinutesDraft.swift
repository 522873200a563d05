import Domain
import Markup
import Words

/// Minutes as they are drafted when something is closed: who was there, who was moved out, what was voted. They are written
/// for whoever leads the meeting, in their language and on their clock; scores are no part of them, since not everybody
/// who reads them may see those.
struct MinutesDraft {
    let reader: Reader

    init(_ scene: Scene) throws {
        let person = try scene.actor.person.map { try HouseStore(scene).person($0) }
        reader = Reader(
            language: person?.language ?? "en", timeZone: try HouseStore(scene).timeZone(of: scene.actor.person))
    }

    func whole(_ meeting: VisibleMeeting, now: Moment) -> String {
        let title = meeting.row.title
        let day = meeting.row.day
        let quorum = meeting.row.quorum
        var lines = [
            say("\(title), \(day)"), names(say("Present:"), meeting.members.filter(\.isPresent).map(\.name)),
            names(say("Absent:"), meeting.members.filter { !$0.isPresent }.map(\.name)),
            say("A vote stands with \(quorum) votes cast."), meeting.row.ballot.label,
        ]
        if let opened = meeting.row.opened { lines.append(say("Begun \(opened), closed \(now)")) }
        return text(lines) + (meeting.row.minutes.isEmpty ? "" : "\n\n" + meeting.row.minutes)
    }

    func item(_ item: VisibleMeeting.Item, in meeting: VisibleMeeting, _ tally: PanelTally) -> String {
        let out = Set(item.moves.map(\.person))
        var lines = [
            names(
                say("Present:"), meeting.members.filter { $0.isPresent && !out.contains($0.person) }.map(\.name)),
            names(say("Moved out for a conflict of interest:"), item.moves.map(\.name)), tally.sentence,
        ]
        for vote in PanelMeeting.Vote.allCases {
            let voters = item.votes.filter { $0.counts && $0.vote == vote }.map(\.name)
            if !voters.isEmpty { lines.append(names(vote.label, voters)) }
        }
        return text(lines) + (item.row.minutes.isEmpty ? "" : "\n\n" + item.row.minutes)
    }

    private func names(_ label: Phrase, _ names: [String]) -> Phrase {
        let list = names.isEmpty ? "–" : names.joined(separator: ", ")
        return say("\(label) \(list)")
    }

    private func text(_ lines: [Phrase]) -> String {
        lines.map { $0.spoken(to: reader) }.joined(separator: "\n\n")
    }
}
