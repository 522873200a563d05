import Foundation

/// Cuts what comes in pieces into lines; a line that never ends is not waited for.
package struct BagLines {
    private let longest: Int
    private var rest: [UInt8] = []

    package init(longest: Int) {
        self.longest = longest
    }

    /// Whether nothing is left over that did not end.
    package var isEmpty: Bool { rest.isEmpty }

    /// Line after line of a file that never stands in memory whole.
    package static func each(
        of file: URL, called path: String, longest: Int, _ body: (_ number: Int, _ line: Substring) throws -> Void
    ) throws {
        var lines = BagLines(longest: longest)
        var number = 0
        var problem: (any Error)?
        try BagReading.pieces(of: file, called: path) { (piece) throws(BagFault) in
            if problem != nil { return }
            try lines.take(piece, called: path) { line in
                guard problem == nil else { return }
                number += 1
                do { try body(number, line) } catch { problem = error }
            }
        }
        if let problem { throw problem }
        if !lines.isEmpty { throw BagFault.badLine(file: path, line: number + 1) }
    }

    package mutating func take(_ piece: [UInt8], called path: String, _ line: (Substring) -> Void) throws(BagFault) {
        var start = piece.startIndex
        while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
            rest += piece[start..<end]
            start = end + 1
            if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
            guard let text = String(validating: rest, as: UTF8.self) else { throw .unreadable(path) }
            line(text[...])
            rest.removeAll(keepingCapacity: true)
        }
        rest += piece[start...]
        guard rest.count <= longest else { throw .tooLarge(path, limit: longest) }
    }
}
