import Domain
import Web
import Words

/// The plain text beside an archive: what this folder is, and how to see that nobody changed it.
struct ArchiveReadme {
    private let view: ArchiveView

    init(_ view: ArchiveView) {
        self.view = view
    }

    var text: String { paragraphs.map { $0.spoken(to: .english) }.joined(separator: "\n\n") + "\n" }

    private var paragraphs: [Phrase] {
        let name = view.facts.name
        let asOf = view.asOf
        let digest = view.digest
        return [
            say("This folder is the archive of the learning network \(name), as it stood on \(asOf)."),
            say(
                "Open index.html in any browser; no server and no connection is needed. The same pages lie under data/ as JSON."
            ),
            audience,
            say(
                "manifest-sha256.txt names the SHA-256 of every file; “sha256sum -c manifest-sha256.txt” in this folder checks them all."
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
        case .full: say("It is the full record, with everybody in it, for the programme alone. Do not hand it on.")
        }
    }
}
