import Foundation
import Web

/// The slow, plain way to read a form: hold all of it and look for each boundary from the front.
struct WholeMessage {
    private let bytes: [UInt8]
    private let delimiter: [UInt8]

    init(_ bytes: [UInt8], boundary: String) {
        self.bytes = [13, 10] + bytes
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Nothing, when the message is not well formed.
    var events: [MultipartEvent]? {
        var events: [MultipartEvent] = []
        guard var place = find(delimiter, from: 0) else { return nil }
        while true {
            place += delimiter.count
            if has("--", at: place) { return events + [.end] }
            while place < bytes.count, bytes[place] == 32 || bytes[place] == 9 { place += 1 }
            guard has("\r\n", at: place), let blank = find(Array("\r\n\r\n".utf8), from: place),
                let part = part(bytes[min(place + 2, blank)..<blank])
            else { return nil }
            guard let next = find(delimiter, from: blank + 2) else { return nil }
            events.append(part)
            if next > blank + 4 { events.append(.bytes(Array(bytes[(blank + 4)..<next]))) }
            events.append(.endOfPart)
            place = next
        }
    }

    private func part(_ heading: ArraySlice<UInt8>) -> MultipartEvent? {
        let lines = String(decoding: heading, as: UTF8.self).components(separatedBy: "\r\n")
        guard lines.allSatisfy({ $0.contains(/^[A-Za-z-]+:/) }) else { return nil }
        let dispositions = lines.filter { $0.lowercased().hasPrefix("content-disposition:") }
        guard dispositions.count == 1, let match = dispositions[0].firstMatch(of: /; name="([^"]*)"/) else {
            return nil
        }
        let file = dispositions[0].firstMatch(of: /; filename="([^"]*)"/).map { String($0.1) }
        let type = lines.first { $0.hasPrefix("Content-Type: ") }.map { String($0.dropFirst(14)) }
        return .part(name: String(match.1), fileName: file, type: type)
    }

    private func has(_ text: String, at place: Int) -> Bool {
        place + text.utf8.count <= bytes.count && bytes[place...].starts(with: text.utf8)
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        guard start + wanted.count <= bytes.count else { return nil }
        return (start...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
    }
}
