import Foundation

/// Reads a table of comma-separated values (RFC 4180, UTF-8, with a header) row by row, so that many millions of rows
/// take no more memory than what is kept of them.
struct TableReader {
    let file: String
    let header: [String]

    /// Calls `take` with each row that is not empty, in order.
    /// - Throws: `TableFault`, and what `take` throws.
    func read(_ take: (TableRow) throws -> Void) throws {
        // What cannot be mapped, a pipe for one, is read.
        let mapped = try? Data(contentsOf: URL(filePath: file), options: .alwaysMapped)
        guard let content = mapped ?? (try? FileHandle(forReadingAtPath: file)?.readToEnd()) else {
            throw TableFault(file: file, reason: "expected a file that can be read")
        }
        try content.withUnsafeBytes { bytes in
            var bytes = bytes
            if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = UnsafeRawBufferPointer(rebasing: bytes[3...]) }
            var (position, line, isHeader) = (0, 1, true)
            var fields: [UnsafeRawBufferPointer] = []
            while position < bytes.count {
                let start = line
                fields.removeAll(keepingCapacity: true)
                var copies: [UnsafeMutableRawBufferPointer] = []
                defer { for copy in copies { copy.deallocate() } }
                try readRow(in: bytes, at: &position, line: &line, into: &fields, copies: &copies)
                if fields.count == 1, fields[0].isEmpty { continue }
                let row = TableRow(file: file, line: start, fields: fields)
                if isHeader { try checkHeader(row) } else { try check(row) }
                if !isHeader { try take(row) }
                isHeader = false
            }
            if isHeader {
                throw TableFault(file: file, line: 1, reason: "expected the header \(wanted), found nothing")
            }
        }
    }

    private var wanted: String { "“\(header.joined(separator: ","))”" }

    private func checkHeader(_ row: TableRow) throws {
        let names = try row.fields.indices.map(row.text)
        if names != header {
            let column = zip(names, header).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            throw TableFault(
                file: file, line: row.line, column: (column ?? min(names.count, header.count)) + 1,
                reason: "expected the header \(wanted), found “\(names.joined(separator: ","))”")
        }
    }

    private func check(_ row: TableRow) throws {
        if row.fields.count == header.count { return }
        throw row.fault(
            min(row.fields.count, header.count),
            "expected \(header.count) fields, \(header.joined(separator: ", ")), found \(row.fields.count)")
    }

    private func readRow(
        in bytes: UnsafeRawBufferPointer, at position: inout Int, line: inout Int,
        into fields: inout [UnsafeRawBufferPointer], copies: inout [UnsafeMutableRawBufferPointer]
    ) throws {
        let firstLine = line
        while true {
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                fields.append(
                    try quoted(in: bytes, at: &position, line: &line, column: fields.count + 1, copies: &copies))
            } else {
                let start = position
                while position < bytes.count {
                    let byte = bytes[position]
                    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
                    if byte == UInt8(ascii: "\"") || byte == 0 {
                        throw TableFault(
                            file: file, line: firstLine, column: fields.count + 1,
                            reason: "expected plain text, found a \(byte == 0 ? "zero byte" : "quote within the field")"
                        )
                    }
                    position += 1
                }
                fields.append(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
            }
            if position >= bytes.count { return }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: ",") { continue }
            if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
            }
            line += 1
            return
        }
    }

    /// A field in quotes, the doubled ones within it made single.
    private func quoted(
        in bytes: UnsafeRawBufferPointer, at position: inout Int, line: inout Int, column: Int,
        copies: inout [UnsafeMutableRawBufferPointer]
    ) throws -> UnsafeRawBufferPointer {
        let firstLine = line
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte != UInt8(ascii: "\"") {
                text.append(byte)
                continue
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                text.append(byte)
                position += 1
                continue
            }
            if position < bytes.count, ![UInt8(ascii: ","), 10, 13].contains(bytes[position]) {
                throw TableFault(
                    file: file, line: line, column: column,
                    reason: "expected a comma or the end of the line after the closing quote")
            }
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 1)
            copy.copyBytes(from: text)
            copies.append(copy)
            return UnsafeRawBufferPointer(copy)
        }
        throw TableFault(
            file: file, line: firstLine, column: column, reason: "expected a closing quote, found the end of the file")
    }
}
