import Domain
import Markup
import Web
import Words

/// Where a reviewer takes a form along and brings it back.
struct OfflinePage: Page {
    struct Line: Encodable {
        let name: String
        let address: Address
        let at: Moment
        let taken: Moment?
    }

    let frame: NetworkFrame?
    let form: Address
    let upload: Form
    let uploads: [Line]
    let queue: Address

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        upload = try UploadReviews.form(at: path, in: scene)
        form = Address(.offlineForm, facts.slug)
        queue = Address(.readingQueue, facts.slug)
        uploads = try SelectionStore(scene).uploads().map {
            Line(name: $0.name, address: Address(.offlineUpload, facts.slug, $0.id), at: $0.at, taken: $0.taken)
        }
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("Reading offline") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(queue)">\(say("Back to your reading"))</a></p>
        <section><h2>\(say("Take a form along"))</h2>
        <p>\(say("One table for any spreadsheet: what your candidates wrote, the criteria with what each score means, and your reviews so far. Fill in score (1 to 5, or abstain), why, quote, quote_from and confidence; leave the other columns as they are."))</p>
        <p><a href="\(form)">\(say("Download the form"))</a></p></section>
        <section>\(upload.html(for: viewer))</section>
        \(when(!uploads.isEmpty, brought))
        """
    }

    private var brought: HTML {
        """
        <section><h2>\(say("What you brought back"))</h2><ul class="list">\(uploads.html { line in
            "<li><a class=\"title\" href=\"\(line.address)\">\(line.name)</a><p class=\"meta\">\(line.at)\(line.taken.map { " · \(say("written \($0)"))" as HTML })</p></li>"
        })</ul></section>
        """
    }
}
