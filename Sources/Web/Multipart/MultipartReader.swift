import Foundation

/// Reads a `multipart/form-data` body piece by piece as it arrives, holding no more than one piece and one heading.
///
/// A delimiter begins with a carriage return and has no other in it. So after a mismatch the search goes on where it
/// stands, no byte is looked at more than twice, and what is held back between two pieces is a number.
package struct MultipartReader: Sendable {
    private enum State {
        /// Looking for the next delimiter, through a part or through what stands before the first.
        case content
        /// After a delimiter: a line end, or two hyphens.
        case delimiter, hyphen, padding, lineEnd
        case heading
        case finished
    }

    private let limits: MultipartLimits
    private let delimiter: [UInt8]
    private var state = State.content
    /// How much of the delimiter has been seen, and how much of that is no content: the line end before the first
    /// boundary, or the one that ended the heading, may serve as the beginning of a delimiter.
    private var matched = 2
    private var borrowed = 2
    private var heading: [UInt8] = []
    private var padding = 0
    private var parts = 0
    private var total = 0
    /// Bytes the part may still bring; nothing before the first part.
    private var room: Int?
    private var isFile = false
    private var content: [UInt8] = []
    private var events: [MultipartEvent] = []
    private var failure: MultipartFailure?

    /// Nothing, when the content type is another one or names no proper boundary.
    package init?(contentType: String, limits: MultipartLimits = MultipartLimits()) {
        guard let parsed = HeaderParameters(contentType), parsed.value == "multipart/form-data",
            let boundary = parsed.parameters["boundary"], (1...70).contains(boundary.utf8.count),
            boundary.last != " ", boundary.utf8.allSatisfy(Self.isBoundaryLetter)
        else { return nil }
        self.limits = limits
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// What the next piece of the body brings. After a failure every further call fails the same way.
    package mutating func feed(_ bytes: some Collection<UInt8>) throws(MultipartFailure) -> [MultipartEvent] {
        if let failure { throw failure }
        let bytes = ContiguousArray(bytes)
        let allowed = min(bytes.count, limits.totalBytes - total)
        total += allowed
        do throws(MultipartFailure) {
            try bytes[..<allowed].withUnsafeBufferPointer { run throws(MultipartFailure) in try read(run) }
            guard allowed == bytes.count else { throw .tooLong(limit: limits.totalBytes) }
        } catch {
            failure = error
            content = []
            events = []
            throw error
        }
        tellContent()
        defer { events = [] }
        return events
    }

    /// To be called when the body has ended: fails unless the last boundary was seen.
    package func finish() throws(MultipartFailure) {
        if let failure { throw failure }
        guard state == .finished else { throw .unfinished }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(MultipartFailure) {
        var index = 0
        while index < bytes.count, state != .finished {
            if state == .content {
                index = try readContent(bytes, from: index)
            } else {
                try step(bytes[index])
                index += 1
            }
        }
    }

    private mutating func readContent(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(MultipartFailure) -> Int {
        var index = start
        while index < bytes.count {
            if matched == 0 {
                let end = bytes[index...].firstReturn ?? bytes.count
                try take(bytes[index..<end])
                index = end
                if index == bytes.count { break }
            }
            if bytes[index] == delimiter[matched] {
                matched += 1
                index += 1
                if matched == delimiter.count {
                    endContent()
                    break
                }
            } else {
                try take(delimiter[borrowed..<matched])
                matched = 0
                borrowed = 0
            }
        }
        return index
    }

    private mutating func take(_ bytes: some Collection<UInt8>) throws(MultipartFailure) {
        guard let room else { return }
        guard bytes.count <= room else {
            throw isFile ? .fileTooLong(limit: limits.fileBytes) : .fieldTooLong(limit: limits.fieldBytes)
        }
        self.room = room - bytes.count
        content.append(contentsOf: bytes)
    }

    private mutating func endContent() {
        if room != nil {
            tellContent()
            events.append(.endOfPart)
        }
        room = nil
        padding = 0
        state = .delimiter
    }

    private mutating func tellContent() {
        guard !content.isEmpty else { return }
        events.append(.bytes(content))
        content = []
    }

    private mutating func step(_ byte: UInt8) throws(MultipartFailure) {
        switch (state, byte) {
        case (.delimiter, UInt8(ascii: "-")):
            state = .hyphen
        case (.hyphen, UInt8(ascii: "-")):
            state = .finished
            events.append(.end)
        case (.delimiter, UInt8(ascii: "\r")), (.padding, UInt8(ascii: "\r")):
            state = .lineEnd
        case (.delimiter, 9), (.delimiter, 32), (.padding, 9), (.padding, 32):
            state = .padding
            padding += 1
            guard padding <= limits.headerBytes else { throw .headersTooLong(limit: limits.headerBytes) }
        case (.lineEnd, UInt8(ascii: "\n")):
            state = .heading
            parts += 1
            guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        case (.heading, _):
            guard heading.count < limits.headerBytes else { throw .headersTooLong(limit: limits.headerBytes) }
            heading.append(byte)
            if byte == UInt8(ascii: "\n") { try endHeading() }
        default:
            throw .malformedBoundary
        }
    }

    /// Begins the part, if the line that just ended was the blank one.
    private mutating func endHeading() throws(MultipartFailure) {
        let isEmpty = heading.elementsEqual([13, 10])
        guard isEmpty || heading.suffix(4).elementsEqual([13, 10, 13, 10]) else { return }
        let read = try MultipartHeading(heading.dropLast(isEmpty ? 2 : 4))
        heading = []
        events.append(.part(name: read.name, fileName: read.fileName, type: read.type))
        isFile = read.fileName != nil
        room = isFile ? limits.fileBytes : limits.fieldBytes
        matched = 2
        borrowed = 2
        state = .content
    }

    private static func isBoundaryLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Where the next carriage return is; the C library looks at many bytes at once.
    fileprivate var firstReturn: Int? {
        guard let start = base.baseAddress else { return nil }
        guard let found = memchr(start + startIndex, 13, count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
}
