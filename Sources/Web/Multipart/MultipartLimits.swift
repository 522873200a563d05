/// How much of a form is read before it is refused; each limit holds while reading, not afterwards.
package struct MultipartLimits: Sendable, Equatable {
    package var parts: Int
    /// Of one part, its blank line included.
    package var headerBytes: Int
    /// Of a part without a file name.
    package var fieldBytes: Int
    package var fileBytes: Int
    /// Of the whole body, with everything between the parts.
    package var totalBytes: Int

    package init(
        parts: Int = 200, headerBytes: Int = 8 << 10, fieldBytes: Int = 1 << 20, fileBytes: Int = 50 << 20,
        totalBytes: Int = 200 << 20
    ) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.fieldBytes = fieldBytes
        self.fileBytes = fileBytes
        self.totalBytes = totalBytes
    }
}
