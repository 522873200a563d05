import Domain
import Markup
import Web
import Words

/// The letter to one applicant: what is said about each criterion, and how the letter will read.
struct CandidateLetterPage: Page {
    struct Line: Encodable {
        let label: Phrase
        let text: String?
        let drafts: Int
        let edit: Address
    }

    let frame: NetworkFrame?
    let name: Phrase
    let dossier: Address
    let all: Address
    let lines: [Line]
    let reason: Phrase?
    let letter: LetterPreview

    init(_ scene: Scene, _ path: Path) throws {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let found = try selection.dossier(id)
        guard found.standing.may(.convene), let row = try LetterStore(scene).waiting(found.standing.sight, on: id)
        else {
            throw Path.NotFound()
        }
        let letters = LetterStore(scene)
        let sentences = try letters.sentences(of: [id])[id] ?? [:]
        let rubric = try selection.rubric(for: id)
        let lettering = try selection.lettering()
        name = found.row.name
        dossier = Address(.candidate, facts.slug, id)
        all = Address(.decisionLetters, facts.slug)
        let drafts = try letters.draftCounts(of: id)
        lines = rubric.map { criterion in
            Line(
                label: criterion.label, text: sentences[criterion.key]?.text,
                drafts: drafts[criterion.key] ?? 0,
                edit: Address(.letterSentence, facts.slug, id, criterion.key.rawValue))
        }
        reason = lettering.verdict(on: found.candidate, by: scene.actor.member).refusal?.reason
        letter = LetterPreview(row, sentences, rubric, lettering, of: facts)
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("The letter to the applicant") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede"><a href="\(dossier)">\(name)</a></p>
        <section><h2>\(say("What it says about each criterion"))</h2>
        \(reason.map { "<p class=\"reason\">\($0)</p>" as HTML })
        <ul class="list">\(lines.html { line($0) })</ul></section>
        <section><h2>\(say("As it would go out now"))</h2>
        <p class="note">\(say("Only accepted sentences stand in it. The link and the number of the record are filled in on sending."))</p>
        \(letter.html)</section>
        <p><a href="\(all)">\(say("All letters"))</a></p>
        """
    }

    private func line(_ line: Line) -> HTML {
        let drafts = line.drafts
        return """
            <li><a class="title" href="\(line.edit)">\(line.label)</a>
            \(line.text.map { "<p>\($0)</p>" as HTML } ?? "<p class=\"meta\">\(drafts == 0 ? say("Nothing accepted; nobody has written a draft.") : say("Nothing accepted yet; \(drafts) drafts by reviewers."))</p>")</li>
            """
    }
}
