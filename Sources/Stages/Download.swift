import Files

/// A file on its way to somebody who may have it: always to be kept, never to be shown inside a page.
package struct Download: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// In the file store, under this digest.
        case stored(String)
        /// Several files as one.
        case zipped(ZipArchive)
    }

    let name: FileName
    let type: String
    let content: Content

    package init(name: String, type: String, content: Content) {
        self.name = FileName(name)
        self.type = type
        self.content = content
    }
}
