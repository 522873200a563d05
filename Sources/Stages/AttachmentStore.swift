import Domain
import Storage
import Web

/// Files that stand with something people wrote: every stage puts its own in, one door hands them out.
package struct AttachmentStore {
    /// One file as a page names it.
    package struct File: Sendable, Encodable {
        package let id: ID<Attachment>
        package let name: String
        package let type: String
        package let size: Int
    }

    private let scene: Scene

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package func add<Subject>(_ files: [UploadedFile], to holder: Attachment.Holder, _ subject: ID<Subject>) throws {
        for file in files {
            let id: ID<Attachment> = scene.newID()
            try scene.connection.run(
                """
                INSERT INTO attachment (id, network_id, holder, subject_id, digest, name, type, size, added_at)
                VALUES (\(id), \(scene.network), \(holder), \(subject), \(file.digest), \(file.name), \(file.type),
                        \(file.size), \(scene.now))
                """)
        }
    }

    /// The files of several subjects at once, in the order they were added.
    package func files<Subject>(
        of holder: Attachment.Holder, _ subjects: [ID<Subject>]
    ) throws -> [ID<Subject>: [File]] {
        try scene.connection.rows(
            """
            SELECT id, subject_id, name, type, size FROM attachment
            WHERE network_id = \(scene.network) AND holder = \(holder) AND subject_id IN \(list: subjects) ORDER BY id
            """
        ).reduce(into: [:]) { files, row in
            let file = File(id: try row["id"], name: try row["name"], type: try row["type"], size: try row["size"])
            files[try row["subject_id"] as ID<Subject>, default: []].append(file)
        }
    }

    /// One file for whoever may read what it stands with; for everybody else there is none.
    func download(_ id: ID<Attachment>) throws -> Download {
        guard
            let row = try scene.connection.first(
                "SELECT holder, digest, name, type FROM attachment WHERE network_id = \(scene.network) AND id = \(id)"),
            try (row["holder"] as Attachment.Holder).isOpen(to: scene.actor)
        else { throw Path.NotFound() }
        return Download(name: try row["name"], type: try row["type"], content: .stored(try row["digest"]))
    }

    /// Which of these files stand with a text, in whatever network.
    static func files(_ digests: [String], keptIn connection: any Connection) throws -> [String] {
        try connection.column("SELECT DISTINCT digest FROM attachment WHERE digest IN \(list: digests)")
    }
}
