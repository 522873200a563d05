import Domain

/// What an archive says of itself in `bag-info.txt`, for programs that ask without opening it.
struct ArchiveFacts {
    static let network = "Roundtable-Network"
    static let audience = "Roundtable-Audience"
    static let language = "Roundtable-Language"
    static let name = "Roundtable-Name"
    static let slug = "Roundtable-Address"
    static let events = "Roundtable-Events"
    static let digest = "Roundtable-Last-Digest"
    static let format = "Roundtable-Archive-Format"
    static let currentFormat = "1"

    private let view: ArchiveView

    init(_ view: ArchiveView) {
        self.view = view
    }

    var lines: [(String, String)] {
        [
            ("Source-Organization", "Roundtable"), ("External-Identifier", view.facts.id.description),
            ("External-Description", "\(view.facts.name): \(view.facts.topic)"),
            ("Bagging-Date", view.asOf.day().description), ("Bag-Software-Agent", "Roundtable"),
            (Self.format, Self.currentFormat), (Self.network, view.facts.id.description), (Self.name, view.facts.name),
            (Self.slug, view.facts.slug), (Self.audience, view.disclosing.audience.rawValue),
            (Self.language, view.reader.language), (Self.events, String(view.last.position)),
            (Self.digest, view.digest),
        ]
    }
}
