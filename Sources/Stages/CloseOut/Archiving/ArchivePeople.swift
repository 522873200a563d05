import Domain
import Markup
import Web
import Words

/// Who sat at the table; only those are named who may be.
struct ArchivePeople: ArchiveChapter {
    let path = ArchivePath("people.html")
    let label = say("People")

    struct Content {
        let people: [PeopleStore.PlaceRow]
        /// How many had a place and are not named here.
        let unnamed: Int
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let places = try PeopleStore(view.scene).places()
        let shown = places.filter { view.disclosing.shows(.name, of: $0.person) }
        let content = Content(people: shown, unnamed: places.count - shown.count)
        try folder.write(ArchivePage(path, label, body(of: content)))
        try folder.sheet(.people) { sheet in
            for place in shown {
                try sheet.add([
                    .id(place.person), .text(place.name), .text(place.organisation),
                    .text(place.roles.map(\.rawValue).joined(separator: " ")),
                ])
            }
        }
        try folder.sheet(.ties) { sheet in
            for tie in try ImportedStore(view.scene).tied()
            where view.disclosing.shows(.name, of: tie.from) && view.disclosing.shows(.name, of: tie.to) {
                try sheet.add([.text(tie.kind), .id(tie.from), .id(tie.to)])
            }
        }
    }

    private func body(of content: Content) -> HTML {
        let unnamed = content.unnamed
        return """
            <ul class="list">\(content.people.html { place in
                """
                <li><span class="title">\(place.name)</span><p class="meta">\(place.organisation.map { "\($0) · " })\(place.roles.html { "\($0.label) " })</p></li>
                """
            })</ul>
            \(when(unnamed > 0, "<p class=\"note\">\(say("\(unnamed) people had a place here and are not named in this archive."))</p>"))
            """
    }
}
