import Domain
import Files
import Markup
import Web
import Words

/// The files beside what people wrote, as far as this audience may have them.
struct ArchiveAttachments {
    struct File {
        let name: String
        let type: String
        let size: Int
        /// Nothing where it was left out.
        let path: ArchivePath?

        func shown(on page: ArchivePath) -> HTML {
            guard let path else {
                return "\(name) \(say("(left out: nobody can look through it for names)"))"
            }
            return "<a href=\"\(path.from(page))\">\(name)</a>"
        }
    }

    private let view: ArchiveView
    private let folder: ArchiveFolder

    init(_ view: ArchiveView, _ folder: ArchiveFolder) {
        self.view = view
        self.folder = folder
    }

    func files(of post: ID<Post>) throws -> [File] {
        let store = AttachmentStore(view.archivist)
        return try (store.files(of: .post, [post])[post] ?? []).map { file in
            guard case .stored(let digest) = try store.download(file.id).content else { throw Path.NotFound() }
            return File(
                name: file.name, type: file.type, size: file.size, path: try take(digest, file.name, file.type))
        }
    }

    private func take(_ digest: String, _ name: String, _ type: String) throws -> ArchivePath? {
        let path = Self.path(of: digest, called: name)
        let files = view.scene.setting.files
        switch view.disclosing.disclosure(ofFileOfType: type) {
        case .whole: try folder.copy(try files.open(digest), digest: digest, to: path)
        case .lookedThrough:
            guard let text = String(validating: try files.read(digest), as: UTF8.self) else { return nil }
            if !folder.bag.contains(path.path) { try folder.write(cleaning: text, at: path) }
        case .leftOut: return nil
        }
        return path
    }

    static func path(of digest: String, called name: String) -> ArchivePath {
        ArchivePath("files/\(digest.prefix(16)).\(ending(of: name))")
    }

    private static func ending(of name: String) -> String {
        let ending = FileName(name).ending ?? ""
        return BagReading.isPlain(ending) ? ending : "bin"
    }
}
