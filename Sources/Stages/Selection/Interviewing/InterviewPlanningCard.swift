import Domain
import Foundation
import Markup
import Web
import Words

/// What those who look after candidates see of a round: who can when, who is seen, and the newest plan with its quality.
struct InterviewPlanningCard: Encodable {
    struct Interviewer: Encodable {
        let name: String
        let hours: Int
        let chairs: Bool
    }

    struct Meeting: Encodable {
        let candidate: Phrase
        /// On the viewer's own clock; nothing where it could not be held.
        let starts: Phrase?
        let room: String
        let chair: String
        let members: String
    }

    let state: FormLink
    let candidates: Int
    /// Of the candidates on the list, those who have said when they can.
    let answered: Int
    let interviewers: [Interviewer]
    let ask: FormButton
    let progress: LongWorkProgress?
    let quality: [Phrase]
    let meetings: [Meeting]
    let left: [Phrase]
    let isAccepted: Bool
    let table: Address?
    let accept: FormButton?

    init(_ scene: Scene, _ sight: CandidateSight, _ interviewing: Interviewing, _ network: String) throws {
        let store = InterviewStore(scene)
        let names = try SelectionStore(scene).candidates(sight).reduce(into: [ID<Candidate>: Phrase]()) {
            $0[$1.id] = $1.name
        }
        state = FormLink(
            say("State days, rooms and candidates"), to: Address(.interviewRound, network),
            verdict: interviewing.verdictOnStating(by: scene.actor))
        let listed = try store.candidates(sight)
        candidates = listed.count
        let hours = try store.candidateHours()
        answered = listed.count { hours[$0.id] != nil }
        interviewers = try store.interviewers().map {
            Interviewer(name: $0.name, hours: $0.hours.count, chairs: $0.chairs)
        }
        ask = FormButton(
            say("Work out a plan"), posts: Address(.newInterviews, network),
            verdict: interviewing.verdictOnAsking(by: scene.actor), once: scene.newID())
        let row = try store.latest(sight)
        let found = try store.meetings(of: row?.id ?? ID(rawValue: 0)).filter { names[$0.candidate] != nil }
        progress = row.flatMap { LongWorkProgress($0.state, since: $0.stateSince) }
        let clock = try HouseStore(scene).clock(of: sight.person)
        meetings = found.filter { $0.starts != nil }.map { meeting in
            Meeting(
                candidate: names[meeting.candidate] ?? "…",
                starts: meeting.starts.map { "\(ZonedMoment($0, in: clock))" },
                room: meeting.room, chair: meeting.seats.filter(\.chairs).map(\.name).joined(separator: ", "),
                members: meeting.seats.filter { !$0.chairs }.map(\.name).joined(separator: ", "))
        }
        left = found.filter { $0.starts == nil }.compactMap { names[$0.candidate] }
        isAccepted = row?.isAccepted ?? false
        let isFound = row?.state == .done
        quality = row.flatMap { isFound ? Self.quality($0, held: found.count { $0.starts != nil }) : nil } ?? []
        table = row.flatMap { isFound ? Address(.interviewTable, network, $0.id) : nil }
        accept = try row.flatMap { row in
            isFound && !row.isAccepted
                ? FormButton(
                    say("Accept the plan"), posts: Address(.acceptInterviews, network, row.id),
                    verdict: interviewing.verdictOnAccepting(
                        isFound: isFound, isAccepted: row.isAccepted, overtaken: try store.overtaken(row, sight),
                        by: scene.actor), once: scene.newID(), weight: .primary) : nil
        }
    }

    private static func quality(_ row: InterviewStore.ProposalRow, held: Int) -> [Phrase] {
        let most = row.mostPossible
        if row.isProven {
            return [say("\(held) interviews: no plan holds more, and none with as many shares them more evenly.")]
        }
        let sum = row.unevenness
        let least = Int(row.leastUnevenness.rounded(.up))
        return [
            say("\(held) interviews, the best found in time, not proven: no plan holds more than \(most)."),
            say("The sum of squared loads is \(sum); with as many interviews none has less than \(least)."),
        ]
    }

    func html(for viewer: Viewer) -> HTML {
        let candidates = candidates
        let answered = answered
        return """
            <section><h2>\(say("The round"))</h2>
            <p>\(say("\(candidates) candidates are on the list for interviews."))
            \(when(candidates > 0, "\(say("\(answered) of \(candidates) have said when they can; the others are taken to come at any time."))"))</p>\(state.html)
            \(when(!interviewers.isEmpty, hourList))</section>
            <section><h2>\(say("The plan"))</h2>
            \(progress?.html)
            \(when(!quality.isEmpty, "<ul class=\"list\">\(quality.html { "<li>\($0)</li>" })</ul>"))
            \(when(!meetings.isEmpty, plan))
            \(when(!left.isEmpty, "<p class=\"reason\">\(say("Without an interview:")) \(left.html { "\($0) " })</p>"))
            \(table.map { "<p><a href=\"\($0)\">\(say("Take it away as a table (CSV)"))</a></p>" as HTML })
            \(when(isAccepted, "<p>\(say("This plan was accepted; the interviews stand in the dossiers."))</p>"))
            \(accept.map { button in
                "<p class=\"audience\">\(say("Each candidate gets a letter with its time, each interviewer one with all of theirs."))</p>\(button.html(for: viewer))" as HTML
            })
            \(ask.html(for: viewer))</section>
            """
    }

    private var hourList: HTML {
        """
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Interviewer"))</th><th scope="col" class="number">\(say("Hours they can"))</th>
        <th scope="col">\(say("Chairs"))</th></tr></thead>
        <tbody>\(interviewers.html { one in
            """
            <tr><th scope="row">\(one.name)</th><td class="number">\(one.hours)</td><td>\(one.chairs ? say("Yes") : say("No"))</td></tr>
            """
        })</tbody></table></div>
        """
    }

    private var plan: HTML {
        """
        <div class="scroll wide"><table>
        <thead><tr><th scope="col">\(say("Candidate"))</th><th scope="col">\(say("When"))</th><th scope="col">\(say("Room"))</th>
        <th scope="col">\(say("Chairs"))</th><th scope="col">\(say("Beside"))</th></tr></thead>
        <tbody>\(meetings.html { meeting in
            """
            <tr><th scope="row">\(meeting.candidate)</th><td>\(meeting.starts.map { "\($0)" as HTML })</td><td>\(meeting.room)</td>\
            <td>\(meeting.chair)</td><td>\(meeting.members)</td></tr>
            """
        })</tbody></table></div>
        """
    }
}
