import Domain
import Markup
import Web
import Words

/// What the seats promised and how it ended, for those who looked after the network.
struct ArchivePromises: ArchiveChapter {
    let path = ArchivePath("promises.html")
    let label = say("Promises")

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let promises = try InvitationStore(view.scene).promises()
        try folder.write(ArchivePage(path, label, body(promises)))
        try folder.sheet(.promises) { sheet in
            for promise in promises {
                try sheet.add([
                    .id(promise.id), .text(promise.organisationName), .text(promise.kind.rawValue),
                    .text(promise.text), .day(promise.due), .text(promise.state.rawValue), .text(promise.evidence),
                ])
            }
        }
    }

    private func body(_ promises: [InvitationStore.CommitmentRow]) -> HTML {
        """
        \(when(promises.isEmpty, "<p class=\"empty\">\(say("No promise is for the readers of this archive."))</p>"))
        <ul class="list">\(promises.html { promise in
            """
            <li id="c\(promise.id.description)"><span class="title">\(promise.text)</span>
            <p class="meta">\(promise.organisationName) · \(promise.due) · \(promise.state.label)</p>
            \(when(!promise.evidence.isEmpty, "<p>\(promise.evidence)</p>"))</li>
            """
        })</ul>
        """
    }
}
