/// The kinds of file that are taken and handed out again. What is not here, a page or a drawing with a script in it
/// above all, is never served from this house.
package enum FileType: String, Sendable, Hashable, CaseIterable, Codable {
    case pdf, docx, xlsx, pptx, odt, ods, odp, png, jpeg, gif, webp, txt, csv, md, json, zip

    /// The type of a file, from its name and its first bytes, which must agree.
    package init(name: String, head: some Collection<UInt8>) throws(FileRefusal) {
        guard !head.isEmpty else { throw .empty }
        guard let ending = FileName(name).ending else { throw .noEnding }
        guard let type = Self.byEnding(ending) else { throw .notTaken(ending: ending) }
        guard FileSignature(Array(head.prefix(1_024))).fits(type) else { throw .notWhatItSays(type) }
        self = type
    }

    /// What the file is served as. Texts bear no charset: they are downloaded, and only their writer knows it.
    package var served: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .txt: "text/plain"
        case .csv: "text/csv"
        case .md: "text/markdown"
        case .json: "application/json"
        case .zip: "application/zip"
        }
    }

    /// For the `accept` of a file field: `.pdf,.docx,…`
    package static var accepted: String {
        (allCases.map(\.rawValue) + synonyms.keys.sorted()).map { "." + $0 }.joined(separator: ",")
    }

    private static let synonyms: [String: FileType] = ["jpg": .jpeg, "markdown": .md]

    private static func byEnding(_ ending: String) -> FileType? {
        FileType(rawValue: ending) ?? synonyms[ending]
    }
}
