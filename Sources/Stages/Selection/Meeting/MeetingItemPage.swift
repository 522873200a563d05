import Domain
import Markup
import Web
import Words

/// One candidate in a meeting: who is out of the room, the vote, changed scores, and what is written down.
struct MeetingItemPage: Page {
    struct Vote: Encodable {
        let name: String
        let vote: Phrase
        let counts: Bool
    }

    struct Move: Encodable {
        let name: String
        let out: Moment
        let back: Moment?
    }

    let frame: NetworkFrame?
    let name: Phrase
    let state: Phrase
    let dossier: Address
    let meeting: Address
    let meetingName: String
    let cast: Int
    let votes: [Vote]
    let tally: Phrase?
    let moves: [Move]
    let minutes: String
    /// As far as the viewer may see scores.
    let changes: [Phrase]
    let vote: Form?
    let buttons: [FormButton]
    let links: [FormLink]

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let found = try VisibleMeeting(scene, path)
        let item = try found.item(path.id("item"))
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        let row = item.row
        name = item.candidate.name
        state = row.state.label
        dossier = Address(.candidate, facts.slug, row.candidate)
        meeting = Address(.meeting, facts.slug, found.row.id)
        meetingName = found.row.title
        cast = row.cast
        votes = item.votes.map { Vote(name: $0.name, vote: $0.vote.label, counts: $0.counts) }
        tally = item.tally(quorum: found.row.quorum)?.sentence
        moves = item.moves.map { Move(name: $0.name, out: $0.out, back: $0.back) }
        minutes = row.minutes
        changes = try ChangedScores([item], in: found, scene)[item]
        vote = row.state == .open ? try CastVote.form(at: path, in: scene) : nil
        let here = found.holding
        let actor = scene.actor
        let all = [
            FormButton(
                say("Call up the candidate"), posts: Address(.callItem, facts.slug, found.row.id, row.id),
                verdict: here.verdictOnCalling(row.state, standing, by: actor), once: scene.newID(), weight: .primary),
            FormButton(
                say("Close the item"), posts: Address(.endItem, facts.slug, found.row.id, row.id),
                verdict: here.verdictOnEnding(row.state, standing, by: actor), once: scene.newID(), weight: .primary),
        ]
        buttons = !found.sight.seesAll || row.state == .closed ? [] : row.state == .waiting ? [all[0]] : [all[1]]
        let change = here.verdictOnChangingScore(row.state, standing, isPresent: found.isPresent)
        links =
            (standing.hasScored && row.state == .open
                ? [
                    FormLink(
                        say("Change a score"), to: Address(.changeScore, facts.slug, found.row.id, row.id),
                        verdict: change)
                ] : [])
            + (found.sight.seesAll
                ? [
                    FormLink(
                        say("Write the minutes"), to: Address(.itemMinutes, facts.slug, found.row.id, row.id),
                        verdict: here.verdictOnWriting(standing, by: actor))
                ] : [])
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { name }

    func body(for viewer: Viewer) -> HTML {
        let cast = cast
        return """
            <h1>\(title)</h1>
            <p class="stage">\(state)</p>
            <p><a href="\(meeting)">\(meetingName)</a> · <a href="\(dossier)">\(say("The dossier"))</a></p>
            \(when(!moves.isEmpty, moveList))
            \(buttons.html { $0.html(for: viewer) })\(links.html { $0.html })
            \(vote.map { "<section>\($0.html(for: viewer))</section>" as HTML })
            <section><h2>\(say("Votes"))</h2><p>\(tally ?? say("\(cast) have voted."))</p>\(when(!votes.isEmpty, voteList))</section>
            \(when(!minutes.isEmpty, "<section><h2>\(say("Minutes"))</h2>\(Markdown(minutes).html)</section>"))
            \(when(!changes.isEmpty, "<section><h2>\(say("Changed scores"))</h2><ul>\(changes.html { "<li>\($0)</li>" })</ul></section>"))
            """
    }

    private var voteList: HTML {
        """
        <ul>\(votes.html { vote in
            "<li>\(vote.name): \(vote.vote)\(when(!vote.counts, " · \(say("does not count: a conflict of interest"))"))</li>"
        })</ul>
        """
    }

    private var moveList: HTML {
        """
        <section><h2>\(say("Moved out for a conflict of interest"))</h2><ul>\(moves.html { move in
            "<li>\(move.name): \(move.out)\(move.back.map { " – \($0)" as HTML })</li>"
        })</ul></section>
        """
    }
}
