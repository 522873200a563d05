import Domain
import Web
import Words

/// The plain text beside an archive: what this folder is, and how to see that nobody changed it.
struct ArchiveReadme {
    private let view: ArchiveView

    init(_ view: ArchiveView) {
        self.view = view
    }

    var text: String { paragraphs.map { $0.spoken(to: view.reader) }.joined(separator: "\n\n") + "\n" }

    private var paragraphs: [Phrase] {
        let name = view.facts.name
        let asOf = view.asOf
        let digest = view.digest
        return [
            say("This folder is the archive of the learning network \(name), as it stood on \(asOf)."),
            say("Open index.html in any browser; no server and no connection is needed."),
            say(
                "Below data/ lie the pages; in tables/ the same as CSV and JSON with a dictionary and a schema; in mail/ the conversations for mail programs; in files/ what people handed in; seed.json is what another network can begin with."
            ),
            audience,
            say(
                "The folder is a bag (BagIt 1.0): manifest-sha256.txt and manifest-sha512.txt name the digest of every file. “roundtable verify” checks all of it, and so does any other program that knows bags."
            ),
            say("The last digest of the network's history is \(digest)."),
            view.facts.stage == .closed
                ? say(
                    "People of the network have it in a letter, too: if both are the same, nobody has rewritten what happened."
                )
                : say("The network was not closed yet when this archive was made; a later one may hold more."),
        ]
    }

    private var audience: Phrase {
        switch view.disclosing.audience {
        case .public:
            say(
                "It is made for everybody: whoever did not agree is not named and not quoted, and no e-mail address stands in it."
            )
        case .members:
            say(
                "It is made for the people of the network; whoever asked to be taken out is not named and not quoted. Do not publish it."
            )
        case .full:
            say(
                "It is the full record, with everybody in it, for the programme alone; record/ holds every row, private ones among them, and “roundtable restore” takes it in again. Do not hand it on."
            )
        }
    }
}
