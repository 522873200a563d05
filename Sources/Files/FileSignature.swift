/// How a file begins, compared with how its type should begin.
struct FileSignature {
    private let head: [UInt8]

    init(_ head: [UInt8]) {
        self.head = head
    }

    func fits(_ type: FileType) -> Bool {
        switch type {
        case .pdf: head.drop { [9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }.starts(with: "%PDF-".utf8)
        case .png: head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpeg: head.starts(with: [0xFF, 0xD8, 0xFF])
        case .gif: head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8)
        case .webp: head.starts(with: "RIFF".utf8) && head.dropFirst(8).starts(with: "WEBP".utf8)
        case .zip: isZip || head.starts(with: [0x50, 0x4B, 5, 6])
        case .docx, .xlsx, .pptx: isZip && declared == nil
        case .odt, .ods, .odp: isZip && declared?.starts(with: type.served.utf8) != false
        case .txt, .csv, .md, .json: isText
        }
    }

    private var isZip: Bool { head.starts(with: [0x50, 0x4B, 3, 4]) }

    /// What an OpenDocument says of itself in its first entry, where most writers put it.
    private var declared: ArraySlice<UInt8>? {
        guard isZip, head.count > 38, head[30..<38].elementsEqual("mimetype".utf8) else { return nil }
        let extra = Int(head[28]) | Int(head[29]) << 8
        return head.dropFirst(38 + extra)
    }

    /// Any encoding that has no control characters, or the two-byte one that old spreadsheets write.
    private var isText: Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        return head.allSatisfy { $0 >= 32 && $0 != 127 || (9...13).contains($0) }
    }
}
