import Domain
import Files
import Storage
import Web
import Words

/// The archive as a research object (RO-Crate 1.1): what it is, by whom, under which licence, and every file in it.
struct ArchiveCrate {
    static let path = ArchivePath("ro-crate-metadata.json")

    private let view: ArchiveView

    init(_ view: ArchiveView) {
        self.view = view
    }

    func write(to folder: ArchiveFolder) throws {
        let files = folder.bag.written.sorted { $0.key < $1.key }
        let file = try folder.bag.begin(Self.path.path)
        try file.write(
            """
            {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [
            {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"},
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"}},

            """)
        try file.write(folder.cleanedJSON(root(try licence(), files.map(\.key))))
        for (path, entry) in files { try file.write(",\n" + Self.file(path, entry)) }
        for place in try PeopleStore(view.scene).places() where view.disclosing.shows(.name, of: place.person) {
            let name = RecordLine.quoted(place.name)
            try file.write(",\n{\"@id\": \"#\(place.person)\", \"@type\": \"Person\", \"name\": \(name)}")
        }
        try file.write("\n]}\n")
        try folder.bag.end(file)
    }

    private func licence() throws -> String {
        let text = try CharterStore(view.scene).published(.max)[.licence] ?? ""
        return text.isEmpty
            ? say("No licence was agreed; ask whoever keeps this archive.").spoken(to: view.reader) : text
    }

    private func root(_ licence: String, _ files: [String]) throws -> [(String, String)] {
        let people = try PeopleStore(view.scene).places().filter { view.disclosing.shows(.name, of: $0.person) }
        let name = view.facts.name
        return [
            ("@id", RecordLine.quoted("./")), ("@type", RecordLine.quoted("Dataset")),
            ("name", RecordLine.quoted(say("Archive of the learning network \(name)").spoken(to: view.reader))),
            ("description", RecordLine.quoted(view.facts.topic.isEmpty ? name : view.facts.topic)),
            ("identifier", RecordLine.quoted(view.facts.id.description)),
            ("datePublished", RecordLine.quoted(view.asOf.day().description)),
            ("inLanguage", RecordLine.quoted(view.reader.language)), ("license", RecordLine.quoted(licence)),
            ("contributor", Self.references(people.map { "#\($0.person)" })),
            ("hasPart", Self.references(files)),
        ]
    }

    private static func references(_ ids: [String]) -> String {
        "[\(ids.map { "{\"@id\": \(RecordLine.quoted($0))}" }.joined(separator: ",\n"))]"
    }

    private static func file(_ path: String, _ entry: BagEntry) -> String {
        """
        {"@id": \(RecordLine.quoted(path)), "@type": "File", "encodingFormat": \(RecordLine.quoted(kind(of: path))), \
        "contentSize": "\(entry.size)", "sha256": "\(entry.sha256)"}
        """
    }

    private static func kind(of path: String) -> String {
        let known = [
            "html": "text/html", "css": "text/css", "csv": "text/csv", "json": "application/json",
            "jsonl": "application/jsonl", "mbox": "application/mbox", "ics": "text/calendar", "conf": "text/plain",
        ]
        let ending = FileName(path).ending ?? ""
        return known[ending] ?? FileType(rawValue: ending)?.served ?? "application/octet-stream"
    }
}

extension ArchiveFolder {
    /// An object whose values are JSON already, looked through for names.
    fileprivate func cleanedJSON(_ fields: [(String, String)]) -> String {
        "{\(fields.map { "\(RecordLine.quoted($0.0)): \(cleaned($0.1))" }.joined(separator: ",\n"))}"
    }
}
