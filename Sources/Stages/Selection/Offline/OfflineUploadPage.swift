import Domain
import Markup
import Web
import Words

/// What a form that came back would change, line by line, before anything of it is written.
struct OfflineUploadPage: Page {
    struct Change: Encodable {
        let line: Int
        let candidate: Phrase
        let label: Phrase
        let standing: String
        let filled: String
        let isConflict: Bool
    }

    struct Fault: Encodable {
        let line: Int
        let column: String
        let reason: Phrase
    }

    let frame: NetworkFrame?
    let name: String
    let taken: Moment?
    let changes: [Change]
    let faults: [Fault]
    let take: Form
    let offline: Address

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let selection = SelectionStore(scene)
        let upload = try selection.upload(path.id("upload"))
        let matter = try OfflineMatter(selection, upload)
        name = upload.name
        taken = upload.taken
        let shown = upload.taken == nil ? matter.comparison.differences : []
        changes = shown.map { difference in
            Change(
                line: difference.line, candidate: matter.name(difference.candidate),
                label: difference.piece.label(in: matter.rubrics[difference.candidate] ?? []),
                standing: difference.piece.said(in: difference.standing),
                filled: difference.piece.said(in: difference.filled), isConflict: difference.isConflict)
        }
        faults = matter.comparison.faults.map {
            Fault(line: $0.line, column: $0.fault.column, reason: $0.fault.reason)
        }
        take = try TakeReviews.form(at: path, in: scene)
        offline = Address(.offlineReviews, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { .verbatim(name) }
    private var conflicts: [Change] { changes.filter(\.isConflict) }
    private var plain: [Change] { changes.filter { !$0.isConflict } }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(offline)">\(say("Reading offline"))</a></p>
        \(taken.map { "<p class=\"note\">\(say("It was written \($0)."))</p>" as HTML })
        \(when(!faults.isEmpty, faultList))
        \(when(!conflicts.isEmpty, "<section><h2>\(say("Changed in both places"))</h2>\(conflicts.html(Self.difference))</section>"))
        \(when(!plain.isEmpty, "<section><h2>\(say("What it changes"))</h2>\(table)</section>"))
        <section>\(take.html(for: viewer))</section>
        """
    }

    private static func difference(_ change: Change) -> HTML {
        let line = change.line
        return """
            <h3>\(change.candidate) · \(change.label)</h3><p class="meta">\(say("Line \(line)"))</p>
            <dl class="facts"><dt>\(say("As it stands"))</dt><dd>\(change.standing)</dd>
            <dt>\(say("In the file"))</dt><dd>\(change.filled)</dd></dl>
            \(Difference(from: change.standing, to: change.filled).html(removed: say("only as it stands:"), added: say("only in the file:")))
            """
    }

    private var table: HTML {
        """
        <div class="scroll"><table><thead><tr><th scope="col" class="number">\(say("Line"))</th><th scope="col">\(say("Candidate"))</th>\
        <th scope="col">\(say("Criterion"))</th><th scope="col">\(say("As it stands"))</th><th scope="col">\(say("In the file"))</th></tr></thead>
        <tbody>\(plain.html { change in
            "<tr><td class=\"number\">\(change.line)</td><th scope=\"row\">\(change.candidate)</th><td>\(change.label)</td><td>\(change.standing)</td><td>\(change.filled)</td></tr>"
        })</tbody></table></div>
        """
    }

    private var faultList: HTML {
        """
        <div class="summary"><h2>\(say("Lines that cannot be taken"))</h2><ul>\(faults.html { fault in
            let line = fault.line
            let column = fault.column
            return "<li>\(say("Line \(line), column \(column):")) \(fault.reason)</li>"
        })</ul><p>\(say("They are left out; mend them in the file and bring it again."))</p></div>
        """
    }
}
