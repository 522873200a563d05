import Storage

/// Bound values as libpq takes them: text for text and numbers, binary for bytes.
struct PostgresParameters {
    private var buffers: [[UInt8]?]
    private let formats: [Int32]
    private let lengths: [Int32]

    init(_ values: [ColumnValue]) {
        var buffers: [[UInt8]?] = []
        var formats: [Int32] = []
        var lengths: [Int32] = []
        for value in values {
            switch value {
            case .null: buffers.append(nil)
            case .text(let text): buffers.append(Array(text.utf8) + [0])
            case .integer(let number): buffers.append(Array(String(number).utf8) + [0])
            case .real(let number): buffers.append(Array(Self.spelled(number).utf8) + [0])
            case .bytes(let bytes): buffers.append(bytes)
            }
            if case .bytes(let bytes) = value {
                formats.append(1)
                lengths.append(Int32(bytes.count))
            } else {
                formats.append(0)
                lengths.append(0)
            }
        }
        self.buffers = buffers
        self.formats = formats
        self.lengths = lengths
    }

    private static func spelled(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return "\(number)"
    }

    func withPointers<Answer>(
        _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) throws -> Answer
    ) rethrows -> Answer {
        // One block for all values, so that every pointer stays good for the length of the call.
        var block: [UInt8] = []
        var starts: [Int?] = []
        for buffer in buffers {
            starts.append(buffer.map { _ in block.count })
            block += buffer ?? []
        }
        if block.isEmpty { block.append(0) }
        return try block.withUnsafeBufferPointer { bytes in
            try bytes.withMemoryRebound(to: CChar.self) { characters in
                try body(
                    starts.map { start in start.flatMap { characters.baseAddress?.advanced(by: $0) } }, lengths, formats
                )
            }
        }
    }
}
