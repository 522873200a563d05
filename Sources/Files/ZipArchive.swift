import Foundation

/// Several files as one, in the form every system opens (ZIP, stored as they are): written piece by piece, so that large
/// files never stand in memory. The same entries give the same bytes.
package struct ZipArchive: Sendable {
    package struct Entry: Sendable {
        package enum Content: Sendable {
            case bytes([UInt8])
            case file(URL)
        }

        let name: String
        let content: Content

        package init(_ name: String, _ content: Content) {
            self.name = name
            self.content = content
        }
    }

    private let entries: [Entry]
    private static let pieceBytes = 64 << 10
    /// 1 January 1980, midnight, as the format counts.
    private static let noTime: UInt32 = 0x21 << 16

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// - Throws: when a file cannot be read, or whatever the receiver throws.
    package func write(to receive: ([UInt8]) async throws -> Void) async throws {
        var directory: [UInt8] = []
        var offset: UInt32 = 0
        for entry in entries {
            let (sum, size) = try Self.measure(entry.content)
            let name = Array(entry.name.utf8)
            let facts = Self.head(sum: sum, size: size, name: name.count)
            let head = Self.long(0x0403_4b50) + facts + name
            try await receive(head)
            for piece in try Self.pieces(entry.content) { try await receive(try piece()) }
            directory += Self.long(0x0201_4b50)
            directory += Self.short(20)
            directory += facts
            directory += [UInt8](repeating: 0, count: 10)
            directory += Self.long(offset)
            directory += name
            offset += UInt32(head.count) + size
        }
        let length = UInt32(directory.count)
        directory += Self.long(0x0605_4b50)
        for number in [0, 0, UInt16(entries.count), UInt16(entries.count)] { directory += Self.short(number) }
        directory += Self.long(length)
        directory += Self.long(offset)
        directory += Self.short(0)
        try await receive(directory)
    }

    /// Version 2.0, names in UTF-8, stored.
    private static func head(sum: UInt32, size: UInt32, name: Int) -> [UInt8] {
        let parts = [
            short(20), short(0x0800), short(0), long(noTime), long(sum), long(size), long(size), short(UInt16(name)),
            short(0),
        ]
        return parts.flatMap(\.self)
    }

    private static func short(_ number: UInt16) -> [UInt8] { bytes(number) }
    private static func long(_ number: UInt32) -> [UInt8] { bytes(number) }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func measure(_ content: Entry.Content) throws -> (sum: UInt32, size: UInt32) {
        var sum = CheckSum()
        var size = 0
        for piece in try pieces(content) {
            let bytes = try piece()
            sum.add(bytes)
            size += bytes.count
        }
        return (sum.value, UInt32(size))
    }

    private static func pieces(_ content: Entry.Content) throws -> [() throws -> [UInt8]] {
        switch content {
        case .bytes(let bytes): return [{ bytes }]
        case .file(let place):
            let file = try FileHandle(forReadingFrom: place)
            let size = Int(try file.seekToEnd())
            try file.close()
            return stride(from: 0, to: size, by: pieceBytes).map { start in
                {
                    let file = try FileHandle(forReadingFrom: place)
                    defer { try? file.close() }
                    try file.seek(toOffset: UInt64(start))
                    return [UInt8](try file.read(upToCount: min(pieceBytes, size - start)) ?? Data())
                }
            }
        }
    }
}
